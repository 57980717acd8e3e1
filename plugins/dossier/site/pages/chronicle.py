"""The chronicle: what the clippings date and when they were published, together, in the order of time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from dossier.site.locale.interface import gettext
from dossier.site.locale.shown_dates import month_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.findings import Happening
    from dossier.site.pages.views import ActorPage, ClippingPage


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
    anchor: str = ""
    """The id of its day ("on-2019-06-29"), where it is the first of a day."""

    @property
    def when(self) -> str:
        """The key of its sheets, no finer than its date: "2019-06-29", "2019-06" or "2019"."""
        return self.order[: {"year": 4, "month": 7}.get(self.date.granularity, 10)]

    @property
    def key(self) -> str:
        """Its key on a shelf."""
        return f"{self.when} {self.order}"

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

    @property
    def count(self) -> int:
        """How many entries it has."""
        return sum(len(month.entries) for month in self.months)


def entries_of(happenings: Iterable[Happening], clippings: Iterable[ClippingPage]) -> tuple[Entry, ...]:
    """The events and the dated publications, oldest first."""
    entries = [Entry(one.date, one.order, one.passage.clipping, one) for one in happenings]
    for page in clippings:
        published = page.article.published
        if published and page.date:
            entries.append(Entry(page.date, f"{published.first_day.isoformat()} 99 {page.article.id}", page, None))
    entries.sort(key=lambda entry: entry.order)
    days: set[str] = set()
    return tuple(_first_of_its_day(entry, days) for entry in entries)


def _first_of_its_day(entry: Entry, days: set[str]) -> Entry:
    day = entry.when if len(entry.when) == len("2019-06-29") else ""
    if not day or day in days:
        return entry
    days.add(day)
    return replace(entry, anchor=f"on-{day}")


def chronicle(entries: Iterable[Entry]) -> tuple[Year, ...]:
    """The entries, which come oldest first, by year and month."""
    return tuple(_year(label, list(group)) for label, group in groupby(entries, key=lambda entry: entry.order[:4]))


def _year(label: str, entries: list[Entry]) -> Year:
    groups: dict[int, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(0 if entry.date.granularity == "year" else int(entry.order[5:7]), []).append(entry)
    months = tuple(
        Month(
            month_names()[number - 1] if number else gettext("In the course of the year"),
            f"in-{label}-{number:02}",
            tuple(groups[number]),
        )
        for number in sorted(groups)
    )
    return Year(label, f"in-{label}", months)
