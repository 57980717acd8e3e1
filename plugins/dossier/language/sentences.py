"""Sentences: whether a stop ends one, and an article's sentences as places in its text."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dossier.language import people
from dossier.language.calendar_names import months, weekdays
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Block

CLOSING = "\"”’'»›)\\]」』）》"
"""For a class of a regular expression: what may stand behind the stop that ends a sentence, and belong to it."""
_WIDE = "。！？｡۔؟।"
"""Stops that end a sentence whatever follows, and are never a part of a word."""
_STOP = re.compile(
    rf"[.!?…{_WIDE}](?:(?<=[.!?…])[.!?…]*[{CLOSING}]*[ \u00a0\n]+|(?<=[{_WIDE}])[{_WIDE}]*[{CLOSING}]*[ \u3000\n]*)"
)
"""It begins with a set of characters, which `re` looks for several times faster than for anything else."""
_NO_WORD = re.compile(r"[\s(\[\"“”‘«„—–/]")
_BEHIND = re.compile(rf"[.!?…]+[{CLOSING}]*(?:\s+[\"“‘«„'(\[]*(?P<word>[^\W_](?:\w|['’.-](?=\w))*\.?)?|$)")
"""A stop with what closes behind it, and the word that follows a blank; no match where anything but a blank follows."""
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]|(?:[a-z]\.)+[a-z]|Ph\.D|[RDI]-[A-Z][a-z]+")
PARAGRAPHS = 2048
"""So many paragraphs keep their sentences: everybody who reads a clipping asks for them again."""
_REACH = 24
"""Characters before a stop that its word may have, and behind it that are read."""


class Stretch(NamedTuple):
    """A sentence."""

    start: int
    """Offset in the article's text."""
    end: int
    """Offset after its last character."""
    paragraph: int
    """The number of its paragraph."""


def sentence_places(article: Article) -> Iterator[Stretch]:
    """The sentences of the article's prose, in order."""
    number = 0
    for block in article.blocks:
        if block.start is None or not block.text:
            continue
        start, last = block.start, block.start + len(block.text)
        for first, end in sentences(article.text, start, last):
            yield Stretch(first, end, number)
        number += 1


@lru_cache(maxsize=PARAGRAPHS)
def sentences(text: str, start: int, last: int) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of the paragraph from `start` to `last` in a text, in order."""
    made = []
    for found in _STOP.finditer(text, start, last):
        end = found.end()
        if end < last and ends_sentence(text, found.start(), start, last):
            made.append((start, _trimmed(text, start, end)))
            start = end
    if start < last:
        made.append((start, _trimmed(text, start, last)))
    return tuple(made)


def sentences_around(text: str, block: Block, span: tuple[int, int]) -> tuple[int, int]:
    """The sentences that a stretch of a text stands in: the start of the first, and the end of the last.

    `block` is the prose block in which the stretch begins; one that reaches beyond it keeps its own end.
    """
    start, end = span
    inside = [
        (first, last)
        for first, last in sentences(text, block.start or 0, block.end or 0)
        if first < max(end, start + 1) and last > start
    ]
    return (inside[0][0], max(end, inside[-1][1])) if inside else span


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def ends_sentence(text: str, stop: int, start: int = 0, last: int | None = None) -> bool:
    """Whether the stop at an offset ends its sentence; only text[start:last], a paragraph, is looked at.

    A stop before a small letter ends none. A full stop behind an abbreviation is the abbreviation's, unless a word
    follows that begins sentences and no name ("U.S. The"); behind a title or a number sign it always is.
    """
    last = len(text) if last is None else last
    if text[stop] in _WIDE:
        return True
    behind = _BEHIND.match(text, stop, min(last, stop + 2 * _REACH))
    if not behind or (behind["word"] and behind["word"][0].islower()):
        return False
    if text[stop] != "." or text[stop + 1 : stop + 2] == "." or (behind.end() == last and not behind["word"]):
        return True
    before = _NO_WORD.split(text[max(start, stop - _REACH) : stop])[-1]
    return not before or _ends_behind(before, behind["word"] or "-")


def _ends_behind(before: str, word: str) -> bool:
    """Whether a full stop ends a sentence between the word before it and the capital or figure that follows."""
    if len(before) > 1 and before.isalpha() and before not in _shortened():
        return True  # nearly every one: a word like any other, no initials, no number
    rules = load("language/sentences")
    if before in titles():
        return False
    if before in rules["stop.number"].words:
        return not word[0].isdigit()
    if before in rules["stop.hour"].words:
        return not (word.isupper() or word.rstrip(".") in _calendar())
    if _INITIALS.fullmatch(before) or before in closing_words():
        return word in rules["stop.opener"].words
    return not (before.isdecimal() and len(before) < 3 and word.rstrip(".") in _calendar())


@cache
def titles() -> frozenset[str]:
    """Titles and other words that are shortened before a name, without their full stop: Mr, St, Rev."""
    return (people.abbreviations("title") - people.suffixes("generation")) | words_of_stops("title")


@cache
def closing_words() -> frozenset[str]:
    """What is shortened within a sentence and at its end: Inc, Jr, Sept, Calif."""
    return people.abbreviations("title", "firm", "month", "place") | words_of_stops("closing")


@cache
def _shortened() -> frozenset[str]:
    """All words of letters alone that the rules of stops know."""
    return titles() | closing_words() | words_of_stops("number") | words_of_stops("hour")


def words_of_stops(name: str) -> frozenset[str]:
    """The words of one of the rules of stops."""
    return frozenset(load("language/sentences")[f"stop.{name}"].words)


@cache
def _calendar() -> frozenset[str]:
    """Months and weekdays, as they are printed."""
    languages = load("language/days")["prose.languages"].words
    return frozenset(name.text for name in (*months(*languages), *weekdays("en")))
