"""Sentences: where each begins and ends in a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

_RULES = load("sentences")
_ABBREVIATIONS = frozenset(_RULES["abbreviations"].words)
_LAST_WORD = re.compile(r"\S+$")
_REACH = 24


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of one paragraph; together they hold all of it but the spaces between them."""
    start = 0
    end = _RULES["end"].pattern
    for found in end.finditer(text) if end else ():
        stop = found.end() - (len(found.group()) - len(found.group().rstrip()))
        if _goes_on(text, found.start()):
            continue
        yield start, stop
        start = found.end()
    if start < len(text):
        yield start, len(text)


def _goes_on(text: str, stop: int) -> bool:
    """Whether the full stop at this place belongs to an abbreviation or an initial."""
    if text[stop] != ".":
        return False
    initials = _RULES["initials"].pattern
    before = text[max(0, stop - _REACH) : stop + 1]
    word = _LAST_WORD.search(before)
    if word and word.group().lstrip("('\"“‘") in _ABBREVIATIONS:
        return True
    return bool(initials and initials.search(before))
