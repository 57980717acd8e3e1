"""Dates in words: English, and no finer than they are known, whatever locale and time zone the machine has."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.records import Published

if TYPE_CHECKING:
    from dossier.records import Granularity

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


PARTS = {
    "Q1": ("first quarter of", 1),
    "Q2": ("second quarter of", 4),
    "Q3": ("third quarter of", 7),
    "Q4": ("fourth quarter of", 10),
    "H1": ("first half of", 1),
    "H2": ("second half of", 7),
    "SP": ("spring", 3),
    "SU": ("summer", 6),
    "FA": ("autumn", 9),
    "WI": ("winter", 12),
}
"""The parts of a year in TIMEX3: in words, and the month they begin with."""

_TIMEX = re.compile(r"(?P<year>\d{4})(?:-(?P<rest>\d\d-\d\d|\d\d|W\d\d|[QH]\d|SP|SU|FA|WI))?(?![\d-])")


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A date for the templates."""

    text: str
    """In words: "29 June 2019", "June 2019", "2019"."""
    iso: str
    """For the `datetime` attribute; empty where HTML has no form for it."""
    granularity: Granularity
    """How fine it is known."""
    clock: str | None = None
    """The time of day with its zone ("17:22, UTC+5:30"); None where it is not known."""


def shown(published: Published) -> ShownDate:
    """The date in words."""
    day, granularity = published.first_day, published.granularity
    if granularity == "year":
        return ShownDate(str(day.year), published.value, granularity)
    if granularity == "month":
        return ShownDate(f"{MONTHS[day.month - 1]} {day.year}", published.value, granularity)
    text = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return ShownDate(text, published.value, granularity, _clock(published.value) if granularity == "minute" else None)


def shown_timex(value: str) -> tuple[ShownDate, dt.date] | None:
    """A TIMEX3 date in words and the first day that it allows; None for what names no point of the calendar."""
    found = _TIMEX.match(value)
    if not found:
        return None
    year, rest = int(found["year"]), found["rest"] or ""
    try:
        if rest in PARTS:
            name, month = PARTS[rest]
            return ShownDate(f"{name} {year}", "", "month"), dt.date(year, month, 1)
        if rest.startswith("W"):
            monday = dt.date.fromisocalendar(year, int(rest[1:]), 1)
            return ShownDate(f"week of {shown(Published.of(monday)).text}", f"{year}-{rest}", "month"), monday
        published = Published.of(f"{year:04}-{rest}" if rest else f"{year:04}")
    except ValueError:
        return None
    return shown(published), published.first_day


def moment(published: Published) -> dt.datetime:
    """The first moment that the value allows, with a zone (UTC where none is stated), for feeds and orders."""
    if published.granularity == "minute":
        stated = dt.datetime.fromisoformat(published.value)
        return stated if stated.tzinfo else stated.replace(tzinfo=dt.UTC)
    return dt.datetime.combine(published.first_day, dt.time(), dt.UTC)


def _clock(value: str) -> str:
    stated = dt.datetime.fromisoformat(value)
    offset = stated.utcoffset()
    if offset is None:
        return f"{stated:%H:%M}"
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    zone = f"{'+' if minutes >= 0 else '−'}{hours}{f':{rest:02}' if rest else ''}" if minutes else ""
    return f"{stated:%H:%M}, UTC{zone}"
