"""Figures: a number with what it counts, where a sentence states it without a hedge."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from dossier.evidence.across.told_words import is_common, stem
from dossier.evidence.dates.date_words import numbers
from dossier.language.alternation import any_of
from dossier.rules.load import load

_BEFORE = 24
"""How far before a number a hedge may stand, in characters."""
_LARGE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


class Figure(NamedTuple):
    """A number and its unit."""

    mark: tuple[int, int]
    """Where the number stands in the text."""
    value: float
    """The number."""
    unit: str
    """What it counts: the stem of the word behind it, "%" for per cent, or the sign of a currency."""


def figures_in(text: str, start: int, end: int) -> tuple[Figure, ...]:
    """The figures of a sentence, in order; none of a unit that it gives twice, nor one that is hedged."""
    found = [_figure(one) for one in _number().finditer(text, start, end) if not _hedged(text, start, one.start())]
    figures = [one for one in found if one]
    units = Counter(one.unit for one in figures)
    return tuple(one for one in figures if units[one.unit] == 1)


def _figure(found: re.Match[str]) -> Figure | None:
    word, unit = found["number"].lower(), found["unit"] or ""
    value = float(word.replace(",", "")) if word[0].isdigit() else float(numbers()[word])
    value *= _LARGE.get((found["large"] or "").lower(), 1)
    if found["sign"]:
        name = found["sign"]
    elif found["percent"]:
        name = "%"
    elif unit and not is_common(unit.lower()):
        name = stem(unit.lower())
    else:
        return None
    return Figure(found.span("number"), value, name)


def _hedged(text: str, start: int, place: int) -> bool:
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
