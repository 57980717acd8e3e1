"""Told words: what a stretch of text tells, as the stems of its words that not every text has.

Two reports of one event share some of them by necessity; small words, words of saying, names and dates they share by
chance. Only English endings are taken off; a word of another language is its own stem.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Clipping

WORD = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?|\d+(?:[.,]\d+)*|\w+(?:['’]\w+)*")
"""A word; initials and a number with its stops are one each."""
WORDS = 65_536
"""So many words keep their stem: most words of a dossier come again and again."""
_ENDINGS = ("ings", "ing", "ied", "ies", "ed", "es", "s", "e", "y")
_LEAST = 3
"""Letters that a stem keeps, at least."""


def told_words(text: str) -> frozenset[str]:
    """The stems of the words that say what a text is about, numbers included."""
    return frozenset(filter(None, map(_told, WORD.findall(text))))


@lru_cache(maxsize=WORDS)
def _told(word: str) -> str:
    """The stem of a word; nothing for one that stands in any text."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    return "" if is_common(low) else stem(low)


def told_in(clipping: Clipping, start: int, end: int, dates: Iterable[tuple[int, int]] = ()) -> frozenset[str]:
    """The told words of a stretch of a clipping without the names in it, and without `dates`, stretches of it."""
    text, at, kept = clipping.article.text, start, []
    place = bisect_left(clipping.mentions, start, key=attrgetter("start"))
    named = [(one.start, one.end) for one in takewhile(lambda one: one.start < end, clipping.mentions[place:])]
    for first, last in sorted([*named, *dates]):
        kept.append(text[at:first])
        at = max(at, last)
    return told_words(" ".join([*kept, text[at:end]]))


def is_common(word: str) -> bool:
    """Whether a word in small letters stands in any text: a short one, or one of the most frequent."""
    return (len(word) < load("evidence/across")["same.letters"].value and not word.isdigit()) or word in _common()


def stem(word: str) -> str:
    """A word without its ending, so that "voted" and "votes" are one; a number is its own."""
    if word[0].isdigit():
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _LEAST and word[-1] == word[-2] else word


@cache
def _common() -> frozenset[str]:
    return frozenset(load("evidence/across")["words.common"].words)
