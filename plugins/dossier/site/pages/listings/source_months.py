"""How many clippings of each publication appeared in each month, or in each year where there are many months."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.records import Published
from dossier.site.locale.shown_dates import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.site.links.refs import SourceRef
    from dossier.site.pages.clippings.clipping_outline import ClippingOutline
    from dossier.site.pages.listings.lists import SourceList

MOST = 12
"""Months that a table has at most; of more it has the years."""
MOST_ROWS = 60
"""Publications that it has at most, those with most clippings."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A publication in the table."""

    ref: SourceRef
    """The publication."""
    counts: tuple[int, ...]
    """Its clippings in each period."""
    undated: int
    """Its clippings of which no month is known."""


@dataclass(frozen=True, slots=True)
class SourceMonths:
    """The table of publications and periods."""

    periods: tuple[str, ...]
    """The months, or the years, in which a clipping appeared, as they are read; the oldest first."""
    rows: tuple[SourceRow, ...]
    """The publications with most clippings first."""

    @property
    def some_undated(self) -> bool:
        """Whether a month is not known of some clipping."""
        return any(row.undated for row in self.rows)


def months_of(sources: Sequence[SourceList]) -> SourceMonths | None:
    """The table of these publications; None where it would say no more than their list."""
    months = sorted({key for one in sources for key in _periods(one.clippings, len("2019-06"))})
    length = len("2019-06") if len(months) <= MOST else len("2019")
    periods = months if length > len("2019") else sorted({key[:4] for key in months})
    largest = sorted(sources, key=lambda one: -len(one.clippings))[:MOST_ROWS]
    if len(periods) < 2 or len(sources) < 2:
        return None
    rows = tuple(_row(one, periods, length) for one in largest)
    return SourceMonths(tuple(shown(Published.of(key)).text for key in periods), rows)


def _periods(pages: Iterable[ClippingOutline], length: int) -> list[str]:
    """The month, or the year, of each clipping of which it is known."""
    return [page.ref.when[:length] for page in pages if len(page.ref.when) >= length]


def _row(source: SourceList, periods: Sequence[str], length: int) -> SourceRow:
    counts = Counter(_periods(source.clippings, length))
    return SourceRow(
        source.ref, tuple(counts[key] for key in periods), len(source.clippings) - sum(counts[key] for key in periods)
    )
