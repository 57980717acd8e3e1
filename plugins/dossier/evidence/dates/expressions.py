"""Finds the date expressions in an article and says which day, month or year each stands for."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.dates.anchor import Anchor, Reading
from dossier.evidence.dates.date_words import dotted, words
from dossier.evidence.dates.forms import forms, trigger_places
from dossier.evidence.dates.german_days import german_days
from dossier.evidence.dates.proper_names import is_part_of_name
from dossier.evidence.dates.relative_readings import NamedDates, leaning
from dossier.evidence.dates.stated_readings import UNSURE_ORDER, in_order, order_shown
from dossier.language.alternation import any_of, in_any_case
from dossier.records import DateMention, Published
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.records import Article


LEAN = 1000
"""How far "the same day" may stand from the date that it leans on, in characters: a paragraph or two."""
_COMPOUND = re.compile(r"-[a-z]")
_BREAK = re.compile(r"\n\s*")


class DateReading(NamedTuple):
    """A date expression before ranges and leanings are settled."""

    start: int
    """Offset in the text."""
    end: int
    """Offset after its last character."""
    reading: Reading
    """What it stands for alone."""


def find_dates(article: Article) -> tuple[DateMention, ...]:
    """The date expressions in order of their place, resolved as far as the clipping's own date allows.

    A report is seen from the day of its dateline, if it has one: it may be printed some days later.
    """
    text, anchor = article.text, _written(article)
    found = _ranged(text, _ordered(_leaned(text, _scan(text, anchor), anchor), text))
    if (article.language or "").startswith("de"):
        found = _with_german(found, (DateReading(*one) for one in german_days(text, anchor)))
    return tuple(
        DateMention(start, end, text[start:end], reading.value, reading.rule, reading.until)
        for start, end, reading in (_widened(text, one) for one in found)
    )


def _with_german(found: list[DateReading], german: Iterable[DateReading]) -> list[DateReading]:
    """The expressions of both lists in order, without those of the second that overlap with one of the first."""
    ends = [one.end for one in found]

    def is_free(one: DateReading) -> bool:
        place = bisect_right(ends, one.start)
        return place == len(found) or one.end <= found[place].start

    return sorted((*found, *filter(is_free, german)), key=lambda one: one.start)


def _written(article: Article) -> Anchor:
    """The day a report was written: its dateline's, unless that is none shortly before the publication."""
    published = Anchor.of(article.published)
    first = next((block for block in article.blocks if block.kind == "paragraph"), None)
    if first is None or first.start is None or not article.dateline_length:
        return published
    dateline = article.text[first.start : first.start + article.dateline_length]
    days = [one.reading.value for one in _scan(dateline, published) if one.reading.value]
    day = dt.date.fromisoformat(days[0]) if days and len(days[0]) == len("2019-06-29") else None
    late = (published.day - day).days if day and published.day else 0
    return (
        Anchor.of(Published.of(day))
        if day and 0 <= late <= load("evidence/dates")["dateline.days"].value
        else published
    )


def _scan(text: str, anchor: Anchor) -> Iterator[DateReading]:
    """The expressions as they stand, each read alone."""
    end = 0
    for trigger in trigger_places(text):
        if trigger.start() < end:
            continue
        for form in forms()[trigger.lastgroup or "phrase"]:
            found = form.pattern.match(text, trigger.start())
            reading = form.read(found, anchor) if found else None
            if found and reading and not (is_part_of_name(found, trigger.lastgroup or "") or _is_compound(found)):
                end = found.end() - _ends_sentence(found.group())
                yield DateReading(found.start(), end, reading)
                break


def _is_compound(found: re.Match[str]) -> bool:
    """Whether a length of time with its article begins a compound: the quarter-billion, the week-long strike."""
    return found.group()[:4].lower() == "the " and bool(_COMPOUND.match(found.string, found.end()))


def _ends_sentence(surface: str) -> bool:
    """Whether a full stop at the end of an expression is the sentence's."""
    return surface.endswith(".") and surface[:-1].rsplit(maxsplit=1)[-1].capitalize() not in dotted()


def _leaned(text: str, scanned: Iterator[DateReading], anchor: Anchor) -> Iterator[DateReading]:
    """The same, with "the same day" and its like given the date named before in this paragraph or the last one."""
    named, end = NamedDates(), 0
    for start, stop, reading in scanned:
        if len(_BREAK.findall(text[end:start][:LEAN])) > 1 or start - end > LEAN:
            named = NamedDates(quarter=named.quarter)
        settled = leaning(reading, named, anchor)
        named, end = named.then(settled.value, settled is not reading), stop
        yield DateReading(start, stop, settled)


def _ordered(found: Iterator[DateReading], text: str) -> list[DateReading]:
    """The same, with the order of day and month in figures taken from the other dates, where one shows it."""
    listed = list(found)
    shown = {order for one in listed if (order := order_shown(text[one.start : one.end]))}
    if len(shown) != 1 or not any(one.reading.rule == UNSURE_ORDER for one in listed):
        return listed
    order = shown.pop()
    return [
        one._replace(reading=in_order(text[one.start : one.end], order)) if one.reading.rule == UNSURE_ORDER else one
        for one in listed
    ]


def _ranged(text: str, found: list[DateReading]) -> list[DateReading]:
    """The same, with the first of two joined expressions given the second's value as its end."""
    listed = list(found)
    for place, (one, other) in enumerate(pairwise(found)):
        if not _joined(text, one, other):
            continue
        later = listed[place + 1] = _behind(one, other)
        first, last = one.reading.value, later.reading.value
        if first and last and len(first) == len(last) and first < last:
            listed[place] = one._replace(reading=one.reading._replace(until=later.reading.until or last))
    return listed


def _behind(one: DateReading, other: DateReading) -> DateReading:
    """The second of two joined expressions: where both are weekdays, the one that follows the first."""
    first, last = one.reading.value, other.reading.value
    if not (first and last and one.reading.rule.startswith("weekday: ") and other.reading.rule.startswith("weekday: ")):
        return other
    day, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    end = day + (end - day) % dt.timedelta(days=7)
    return other._replace(reading=other.reading._replace(value=end.isoformat()))


def _joined(text: str, one: DateReading, other: DateReading) -> bool:
    if other.start - one.end > 12:
        return False
    between = text[one.end : other.start].strip(" \u00a0,").removesuffix(" on").lower()
    if between not in words("span.end"):
        return False
    before = text[max(0, one.start - 14) : one.start].lower().split()
    opener = before[-1] if before and before[-1] != "the" else "".join(before[-2:-1])
    return opener == "between" if between == "and" else opener in words("span.begin") or between != "to"


def _widened(text: str, found: DateReading) -> DateReading:
    """The same, with "early", "late" or "earlier" directly before taken into the expression."""
    part = _part().search(text, max(0, found.start - 24), found.start)
    return found._replace(start=part.start()) if part else found


@cache
def _part() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{any_of(in_any_case(words('part')))})(?:-|[ \u00a0](?:in[ \u00a0]|on[ \u00a0])?)$"
    )
