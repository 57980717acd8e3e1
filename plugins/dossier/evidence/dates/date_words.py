"""The words of date expressions in prose, as tables and as pieces of expressions, and what the words around one say.

Months and weekdays are those of the language room; the words of English time expressions stand in
`rules/evidence/dates.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from dossier.language import calendar_names
from dossier.language.alternation import any_of, in_any_case
from dossier.rules.load import load

BLANK = r"[ \u00a0]"
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|º|\.(?=[ \u00a0][A-Za-z]))?(?![\d%])(?![.,:]\d)"
YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?![\d%])(?![.,]\d)"
PIVOT = 50
"""Years of two digits from here on are of the last century: news writes '99 for 1999 and '19 for 2019."""
WORD_AFTER = re.compile(r"[ \u00a0-](\w+)")


def words(name: str) -> tuple[str, ...]:
    """The words of one rule, be they a list or a table."""
    rule = load("evidence/dates")[name]
    return rule.words or tuple(rule.table)


def group_words(group: str) -> list[str]:
    """The words of all rules of a group."""
    return [word for name in load("evidence/dates") if name.startswith(f"{group}.") for word in words(name)]


@cache
def one_of(*names: str) -> str:
    """An expression for any word of these rules or groups, in any of the usual cases."""
    rules = load("evidence/dates")
    return any_of(in_any_case(word for name in names for word in (words(name) if name in rules else group_words(name))))


@cache
def months() -> str:
    """An expression for any month: a language that writes its months small never means "Mars" or "Mei" by one."""
    return any_of(month_names())


@cache
def month_names() -> list[str]:
    """The months as they are written in the languages of prose: in full, and in English short, too."""
    full = calendar_names.months(*load("language/days")["prose.languages"].words)
    names = [*(name.text for name in full if not name.short), *_short_months()]
    return [*names, *(name.upper() for name in names if name[0].isupper())]


def _short_months() -> list[str]:
    return [name.text for name in calendar_names.months("en") if name.short]


@cache
def weekday_numbers() -> dict[str, int]:
    """The number of each English weekday, Monday being 0, by its name as it is written; short ones with a full stop."""
    full = {name.text: name.number for name in calendar_names.weekdays("en") if not name.short}
    return full | {word: int(number) for word, number in load("evidence/dates")["weekday.short"].table.items()}


@cache
def weekdays() -> str:
    """An expression for any weekday."""
    return any_of(in_any_case(weekday_numbers()))


def weekday_number(name: str) -> int:
    """The number of a weekday that `weekdays` has found."""
    return weekday_numbers()[name.capitalize()]


def month_number(name: str) -> int:
    """The number of a month that `months` has found, 1 to 12."""
    return calendar_names.month_of(name) or 0


@cache
def dotted() -> frozenset[str]:
    """Short forms to which a full stop behind them belongs: elsewhere it ends the sentence."""
    return frozenset((*_short_months(), *(word.rstrip(".") for word in words("weekday.short"))))


@cache
def numbers() -> dict[str, int]:
    """The numbers that count units, by the word; an article counts one."""
    spelled = {word: int(number) for word, number in load("evidence/dates")["number.words"].table.items()}
    return spelled | dict.fromkeys(words("number.article"), 1)


@cache
def _shifts() -> dict[str, str]:
    return {word: name for name in ("back", "same", "ahead", "past") for word in words(f"shift.{name}")}


def shift_of(found: re.Match[str]) -> str:
    """What the word before a unit does: "back", "same", "ahead" or "past"."""
    return _shifts()[found["shift"].lower().replace("\u00a0", " ")]


@cache
def holidays() -> dict[str, tuple[int, int]]:
    """Month and day of each feast with a fixed day, by its name in lower case."""
    table = load("evidence/dates")["holiday.fixed"].table
    return {name.lower(): (int(str(day)[:2]), int(str(day)[3:])) for name, day in table.items()}


def named_days() -> dict[str, str]:
    """The day of each event that is known by its number."""
    return {name: str(day) for name, day in load("evidence/dates")["event.named"].table.items()}


def holiday_names() -> list[str]:
    """The feasts as they are written."""
    return [*words("holiday.fixed"), *words("holiday.thanksgiving")]


def full_year(two: int) -> int:
    """The year of two digits."""
    return two + (1900 if two >= PIVOT else 2000)


@cache
def sure_months() -> frozenset[str]:
    """The months that are no other word, as they are written."""
    sure = words("month_alone.sure")
    return frozenset(sure) | {name.upper() for name in sure}


@cache
def lowered(name: str) -> frozenset[str]:
    """The words of a rule in lower case."""
    return frozenset(word.lower() for word in words(name))


def word_before(found: re.Match[str]) -> str:
    """The word before an expression, in lower case; nothing where there is none."""
    before = found.string[max(0, found.start() - 16) : found.start()].rstrip("- \u00a0").split()
    return before[-1].lower().strip('(“"') if before else ""
