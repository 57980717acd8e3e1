"""The forms that a date expression takes, each with the way it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dossier.evidence.dates import relative_readings as relative
from dossier.evidence.dates import series_readings as series
from dossier.evidence.dates import stated_readings as stated
from dossier.evidence.dates.date_words import (
    BLANK,
    DAY,
    YEAR,
    group_words,
    holiday_names,
    month_names,
    months,
    named_days,
    one_of,
    weekday_numbers,
    weekdays,
    words,
)
from dossier.language.alternation import any_of, in_any_case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dossier.evidence.dates.anchor import Anchor, Reading

_UNITS = ("day", "week", "weekend", "month", "quarter", "year", "decade")
_UNIT = rf"(?P<unit>{'|'.join(_UNITS)})"


@dataclass(frozen=True, slots=True)
class Form:
    """One shape of a date expression."""

    pattern: re.Pattern[str]
    """The shape, to be matched where a trigger word begins."""
    read: Callable[[re.Match[str], Anchor], Reading | None]
    """What a match stands for; None where the shape is there but means no date."""


BEGINNING = 3
"""Letters of a word by which a text is searched: enough to pass over nearly all of its words."""


def trigger_places(text: str) -> Iterator[re.Match[str]]:
    """The words of a text that a date expression can begin with, in order; the named group is the word's class."""
    end, trigger = 0, triggers()
    for beginning in beginnings().finditer(text):
        if beginning.start() >= end and (found := trigger.match(text, beginning.start())):
            end = found.end()
            yield found


@cache
def beginnings() -> re.Pattern[str]:
    """An expression that hits each trigger's first character, and little else.

    It begins with a set of characters, which `re` looks for several times faster than for anything else.
    """
    words = [*month_names(), *in_any_case(weekday_numbers()), *holiday_names(), *named_days()]
    words += [phrase.split()[0] for phrase in in_any_case(_phrases())]
    firsts = re.escape("".join(sorted({word[0] for word in words})))
    long = any_of(word[:BEGINNING] for word in words if len(word) >= BEGINNING)
    short = any_of(word for word in words if len(word) < BEGINNING)
    return re.compile(rf"[{firsts}\d'’](?<!\w\w)(?<=(?=\d|['’]\d|{long}|{short}(?![^\WT])).)")


@cache
def triggers() -> re.Pattern[str]:
    """An expression for every word that a date expression can begin with; its named group is the word's class."""
    month, weekday = months(), weekdays()
    phrases = in_any_case(_phrases())
    alone = any_of(phrase for phrase in phrases if " " not in phrase)
    first = any_of(dict.fromkeys(phrase.split()[0] for phrase in phrases if " " in phrase))
    second = any_of(dict.fromkeys(phrase.split()[1] for phrase in phrases if " " in phrase))
    phrase = rf"{alone}|{first}(?=[ \u00a0-](?:{second}|{month}|{weekday}|(?:1[0-9]|20)\d\d)(?![^\W\d]))"
    holiday = any_of([*holiday_names(), *named_days()])
    return re.compile(
        rf"\b(?:(?P<holiday>{holiday})|(?P<month>{month})|(?P<weekday>{weekday})|(?P<phrase>{phrase})"
        r"|(?P<digit>\d{1,4})(?:st|nd|rd|th)?)(?:(?!\w)|(?=T\d))(?<![.,]\d)|\b(?P<decade>(?:1[0-9]|20)\d0)s\b|(?P<short>['’]\d\d)\b"
    )


