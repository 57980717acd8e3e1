"""The body: the run of passages that is the article.

Each passage has a score (its signals and its surroundings', weighed), each possible beginning and each possible ending
another; the body is the run with the highest sum, found in one pass. The weights are learned for just this choice by
`tests/bench/cleaning_weights.py` (a perceptron with a margin, Collins 2002); choosing one best run is Finn, Kushmerick
and Smyth's body text extraction (2001).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from dossier.cleaning.body.edges import beginnings, endings
from dossier.cleaning.body.placement import surroundings
from dossier.cleaning.body.positions import mark_of, roles_of, scores_of
from dossier.cleaning.body.survey import PAD, survey_of
from dossier.cleaning.passages.weights import weighed_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.body.placement import Columns
    from dossier.cleaning.body.signals import Signals
    from dossier.cleaning.body.survey import Survey
    from dossier.cleaning.passages.passage import Passage

LONG = 40
"""Where no line ends as a sentence ends, one of so many words may still be an article that lost its line ends."""
EDGE = 4
"""An article begins and ends with prose, or at most so many passages from it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that speaks for and against each passage, unweighed: what the weights are learned from."""

    passages: list[Signals]
    """For each passage its signals and its surroundings'."""
    beginnings: list[Signals]
    """For each passage what speaks for its being the first."""
    endings: list[Signals]
    """For each passage what speaks for its being the last."""


def body_of(passages: Sequence[Passage]) -> range:
    """The indices of the body's passages; empty where nothing is prose."""
    if not passages:
        return range(0)
    survey = survey_of(passages)
    places = _edges(survey)
    sums, begins, ends = _weighed(survey, places)
    best, found = 0.0, range(0)
    opened, first = float("-inf"), 0
    for place, begin, end in zip(places, begins, ends, strict=True):
        if begin - sums[place] > opened:
            opened, first = begin - sums[place], place
        if opened + sums[place + 1] + end > best or not found:
            best, found = opened + sums[place + 1] + end, range(first, place + 1)
    return found


def _edges(survey: Survey) -> list[int]:
    """Where an article may begin or end: with prose at hand, or with many words."""
    sums, features = survey.sums, survey.features
    if not sums[-1]:
        return [index for index, feature in enumerate(features) if feature.words >= LONG]
    around = zip(sums[PAD - EDGE :], sums[PAD + EDGE + 1 :], features, strict=False)
    return [index for index, (low, high, feature) in enumerate(around) if high > low or feature.words >= LONG / 2]


def _weighed(survey: Survey, places: Sequence[int]) -> tuple[list[float], list[float], list[float]]:
    """The running sums of the passages' scores, and for each place its scores as the first and as the last."""
    looks = [scores_of(passage.text) for passage in survey.passages]
    inside, above, above_two, below, below_two, first, last, following = map(list, zip(*looks, strict=True))
    rows = zip(
        inside,
        [mark_of(passage.marker) for passage in survey.passages],
        [0.0, *above],
        [0.0, 0.0, *above_two],
        [*below[1:], 0.0],
        [*below_two[2:], 0.0, 0.0],
        weighed_columns(surroundings(survey), len(looks)),
        strict=False,
    )
    # A line that goes by its own words ("Subscribe") is cut in any case: it says nothing against a body that goes on.
    scores = [
        max(score, 0.0) if feature.cues and not feature.ends else score
        for score, feature in zip(map(sum, rows), survey.features, strict=True)
    ]
    begins = weighed_columns(beginnings(survey, places), len(places))
    ends = weighed_columns(endings(survey, places), len(places))
    following.append(0.0)
    return (
        list(accumulate(scores, initial=0.0)),
        [score + first[place] for score, place in zip(begins, places, strict=True)],
        [score + last[place] + following[place + 1] for score, place in zip(ends, places, strict=True)],
    )


def evidence_of(passages: Sequence[Passage]) -> Evidence:
    """The unweighed signals of all passages."""
    survey = survey_of(passages)
    places = range(len(passages))
    roles = [roles_of(passage.text, passage.marker) for passage in passages]
    nothing: tuple[Signals, ...] = ({},) * 8
    padded = [nothing, nothing, *roles, nothing, nothing]
    inner, begins, ends = (
        _rows(columns, len(roles))
        for columns in (surroundings(survey), beginnings(survey, places), endings(survey, places))
    )
    for index, (above_two, above, own, below, below_two) in enumerate(
        zip(*(padded[step:] for step in range(5)), strict=False)
    ):
        inner[index] |= own[0] | above[1] | above_two[2] | below[3] | below_two[4]
        begins[index] |= own[5]
        ends[index] |= own[6] | below[7]
    return Evidence(
        *([{name: value for name, value in row.items() if value} for row in rows] for rows in (inner, begins, ends))
    )


def _rows(columns: Columns, count: int) -> list[Signals]:
    """The columns as a row a place."""
    listed = list(columns)
    return [{name: float(column[place]) for name, column in listed} for place in range(count)]
