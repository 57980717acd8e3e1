"""Countries: their codes and what they are called, for discovery and for the exports."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from dossier.language.letters import name_key
from dossier.rules.load import HERE

TABLE = HERE / "language" / "countries.txt"
"""Names from CLDR, written by `make tables`; never edited by hand."""


class Country(NamedTuple):
    """A country or territory."""

    code: str
    """Its code in ISO 3166-1 alpha-2, of one that is no more in ISO 3166-3; Kosovo's (XK) is the one in common use."""
    name: str
    """Its English name."""
    names: tuple[str, ...]
    """All its names, as they are printed."""


@cache
def countries() -> tuple[Country, ...]:
    """The countries, in the order of their codes."""
    lines = (line.split("|") for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#"))
    return tuple(Country(code, names[0], tuple(names)) for code, *names in lines)


def country_code(name: str) -> str | None:
    """The code of the country of this name in any language and any case; None where there is none, or two."""
    codes = _codes().get(name_key(name).casefold(), set())
    return next(iter(codes)) if len(codes) == 1 else None


@cache
def _codes() -> dict[str, set[str]]:
    codes: dict[str, set[str]] = defaultdict(set)
    for country in countries():
        for name in country.names:
            codes[name_key(name).casefold()].add(country.code)
    return dict(codes)
