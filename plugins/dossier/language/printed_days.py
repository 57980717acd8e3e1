"""Reads printed days with their time and zone, wherever they stand: in a line, an element of a page, a mail's header.

`day_in` finds the day in a line and says where it stands; `stated_day` takes a text that states one day and nothing
else, and so also reads what no line prints (ISO 8601 in one piece, seconds since 1970). What could be two days
("04/05/2021") is told by a weekday before it, or by the order in which its language writes; else it is None, as is a
day that the calendar has not: nothing is guessed.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Literal

from dossier.language.alternation import any_of
from dossier.language.calendar_names import is_weekday, month_of, weekday_of
from dossier.language.clock_times import time_beside, zone_behind
from dossier.records import Published
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

Order = Literal["day", ""]
"""Which of two figures before a year is the day's: the first, or not known."""
LONGEST = 200
"""Characters of a text that states a day: a day is a value there, not a part of a paragraph."""
FIRST_IN_A_LINE, FIRST, LAST = 1900, 1800, 2100
"""The years of publication that a line, and a text that states one day, are believed."""
MOST_DAYS = 4
"""Days of a line that are looked at: first published, published, changed; a line with more is a list."""
_ANY_YEAR = re.compile(r"(?:18|19|20)\d\d")
_LEAP_YEAR = 2000
_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
_END = r"(?:(?!\d)|(?=\d?\d:\d\d|\d\d? ?min))"
"""What stands behind a year: no digit, but for those of a time that a page runs together with it ("20255:45 AM")."""
_NO_YEAR = r"(?![\d:]|,? (?:19|20)\d\d)"
"""What stands behind a day that follows its year: not a second year."""
_BLANK = " {1,3}"
_DAY = r"(?P<day>[0-3]?\d)(?P<stop>\.)?(?i:st|nd|rd|th|º|ª|er)?"
_WORD = r"(?P<month>[^\W\d_][^\s\d_.,،⹁;:!?/|()\[\]<>«»“”\"‘•·–—-]{1,23})\.?"
_NUMBER = r"(?P<number>[01]?\d)"
_OF = r"(?:(?:de|del|of|di|du|ta’) |d[’'])?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?<!\d){_YEAR}-{_NUMBER}-(?P<day>[0-3]?\d)(?!\d)",
        rf"(?<!\d){_YEAR}[/.] ?{_NUMBER}[/.] ?(?P<day>[0-3]?\d)(?!\d)",
        rf"(?<!\d){_YEAR} ?[年년] ?{_NUMBER} ?[月월] ?(?P<day>[0-3]?\d) ?[日일]",
        rf"(?<![\d:]){_DAY} (?:tháng|thg) {_NUMBER}(?:, ?| )(?:năm )?{_YEAR}{_END}",
        rf"(?<![\d:]){_DAY}(?:{_BLANK}|[/-]|(?<=\.)){_OF}{_WORD}(?:[,،⹁]? {{0,3}}|[/-])(?:del? |d[io] )?{_YEAR}{_END}",
        rf"(?<![^\W\d_]){_WORD}(?:{_BLANK}|-){_DAY}(?:, ?|{_BLANK}|-){_YEAR}{_END}",
        rf"(?<!\d){_YEAR}(?:[., -] ?(?:m\. )?|\(?e\)?ko ){_WORD}[ -]{_DAY}{_NO_YEAR}",
        rf"(?<!\d){_YEAR}\.? (?:gada|ж\.) {_DAY} {_WORD}{_NO_YEAR}",
        rf"(?<![\d.])(?P<day>[0-3]?\d)\. ?{_NUMBER}\. ?{_YEAR}{_END}",
        rf"(?<!\d)(?P<first>[0-3]?\d)[/-](?P<second>[0-3]?\d)[/-]{_YEAR}{_END}",
    )
)
"""The printed shapes of a day, from the least to the most doubtful."""
_MONTH = re.compile(rf"(?P<before>.*?)(?<![^\W_]){_WORD},?{_BLANK}(?:(?:de|del) )?{_YEAR}\.?\Z")
_MONTH_WITHIN = re.compile(rf"(?<![^\W_]){_WORD},?{_BLANK}(?:(?:de|del) )?{_YEAR}(?![\d:])")
_ISO_MONTH = re.compile(rf"{_YEAR}-(?P<number>[01]\d)\Z")
_AS_A_DAY = re.compile(rf"\d(?i:st|nd|rd|th|º|ª|er|\.)?[ -]{_OF}\Z")
_IN_ONE_PIECE = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?(?![\d:])")
_OF_A_MACHINE = re.compile(
    r"(?:[A-Z][a-z]{2,8}, )?\d\d?[ -][A-Z][a-z]{2}[ -]\d\d \d\d:\d\d(?::\d\d)?(?: (?:[A-Z]{1,4}|[+-]\d{4}))?"
    r"|[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d? \d\d:\d\d:\d\d(?: (?:[A-Z]{1,4}|[+-]\d{4}))? \d{4}"
)
"""A mail's date with a year of two digits (RFC 822), and the date that C's `asctime` writes."""
_EPOCH = re.compile(r"\d{10}(?:\d{3})?\Z")
_DIGITS = {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xFF10) for digit in range(10)}
_OTHER_DIGIT = re.compile(f"[{''.join(_DIGITS)}]")
_PLAIN = str.maketrans(
    dict.fromkeys("\t\u00a0\u2007\u2009\u202f\u3000", " ") | {"：": ":", "／": "/", "．": "."} | _DIGITS
)
"""Blanks, marks and digits that stand for plain ones, each for one: the places in a line stay what they are."""


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day as a line states it."""

    published: Published
    """The day, or the minute where a time stands beside it."""
    start: int
    """Where it begins in the line."""
    end: int
    """Where it ends, the time and the zone included."""
    rule: str
    """"date.day", "date.month", "date.time", or the rule by which its zone was read."""
    of_change: bool = False
    """Whether a label before it says that something was changed then, and not published ("Updated: …")."""


def may_state_day(text: str) -> bool:
    """Whether a text has what the year of a day begins with; tells most lines apart before any expression is tried."""
    return "19" in text or "20" in text or (not text.isascii() and _OTHER_DIGIT.search(text) is not None)


def day_in(line: str, order: Order = "") -> StatedDay | None:
    """The first day of a line, with the time and zone beside it; None where there is none that is sure.

    `order` is that of two figures before a year, where it is known.
    """
    stated = _day_in(_plain(line), FIRST_IN_A_LINE, order) if may_state_day(line) else None
    return replace(stated, of_change=label_in(line[: stated.start]) == "updated") if stated else None


def days_in(line: str, order: Order = "") -> Iterator[StatedDay]:
    """The first `MOST_DAYS` days of a line, in order; where each stands is counted from the end of the one before."""
    for _ in range(MOST_DAYS):
        stated = day_in(line, order)
        if stated is None:
            return
        yield stated
        line = line[stated.end :]


def order_in(language: str | None) -> Order:
    """The order of two figures before a year in a language; "" where its countries differ, or it is not known."""
    tag = (language or "").lower().replace("_", "-")
    known = load("language/days")["day.first"].words
    return "day" if tag in known or tag.partition("-")[0] in known else ""


def month_in(line: str) -> StatedDay | None:
    """The month of a year, in a line that states nothing else, or only that it was published then."""
    found = _MONTH.match(_plain(line)) if may_state_day(line) and len(line) <= LONGEST else None
    label = found["before"].casefold().strip(" :|,·•–—-") if found else ""
    rules = load("language/days")
    if not found or (label and not any(label in rules[f"label.{name}"].words for name in ("published", "joining"))):
        return None
    month = _month_of(found, FIRST_IN_A_LINE)
    return StatedDay(month, found.start("month"), found.end(), "date.month") if month else None


def month_within(line: str) -> StatedDay | None:
    """The first month of a year in a line, where it is no part of a day; what stands around it is not asked."""
    plain = _plain(line)
    if not may_state_day(line) or len(line) > LONGEST or _day_in(plain, FIRST_IN_A_LINE):
        return None
    for found in _MONTH_WITHIN.finditer(plain):
        month = None if _AS_A_DAY.search(plain[: found.start()]) else _month_of(found, FIRST_IN_A_LINE)
        if month:
            return StatedDay(month, found.start(), found.end(), "date.month")
    return None


def is_day_alone(line: str) -> bool:
    """Whether a line states a day, and beside it at most a weekday, a label, and small words ("Sa., 29.06.2019")."""
    stated = day_in(line)
    if stated is None:
        return False
    words = re.findall(r"[^\W\d_]+", f"{line[: stated.start]} {line[stated.end :]}")
    return all(len(word) < 3 or word.casefold() in _beside_a_day() or is_weekday(word) for word in words)


def ends_with_a_day(line: str) -> bool:
    """Whether the last words of a line are a day of the calendar without its year ("Ann Brown, 4 May")."""
    whole = f"{line[:LONGEST]} {_LEAP_YEAR}"
    stated = day_in(whole) if any(map(str.isdigit, line)) and not _ANY_YEAR.search(line) else None
    return stated is not None and stated.end == len(whole)


def label_in(before: str) -> Literal["published", "updated", ""]:
    """What the last label in the words before a day says of it: that something was published then, or changed."""
    labels = [found["updated"] for found in _labels().finditer(before.casefold())] if before else []
    return "" if not labels else "updated" if labels[-1] else "published"


def is_label_of_change(line: str) -> bool:
    """Whether a line is but a label that says that something was changed ("Last updated:"); its day then follows."""
    words = re.findall(r"[^\W\d_]+", line[:LONGEST])
    return label_in(line[:LONGEST]) == "updated" and all(word.casefold() in _beside_a_day() for word in words)


def stated_day(text: str) -> Published | None:
    """The day, or the month, that a text states as a whole: at most `LONGEST` characters of it are read."""
    text = " ".join(_plain(text[:LONGEST]).split())
    if _EPOCH.match(text):
        return _of(dt.datetime.fromtimestamp(int(text[:10]), dt.UTC).isoformat())
    found = _day_in(_with_dashes(text), FIRST)
    if found:
        return found.published
    if _OF_A_MACHINE.fullmatch(text):
        return _of(parsedate_to_datetime(text).isoformat())
    month = _ISO_MONTH.match(text) or _MONTH.match(text)
    return _month_of(month, FIRST) if month else None


def _plain(text: str) -> str:
    return text if text.isascii() else text.translate(_PLAIN)


def _with_dashes(text: str) -> str:
    """A text that begins with a date in one piece (ISO 8601 basic) with its marks: "20210504" is "2021-05-04"."""
    found = _IN_ONE_PIECE.match(text)
    if not found:
        return text
    year, month, day, hour, minute, second = found.groups()
    clock = f"T{hour}:{minute}:{second or '00'}" if hour else ""
    return f"{year}-{month}-{day}{clock}{text[found.end() :]}"


@lru_cache(maxsize=256)  # a line is asked several times in a row
def _day_in(line: str, first_year: int, order: Order = "") -> StatedDay | None:
    """The leftmost day of a line; of two shapes that begin at one place the less doubtful."""
    shapes = _SHAPES if _ANY_YEAR.search(line) else ()
    best: tuple[dt.date, re.Match[str]] | None = None
    for found in chain.from_iterable(shape.finditer(line) for shape in shapes):
        if best is None or found.start() < best[1].start():
            day = _day_of(found, order)
            best = (day, found) if day and first_year <= day.year <= LAST else best
    return _with_time(line, best[0], *best[1].span()) if best else None


def _day_of(found: re.Match[str], order: Order) -> dt.date | None:
    """The day that a shape names, if the calendar has it."""
    parts = found.groupdict()
    if "first" not in parts:
        return _date(int(parts["year"]), _month_number(parts), int(parts["day"]))
    first, second, year = int(parts["first"]), int(parts["second"]), int(parts["year"])
    by_day, by_month = _date(year, second, first), _date(year, first, second)
    if by_day is None or by_month is None or by_day == by_month:
        return by_day or by_month
    before = found.string[: found.start()].rstrip(" ,").rpartition(" ")[2]
    told = [day for day in (by_day, by_month) if weekday_of(before) == day.weekday()]
    return told[0] if len(told) == 1 else by_day if order == "day" else None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _month_number(parts: dict[str, str]) -> int:
    """The number of a month in figures or letters; 0 for a word that is none."""
    if "number" in parts:
        return int(parts["number"])
    ordinal = load("language/days")["month.behind_a_full_stop"].table if parts.get("stop") else {}
    return int(ordinal.get(parts["month"].casefold(), month_of(parts["month"]) or 0))


def first_figure(first: int, second: int) -> Literal["day", "month", ""]:
    """Which of the two figures before a year comes first, the day or the month; nothing where it could be either."""
    if first > 12 >= second:
        return "day"
    return "month" if second > 12 >= first else ""


def _month_of(found: re.Match[str], first_year: int) -> Published | None:
    """The month of a match that names month and year; None where the month stands in a day that there is not."""
    parts = found.groupdict()
    number = _month_number(parts)
    if not 1 <= number <= 12 or int(parts["year"]) < first_year or _AS_A_DAY.search(parts.get("before") or ""):
        return None
    return _of(f"{parts['year']}-{number:02}")


def _with_time(line: str, day: dt.date, start: int, end: int) -> StatedDay:
    """A day with the time beside it. Midnight in figures, without a zone, is an hour that nobody noted."""
    clock = time_beside(line, start, end)
    if clock is None:
        return StatedDay(Published.of(day), start, end, "date.day")
    moment = dt.datetime.combine(day, clock.time)
    zone = zone_behind(line, clock, moment)
    start, end = min(start, clock.start), max(end, zone.end)
    if clock.time == dt.time() and not (clock.sure or zone.offset):
        return StatedDay(Published.of(day), start, end, "date.day")
    return StatedDay(_of(f"{moment.isoformat()}{zone.offset}") or Published.of(day), start, end, zone.rule)


@cache
def _labels() -> re.Pattern[str]:
    rules = load("language/days")
    published = set(rules["label.published"].words) - {"on", "date"}  # "updated on", "date of the update"
    return re.compile(
        rf"(?<![^\W\d_])(?:(?P<updated>{any_of(rules['label.updated'].words)})|{any_of(published)})(?![^\W\d_])"
    )


@cache
def _beside_a_day() -> frozenset[str]:
    """The words of labels, and the small ones between them and the day."""
    labels = [rule for name, rule in load("language/days").items() if name.startswith("label.")]
    return frozenset(part for rule in labels for word in rule.words for part in word.casefold().split())


def _of(value: str) -> Published | None:
    try:
        found = Published.of(value)
    except ValueError:
        return None
    return found if FIRST <= int(found.value[:4]) <= LAST else None
