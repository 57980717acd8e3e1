"""The body: which run of passages is the article, and which holes it has.

The passages get a score each, positive for prose; then the sequence before, body (with holes), after that has the
highest sum is found in one pass (Viterbi 1967; the best run alone is Finn, Kushmerick and Smyth's body text
extraction, 2001).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from dossier.cleaning.traits import traits_of

if TYPE_CHECKING:
    from dossier.cleaning.passages import Passage
    from dossier.cleaning.traits import Traits

Region = Literal["before", "body", "aside", "after"]
REGIONS: tuple[Region, ...] = ("before", "body", "aside", "after")
_NEVER = -1e18


def regions_of(passages: list[Passage]) -> list[Region]:
    """The region of each passage; all "after" where nothing is prose."""
    traits = [traits_of(passage.text) for passage in passages]
    scores = [score(passage, trait) for passage, trait in zip(passages, traits, strict=True)]
    ends = [end_bonus(trait) for trait in traits]
    return best_path(scores, ends)


HOLE = 12.0
RETURN = 25.0


def score(passage: Passage, trait: Traits) -> float:
    words = min(trait.words, 80.0)
    value = words - 9 if trait.stop else 0.6 * words - 9
    if trait.stop and words >= 4:
        value += 4
    if not trait.stop and trait.capitals > 0.6:
        value -= 4
    if passage.marker in ("bullet", "number") and not trait.stop:
        value -= 3
    if trait.cues:
        value = min(value, 0) - 12
    if trait.glued > 2:
        value -= 15 * trait.glued
    if trait.parted > 2:
        value -= 10
    return value


def end_bonus(trait: Traits) -> float:
    if any(cue.startswith("end.") for cue in trait.cues) and trait.words <= 8:
        return 40.0
    return 0.0


def best_path(scores: list[float], ends: list[float]) -> list[Region]:
    """The regions with the highest sum: a passage counts for the body and against everything else."""
    before, body, aside, after = 0.0, _NEVER, _NEVER, 0.0
    back: list[tuple[int, int, int, int]] = []
    for value, end in zip(scores, ends, strict=True):
        b_body = max((body, 1), (before, 0), (aside - RETURN, 2))
        b_aside = max((aside, 2), (body - HOLE, 1))
        b_after = max((after, 3), (body + end, 1))
        back.append((0, b_body[1], b_aside[1], b_after[1]))
        before, body, aside, after = before - value, b_body[0] + value, b_aside[0] - value, b_after[0] - value
    state = max((body, 1), (after, 3), (before, 0))[1]
    path = []
    for step in reversed(back):
        path.append(REGIONS[state])
        state = step[state]
    return path[::-1]
