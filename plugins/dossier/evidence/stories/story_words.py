"""Story words: by what clippings are told to be of one story: pairs of neighbouring words, names and numbers.

Two reports of one quake share its place, its strength and turns like "rescue teams"; those of another quake share
single words with them ("quake", "rubble") and few pairs. So a single word counts only where it is a name or a number.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.across.sources.told_words import stem
from dossier.language.countries import countries
from dossier.language.guessed import small_words
from dossier.language.letters import UNSPACED
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Article

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?|\d+(?:[.,]\d+)*")
"""A word or a number."""
_UNSPACED = re.compile(f"[{UNSPACED}]")
_WORD_OR_LETTER = re.compile(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])[^\W\d_])+(?:['’][a-z]+)?|\d+(?:[.,]\d+)*")
"""The same, or one letter of a script that puts no blank between words; four times as slow."""
WORDS = 131_072
"""So many words keep their code: most words of a dossier come again and again."""
_SPREAD = 0x9E3779B97F4A7C15
_MASK = (1 << 62) - 1


class StoryWords(NamedTuple):
    """The words of one clipping, each as the number that it has on every machine."""

    counted: dict[int, int]
    """What always counts, and how often: two words that follow one another, small words left out, and the numbers."""
    words: dict[int, int]
    """Single words in small letters, and how often."""
    capitals: dict[int, int]
    """Those with a capital, and how often."""


def story_words(article: Article) -> StoryWords:
    """The words of an article's headline and prose."""
    pairs, words, capitals, numbers = (Counter[int]() for _ in range(4))
    left_out = _left_out(article.language or "en")
    for text in (article.title or "", article.text):
        shape = _WORD_OR_LETTER if not text.isascii() and _UNSPACED.search(text) else _WORD
        counts = Counter(found := shape.findall(text))
        known = {word: _code(lower) for word in counts if (lower := word.lower()) not in left_out}
        for word, code in known.items():
            kind = numbers if word[0].isdigit() else capitals if word[0].isupper() else words
            kind[code] += counts[word]
        pairs.update(_paired([known[word] for word in found if word in known]))
    pairs.update(numbers)
    return StoryWords(pairs, words, capitals)


def _paired(codes: list[int]) -> list[int]:
    return [(first * _SPREAD + second) & _MASK for first, second in pairwise(codes)]


@lru_cache(maxsize=WORDS)
def _code(word: str) -> int:
    """The number of a word's stem; two words of one stem have one."""
    bare = word.replace("’", "'").removesuffix("'s")
    return zlib.crc32(stem(bare).encode("utf-8", "surrogatepass"))


@cache
def _left_out(language: str) -> frozenset[str]:
    """The words, in small letters, that stand in any text of a language; English ones in every language."""
    words = (*load("evidence/across")["words.common"].words, *load("evidence/stories")["story.small"].words)
    return frozenset((*words, *small_words(language.partition("-")[0])))


def names_among(pile: Iterable[StoryWords]) -> frozenset[int]:
    """The words that the clippings print with a capital as a rule, and not only where a sentence begins.

    Countries are none of them: every second report from abroad names the same few.
    """
    capitals: Counter[int] = Counter()
    small: Counter[int] = Counter()
    for one in pile:
        capitals.update(one.capitals)
        small.update(one.words)
    times = load("evidence/stories")["story.name"].value
    return frozenset(code for code, count in capitals.items() if count > times * small[code]) - _countries()


@cache
def _countries() -> frozenset[int]:
    return frozenset(_code(word.lower()) for one in countries() for name in one.names for word in name.split())
