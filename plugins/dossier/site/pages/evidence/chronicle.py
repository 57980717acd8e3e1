"""The chronicle: what the clippings date and when they were published, together, in the order of time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from dossier.site.drawings.timeline import Moment
from dossier.site.locale.interface import gettext
from dossier.site.locale.shown_dates import month_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.site.links.refs import ActorRef, ClippingRef
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.evidence.findings import ShownEvent


@dataclass(frozen=True, slots=True)
class ChronicleEntry:
    """One line of the chronicle."""

    date: ShownDate
    """When it was, no finer than it is known."""
    order: str
    """What it is sorted by; it begins with the first day that the date allows."""
    clipping: ClippingRef
    """The clipping that says it, or that was published then."""
    event: ShownEvent | None
    """What happened; None for the publication of the clipping."""
    actors: tuple[ActorRef, ...]
    """Who is named in the sentence, or in the clipping."""
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
    def moment(self) -> Moment:
        """What is drawn of it; what lasted is a bar over its month, or over its year."""
        key = self.when if self.date.iso else self.when[:4]
        if self.event and self.event.until:
            key = self.when[: 7 if self.event.until.iso[:7] == self.when[:7] else 4]
        return Moment("event" if self.event else "publication", key)


@dataclass(frozen=True, slots=True)
class Month:
    """The entries of a month, or those of which only the year is known."""

    label: str
    """ "June", or "In the course of the year"."""
    anchor: str
    """Its id."""
    entries: tuple[ChronicleEntry, ...]
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


def entries_of(
    events: Iterable[ShownEvent], clippings: Mapping[ClippingRef, tuple[ActorRef, ...]]
) -> tuple[ChronicleEntry, ...]:
    """The events and the dated publications, oldest first; for each clipping the actors that it names."""
    entries = [ChronicleEntry(one.date, one.order, one.citation.clipping, one, one.actors) for one in events]
    entries += [ChronicleEntry(ref.date, ref.order, ref, None, actors) for ref, actors in clippings.items() if ref.date]
    entries.sort(key=lambda entry: entry.order)
    days: set[str] = set()
    return tuple(_first_of_its_day(entry, days) for entry in entries)


def _first_of_its_day(entry: ChronicleEntry, days: set[str]) -> ChronicleEntry:
    day = entry.when if len(entry.when) == len("2019-06-29") else ""
    if not day or day in days:
        return entry
    days.add(day)
    return replace(entry, anchor=f"on-{day}")


def chronicle(entries: Iterable[ChronicleEntry]) -> tuple[Year, ...]:
    """The entries, which come oldest first, by year and month."""
    return tuple(_year(label, list(group)) for label, group in groupby(entries, key=lambda entry: entry.order[:4]))


def _year(label: str, entries: list[ChronicleEntry]) -> Year:
    groups: dict[int, list[ChronicleEntry]] = {}
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
