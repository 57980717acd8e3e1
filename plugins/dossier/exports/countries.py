"""Country codes for actors, only where they are certain."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.records import Actor


def country_of(actor: Actor, known: Mapping[str, Actor]) -> str | None:
    """The ISO 3166 code of a country, or of the country that a body is part of; None in doubt, and for persons."""
    seen: set[str] = set()
    here: Actor | None = actor
    while here and here.kind != "country":
        if here.kind == "person" or here.slug in seen:
            return None
        seen.add(here.slug)
        here = known.get(here.part_of) if here.part_of else None
    codes = {_codes()[name.casefold()] for name in here.strong_names if name.casefold() in _codes()} if here else set()
    return codes.pop() if len(codes) == 1 else None


@cache
def _codes() -> dict[str, str]:
    """The code for each name of a country, in small letters."""
    entries = (entry.partition(" ") for rule in load("language/countries").values() for entry in rule.words)
    return {name.casefold(): code for code, _, name in entries}