def _phrases() -> list[str]:
    """What a phrase of time begins with: one word that is enough, or two."""
    seasons, ordinals, units = words("season"), words("calendar.ordinal"), _UNITS
    found = ["Q1", "Q2", "Q3", "Q4", "the week of", "the weekend", "in the new year"]
    found += [*group_words("day"), *group_words("anaphor"), *words("calendar.new_year")]
    found += [part for part in words("part") if " " in part]
    found += [f"{shift} {unit}" for shift in group_words("shift") for unit in (*units, *seasons)]
    found += [f"{number} {unit}{plural}" for number in group_words("number") for unit in units for plural in ("", "s")]
    found += [f"{season} of" for season in seasons] + [f"the {season}" for season in seasons]
    return found + [f"{ordinal} quarter" for ordinal in ordinals] + [f"the {ordinal}" for ordinal in ordinals]


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """The forms to try for each class of trigger, in their order: the longest first."""
    return {
        "month": _month_forms(),
        "weekday": _weekday_forms(),
        "digit": _digit_forms(),
        "phrase": _phrase_forms(),
        "holiday": (
            _form(rf"(?P<name>{any_of([*holiday_names(), *named_days()])})(?:,?{BLANK}{YEAR})?", stated.holiday),
        ),
        "decade": (_form(r"(?P<decade>\d{3})0s", stated.decade),),
        "short": (_form(r"['’](?P<short>\d\d)", stated.short_year),),
    }


def _form(pattern: str, read: Callable[[re.Match[str], Anchor], Reading | None]) -> Form:
    return Form(re.compile(pattern + r"(?!\w)"), read)


def _month_forms() -> tuple[Form, ...]:
    month, name = rf"(?P<month>{months()})\.?", rf"(?:{months()})"
    other_month = rf"(?:(?P<month2>{name})\.?{BLANK})?"
    to_day = rf"(?:{BLANK}?[-–—]{BLANK}?{other_month}(?P<day2>3[01]|[12]\d|0?[1-9])(?![\d:%])(?:st|nd|rd|th)?)?"
    return (
        Form(re.compile(rf"{month}{BLANK}{DAY}{series.before_a_year()}"), series.in_the_last_year),
        Form(re.compile(rf"{month}{series.before_a_year('[-–—]')}"), series.in_the_last_year),
        _form(rf"{month}{BLANK}{DAY}{to_day}(?:,?{BLANK}{YEAR})?", stated.month_day),
        _form(rf"{month}(?:,?{BLANK}of|{BLANK}de|,)?{BLANK}{YEAR}", stated.month_year),
        _form(rf"{month}(?:,?{BLANK}(?:of{BLANK})?(?P<of>this|last|next){BLANK}year)?", relative.month),
    )


def _weekday_forms() -> tuple[Form, ...]:
    weekday, month = rf"(?P<weekday>{weekdays()})", rf"(?P<month>{months()})\.?"
    lead, rest = rf"{weekday},?{BLANK}(?:the{BLANK})?", series.before_a_year()
    return (
        Form(re.compile(rf"{lead}{month}{BLANK}{DAY}{rest}"), series.in_the_last_year),
        Form(re.compile(rf"{lead}{DAY}{BLANK}(?:of{BLANK})?{month}{rest}"), series.in_the_last_year),
        _form(rf"{lead}{month}{BLANK}{DAY}(?:,?{BLANK}{YEAR})?", stated.month_day),
        _form(
            rf"{lead}{DAY}{BLANK}(?:of{BLANK})?{month}(?:,?{BLANK}{YEAR})?",
            stated.month_day,
        ),
        _form(rf"{weekday}(?:{BLANK}(?:morning|afternoon|evening|night))?", relative.weekday),
    )


