"""Publication dates: reads a date, its time and its zone out of a line that states when something appeared."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from dossier.records import Published
from dossier.rules.load import load

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_END = r"(?:(?!\d)|(?=\d?\d:\d\d|\d\d? ?min))"
"""What stands behind a year: no digit, but for those of a time that a page runs together with it ("20255:45 AM")."""
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|º|er|\.)?"
_WORD = r"(?P<month>[^\W\d_]{3,12})\.?"
_NUMBER = r"(?P<number>[01]?\d)"
SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?<!\d){_YEAR}-{_NUMBER}-(?P<day>[0-3]?\d)(?!\d)",
        rf"(?<!\d){_YEAR}[/.]{_NUMBER}[/.](?P<day>[0-3]?\d)(?!\d)",
        rf"(?<!\d){_YEAR} ?[年년] ?{_NUMBER} ?[月월] ?(?P<day>[0-3]?\d) ?[日일]",
        rf"(?<![\d:]){_DAY}[ -](?:de |of )?{_WORD}(?:,? ?|-)(?:de |del )?{_YEAR}{_END}",
        rf"(?<![^\W\d_]){_WORD} {_DAY},? {_YEAR}{_END}",
        rf"(?<!\d)(?P<day>[0-3]?\d)\.{_NUMBER}\.{_YEAR}{_END}",
        rf"(?<!\d)(?P<first>[0-3]?\d)[/-](?P<second>[0-3]?\d)[/-]{_YEAR}{_END}",
    )
)
"""The printed shapes of a day, from the least to the most doubtful."""
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-4])(?:[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?|(?= ?[APap]\.?[Mm]))"
    r"(?: ?(?P<half>[APap])\.?[Mm]\b\.?)?(?: ?(?:Uhr|Hrs|hrs|h\b))?"
    r"(?: ?\(?(?:(?P<zone>[A-Z]{1,4})\b)?\)?(?P<offset>[+-]\d\d:?\d\d)?)?"
)
_REACH = 40
"""How many characters after (or before) a day its time may stand."""


_BETWEEN = " ,:|·•()–—-on"
"""What may stand between a time and the day behind it."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A date as a line states it."""

    published: Published
    """What it says."""
    start: int
    """Where it begins in the line."""
    end: int
    """Where it ends, the time and the zone included."""
    rule: str
    """"date.day", "date.time", or the rule by which its zone was read."""


def may_state_day(text: str) -> bool:
    """Whether a text has what each year begins with."""
    return "19" in text or "20" in text


def stated_in(text: str) -> Stated | None:
    """The first trustworthy date of a line; None where there is none, or where day and month could be exchanged."""
    best: Stated | None = None
    if not (may_state_day(text) and _ANY_YEAR.search(text)):
        return None
    for shape in SHAPES:
        for found in shape.finditer(text):
            day = _day_of(found)
            if day and (best is None or found.start() < best.start):
                best = _with_time(text, day, found.start(), found.end())
                break
    return best


def _day_of(found: re.Match[str]) -> dt.date | None:
    parts = found.groupdict()
    if "first" in parts:
        number, day = _ordered(int(parts["first"]), int(parts["second"]))
    else:
        number = int(parts["number"]) if "number" in parts else months().get(parts["month"].casefold(), 0)
        day = int(parts["day"])
    try:
        return dt.date(int(parts["year"]), number, day)
    except ValueError:
        return None


def _ordered(first: int, second: int) -> tuple[int, int]:
    """Month and day of "29/06" or "06/29"; (0, 0) where either could be the month."""
    if first == second or first > 12 >= second:
        return second, first
    return (first, second) if second > 12 >= first else (0, 0)


def _with_time(text: str, day: dt.date, start: int, end: int) -> Stated:
    clock, begins, ends = _clock_beside(text, start, end)
    if not clock:
        return Stated(Published.of(day), start, end, "date.day")
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"] in "pP" else 0)
    if hour > 23:
        return Stated(Published.of(day), start, end, "date.day")
    moment = dt.datetime(day.year, day.month, day.day, hour, minute)
    zone, rule = _zone_of(clock, moment)
    return Stated(Published.of(f"{moment.isoformat()}{zone}"), begins, ends, rule)


def _clock_beside(text: str, start: int, end: int) -> tuple[re.Match[str] | None, int, int]:
    """The time just before a day, or behind it with no label between, and where both begin and end."""
    *_, before = (None, *_CLOCK.finditer(text, max(0, start - _REACH), start))
    if before and not text[before.end() : start].casefold().strip(_BETWEEN) and (before["minute"] or before["half"]):
        return before, before.start(), end
    after = text[end : end + _REACH]
    behind = _CLOCK.search(after)
    if behind and _labels().isdisjoint(word.strip(_BETWEEN) for word in after[: behind.start()].casefold().split()):
        return behind, start, end + behind.end()
    return None, start, end


@cache
def _labels() -> frozenset[str]:
    return frozenset(
        word
        for name in ("label.published", "label.updated")
        for word in load("cleaning/publication_dates")[name].words
        if word != "on"
    )


def _zone_of(clock: re.Match[str], moment: dt.datetime) -> tuple[str, str]:
    if clock["offset"]:
        digits = clock["offset"].replace(":", "")
        return f"{digits[:3]}:{digits[3:]}", "date.time"
    offset, rule = zones().get(clock["zone"] or "", ("", "date.time"))
    if rule == "zone.seasonal" and _is_summer(moment):
        offset = f"-{int(offset[1:3]) - 1:02}:00"
    return offset, rule


def _is_summer(moment: dt.datetime) -> bool:
    march, november = dt.datetime(moment.year, 3, 8, 2), dt.datetime(moment.year, 11, 1, 2)
    begins = march + dt.timedelta(days=(6 - march.weekday()) % 7)
    ends = november + dt.timedelta(days=(6 - november.weekday()) % 7)
    return begins <= moment < ends


@cache
def months() -> dict[str, int]:
    """The number of each printed month."""
    rules = load("cleaning/publication_dates")
    return {word: int(name[-2:]) for name, rule in rules.items() if name.startswith("month.") for word in rule.words}


@cache
def zones() -> dict[str, tuple[str, str]]:
    """The offset of each zone's abbreviation, and the rule that says it."""
    rules = load("cleaning/publication_dates")
    pairs = ((name, word) for name, rule in rules.items() if name.startswith("zone.") for word in rule.words)
    return {word.split()[0]: (word.split()[1], name) for name, word in pairs}
