"""The body: the run of passages that is the article.

Each passage has a score (its signals and its surroundings', weighed), each possible beginning and each possible ending
another; the body is the run with the highest sum, found in one pass. The weights are learned for just this choice by
`tests/bench/cleaning_weights.py` (a perceptron with a margin, Collins 2002); choosing one best run is Finn, Kushmerick
and Smyth's body text extraction (2001).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.cleaning.context import context_of
from dossier.cleaning.edges import beginning, ended_by, ending
from dossier.cleaning.signals import own_score, own_signals
from dossier.cleaning.surroundings import surroundings
from dossier.cleaning.weights import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.cleaning.context import Context
    from dossier.cleaning.passages import Passage
    from dossier.cleaning.signals import Signals

LONG = 40
"""Where no line ends as a sentence ends, one of so many words may still be an article that lost its line ends."""
SETTLED = 60
"""So many words of prose must stand above a heading, for it to say that the article is over."""
EDGE = 4
"""An article begins and ends with prose, or at most so many passages from it."""
NEVER = float("-inf")
REACH = 30
"""A passage farther than this from any prose is in no article."""


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
    context = context_of(passages)
    best, found = 0.0, range(0)
    opened, first, total = NEVER, 0, 0.0
    for index, begins, scored, ends in _weighed(context):
        if begins - total > opened:
            opened, first = begins - total, index
        total += scored
        if opened + total + ends > best or (not found and ends > NEVER):
            best, found = opened + total + ends, range(first, index + 1)
    return found


def _weighed(context: Context) -> Iterator[tuple[int, float, float, float]]:
    """For each passage near prose its index and the scores of its beginning the body, being in it and ending it."""
    ended = _ended(context)
    near = [_is_near(context, index) for index in range(len(context.traits))]
    for index, around in surroundings(context, near):
        passage = context.passages[index]
        scored = own_score(passage.text, passage.marker) + weighed(around)
        if _is_edge(context, index):
            yield index, weighed(beginning(context, index, ended[index])), scored, weighed(ending(context, index))
        else:
            yield index, NEVER, scored, NEVER


def evidence_of(passages: Sequence[Passage]) -> Evidence:
    """The unweighed signals of all passages."""
    context = context_of(passages)
    own = [own_signals(passage.text, passage.marker) for passage in passages]
    ended = _ended(context)
    return Evidence(
        [
            mine | around
            for mine, around in zip(
                own, (around for _, around in surroundings(context, [True] * len(own))), strict=True
            )
        ],
        [beginning(context, index, ended[index]) for index in range(len(passages))],
        [ending(context, index) for index in range(len(passages))],
    )


def _ended(context: Context) -> list[frozenset[str]]:
    """For each passage the rules whose headings stand above it, where enough prose stands above them."""
    found, heard = [], frozenset[str]()
    for index in range(len(context.traits)):
        found.append(heard)
        rule = ended_by(context, index)
        if rule and context.sums[index] > SETTLED:
            heard |= {rule}
    return found


def _is_edge(context: Context, index: int) -> bool:
    """Whether an article may begin or end here: with prose at hand, or with many words."""
    return context.traits[index].words >= LONG / 2 or context.tally("prose", index - EDGE, index + EDGE + 1) > 0


def _is_near(context: Context, index: int) -> bool:
    sums = context.sums
    if not sums[-1]:
        return context.traits[index].words >= LONG
    return sums[min(len(sums) - 1, index + REACH)] > sums[max(0, index - REACH)]