def _digit_forms() -> tuple[Form, ...]:
    month = rf"(?P<month>{months()})\.?"
    first_day = DAY + rf"(?:{BLANK}?[-–—]{BLANK}?(?P<day2>3[01]|[12]\d|[1-9])(?:st|nd|rd|th|\.)?)?"
    return (
        _form(
            r"(?P<year>\d{4})[-/](?P<month>[01]?\d)[-/](?P<day>[0-3]?\d)(?:T\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?",
            stated.iso_day,
        ),
        Form(
            re.compile(rf"{DAY}{BLANK}(?:of{BLANK})?{month}{series.before_a_year(' ?[-–—] ?')}"),
            series.in_the_last_year,
        ),
        Form(re.compile(rf"{DAY}{series.before_a_month()}"), stated.month_day),
        _form(
            r"(?P<first>[0-3]?\d)(?P<sign>[./-])(?P<second>[0-3]?\d)(?P=sign)(?P<year>\d{4}|\d\d)", stated.numeric_day
        ),
        _form(
            rf"{first_day}{BLANK}(?:of{BLANK}|de{BLANK}|d['’])?{month}(?:,?{BLANK}(?:de{BLANK}|del{BLANK})?{YEAR})?",
            stated.month_day,
        ),
        _form(r"(?P<year>(?:1[0-9]|20)\d\d)[-–/](?P<end>(?:1[0-9]|20)?\d\d)", stated.years),
        _form(r"(?P<year>(?:1[0-9]|20)\d\d)-(?P<month>0[1-9]|1[0-2])", stated.month_year),
        _form(_ago(r"(?P<number>\d{1,3})"), relative.ago),
        _form(_displaced(r"(?P<number>\d{1,3})"), relative.displaced),
        Form(re.compile(series.after_a_month()), series.further_day),
        _form(YEAR, stated.year),
    )


def _ago(number: str) -> str:
    return rf"{number}{BLANK}(?P<unit>day|week|month|year|decade)s?{BLANK}ago"


def _displaced(number: str) -> str:
    return rf"{number}{BLANK}(?P<unit>day|week|month|year)s?{BLANK}(?P<way>{one_of('displaced')})"


def _phrase_forms() -> tuple[Form, ...]:
    shift = rf"(?P<shift>{one_of('shift')})"
    weekday, month = rf"(?P<weekday>{weekdays()})", rf"(?P<month>{months()})"
    season = rf"(?P<season>{any_of(in_any_case(words('season')))})"
    ordinal = rf"(?P<ordinal>{one_of('calendar.ordinal')})"
    part = rf"{any_of(word for word in in_any_case(words('part')) if word.endswith(('of', 'OF')))}"
    last_year = rf"{BLANK}of{BLANK}(?P<shift>last|this|next){BLANK}year"
    of_year = rf"(?:{BLANK}(?:of{BLANK})?(?:the{BLANK}year{BLANK})?{YEAR}|{last_year})?"
    return (
        _form(one_of("day"), relative.near_day),
        _form(rf"{shift}{BLANK}{weekday}(?:{BLANK}(?:morning|afternoon|evening|night))?", relative.weekday),
        _form(rf"{shift}{BLANK}{month}(?:\.?{BLANK}{DAY})?", relative.shifted_month),
        _form(rf"{shift}{BLANK}{season}", relative.season),
        _form(rf"{shift}{BLANK}{_UNIT}", relative.unit),
        _form(rf"(?:the{BLANK})?{season}{BLANK}(?:of{BLANK})?{YEAR}", relative.season),
        _form(_ago(rf"(?P<number>{one_of('number')})"), relative.ago),
        _form(rf"{part}{BLANK}(?:the|this){BLANK}{_UNIT}", relative.unit),
        _form(rf"(?:in{BLANK})?(?:{one_of('calendar.new_year')})(?!['’])", relative.new_year),
        _form(rf"(?:the{BLANK})?{ordinal}[- ]quarter{of_year}", relative.quarter),
        _form(rf"Q(?P<ordinal>[1-4])(?:{BLANK}(?:of{BLANK})?{YEAR})?", relative.quarter),
        _form(rf"[Tt]he{BLANK}(?P<unit>weekend)", relative.unit),
        _form(rf"[Tt]he{BLANK}week{BLANK}of{BLANK}{month}\.?{BLANK}{DAY}(?:,?{BLANK}{YEAR})?", stated.week_of),
        *(_form(one_of(f"anaphor.{name}"), relative.anaphor(name)) for name in relative.ANAPHORS),
        _form(_displaced(rf"(?P<number>{one_of('number')})"), relative.displaced),
    )
