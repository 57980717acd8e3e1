"""Dates: when a clipping appeared, and the date expressions in its text."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Granularity = Literal["year", "month", "day", "minute"]

_PUBLISHED = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Published:
    """When a clipping was published, no finer than it is known.

    `Published.of("2019-06")` is the month June 2019; nothing downstream may read a day out of it.
    """

    value: str
    """ISO 8601: "2019", "2019-06", "2019-06-29" or "2019-06-29T17:22:00+05:30"."""

    @classmethod
    def of(cls, value: str | dt.date) -> Published:
        """The record for an ISO 8601 string, a date or a date with time; ValueError where it names no such day."""
        text = value.isoformat() if isinstance(value, dt.date) else value.strip()
        found = _PUBLISHED.fullmatch(text)
        if not found:
            raise ValueError(f"{text!r} is no date")
        year, month, day, clock, _zone = found.groups()
        dt.date(int(year), int(month or 1), int(day or 1))
        if clock:
            text = dt.datetime.fromisoformat(text).isoformat()
        return cls(text)

    @property
    def granularity(self) -> Granularity:
        """How fine the value is."""
        return {4: "year", 7: "month", 10: "day"}.get(len(self.value), "minute")  # type: ignore[return-value]

    @property
    def first_day(self) -> dt.date:
        """The first day that the value allows: the place of a month or a year in an order by time."""
        return dt.date.fromisoformat((self.value + "-01-01"[len(self.value) - 4 :])[:10])

    @property
    def day(self) -> dt.date | None:
        """The day in the place of publication; None where only the month or the year is known."""
        return self.first_day if len(self.value) >= 10 else None


DATES = 8_192
"""So many dates are kept as records: the same few thousand days come again and again."""
_TIMEX = re.compile(r"(?P<year>\d{4})(?:-(?P<rest>\d\d-\d\d|\d\d|W\d\d|[QH]\d|SP|SU|FA|WI))?(?![\d-])")
PARTS_OF_YEAR = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The parts of a year in TIMEX3, each with the month it begins with (on the northern half of the earth)."""


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """What a TIMEX3 value names in the calendar, without its time of day."""

    value: str
    """The value up to its day: "2019-06-29", "2019-06", "2019", "2019-W26", "2019-Q2", "2019-SU"."""
    first_day: dt.date
    """The first day that it allows."""
    granularity: Granularity
    """How fine it is; a week or a part of a year counts as a month."""

    @classmethod
    def of(cls, timex: str) -> CalendarDate | None:
        """The date of a TIMEX3 value; None for one that names no stretch of the calendar, as "PRESENT_REF"."""
        found = _TIMEX.match(timex)
        return _calendar_date(found[0], found["year"], found["rest"] or "") if found else None


@lru_cache(maxsize=DATES)
def _calendar_date(value: str, year: str, rest: str) -> CalendarDate | None:
    try:
        if rest in PARTS_OF_YEAR:
            return CalendarDate(value, dt.date(int(year), PARTS_OF_YEAR[rest], 1), "month")
        if rest.startswith("W"):
            return CalendarDate(value, dt.date.fromisocalendar(int(year), int(rest[1:]), 1), "month")
        published = Published.of(value)
    except ValueError:
        return None
    return CalendarDate(value, published.first_day, published.granularity)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression in an article."""

    start: int
    """Offset in `Article.text`."""
    end: int
    """Offset after its last character."""
    surface: str
    """The expression as it is printed there."""
    value: str | None
    """TIMEX3: "2019-06-29", "2019-06", "2019-W26", "2019"; None where it stays unresolved."""
    rule: str
    """The rule that resolved it, or that says why not."""
    until: str | None = None
    """For a range, its last day, month or year."""
