"""A town and the state or country that it lies in are one name: "Portland, Oregon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.discovery.lexicon import lexicon
from dossier.rules.load import load

if TYPE_CHECKING:
    from dossier.discovery.records import Candidate

LANDS = ("region", "country")
PLACED = frozenset(("before.in", "before.from", "before.at", "before.of", "before.place_of"))
"""What must stand before a town that the atlas does not know."""
LISTED = (", ", " and ", ", and ")


def joined(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with the state or country behind a town taken into its name; the key stays the town's."""
    found: list[Candidate] = []
    following = [*candidates[1:], None]
    for candidate, follows in zip(candidates, following, strict=False):
        town = found[-1] if found else None
        goes_on = follows is not None and text[candidate.end : follows.start] in LISTED
        if town and not goes_on and _lies_in(text, town, candidate):
            found[-1] = town._replace(end=candidate.end, surface=text[town.start : candidate.end])
        else:
            found.append(candidate)
    return found


def _lies_in(text: str, town: Candidate, land: Candidate) -> bool:
    known = lexicon().known
    if text[town.end : land.start] != ", " or known.get(town.surface) in LANDS:
        return False
    if known.get(land.surface) not in LANDS and land.surface not in load("discovery/places")["postal.states"].words:
        return False
    return known.get(town.surface) == "city" or not PLACED.isdisjoint(town.evidence)
