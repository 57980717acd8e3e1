"""Surroundings: what a passage's place in the clipping says about it, beside its looks and its neighbours'.

Signals come in columns, a value a passage: most are running sums, and a column is weighed in one go. The columns come
one by one, since all of them take many times the memory of the clipping.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from dossier.cleaning.body.survey import PAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.body.survey import Survey

Columns = Iterator[tuple[str, "Sequence[float]"]]

_COMMENTS = "end.comments"
_HEADLINES = 12
"""So many entries of a list, each of so many words or more and none a sentence, are headlines of other articles."""
_CARDS = 12
"""So many passages above and below a comment others stand."""
_MANY = 3
"""So many comments around, beside the first, tell as much as more of them."""
_SETTLED = 2
"""So much prose must stand before a heading, for it to end an article."""
_ENOUGH = 60
"""So many words of prose above a heading of comments are an article, be the comments longer than it."""
_SPOKEN = 4
"""A sentence of more words heads nothing."""


def surroundings(survey: Survey) -> Columns:
    """What the surroundings of each passage say."""
    yield "place.copy", survey.copied
    yield from _near(survey)
    yield from _core(survey)
    yield from _heard(survey)
    yield from _fresh(survey)


def _near(survey: Survey) -> Columns:
    """What stands in the stretch around: lists of links and comments repeat, name and date themselves."""
    stretches = {
        "near.copies": ("copies", -3, 4, 3.0),
        "near.stamps before": ("dated", -6, 0, 3.0),
        "near.stamps after": ("dated", 1, 7, 3.0),
        "near.names": ("names", -8, 9, 4.0),
        "near.open lines": ("open lines", -5, 6, 11.0),
    }
    for name, (kind, first, stop, full) in stretches.items():
        if survey.tallies[kind][-1]:
            yield name, [(high - low) / full for low, high in survey.stretch(kind, first, stop)]
    yield "near.headlines", _headlines(survey)
    if survey.tallies["cards"][-1]:
        cards = [high - low for low, high in survey.stretch("cards", -_CARDS, _CARDS + 1)]
        yield "near.cards", [min(max(count - 1, 0), _MANY) / _MANY for count in cards]
        yield "near.card", [high - low for low, high in survey.stretch("cards", 0, 1)]


def _headlines(survey: Survey) -> list[bool]:
    """Whether each passage is one of many headlines that are listed one below the other."""
    listed = (
        passage.marker == "bullet" and not feature.stop and feature.words >= _HEADLINES
        for passage, feature in zip(survey.passages, survey.features, strict=True)
    )
    runs = ((one, len(list(run))) for one, run in groupby(listed))
    return [one and length >= _HEADLINES for one, length in runs for _ in range(length)]


def _core(survey: Survey) -> Columns:
    """Whether a passage stands in the core, and how much of the core's prose above it."""
    count = len(survey.features)
    first, last = survey.core
    sums = survey.sums[PAD + first : PAD + last + 2]
    inside = (sums[-1] - sums[0]) or 1.0
    stops = [feature.stop for feature in survey.features[first : last + 1]]
    before, after = [0.0] * first, [0.0] * (count - last - 1)
    yield "core.sentence", [*before, *stops, *after]
    yield "core.fragment", [*before, *(not stop for stop in stops), *after]
    yield "core.share", [*before, *((one - sums[0]) / inside for one in sums[:-1]), *after]


def _heard(survey: Survey) -> Columns:
    """Which headings that end an article stand above, where prose stands above them."""
    count = len(survey.features)
    heard: dict[str, int] = {}
    for index, (rule, feature) in enumerate(zip(survey.ends, survey.features, strict=True)):
        if (
            rule
            and survey.tally("prose", 0, index + 1) >= _SETTLED
            and (index >= survey.core[0] or (rule == _COMMENTS and survey.sums[PAD + index] > _ENOUGH))
            and not (feature.stop and feature.words > _SPOKEN)
        ):
            heard.setdefault(rule, index + 1)
    for rule, place in heard.items():
        yield f"heard.{rule}", [0.0] * place + [1.0] * (count - place)


def _fresh(survey: Survey) -> Columns:
    """Whether such a heading was heard and no two sentences in a row since: a list of stories within an article.

    A heading just above the first of the two, or a stamp, belongs to it: then it is a teaser or a comment.
    """
    if not any(survey.ends):
        return
    features = survey.features
    fresh, found = False, list[float]()
    for place, (rule, feature, following) in enumerate(zip(survey.ends, features, (*features[1:], None), strict=True)):
        if rule and place >= survey.core[0] and survey.tally("prose", 0, place + 1) >= _SETTLED:
            fresh = True
        elif fresh and feature.prose and following and following.prose:
            fresh = features[place - 1].dated or bool(features[place - 1].ends)
        found.append(fresh)
    yield "heard.fresh", found
    yield "heard.fresh, sentence", [one and feature.prose > 0 for one, feature in zip(found, features, strict=True)]
