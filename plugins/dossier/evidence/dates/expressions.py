"""Finds the date expressions in an article and says which day, month or year each stands for."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.dates.anchor import Anchor, Reading
from dossier.evidence.dates.date_words import dotted, words
from dossier.evidence.dates.forms import forms, trigger_places
from dossier.evidence.dates.relative_readings import leaning
from dossier.evidence.dates.stated_readings import UNSURE_ORDER, in_order, order_shown
from dossier.language.alternation import any_of, in_any_case
from dossier.records import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article


LEAN = 1000
"""How far "the same day" may stand from the date that it leans on, in characters: a paragraph or two."""
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
    """The date expressions in order of their place, resolved as far as the clipping's own date allows."""
    text, anchor = article.text, Anchor.of(article.published)
    found = _ranged(text, _ordered(_leaned(text, _scan(text, anchor), anchor), text))
    return tuple(
        DateMention(start, end, text[start:end], reading.value, reading.rule, reading.until)
        for start, end, reading in (_widened(text, one) for one in found)
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
            if found and reading:
                end = found.end() - _ends_sentence(found.group())
                yield DateReading(found.start(), end, reading)
                break


def _ends_sentence(surface: str) -> bool:
    """Whether a full stop at the end of an expression is the sentence's."""
    return surface.endswith(".") and surface[:-1].rsplit(maxsplit=1)[-1].capitalize() not in dotted()


def _leaned(text: str, scanned: Iterator[DateReading], anchor: Anchor) -> Iterator[DateReading]:
    """The same, with "the same day" and its like given the date named before in this paragraph or the last one."""
    day, date, end = None, None, 0
    publication = anchor.day.isoformat() if anchor.day else None
    for start, stop, reading in scanned:
        if len(_BREAK.findall(text[end:start][:LEAN])) > 1 or start - end > LEAN:
            day = date = None
        settled = leaning(reading, day, date, publication)
        date, end = settled.value or date, stop
        day = settled.value if settled.value and len(settled.value) == 10 else day
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
        first, last = one.reading.value, other.reading.value
        if first and last and len(first) == len(last) and first < last and _joined(text, one, other):
            listed[place] = one._replace(reading=one.reading._replace(until=other.reading.until or last))
    return listed


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
