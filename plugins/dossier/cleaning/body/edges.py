"""Edges: what speaks for an article's beginning, or ending, at a passage, beside its looks and its neighbours'.

Signals come in columns, a value a place; the places are those where an article may begin or end at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cleaning.body.survey import PAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.body.placement import Columns
    from dossier.cleaning.body.survey import Survey

_HEAD = 8
"""So many passages above the body belong to its head."""
_SIGNED = 6
_HEADING = 14
_SETTLED = 60
"""So many words of prose must stand above a heading, for it to say that the article is over."""
_NEAR = 30


def beginnings(survey: Survey, places: Sequence[int]) -> Columns:
    """What speaks for the body's beginning at each of some places."""
    sums, features, tallies = survey.sums, survey.features, survey.tallies
    whole = sums[-1] or 1.0
    fragments, days, bylines = tallies["fragments"], tallies["days"], tallies["bylines"]
    marked, copied = tallies["marked headlines"], tallies["copied headlines"]
    padded = [0.0] * _HEAD + survey.headlines
    at = [place + PAD for place in places]
    lost = [sums[place] / whole for place in at]
    yield "begin.headline", [max(padded[place : place + _HEAD]) for place in places]
    yield "begin.marked headline", [marked[place] > marked[place - _HEAD] for place in at]
    yield "begin.copied headline", [copied[place] > copied[place - _HEAD] for place in at]
    yield "begin.date", [days[place] > days[place - _SIGNED] for place in at]
    yield "begin.byline", [bylines[place] > bylines[place - _SIGNED] for place in at]
    yield "begin.first", [place == 0 for place in places]
    yield (
        "begin.heading",
        [
            sums[place + PAD + 2] > sums[place + PAD + 1]
            and not features[place].stop
            and features[place].words <= _HEADING
            for place in places
        ],
    )
    yield "begin.prose before", [min((sums[place] - sums[place - 5]) / 60, 1.0) for place in at]
    yield "begin.prose just before", [min((sums[place] - sums[place - 1]) / 40, 1.0) for place in at]
    yield "begin.prose following", [min((sums[place + 6] - sums[place]) / 120, 1.0) for place in at]
    yield "begin.menu before", [(fragments[place] - fragments[place - 8]) / 8 for place in at]
    yield "begin.menu far before", [(fragments[place - 8] - fragments[place - 30]) / 22 for place in at]
    yield "begin.lost share", lost
    yield "begin.lost share, root", [share**0.5 for share in lost]
    yield from _below(survey, places)


def _below(survey: Survey, places: Sequence[int]) -> Columns:
    """Which headings that end an article stand above, where enough prose stands above them."""
    ended: dict[str, int] = {}
    for index, rule in enumerate(survey.ends):
        if rule and survey.sums[PAD + index] > _SETTLED:
            ended.setdefault(rule, index)
    for rule, index in ended.items():
        yield f"begin.below {rule}", [place > index for place in places]


def endings(survey: Survey, places: Sequence[int]) -> Columns:
    """What speaks for the body's ending with each of some places."""
    sums, tallies, count = survey.sums, survey.tallies, len(survey.features)
    whole = sums[-1] or 1.0
    fragments, dated, copies = tallies["fragments"], tallies["dated"], tallies["copies"]
    gaps = [*(passage.gap for passage in survey.passages), False]
    copied = [*survey.copied, False]
    after = [place + PAD + 1 for place in places]
    lost = [1 - sums[place] / whole for place in after]
    yield "finish.last", [place == count - 1 for place in places]
    yield "finish.prose soon", [min((sums[place + 5] - sums[place]) / 60, 1.0) for place in after]
    yield "finish.prose later", [min((sums[place + 15] - sums[place]) / 150, 1.0) for place in after]
    yield "finish.prose before", [min((sums[place] - sums[place - 6]) / 120, 1.0) for place in after]
    yield "finish.menu following", [(fragments[place + 8] - fragments[place]) / 8 for place in after]
    yield "finish.stamps following", [(dated[place + 4] - dated[place]) / 2 for place in after]
    yield "finish.copies following", [(copies[place + 4] - copies[place]) / 2 for place in after]
    yield "finish.near the last", [max(0.0, 1 - (count - 1 - place) / _NEAR) for place in places]
    yield "finish.gap", [gaps[place + 1] for place in places]
    yield "finish.copy next", [copied[place + 1] for place in places]
    yield "finish.lost share", lost
    yield "finish.lost share, root", [share**0.5 for share in lost]
    yield from _ended_soon(survey, places)


def _ended_soon(survey: Survey, places: Sequence[int]) -> Columns:
    """Which headings that end an article stand just below, or two or three passages below."""
    where: dict[str, set[int]] = {}
    for index, rule in enumerate(survey.ends):
        if rule:
            where.setdefault(rule, set()).add(index)
    for rule, heads in where.items():
        soon = {index - step for index in heads for step in (2, 3)}
        yield f"finish.{rule} next", [place + 1 in heads for place in places]
        yield f"finish.{rule} soon", [place in soon for place in places]
