"""Dates in a row, which share a month or a year: "24 and 25 April", "from 28 March to 5 April 2010"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dossier.evidence.dates.anchor import Reading, stated_day
from dossier.evidence.dates.date_words import BLANK, DAY, YEAR, month_number, months, one_of, weekdays
from dossier.evidence.dates.stated_readings import month_day

if TYPE_CHECKING:
    from dossier.evidence.dates.anchor import Anchor

MOST = 5
"""So many dates may follow the first of a row."""
REACH = 60
"""How far before a number its month may stand, in characters."""
_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%])(?![.,:]\d)"


def joint() -> str:
    """An expression for what stands between two dates of a row."""
    return rf"(?:,?{BLANK}(?:{one_of('series.and', 'series.until')}){BLANK}|,{BLANK})(?:the{BLANK})?"


def before_a_year(sign: str = "") -> str:
    """An expression for the rest of a row that ends with a year, to be looked ahead for.

    `sign` is one more expression that may stand between two dates.
    """
    weekday, month = weekdays(), rf"(?:{months()})\.?"
    day_first = rf"{_NUMBER}{BLANK}(?:of{BLANK})?(?P<last>{month})"
    month_first = rf"(?P<final>{month})(?:{BLANK}{_NUMBER})?"
    item = rf"(?:{joint()}{sign and '|' + sign})(?:{weekday},?{BLANK})?(?:{day_first}|{month_first}|{_NUMBER})"
    return rf"(?=(?:{item}){{1,{MOST}}},?{BLANK}{YEAR})"


def before_a_month() -> str:
    """An expression for the rest of a row of days that ends with their month, to be looked ahead for."""
    last = rf",?{BLANK}(?:{one_of('series.and', 'series.until')}){BLANK}(?:the{BLANK})?{_NUMBER}"
    month = rf"(?:of{BLANK})?(?P<month>{months()})\.?(?:,?{BLANK}{YEAR})?"
    return rf"(?=(?:,{BLANK}{_NUMBER}){{0,{MOST}}}{last}{BLANK}{month})"


def after_a_month() -> str:
    """An expression for a further day of a row that began with its month, and for what may stand behind it.

    A number may count something, too: it is a day only where a sign or a word of place or time follows.
    """
    end = rf"[.,;:!?)\]\"”’—–\n]|$|{BLANK}(?:(?:{one_of('series.after')})(?!\w)|[-–—(])"
    last = rf"(?:,?{BLANK}{YEAR})?(?={end})"
    return rf"{DAY}(?:(?=,?{BLANK}(?:{one_of('series.and')}){BLANK}{_NUMBER}(?:{end}))|{last})"


def in_the_last_year(found: re.Match[str], _anchor: Anchor) -> Reading:
    """A month, or a day of one, of a row that ends with a year; a later month than the last is of the year before."""
    month = month_number(found["month"])
    latest = found[max("month", "last", "final", key=found.start)]
    year = int(found["year"]) - (month > month_number(latest))
    if not found.groupdict().get("day"):
        return Reading(f"{year:04}-{month:02}", "month: of the year that the row ends with")
    return stated_day(year, month, int(found["day"]), "day: of the year that the row ends with")


def further_day(found: re.Match[str], anchor: Anchor) -> Reading | None:
    """A number as a further day of the month that the row began with; None where no month stands before it."""
    lead = _lead().search(found.string, max(0, found.start() - REACH), found.start())
    if lead is None or not int(lead["latest"] or lead["day"]) < int(found["day"]):
        return None
    first = month_day(lead, anchor)
    if first is None or first.value is None:
        return None
    year = int(found["year"] or first.value[:4])
    return stated_day(year, month_number(lead["month"]), int(found["day"]), first.rule)


@cache
def _lead() -> re.Pattern[str]:
    latest = r"(?P<latest>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    return re.compile(rf"(?<!\w)(?P<month>{months()})\.?{BLANK}{DAY}(?:{joint()}{latest}){{0,{MOST}}}{joint()}$")
