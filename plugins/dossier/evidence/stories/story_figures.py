"""Figures side by side: where several clippings of a story give a number for what seems the same thing.

Two numbers are of the same thing where they count the same, and their sentences name the same actor first and share
most of what else they tell. Nothing is decided: who reads sees the sentences.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.evidence.across.figures import figures_in
from dossier.evidence.across.told_words import told_in
from dossier.language.sentences import sentence_places
from dossier.records import FigureRow, StatedFigure, TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.evidence.across.figures import Figure
    from dossier.records import Clipping

ROWS = 8
"""So many things of a story are shown with their figures."""
READ = 60
"""So many clippings of a story are read, those nearest to all others first."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A number in a sentence."""

    figure: StatedFigure
    """Where it stands, and what it is."""
    subject: str
    """The slug of the actor that the sentence names first."""
    told: frozenset[str]
    """What the sentence tells besides."""


def figure_rows(ranked: Sequence[Clipping]) -> tuple[FigureRow, ...]:
    """The things that several of these clippings give a number for; those with differing numbers first.

    The clippings, no two of them copies, come with the most central first, and the numbers with the oldest first.
    """
    by_unit: dict[str, list[list[_Claim]]] = defaultdict(list)
    for clipping in ranked[:READ]:
        for unit, claim in _claims(clipping):
            groups = by_unit[unit]
            like = next((group for group in groups if _is_of_one_thing(group[0], claim)), None)
            if like is None:
                groups.append([claim])
            elif like[-1].figure.place.clipping != claim.figure.place.clipping:
                like.append(claim)
    days = {one.article.id: one.article.published.value if one.article.published else "~" for one in ranked}
    rows = [_row(unit, group, days) for unit, groups in by_unit.items() for group in groups if len(group) > 1]
    return tuple(sorted(rows, key=lambda row: (not row.differs, -len(row.figures)))[:ROWS])


def _claims(clipping: Clipping) -> Iterator[tuple[str, _Claim]]:
    dates = [(one.start, one.end) for one in clipping.dates]
    for stretch in sentence_places(clipping.article):
        subject = _subject(clipping, stretch.start, stretch.end)
        if subject is None:
            continue
        inside = [place for place in dates if stretch.start <= place[0] < stretch.end]
        for figure in figures_in(clipping.article.text, stretch.start, stretch.end):
            if not any(start <= figure.mark[0] < end for start, end in inside):
                place = TextPlace(clipping.article.id, stretch.start, stretch.end)
                told = told_in(clipping, stretch.start, stretch.end, inside)
                stated = StatedFigure(place, figure.mark, figure.value)
                yield figure.unit, _Claim(stated, subject, _besides(told, figure))


def _subject(clipping: Clipping, start: int, end: int) -> str | None:
    """The actor that a sentence names first; None where it names nobody, and nothing says whose its numbers are."""
    first = bisect_left(clipping.mentions, start, key=lambda one: one.start)
    named = clipping.mentions[first : first + 1]
    return named[0].actor if named and named[0].start < end else None


def _besides(told: frozenset[str], figure: Figure) -> frozenset[str]:
    return frozenset(word for word in told if word != figure.unit and not word[0].isdigit())


def _is_of_one_thing(one: _Claim, other: _Claim) -> bool:
    if one.subject != other.subject:
        return False
    rules = load("evidence/stories")
    shared, least = len(one.told & other.told), min(len(one.told), len(other.told))
    return shared >= max(rules["figures.told"].value, rules["figures.share"].value * least)


def _row(unit: str, group: Sequence[_Claim], days: dict[str, str]) -> FigureRow:
    figures = sorted((one.figure for one in group), key=lambda one: days[one.place.clipping])
    values = [one.value for one in figures]
    rounding = load("evidence/across")["contrary.rounding"].value * max(values)
    return FigureRow(unit, tuple(figures), max(values) - min(values) > rounding)
