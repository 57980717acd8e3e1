"""Figures side by side: where several clippings of a story give a number for the same thing.

Nothing is decided: who reads sees the sentences.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.evidence.across.claims.figure_claims import are_of_one_thing, claims_of
from dossier.records import FigureRow, StatedFigure
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dossier.evidence.across.claims.figure_claims import FigureClaim
    from dossier.records import Clipping

ROWS = 8
"""So many things of a story are shown with their figures."""
READ = 60
"""So many clippings of a story are read, those nearest to all others first."""


def figure_rows(
    ranked: Sequence[Clipping], claims: Callable[[Clipping], Iterable[FigureClaim]] = claims_of
) -> tuple[FigureRow, ...]:
    """The things that several of these clippings give a number for; those with differing numbers first.

    The clippings, no two of them copies, come with the most central first, and the numbers with the oldest first.
    `claims` says the figures of a clipping.
    """
    by_unit: dict[str, list[list[FigureClaim]]] = defaultdict(list)
    for clipping in ranked[:READ]:
        for claim in claims(clipping):
            groups = by_unit[claim.figure.unit]
            like = next((group for group in groups if are_of_one_thing(group[0], claim)), None)
            if like is None:
                groups.append([claim])
            elif like[-1].place.clipping != claim.place.clipping:
                like.append(claim)
    days = {one.article.id: one.article.published.value if one.article.published else "~" for one in ranked}
    rows = [_row(unit, group, days) for unit, groups in by_unit.items() for group in groups if len(group) > 1]
    return tuple(sorted(rows, key=lambda row: (not row.differs, -len(row.figures)))[:ROWS])


def _row(unit: str, group: Sequence[FigureClaim], days: dict[str, str]) -> FigureRow:
    stated = (StatedFigure(one.place, one.figure.mark, one.figure.value) for one in group)
    figures = sorted(stated, key=lambda one: days[one.place.clipping])
    values = [one.value for one in figures]
    rounding = load("evidence/across")["contrary.rounding"].value * max(values)
    return FigureRow(unit, tuple(figures), max(values) - min(values) > rounding)
