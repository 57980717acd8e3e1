"""Reads dates in figures, whose order of day and month differs from country to country."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.evidence.dates.anchor import Reading, stated_day
from dossier.evidence.dates.surroundings_of_date import full_year

if TYPE_CHECKING:
    from dossier.evidence.dates.anchor import Anchor

UNSURE_ORDER = "unresolved: day and month cannot be told apart"
_FIGURES = re.compile(r"(\d{1,2})([/-])(\d{1,2})[/-](?:\d\d){1,2}")


def numeric_day(found: re.Match[str], _anchor: Anchor) -> Reading | None:
    """Two numbers and a year: with full stops the day comes first; else only one order may make a date."""
    first, second, sign = int(found["first"]), int(found["second"]), found["sign"]
    if len(found["year"]) == 2 and sign != "/":
        return None
    year = int(found["year"]) if len(found["year"]) == 4 else full_year(int(found["year"]))
    if sign == "." or first > 12 or first == second:
        return stated_day(year, second, first)
    if second > 12:
        return stated_day(year, first, second)
    return Reading(None, UNSURE_ORDER)


def order_shown(surface: str) -> str:
    """Which comes first in a date in figures, "day" or "month", where the numbers show it; else nothing."""
    found = _FIGURES.fullmatch(surface)
    if not found:
        return ""
    first, second = int(found[1]), int(found[3])
    return "day" if first > 12 >= second else "month" if second > 12 >= first else ""


def in_order(surface: str, order: str) -> Reading:
    """A date in figures read in the order that another date of the clipping shows."""
    first, second, year = (int(part) for part in re.split(r"[/-]", surface))
    year = full_year(year) if year < 100 else year
    day, month = (first, second) if order == "day" else (second, first)
    return stated_day(year, month, day, "day: in the order of the clipping's other dates")
