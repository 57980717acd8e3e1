"""The calendar as seen from a clipping's day of publication: what "last month" or "on Tuesday" stands for.

Values are written as TIMEX3 writes them (ISO 8601 with Q1 to Q4 for quarters, WI SP SU FA for seasons, -WE for a
weekend and an X for digits that are left open): Pustejovsky et al., "TimeML", 2003. Each says which rule gave it.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Published

UNKNOWN_DATE = "unresolved: the clipping's date is not known"
UNKNOWN_DAY = "unresolved: the clipping's day is not known"
UNKNOWN_MONTH = "unresolved: the clipping's month is not known"
NO_SUCH_DAY = "unresolved: there is no such day"
SEASON_STARTS = {"WI": 12, "SP": 3, "SU": 6, "FA": 9}
NEAR_AHEAD = 2
"""A month named without a year is at most so many months ahead, where no word speaks of the future."""
LIMIT = dt.timedelta(days=366 * 120)
"""Relative dates further than this from the publication are a slip of the pen or of the reading."""


class Reading(NamedTuple):
    """What an expression stands for."""

    value: str | None
    """TIMEX3; None where it stays unresolved."""
    rule: str
    """The rule that gave it, or why there is none."""
    until: str | None = None
    """The last day or year of a range that is one expression."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The publication, as fine as it is known."""

    day: dt.date | None
    """The day; None where only the month or year is known."""
    month: tuple[int, int] | None
    """Year and month; None where only the year is known."""
    year: int | None
    """The year; None where no date is known."""

    @classmethod
    def of(cls, published: Published | None) -> Anchor:
        """The anchor that a publication date gives."""
        if published is None:
            return cls(None, None, None)
        first = published.first_day
        known_month = published.granularity != "year"
        return cls(published.day, (first.year, first.month) if known_month else None, first.year)

    @property
    def missing(self) -> str:
        """Why a day cannot be told."""
        return UNKNOWN_DATE if self.year is None else UNKNOWN_DAY

    def day_after(self, days: int, rule: str) -> Reading:
        """The day so many days after the publication, or before it."""
        if self.day is None:
            return Reading(None, self.missing)
        if (
            abs(days) > LIMIT.days
            or not LIMIT.days < self.day.toordinal() + days < dt.date.max.toordinal() - LIMIT.days
        ):
            return Reading(None, NO_SUCH_DAY)
        return Reading((self.day + dt.timedelta(days=days)).isoformat(), rule)

    def week_after(self, weeks: int, rule: str, suffix: str = "") -> Reading:
        """The ISO week so many weeks after the week of publication."""
        reading = self.day_after(7 * weeks, rule)
        if reading.value is None:
            return reading
        year, week, _ = dt.date.fromisoformat(reading.value).isocalendar()
        return Reading(f"{year}-W{week:02}{suffix}", rule)

    def month_after(self, months: int, rule: str) -> Reading:
        """The month so many months after the month of publication."""
        if self.month is None:
            return Reading(None, UNKNOWN_DATE if self.year is None else UNKNOWN_MONTH)
        index = self.month[0] * 12 + self.month[1] - 1 + months
        return _year_reading(index // 12, f"-{index % 12 + 1:02}", rule)

    def year_after(self, years: int, rule: str) -> Reading:
        """The year so many years after the year of publication."""
        return Reading(None, UNKNOWN_DATE) if self.year is None else _year_reading(self.year + years, "", rule)

    def quarter_after(self, quarters: int, rule: str) -> Reading:
        """The quarter so many quarters after the quarter of publication."""
        if self.month is None:
            return Reading(None, UNKNOWN_DATE if self.year is None else UNKNOWN_MONTH)
        index = self.month[0] * 4 + (self.month[1] - 1) // 3 + quarters
        return _year_reading(index // 4, f"-Q{index % 4 + 1}", rule)

    def after(self, unit: str, count: int, rule: str) -> Reading:
        """What lies so many units ("day", "week", "month", "quarter" or "year") after the publication, or before it."""
        steps: dict[str, Callable[[int, str], Reading]] = {
            "day": self.day_after,
            "week": self.week_after,
            "month": self.month_after,
            "quarter": self.quarter_after,
            "year": self.year_after,
        }
        return steps[unit](count, rule)

    def weekday(self, number: int, shift: str = "") -> Reading:
        """The day for a weekday (Monday is 0): the latest up to the publication, unless a word says another."""
        if self.day is None:
            return Reading(None, self.missing)
        back = (self.day.weekday() - number) % 7
        if shift == "back":
            return self.day_after(-(back or 7), "weekday: the one before the publication")
        if shift == "ahead":
            return self.day_after((7 - back) or 7, "weekday: the one after the publication")
        if shift == "coming":
            return self.day_after((7 - back) % 7, "weekday: the first from the publication on, for what lies ahead")
        if shift == "same":
            return self.day_after(number - self.day.weekday(), "weekday: the one in the week of publication")
        return self.day_after(-back, "weekday: the latest up to the publication")

    def named_month(self, month: int, shift: str = "") -> Reading:
        """The month of that name nearest to the publication, unless a word says another."""
        if self.month is None:
            return Reading(None, UNKNOWN_DATE if self.year is None else UNKNOWN_MONTH)
        ahead = (month - self.month[1]) % 12
        if shift == "same":
            return self.month_after(month - self.month[1], "month: the one in the year of publication")
        if shift == "ahead":
            return self.month_after(ahead or 12, "month: the one after the publication")
        if shift == "back":
            return self.month_after(ahead - 12, "month: the one before the publication")
        if shift == "past":
            return self.month_after(ahead and ahead - 12, "month: the latest that has begun, for what is past")
        near = NEAR_AHEAD if shift != "coming" else 11
        return self.month_after(ahead if ahead <= near else ahead - 12, "month: the nearest to the publication")

    def month_of_year(self, month: int, years: int) -> Reading:
        """That month of the year so many years after the publication's."""
        return (
            Reading(None, UNKNOWN_DATE)
            if self.year is None
            else _year_reading(self.year + years, f"-{month:02}", "month: of a year seen from the publication")
        )

    def month_day(self, month: int, day: int, shift: str = "") -> Reading:
        """The day of that month and number nearest to the publication."""
        nearest = self.named_month(month, shift)
        if nearest.value is None:
            return nearest
        year = int(nearest.value[:4])
        return stated_day(year, month, day, "day: in the year nearest to the publication")

    def season(self, code: str, shift: str = "") -> Reading:
        """The season of that name: of the year of publication, or the latest or next one."""
        if self.month is None:
            return Reading(None, UNKNOWN_DATE if self.year is None else UNKNOWN_MONTH)
        year, month = self.month
        started = month >= SEASON_STARTS[code] and code != "WI"
        over = month >= SEASON_STARTS[code] + 3 and code != "WI"
        if shift == "back":
            return _year_reading(year - (not over), f"-{code}", "season: the one before the publication")
        if shift == "ahead":
            return _year_reading(year + started, f"-{code}", "season: the one after the publication")
        return _year_reading(year, f"-{code}", "season: the one in the year of publication")

    def quarter(self, number: int) -> Reading:
        """The quarter of that number: the latest that has begun."""
        if self.month is None:
            return Reading(None, UNKNOWN_DATE if self.year is None else UNKNOWN_MONTH)
        year = self.month[0] - (number > (self.month[1] + 2) // 3)
        return _year_reading(year, f"-Q{number}", "quarter: the latest that has begun")


def stated_day(year: int, month: int, day: int, rule: str = "day: stated") -> Reading:
    """The day of these three numbers; unresolved where the calendar has none."""
    if not (1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return Reading(None, NO_SUCH_DAY)
    return Reading(f"{year:04}-{month:02}-{day:02}", rule)


def fourth_thursday(year: int) -> dt.date:
    """The American Thanksgiving Day of a year."""
    first = dt.date(year, 11, 1)
    return first + dt.timedelta(days=(3 - first.weekday()) % 7 + 21)


def _year_reading(year: int, rest: str, rule: str) -> Reading:
    return Reading(f"{year:04}{rest}", rule) if 1 <= year <= 9999 else Reading(None, NO_SUCH_DAY)
