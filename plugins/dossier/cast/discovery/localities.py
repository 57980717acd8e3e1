"""A town and the state or country that it lies in are one name: "Portland, Oregon"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.cast.discovery.lexicon import lexicon

if TYPE_CHECKING:
    from dossier.cast.discovery.records import Candidate

PLACED = ("before.in", "before.from", "before.at", "before.of", "before.place_of")
"""What must stand before a town that the atlas does not know."""


def joined(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with the state or country behind a town taken into its name; the key stays the town's."""
    found: list[Candidate] = []
    for number, candidate in enumerate(candidates):
        last = found[-1] if found else None
        follows = candidates[number + 1] if number + 1 < len(candidates) else None
        if last and _lies_in(text, last, candidate) and not _goes_on(text, candidate, follows):
            surface = text[last.start : candidate.end]
            found[-1] = replace(last, end=candidate.end, surface=surface)
        else:
            found.append(candidate)
    return found


def _lies_in(text: str, town: Candidate, land: Candidate) -> bool:
    known = lexicon().known
    if land.start - town.end != 2 or text[town.end : land.start] != ", ":
        return False
    if known.get(land.surface) not in ("region", "country") or known.get(town.surface) in ("region", "country"):
        return False
    return known.get(town.surface) == "city" or any(name in town.evidence for name in PLACED)


def _goes_on(text: str, land: Candidate, follows: Candidate | None) -> bool:
    """Whether the state is one of a list: "in Paris, Germany and Spain"."""
    return bool(follows) and text[land.end : follows.start] in (", ", " and ", ", and ")
