"""The chronicle: what the clippings date and when they were published, together, in the order of time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from dossier.site.drawings.timeline import Moment
from dossier.site.locale.interface import gettext
from dossier.site.locale.shown_dates import has_form, month_names, shown_timex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import Occurrence
    from dossier.site.links.refs import ActorRef, ClippingRef
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.evidence.shown_evidence import ShownEvent

_FINE = {"year": len("2019"), "month": len("2019-06")}


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
        return self.order[: _FINE.get(self.date.granularity, 10)]

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


class ChronicleLine(NamedTuple):
    """The same before it is shown: what the pages of the timeline are cut by, and drawn."""

    order: str
    """What it is sorted by."""
    when: str
    """The key of its sheets, no finer than its date."""
    clipping: str
    """The id of the clipping that says it, or that was published then."""
    occurrence: Occurrence | None
    """What happened; None for the publication of the clipping."""
    anchor: str
    """The id of its day, where it is the first of a day; else empty."""

    @property
    def key(self) -> str:
        """Its key on a shelf."""
        return f"{self.when} {self.order}"

    @property
    def moment(self) -> Moment:
        """What is drawn of it; what lasted is a bar over its month, or over its year."""
        one, key = self.occurrence, self.when
        if one is None:
            return Moment("publication", key)
        until = shown_timex(one.event.until) if one.event.until else None
        if until:
            return Moment("event", key[: 7 if until[0].iso[:7] == key[:7] else 4])
        return Moment("event", key if has_form(one.date) else key[:4])


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


def lines_of(occurrences: Iterable[Occurrence], clippings: Mapping[str, ClippingRef]) -> tuple[ChronicleLine, ...]:
    """The lines for what happened and for the dated ones of these clippings, oldest first."""
    lines: list[tuple[str, str, str, Occurrence | None]] = []
    lines += [(one.order, when_of(one), one.event.clipping, one) for one in occurrences]
    lines += [(ref.order, ref.when, name, None) for name, ref in clippings.items() if ref.date]
    lines.sort(key=itemgetter(0))
    days: set[str] = set()
    return tuple(ChronicleLine(*line, _opened(line[1], days)) for line in lines)


def when_of(one: Occurrence) -> str:
    """The date of an occurrence, no finer than it is known."""
    return one.order[: _FINE.get(one.date.granularity, 10)]


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
    anchor = _opened(entry.when, days)
    return replace(entry, anchor=anchor) if anchor else entry


def _opened(when: str, days: set[str]) -> str:
    """The id of a day that is none of these yet, and then is; empty for any other, and for a month or a year."""
    if len(when) < len("2019-06-29") or when in days:
        return ""
    days.add(when)
    return f"on-{when}"


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
