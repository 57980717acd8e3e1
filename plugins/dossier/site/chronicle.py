"""The chronicle: what the clippings date and when they were published, together, in the order of time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from dossier.site.dates import month_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.site.dates import ShownDate
    from dossier.site.findings import Happening
    from dossier.site.views import ActorPage, ClippingPage


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the chronicle."""

    date: ShownDate
    """When it was, no finer than it is known."""
    order: str
    """What it is sorted by; it begins with the first day that the date allows."""
    clipping: ClippingPage
    """The clipping that says it, or that was published then."""
    event: Happening | None
    """What happened; None for the publication of the clipping."""

    @property
    def actors(self) -> tuple[ActorPage, ...]:
        """Who is named."""
        return self.event.actors if self.event else tuple(page for page, _count, _anchor in self.clipping.cast)


@dataclass(frozen=True, slots=True)
class Month:
    """The entries of a month, or those of which only the year is known."""

    label: str
    """ "June", or "In the course of the year"."""
    anchor: str
    """Its id."""
    entries: tuple[Entry, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True)
class Year:
    """The entries of a year."""

    label: str
    """ "2019"."""
    anchor: str
    """Its id."""
    months: tuple[Month, ...]
    """Oldest first, those without a month before them."""


def chronicle(happenings: Iterable[Happening], clippings: Iterable[ClippingPage]) -> tuple[Year, ...]:
    """The events and the dated publications by year and month, oldest first."""
    entries = [Entry(one.date, one.order, one.passage.clipping, one) for one in happenings]
    for page in clippings:
        published = page.article.published
        if published and page.date:
            entries.append(Entry(page.date, f"{published.first_day:%Y-%m-%d} 99 {page.article.id}", page, None))
    entries.sort(key=lambda entry: entry.order)
    return tuple(_year(label, list(group)) for label, group in groupby(entries, key=lambda entry: entry.order[:4]))


def _year(label: str, entries: list[Entry]) -> Year:
    groups: dict[int, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(0 if entry.date.granularity == "year" else int(entry.order[5:7]), []).append(entry)
    months = tuple(
        Month(
            month_names()[number - 1] if number else "In the course of the year",
            f"in-{label}-{number:02}",
            tuple(groups[number]),
        )
        for number in sorted(groups)
    )
    return Year(label, f"in-{label}", months)
