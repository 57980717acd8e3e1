"""Reads the words of time of German prose: "am Montag", "im Juli", "gestern", "im vergangenen Jahr"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dossier.evidence.dates.date_words import BLANK
from dossier.language import calendar_names
from dossier.language.alternation import any_of, in_any_case
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.evidence.dates.anchor import Anchor, Reading

CLAUSE = 160
"""How far from a day a word may stand and still speak of it, in characters."""
_END = re.compile(r"[.!?;:,\n„“”\"»«]| (?:und|oder|sowie) ")
_PART = r"(?:morgen|vormittag|mittag|nachmittag|abend|nacht|früh)?"


def german_days(text: str, anchor: Anchor) -> Iterator[tuple[int, int, Reading]]:
    """The expressions in order of their place, each with what it stands for."""
    for found in _pattern().finditer(text):
        reading = _read(found, anchor)
        if reading:
            yield (*found.span("time"), reading)


def _read(found: re.Match[str], anchor: Anchor) -> Reading | None:
    """What an expression stands for; None where it is no day of the calendar."""
    shift, led = _shift(found["shift"] or ""), found["lead"] is not None
    if found["day"] and not shift:
        days = int(load("evidence/german_dates")["day"].table[found["day"].lower()])
        return anchor.day_after(days, f"day: {found['day'].lower()}, seen from the publication")
    if found["unit"] and shift:
        unit = str(load("evidence/german_dates")["unit"].table[found["unit"]])
        return anchor.after(unit, {"back": -1, "ahead": 1}.get(shift, 0), f"{unit}: seen from the publication")
    if _words("each") & set(found.string[max(0, found.start() - len("immer ")) : found.start("time")].lower().split()):
        return None
    if not led or not (found["month"] or found["weekday"]):
        return None
    told = shift or _direction(found)
    if found["month"]:
        return anchor.named_month(calendar_names.month_of(found["month"]) or 0, told)
    weekday = next(name.number for name in calendar_names.weekdays("de") if name.text == found["weekday"])
    return anchor.weekday(weekday, told)


def _shift(word: str) -> str:
    return next((name for name in ("back", "ahead", "same") if word.lower() in _words(f"shift.{name}")), "")


def _direction(found: re.Match[str]) -> str:
    """ "coming" where the words of the clause speak of what lies ahead, else nothing: then the nearest is the guess."""
    before = _END.split(found.string[max(0, found.start("time") - CLAUSE) : found.start("time")])[-1]
    behind = _END.split(found.string[found.end("time") : found.end("time") + CLAUSE])[0]
    return "coming" if _words("coming") & set(f"{before} {behind}".lower().split()) else ""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("evidence/german_dates")[name].words)


@cache
def _pattern() -> re.Pattern[str]:
    shifts = any_of(in_any_case(word for name in ("back", "ahead", "same") for word in _words(f"shift.{name}")))
    weekday = any_of(name.text for name in calendar_names.weekdays("de") if not name.short)
    month = any_of(name.text for name in calendar_names.months("de") if not name.short)
    units, days = (load("evidence/german_dates")[name].table for name in ("unit", "day"))
    lead, day = (any_of(in_any_case(some)) for some in (_words("lead"), days))
    calendar = rf"(?P<weekday>{weekday}){_PART}|(?P<month>{month})(?!{BLANK}\d|\.\d)"
    named = rf"{calendar}|(?P<unit>{any_of(units)})|(?P<day>{day})"
    time = rf"(?P<time>(?:(?P<shift>{shifts}){BLANK})?(?:{named}))"
    return re.compile(rf"(?<!\w)(?:(?P<lead>{lead}){BLANK})?{time}(?!\w)")
