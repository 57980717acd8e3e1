"""Stamps: lines that say when an article appeared, was changed, or how long it takes to read, and nothing else."""

from __future__ import annotations

import re
from functools import cache

from dossier.language.calendar_names import is_weekday, months
from dossier.language.printed_days import may_state_day
from dossier.rules.load import load

_LONGEST = 160
"""A longer line says more, in characters."""
_CJK_DAY = re.compile(r"(?<=\d) ?[年月日时時分秒년월일]")
_APART = re.compile(r"[\s/:.,،()\[\]|·•∙⋅‧–—-]+")
_CLOCK = re.compile(r"\d{1,4}(?:[hm]\d{0,2}|st|nd|rd|th|er|º|ª|min|mins|hrs?|d|w|mo|uhr|am|pm|z)?")
"""A figure, be it of an hour or an age ("18h30", "5th", "3d"), without the signs within it."""


def is_stamp_line(text: str) -> bool:
    """Whether a line has a day, a time of day, an age or a time of reading, and beside it only words that lead there.

    A day by itself ("5 March 2024") is a stamp, too: whether it heads a part of the article is told by its place.
    """
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return False
    words = [word for word in _APART.split(_CJK_DAY.sub(" ", text.casefold())) if word]
    figures = [word for word in words if _CLOCK.fullmatch(word)]
    others = [word for word in words if not _CLOCK.fullmatch(word)]
    timed = may_state_day(text) or bool(others) or any(not word.isdigit() for word in figures) or ":" in text
    return bool(figures) and timed and all(word in _beside() or is_weekday(word) for word in others)


@cache
def _beside() -> frozenset[str]:
    """Words of labels, months, zones, ages and of the time of reading."""
    rules = load("language/days")
    phrases = [word for name, rule in rules.items() if name.startswith("label.") for word in rule.words]
    zones = [zone for name in ("certain", "ambiguous", "seasonal") for zone in rules[f"zone.{name}"].table]
    names = [name.text for name in months(*rules["press.languages"].words)]
    halves = rules["half.words"].table
    known = (*phrases, *zones, *names, *halves, *rules["age.words"].words)
    return frozenset(part for word in known for part in _APART.split(word.casefold()) if part)
