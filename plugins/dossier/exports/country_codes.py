"""Country codes for actors, only where they are certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.language.countries import country_code

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.records import Actor


def country_of(actor: Actor, known: Mapping[str, Actor]) -> str | None:
    """The ISO 3166 code, in small letters, of a country, or of the country that a body is part of.

    A government that bears a country's name has its code. None in doubt and for persons; a place is no country though
    it may bear the name of one (Georgia, Jersey).
    """
    seen: set[str] = set()
    here: Actor | None = actor
    while here and here.kind != "country":
        if here.kind == "person" or here.slug in seen:
            return None
        if here.kind == "government" and (code := _code(here)):
            return code
        seen.add(here.slug)
        here = known.get(here.part_of) if here.part_of else None
    return _code(here) if here else None


def _code(actor: Actor) -> str | None:
    """The code of an actor by its strong names; None where they name no country, or two."""
    codes = {code for name in actor.strong_names if (code := country_code(name))}
    return codes.pop().lower() if len(codes) == 1 else None
