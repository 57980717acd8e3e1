"""Dates for other programs: weeks, quarters and decades as their first and last day, month or year."""

from __future__ import annotations

import datetime as dt
import re

_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_DECADE = re.compile(r"(\d{3})X")

Extent = tuple[str | None, str | None]


def extent(value: str) -> Extent:
    """First and last day, month or year of a TIMEX3 value; no last one where the value is one of these itself.

    Nothing for a season, which falls in other months on the other half of the earth.
    """
    if _PLAIN.fullmatch(value):
        return value, None
    if week := _WEEK.fullmatch(value):
        return _week(int(week[1]), int(week[2]), 6 if week[3] else 1)
    if quarter := _QUARTER.fullmatch(value):
        last = 3 * int(quarter[2])
        return f"{quarter[1]}-{last - 2:02}", f"{quarter[1]}-{last:02}"
    if decade := _DECADE.fullmatch(value):
        return f"{decade[1]}0", f"{decade[1]}9"
    return None, None


def in_utc(value: str) -> str:
    """A moment with a zone as the same moment in UTC, without one; everything else as it is."""
    if len(value) <= 10:
        return value
    moment = dt.datetime.fromisoformat(value)
    if moment.tzinfo:
        try:
            moment = moment.astimezone(dt.UTC)
        except OverflowError:  # the first or the last hours that the calendar knows
            return value[:10]
    return moment.replace(tzinfo=None).isoformat()


def _week(year: int, week: int, first: int) -> Extent:
    try:
        days = [dt.date.fromisocalendar(year, week, day).isoformat() for day in (first, 7)]
    except ValueError:  # a year without so many weeks
        return None, None
    return days[0], days[1]
