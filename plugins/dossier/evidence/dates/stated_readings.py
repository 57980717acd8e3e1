"""Reads date expressions that say themselves what they stand for, or lack no more than the year."""

from __future__ import annotations

import datetime as dt
import re

from dossier.evidence.dates.anchor import Anchor, Reading, fourth_thursday, stated_day
from dossier.evidence.dates.counted_numbers import counts
from dossier.evidence.dates.date_words import (
    WORD_AFTER,
    full_year,
    holidays,
    month_number,
    named_days,
    word_before,
    words,
)
from dossier.evidence.dates.tense import direction
from dossier.language.printed_days import first_figure

NAMED_DAY = "day: known by its number"
UNSURE_ORDER = "unresolved: day and month cannot be told apart"
_FIGURES = re.compile(r"(\d{1,2})([/-])(\d{1,2})[/-](?:\d\d){1,2}")


def month_day(found: re.Match[str], anchor: Anchor) -> Reading | None:
    """A month and a day, with or without a year, or a range of days."""
    groups = found.groupdict()
    month, day = month_number(groups["month"]), int(groups["day"])
    last_month = month_number(groups["month2"]) if groups.get("month2") else month
    if groups.get("year"):
        reading = stated_day(int(groups["year"]) - (last_month < month), month, day)
    else:
        reading = anchor.month_day(month, day, direction(found))
    if reading.value is None or not groups.get("day2"):
        return reading
    year = int(reading.value[:4]) + (last_month < month)
    return reading._replace(until=stated_day(year, last_month, int(groups["day2"])).value)


def month_year(found: re.Match[str], _anchor: Anchor) -> Reading | None:
    """A month of a year."""
    month = found["month"]
    return Reading(f"{found['year']}-{int(month) if month.isdigit() else month_number(month):02}", "month: stated")


def iso_day(found: re.Match[str], _anchor: Anchor) -> Reading | None:
    """Year, month and day in figures."""
    return stated_day(int(found["year"]), int(found["month"]), int(found["day"]))


def numeric_day(found: re.Match[str], _anchor: Anchor) -> Reading | None:
    """Two numbers and a year: with full stops the day comes first; else only one order may make a date."""
    first, second, sign = int(found["first"]), int(found["second"]), found["sign"]
    if len(found["year"]) == 2 and sign != "/":
        return None
    year = int(found["year"]) if len(found["year"]) == 4 else full_year(int(found["year"]))
    order = "day" if sign == "." or first == second else first_figure(first, second)
    if not order and max(first, second) <= 12:
        return Reading(None, UNSURE_ORDER)
    return stated_day(year, first, second) if order == "month" else stated_day(year, second, first)


def order_shown(surface: str) -> str:
    """Which comes first in a date in figures, "day" or "month", where the numbers show it; else nothing."""
    found = _FIGURES.fullmatch(surface)
    return first_figure(int(found[1]), int(found[3])) if found else ""


def in_order(surface: str, order: str) -> Reading:
    """A date in figures read in the order that another date of the clipping shows."""
    first, second, year = (int(part) for part in re.split(r"[/-]", surface))
    year = full_year(year) if year < 100 else year
    day, month = (first, second) if order == "day" else (second, first)
    return stated_day(year, month, day, "day: in the order of the clipping's other dates")


def week_of(found: re.Match[str], anchor: Anchor) -> Reading | None:
    """The week that holds a named day."""
    reading = month_day(found, anchor)
    if reading is None or reading.value is None:
        return reading
    year, week, _ = dt.date.fromisoformat(reading.value).isocalendar()
    return Reading(f"{year}-W{week:02}", "week: of a named day")


def years(found: re.Match[str], _anchor: Anchor) -> Reading | None:
    """Two years with a dash or stroke between: the first with the second as its end."""
    year, end = found["year"], found["end"]
    end = year[:2] + end if len(end) == 2 else end
    if end <= year or (len(found["end"]) == 2 and int(found["end"]) <= 12 and "-" in found[0]):
        return None
    return Reading(year, "year: stated", end)


def year(found: re.Match[str], _anchor: Anchor) -> Reading | None:
    """A year alone, if nothing around it counts."""
    number, word = int(found["year"]), word_before(found)
    if counts(found, word) or (not 1500 <= number <= 2099 and word not in words("year.far")):
        return None
    return Reading(found["year"], "year: stated")


def decade(found: re.Match[str], _anchor: Anchor) -> Reading | None:
    """Ten years by their common digits."""
    return Reading(f"{found['decade']}X", "decade: stated")


def short_year(found: re.Match[str], _anchor: Anchor) -> Reading | None:
    """A year of two digits after an apostrophe, where a word of time leads to it."""
    before = found.string[max(0, found.start() - 10) : found.start()].lower().split()
    if not before or before[-1] not in words("month_alone.lead"):
        return None
    return Reading(str(full_year(int(found["short"]))), "year: of two digits")


def holiday(found: re.Match[str], anchor: Anchor) -> Reading | None:
    """A feast of a stated year or of the one nearest to the publication, or a day known by its number."""
    name, following = found["name"].replace("’", "'"), WORD_AFTER.match(found.string, found.end())
    if following and following[1].lower().removesuffix("s") in words("holiday.thing"):
        return None
    if name in named_days():
        return Reading(named_days()[name], NAMED_DAY)
    fixed = holidays().get(name.lower())
    if fixed and found["year"]:
        return stated_day(int(found["year"]), *fixed, "day: a feast")
    if fixed:
        return anchor.month_day(*fixed)
    november = anchor.named_month(11) if not found["year"] else Reading(f"{found['year']}-11", "")
    if november.value is None:
        return november
    return Reading(fourth_thursday(int(november.value[:4])).isoformat(), "day: a feast")
