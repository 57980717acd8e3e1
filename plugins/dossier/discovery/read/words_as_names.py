"""Ordinary words that are names in one article: a surname that is a title or a month, April Lumen, the Sunday Gazette.

Each word has its lists from the lexicon; where the article shows that it is a name, they are taken off it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.discovery.lexicon import (
    BODY,
    CALENDAR,
    COMPANY,
    COURTEOUS,
    FAMILY,
    GIVEN,
    MEDIA,
    PLAIN,
    SUFFIX,
    SURNAME,
    TITLE,
)
from dossier.language.people import words_of
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.discovery.candidate import Token

WORD_BEFORE = re.compile(r"([\w'’-]+),? ?$")
NUMBER = re.compile(r",? \d")
DETERMINERS = frozenset(("the", "a", "an", "his", "her", "their", "our", "its", "this", "that", "every", "no", "any"))
LONGEST_WORD = 14
"""Characters before a word that are read for the one before it."""
SENTENCE = 200
"""Characters behind "Will" in which a question mark shows a question."""
STOP = re.compile(r"[.?!\n]")
SURNAME_LIKE = GIVEN | FAMILY | SURNAME
BODIES = MEDIA | BODY | COMPANY


def as_names(text: str, streams: Sequence[list[Token]]) -> list[list[Token]]:
    """The words of each passage of an article, with those that are names here freed of their lists."""
    own = _own_surnames(streams)
    return [_freed(text, stream, own) for stream in streams]


def _own_surnames(streams: Iterable[list[Token]]) -> frozenset[str]:
    """The ordinary words that stand behind a given name or Mr in the article, and end the name."""
    known, found = words_of("surname.word"), set[str]()
    for stream in streams:
        for number, (first, word) in enumerate(pairwise(stream)):
            if (
                word.text in known
                and word.joint == " "
                and first.bits & (GIVEN | COURTEOUS)
                and first.text != word.text
            ):
                follows = stream[number + 2] if number + 2 < len(stream) else None
                if not follows or follows.joint != " " or follows.bits & SUFFIX:
                    found.add(word.text)
    return frozenset(found)


def _freed(text: str, stream: list[Token], own: frozenset[str]) -> list[Token]:
    made = []
    for number, token in enumerate(stream):
        follows = stream[number + 1] if number + 1 < len(stream) and stream[number + 1].joint == " " else None
        bits = token.bits
        if bits & CALENDAR:
            bits = _of_date(text, token, follows, own)
        elif token.text == "Will" and follows and not _is_question(text, token.end):
            bits = GIVEN
        elif token.text in own and token.joint != " " and not follows and _word_before(text, token) not in DETERMINERS:
            bits = 0
        made.append(token if bits == token.bits else token._replace(bits=bits))
    return made


def _of_date(text: str, token: Token, follows: Token | None, own: frozenset[str]) -> int:
    """The lists of a month or a day: none where it is a name."""
    if NUMBER.match(text, token.end) or _word_before(text, token) in load("discovery/words")["calendar.before"].words:
        return token.bits
    if not follows:
        return 0 if token.text in own and token.joint != " " else token.bits
    if token.text in load("discovery/words")["calendar.given"].words and not follows.bits & ~SURNAME_LIKE:
        return GIVEN
    return 0 if follows.bits & BODIES and not follows.bits & (TITLE | PLAIN) else token.bits


def _is_question(text: str, end: int) -> bool:
    stop = STOP.search(text, end, end + SENTENCE)
    return bool(stop and stop.group() == "?")


def _word_before(text: str, token: Token) -> str:
    found = WORD_BEFORE.search(text, max(0, token.start - LONGEST_WORD), token.start)
    return found.group(1).lower() if found else ""
