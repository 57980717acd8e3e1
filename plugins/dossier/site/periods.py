"""Periods: clippings by year and month, no finer than their dates are known, for the timeline and the calendars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.site.dates import month_names

if TYPE_CHECKING:
    from dossier.site.views import ClippingPage

UNDATED = "Undated"


@dataclass(frozen=True, slots=True)
class Month:
    """The clippings of one month, or those of which only the year is known."""

    label: str
    """ "June", or "Month not known"."""
    anchor: str
    """Its id on the timeline."""
    entries: tuple[ClippingPage, ...]
    """The clippings in it, newest first."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A month in the calendar."""

    label: str
    """ "June"."""
    month: Month | None
    """Its clippings; None where there are none."""
    level: int
    """How full it is beside the fullest month: 0 for empty, 1 to 4."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the timeline."""

    label: str
    """ "2019", or "Undated"."""
    entries: tuple[ClippingPage, ...]
    """The clippings in it, newest first."""

    @property
    def anchor(self) -> str:
        """Its id on the timeline."""
        return f"in-{self.label.lower()}"

    @property
    def dated(self) -> bool:
        """Whether it is a year."""
        return self.label.isdigit()

    @property
    def months(self) -> tuple[Month, ...]:
        """Its clippings by month, newest first, those without a month last."""
        groups: dict[int, list[ClippingPage]] = {}
        for page in self.entries:
            groups.setdefault(page.month or 0, []).append(page)
        return tuple(
            Month(
                month_names()[month - 1] if month else "Month not known",
                f"{self.anchor}-{month:02}" if self.dated else self.anchor,
                tuple(groups[month]),
            )
            for month in sorted(groups, reverse=True)
        )

    def cells(self, most: int) -> tuple[Cell, ...]:
        """Its twelve months in order; `most` is the number of clippings in the fullest month of the dossier."""
        known = {month.label: month for month in self.months}
        return tuple(
            Cell(label, known.get(label), -(-4 * len(known[label].entries) // most) if label in known else 0)
            for label in month_names()
        )


def years(clippings: tuple[ClippingPage, ...]) -> tuple[Period, ...]:
    """The clippings by year, in the order in which they come; those without a date under "Undated"."""
    groups: dict[str, list[ClippingPage]] = {}
    for page in clippings:
        published = page.article.published
        groups.setdefault(str(published.first_day.year) if published else UNDATED, []).append(page)
    return tuple(Period(label, tuple(pages)) for label, pages in groups.items())


def calendar(periods: tuple[Period, ...]) -> tuple[tuple[Period, tuple[Cell, ...]], ...]:
    """The years among the periods, each with its twelve months."""
    dated = [period for period in periods if period.dated]
    most = max((len(month.entries) for year in dated for month in year.months), default=1)
    return tuple((year, year.cells(most)) for year in dated)
