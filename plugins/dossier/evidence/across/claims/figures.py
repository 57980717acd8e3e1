"""Figures: a number with what it counts and the words that say of what, where a sentence states it without a hedge."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from dossier.evidence.across.claims.clauses import clause_around
from dossier.evidence.across.sources.told_words import is_common, stem, told_words
from dossier.evidence.dates.date_words import numbers
from dossier.language.alternation import any_of
from dossier.rules.load import load

_BEFORE = 24
"""How far before a number a hedge may stand, in characters."""
_AHEAD = re.compile(r" (?:ahead|behind|clear)\b")
"""Behind a number and its unit it makes them a margin, as "by" does before them."""
MARGIN = "margin"
"""What every margin tells."""
_LARGE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


class Figure(NamedTuple):
    """A number and its unit."""

    mark: tuple[int, int]
    """Where the number stands in the text."""
    value: float
    """The number."""
    unit: str
    """What it counts: the stem of the word behind it, "%" for per cent, or the sign of a currency."""
    clause: tuple[int, int]
    """The clause of its sentence that it stands in."""
    level: bool
    """Whether it is a height that something rises or falls to, and not by how much."""
    margin: bool
    """Whether it is by how much one is before or behind another."""


def figures_in(text: str, start: int, end: int) -> tuple[Figure, ...]:
    """The figures of a sentence, in order; none of a unit that it gives twice, nor one that is hedged."""
    found = [_figure(one, start, end) for one in _number().finditer(text, start, end) if not _hedged(one, start)]
    if not found:
        return ()
    figures = [one for one in found if one]
    units = Counter(one.unit for one in figures)
    return tuple(one for one in figures if units[one.unit] == 1)


def anchors(figure: Figure, text: str) -> frozenset[str]:
    """The stem of the told word of its clause that stands nearest before a figure, or else nearest behind it.

    As a rule it is the verb: what else is killed, sold or cut is another figure. Empty where its clause tells nothing.
    Who wins by a margin and who loses by one do not matter to it.
    """
    if figure.margin:
        return frozenset({MARGIN})
    first, last = figure.clause
    for words in (_words(text, first, figure.mark[0])[::-1], _words(text, figure.mark[1], last)):
        for word in words:
            told = told_words(word) - {figure.unit}
            if told:
                return told
    return frozenset()


def _words(text: str, start: int, end: int) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:['’]\w+)?", text[start:end])


def _figure(found: re.Match[str], start: int, end: int) -> Figure | None:
    word, unit = found["number"].lower(), (found["unit"] or "").lower()
    value = float(word.replace(",", "")) if word[0].isdigit() else float(numbers()[word])
    value *= _LARGE.get((found["large"] or "").lower(), 1)
    name = found["sign"] or ("%" if found["percent"] else "") or _unit(unit)
    if not name:
        return None
    text, clause = found.string, clause_around(found.string, found.span("number"), (start, end))
    before = text[max(start, found.start() - 3) : found.start()].lower()
    words = {one.lower() for one in _words(text, *clause)}
    margin = before == "by " and not words.isdisjoint(load("evidence/across")["figure.margin"].words)
    margin = margin or bool(_AHEAD.match(text, found.end()))
    return Figure(found.span("number"), value, name, clause, before == "to ", margin)


def _unit(word: str) -> str:
    """What a number counts, by the word behind it; "12 were hurt" counts people."""
    rules = load("evidence/across")
    if word in rules["figure.people"].words:
        return "people"
    if not word or (is_common(word) and word not in rules["figure.unit"].words):
        return ""
    return stem(word)


def _hedged(found: re.Match[str], start: int) -> bool:
    text, place = found.string, found.start()
    return bool(_hedge().search(text, max(start, place - _BEFORE), place))


@cache
def _number() -> re.Pattern[str]:
    words = [word for word, value in numbers().items() if value > 1]
    spelled = any_of([*words, *(word.capitalize() for word in words)])
    number = rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+(?:\.\d+)?|{spelled})"
    large = rf"(?:[ -](?P<large>{'|'.join(_LARGE)}))?"
    unit = r"(?:(?P<percent> ?%| per ?cent\b)|[ -](?P<unit>[a-z][a-z-]*))?"
    return re.compile(rf"(?<![\w.,:/-])(?P<sign>[$€£¥])?{number}(?![\w:/]|[.,]\d){large}{unit}")


@cache
def _hedge() -> re.Pattern[str]:
    return re.compile(rf"(?i:(?<!\w){any_of(load('evidence/across')['contrary.hedge'].words)}) [$€£¥]?$")
