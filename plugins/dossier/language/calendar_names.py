"""Names of months, weekdays and halves of the day, in every language that CLDR has; `make tables` writes the file.

A line of `rules/language/calendar.txt` is a language: code, months, weekdays from Monday on, before and after noon.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dossier.rules.load import HERE, load

_PARTS = {"month": (range(12), 1), "weekday": (range(12, 19), 0), "half": (range(19, 21), 0)}
"""The fields of a line that each kind of name takes, and the number of the first."""


class CalendarName(NamedTuple):
    """One name of a month, a weekday or a half of the day."""

    text: str
    """As it is written within a sentence, without the full stop of an abbreviation."""
    number: int
    """Its place: months from 1, weekdays from 0 for Monday, halves 0 and 1."""
    short: bool
    """Whether it is an abbreviation."""


def month_of(word: str) -> int | None:
    """The number of the month that a word names in any language, as it stands in a printed day; else None."""
    return _months().get(_key(word))


def is_weekday(word: str) -> bool:
    """Whether a word names a day of the week in any language, in full or short."""
    return _key(word) in _weekdays()


def weekday_of(word: str) -> int | None:
    """The number of the weekday, Monday being 0, that a word names in a language of a large press; else None."""
    return _press_weekdays().get(_key(word))


def months(*languages: str) -> list[CalendarName]:
    """The months as these languages write them."""
    return _names("month", languages)


def weekdays(*languages: str) -> list[CalendarName]:
    """The days of the week as these languages write them, Monday being 0."""
    return _names("weekday", languages)


def halves_of_day() -> list[CalendarName]:
    """What stands beside an hour before noon (0) and after it (1) in other alphabets than the Latin one."""
    return _names("half", tuple(_lines()))


@cache
def _lines() -> dict[str, list[str]]:
    """The fields of each language."""
    lines = (HERE / "language" / "calendar.txt").read_text("utf-8").splitlines()[1:]
    return {language: fields.split("|") for language, _, fields in (line.partition("|") for line in lines)}


@cache
def _names(kind: str, languages: tuple[str, ...]) -> list[CalendarName]:
    places, first = _PARTS[kind]
    return [
        CalendarName(name, place - places.start + first, bool(short))
        for language in languages
        for place in places
        for short, names in enumerate(_lines()[language][place].split(";"))
        for name in filter(None, names.split("/"))
    ]


@cache
def _months() -> dict[str, int]:
    words = {_key(text): number for text, number, _short in months(*_lines())}
    for rule in ("month.words", "month.decided"):
        words |= {word: int(number) for word, number in load("language/days")[rule].table.items()}
    return words


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(_key(name.text) for name in weekdays(*_lines()))


@cache
def _press_weekdays() -> dict[str, int]:
    """The days of the week by their names, but for those that are two days in two languages."""
    found: dict[str, set[int]] = {}
    for name in weekdays(*load("language/days")["press.languages"].words):
        found.setdefault(_key(name.text), set()).add(name.number)
    return {text: numbers.pop() for text, numbers in found.items() if len(numbers) == 1}


def _key(word: str) -> str:
    """The form by which a name is found: small letters (the Turkish dotted capital, too), no full stop behind it."""
    return word.casefold().replace("i̇", "i").rstrip(".")
