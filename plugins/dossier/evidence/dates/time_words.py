"""The words of time from the rules, as tables and as pieces of regular expressions."""

from __future__ import annotations

from functools import cache

from dossier.language.alternation import any_of, in_any_case
from dossier.rules.load import load

SEASON_CODES = {"winter": "WI", "spring": "SP", "summer": "SU", "fall": "FA"}
BLANK = r"[ \u00a0]"
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|º|\.(?=[ \u00a0][A-Za-z]))?(?![\d%])(?![.,:]\d)"
YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?![\d%])(?![.,]\d)"


@cache
def table(group: str) -> dict[str, int]:
    """The number of each word of a group by the word in lower case: months and weekdays count by their place."""
    rules = [rule for name, rule in load("language/dates").items() if name.startswith(f"{group}.")]
    return {word.lower().rstrip("."): number for number, rule in enumerate(rules) for word in rule.words}


def words(name: str) -> tuple[str, ...]:
    """The words of one rule."""
    return load("language/dates")[name].words


def group_words(group: str) -> list[str]:
    """The words of all rules of a group."""
    return [
        word for name, rule in load("language/dates").items() if name.startswith(f"{group}.") for word in rule.words
    ]


def one_of(*names: str) -> str:
    """An expression for any word of these rules or groups, in any of the usual cases."""
    phrases = [
        word for name in names for word in (words(name) if name in load("language/dates") else group_words(name))
    ]
    return any_of(in_any_case(phrases))


def months() -> str:
    """An expression for any month: a language that writes its months small never means "Mars" or "Mei" by one."""
    return any_of(month_names())


def month_names() -> list[str]:
    """The months as they are written."""
    names = group_words("month")
    return [*names, *(name.upper() for name in names if name[0].isupper())]


@cache
def numbers() -> dict[str, int]:
    """The numbers that count units, by the word."""
    spelled = {word: number for number, word in enumerate(words("number.words"), 1)}
    return spelled | dict.fromkeys(words("number.article"), 1)


@cache
def shifts() -> dict[str, str]:
    """ "back", "same", "ahead" or "past" by the word that stands for it."""
    return {word: name for name in ("back", "same", "ahead", "past") for word in words(f"shift.{name}")}


@cache
def holidays() -> dict[str, tuple[int, int]]:
    """Month and day of each feast with a fixed day, by its name in lower case."""
    pairs = (phrase.rsplit(" ", 1) for phrase in words("holiday.fixed"))
    return {name.lower(): (int(day[:2]), int(day[3:])) for name, day in pairs}


@cache
def named_days() -> dict[str, str]:
    """The day of each event that is known by its number."""
    return dict(phrase.rsplit(" ", 1) for phrase in words("event.named"))


def holiday_names() -> list[str]:
    """The feasts as they are written."""
    return [phrase.rsplit(" ", 1)[0] for phrase in words("holiday.fixed")] + list(words("holiday.thanksgiving"))
