"""Guesses the language of a text, from its script and its commonest small words.

A method of its own rather than a library: news in some twenty languages is told apart by a few hundred words, and where
none stands out nothing is said. The rank of small words goes back to Cavnar and Trenkle, "N-Gram-Based Text
Categorization" (1994); whole words need less text than their three letters.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

from dossier.rules.load import load

WORD = re.compile(r"[^\W\d_]+")
NO_ASCII = re.compile(r"[^\x00-\x7f]+")
"""Where the letters of all scripts that are told by them stand."""
SAMPLE = 6000
"""Characters of which the letters are counted."""


def language_of(text: str) -> str | None:
    """The language that a text is written in, as a BCP 47 tag without region; None where none stands out."""
    sample = text[:SAMPLE]
    return _by_script(sample) or _by_words(text) if any(map(str.isalpha, sample)) else None


def _by_script(sample: str) -> str | None:
    if sample.isascii():
        return None
    others = "".join(NO_ASCII.findall(sample))
    if not _any_script().search(others):
        return None
    letters = sum(map(str.isalpha, sample))
    own, least = number("own"), number("letters") * letters
    for tag, letter in _scripts().items():
        found = len(letter.findall(others))
        shared = tag in ("ja", "ur", "fa")  # some of their letters alone; the others are those of zh and ar
        if found >= (own * letters if shared else least):
            return tag
    return None


def _by_words(text: str) -> str | None:
    words = list(map(str.lower, WORD.findall(text)[: int(number("words_read"))]))
    counts, languages = dict.fromkeys(_small_words(), 0), _languages_of_words()
    for word, count in Counter(filter(languages.__contains__, words)).items():
        for tag in languages[word]:
            counts[tag] += count
    first, *others = sorted(counts, key=lambda tag: counts[tag], reverse=True)
    most = counts[first]
    stands_out = most >= number("lead") * max((counts[tag] for tag in others), default=0)
    return first if stands_out and most >= max(number("fewest"), number("share") * len(words)) else None


def number(rule: str) -> float:
    """The number of a rule of guessing."""
    return float(load("language/languages")[f"guess.{rule}"].value)


def small_words(language: str) -> frozenset[str]:
    """The commonest small words of a language, by its tag without region; none of one that is not known."""
    return _small_words().get(language, frozenset())


@cache
def _small_words() -> dict[str, frozenset[str]]:
    table = load("language/languages")["guess.words"].table
    return {tag: frozenset(str(words).split()) for tag, words in table.items()}


@cache
def _languages_of_words() -> dict[str, list[str]]:
    """The languages in which a word is a small one."""
    found: dict[str, list[str]] = defaultdict(list)
    for tag, words in _small_words().items():
        for word in words:
            found[word].append(tag)
    return dict(found)


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    return {tag: re.compile(str(letter)) for tag, letter in load("language/languages")["guess.script"].table.items()}


@cache
def _any_script() -> re.Pattern[str]:
    return re.compile("|".join(letter.pattern for letter in _scripts().values()))


def capitals_prove(language: str | None) -> bool:
    """Whether in this language, a BCP 47 tag, a capital in mid-sentence makes a name; so where it is not known."""
    base = (language or "en").replace("_", "-").partition("-")[0].lower()
    return base in load("language/languages")["capitals.known"].words
