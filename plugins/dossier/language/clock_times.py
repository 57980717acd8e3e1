"""The time of day that stands beside a printed day, and its zone, in the spellings of the press."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import NamedTuple

from dossier.language.alternation import any_of
from dossier.language.calendar_names import halves_of_day, is_weekday
from dossier.rules.load import load

REACH = 40
"""How many characters behind (or before) a day its time may stand."""
_DIGIT = re.compile(r"\d")
_BETWEEN = " ,:|·•()–—-"
"""What may stand between a time and the day behind it, beside a weekday or a small word."""


class ClockTime(NamedTuple):
    """A time of day as it is printed."""

    time: dt.time
    """Hour, minute and, where they are printed, seconds."""
    start: int
    """Where it begins in the line."""
    end: int
    """Where it ends, the half of the day included."""
    sure: bool
    """Whether a half of the day is printed: a midnight in figures alone stands for an hour that nobody noted."""


class Zone(NamedTuple):
    """A zone as it is printed behind a time."""

    offset: str
    """Its difference from UTC, "+05:30"; empty where no zone is printed."""
    rule: str
    """"date.time" for a difference in figures or none, else the rule that knows the letters."""
    end: int
    """Where it ends in the line."""


def time_beside(line: str, start: int, end: int) -> ClockTime | None:
    """The time just before the day that stands from `start` to `end`, or behind it with no label between."""
    first = max(0, start - REACH)
    clocks = _clock().finditer(line, first, start) if _DIGIT.search(line, first, start) else ()
    before = [found for found in clocks if found["minute"] or found["half"]]
    if before and (read := _read(before[-1])) and _is_joint(line[zone_behind(line, read).end : start]):
        return read
    after = line[end : end + REACH]
    behind = _clock().search(after) if _DIGIT.search(after) else None
    if behind and _labels().isdisjoint(word.strip(_BETWEEN) for word in after[: behind.start()].casefold().split()):
        return _read(behind, end)
    return None


def _is_joint(between: str) -> bool:
    """Whether nothing but marks, a weekday and small words stand between a time and the day behind it."""
    words = [word.strip(_BETWEEN) for word in between.casefold().split()]
    return all(not word or word in load("language/days")["label.joining"].words or is_weekday(word) for word in words)


def _read(found: re.Match[str], shift: int = 0) -> ClockTime | None:
    hour, minute, second = (int(found[part] or 0) for part in ("hour", "minute", "second"))
    half = _half(found["half"] or found["first"])
    if half is not None and hour <= 12:
        hour = hour % 12 + half
    if hour > 23:
        return None
    return ClockTime(dt.time(hour, minute, second), found.start() + shift, found.end() + shift, half is not None)


def _half(printed: str | None) -> int | None:
    """0 for the hours before noon, 12 for those from noon on; None where nothing is printed."""
    if not printed:
        return None
    folded = " ".join(printed.casefold().split()).strip(".")
    return _halves().get(folded, 12 if folded[0] == "p" else 0)


def zone_behind(line: str, clock: ClockTime, moment: dt.datetime | None = None) -> Zone:
    """The zone that is printed behind a time; `moment` tells summer from winter for zones that name no season."""
    found = _zone().match(line, clock.end)
    if found and found["letters"]:
        offset, rule = zones()[found["letters"]]
        if rule == "zone.seasonal" and moment and _is_summer(moment):
            offset = f"-{int(offset[1:3]) - 1:02}:00"
        return Zone(offset, rule, found.end())
    if not found or (found["figures"] and not _is_offset(line, clock, found["figures"])):
        return Zone("", "date.time", clock.end)
    return Zone(_in_figures(found["named"] or found["figures"]), "date.time", found.end())


def _is_offset(line: str, clock: ClockTime, figures: str) -> bool:
    """Whether figures behind a time are its difference from UTC, and not the end of a span as in "10:30-12:00"."""
    exact = line.count(":", clock.start, clock.end) == 2 or line[clock.start - 1 : clock.start] == "T"
    return exact or (len(figures) > 3 and (figures[0] == "+" or ":" not in figures))


def _in_figures(printed: str) -> str:
    """A difference from UTC as ISO 8601 writes it: "+5:30", "-0500" and "+8" are "+05:30", "-05:00" and "+08:00"."""
    sign, digits = printed[0].replace("−", "-"), re.sub(r"\D", "", printed)
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{sign}{int(hours):02}:{minutes}"


def _is_summer(moment: dt.datetime) -> bool:
    """Whether summer time holds in America: between the second Sunday of March and the first of November."""
    march, november = dt.datetime(moment.year, 3, 8, 2), dt.datetime(moment.year, 11, 1, 2)
    begins = march + dt.timedelta(days=(6 - march.weekday()) % 7)
    ends = november + dt.timedelta(days=(6 - november.weekday()) % 7)
    return begins <= moment < ends


@cache
def zones() -> dict[str, tuple[str, str]]:
    """The difference from UTC of each zone's letters, and the rule that says it."""
    rules = load("language/days")
    tables = {name: rule.table for name, rule in rules.items() if name.startswith("zone.")}
    return {letters: (str(offset), name) for name, table in tables.items() for letters, offset in table.items()}


@cache
def _labels() -> frozenset[str]:
    rules = load("language/days")
    return frozenset(
        word for name in ("label.published", "label.updated") for word in rules[name].words if word != "on"
    )


@cache
def _halves() -> dict[str, int]:
    words = {word: int(half) for word, half in load("language/days")["half.words"].table.items()}
    return words | {" ".join(name.text.casefold().split()): 12 * name.number for name in halves_of_day()}


@cache
def _clock() -> re.Pattern[str]:
    """The shapes of a time: 17:22, 17.22, 17h22, 5 pm, 17 Uhr, 下午5時22分."""
    elsewhere = any_of(" ".join(name.text.split()) for name in halves_of_day())
    half = rf"[APap]\.? ?[Mm]\b\.?|(?:{any_of(load('language/days')['half.words'].table)})\b|{elsewhere}"
    hinted = rf"{half}|Uhr\b|[Hh]rs\b"
    sign = rf"(?::| ?h ?| ?[时時点點시] ?|\.(?=[0-5]\d ?(?:$|[^\w %€$£]|{hinted}|(?:{any_of(zones())})\b)))"
    minutes = rf"{sign}(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d{{1,9}})?)?[分분]?"
    return re.compile(
        rf"(?<![\d:.])(?:(?P<first>{elsewhere}|[AP]M) ?)?(?P<hour>[01]?\d|2[0-4])"
        rf"(?:{minutes}|(?= ?(?:{hinted}))|(?:(?<=[às] \d)|(?<=[às] \d\d))(?= ?h\b))(?!\d)"
        rf"(?: ?(?:Uhr|[Hh]rs|h)\b)?(?: ?(?P<half>{half}))?"
    )


@cache
def _zone() -> re.Pattern[str]:
    """The shapes of a zone behind a time: " GMT", " (CEST)", "+05:30", " -0500", " UTC+8"."""
    figures = r"[+−-]\d\d?(?::?\d\d)?(?!\d)"
    return re.compile(
        rf" ?\(?(?:(?:UTC|GMT) ?(?P<named>{figures})|(?P<figures>{figures})|(?P<letters>{any_of(zones())})\b)\)?"
        r"(?:(?<=\d) \([A-Z][A-Za-z ]{1,40}\))?"
    )
