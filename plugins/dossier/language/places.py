"""Places: whether a text is the name of a town, a region or a country, or has the shape of one."""

from __future__ import annotations

from functools import cache

from dossier.language.countries import countries
from dossier.rules.load import load


def is_place(text: str) -> bool:
    """Whether a text is a known place's name in any case of its letters, or ends or begins as names of places do."""
    folded = text.casefold()
    if folded in _known():
        return True
    words = folded.split()
    return len(words) > 1 and (words[-1] in _ends() or words[0] in _beginnings())


@cache
def _known() -> frozenset[str]:
    places = [word for name, rule in load("discovery/places").items() if _names_places(name) for word in rule.words]
    lands = [name for land in countries() for name in land.names]
    return frozenset(name.casefold() for name in (*places, *lands))


def _names_places(rule: str) -> bool:
    return rule.startswith(("city.", "region."))


@cache
def _ends() -> frozenset[str]:
    return frozenset(word.casefold() for word in load("discovery/words")["place.head"].words)


@cache
def _beginnings() -> frozenset[str]:
    words = load("discovery/words")
    return frozenset(word.casefold() for name in ("lead.place", "place.direction") for word in words[name].words)
