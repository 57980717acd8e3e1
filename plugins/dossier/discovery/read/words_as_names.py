"""Ordinary words that are names in one article: a surname that is a title or a month, April Lumen, the Sunday Gazette.

Each word has its lists from the lexicon; where the article shows that it is a name, they are taken off it.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.discovery.lexicon import (
    ADDRESS,
    BIT,
    BODY,
    CALENDAR,
    COMPANY,
    COURTEOUS,
    FAMILY,
    GIVEN,
    MAYBE_GIVEN,
    MEDIA,
    PLACES,
    PLAIN,
    SUFFIX,
    SURNAME,
    TITLE,
    lexicon,
    listed,
)
from dossier.language.people import is_given, words_of
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.discovery.candidate import Token

WORD_BEFORE = re.compile(r"([\w'’-]+),? ?$")
NUMBER = re.compile(r",? \d")
LIVING = re.compile(r",? (?:a|an|his|her|their|the)(?: [a-z-]+){0,2}? ([a-z-]+)\b")
"""What somebody does for a living, behind the name: a striker, his old mechanic."""
LONGEST_LIVING = 50
"""Characters behind a name that are read for it."""
DETERMINERS = frozenset(("the", "a", "an", "his", "her", "their", "our", "its", "this", "that", "every", "no", "any"))
LONGEST_WORD = 14
"""Characters before a word that are read for the one before it."""
SENTENCE = 200
"""Characters behind "Will" in which a question mark shows a question."""
STOP = re.compile(r"[.?!\n]")
SURNAME_LIKE = GIVEN | FAMILY | SURNAME
ADDRESSED = TITLE | ADDRESS | COURTEOUS
"""The lists of a form of address."""
BODIES = MEDIA | BODY | COMPANY
TRADE = BIT["role.person"]


def as_names(text: str, streams: Sequence[list[Token]], language: str | None = None) -> list[list[Token]]:
    """The words of each passage of an article, with those that are names here freed of their lists; letters that are
    a form of address in its language, a BCP 47 tag, are one before a name."""
    own, addresses = _own_surnames(text, streams), addresses_of(language)
    return [_freed(text, _addressed(stream, addresses), own) for stream in streams]


@cache
def addresses_of(language: str | None) -> frozenset[str]:
    """The letters that stand for a form of address in a language, and for a given name or a son elsewhere: M. Lumen."""
    base = (language or "").partition("-")[0].lower()
    return frozenset(str(load("language/people")["title.letters"].table.get(base, "")).split())


def _addressed(stream: list[Token], addresses: frozenset[str]) -> list[Token]:
    if not addresses:
        return stream
    ahead = [*stream[1:], None]
    return [
        token._replace(bits=ADDRESSED) if token.text in addresses and follows and follows.joint == " " else token
        for token, follows in zip(stream, ahead, strict=False)
    ]


def _own_surnames(text: str, streams: Iterable[list[Token]]) -> frozenset[str]:
    """The ordinary words that stand behind a given name or Mr in the article, and end the name."""
    found, papers = set[str](), set[str]()
    for stream in streams:
        for number, (first, word) in enumerate(pairwise(stream)):
            if (
                _may_be_surname(word)
                and word.joint == " "
                and (first.bits & (GIVEN | MAYBE_GIVEN | COURTEOUS) or is_given(first.text))
                and first.text != word.text
                and not (word.bits & CALENDAR and first.text in lexicon().known)  # in Bradenton, Florida Friday
            ):
                follows = stream[number + 2] if number + 2 < len(stream) else None
                if _is_paper(text, first, word):
                    papers.add(word.text)
                elif not follows or follows.joint != " " or follows.bits & SUFFIX:
                    found.add(word.text)
    return frozenset(found - papers)


def _is_paper(text: str, first: Token, word: Token) -> bool:
    """Whether a town and a word for a paper make its name: the Chelsea Post."""
    if not word.bits & MEDIA:
        return False
    return lexicon().known.get(first.text) in PLACES or _word_before(text, first) in DETERMINERS


def _may_be_surname(word: Token) -> bool:
    """Whether an ordinary word is known for a surname too, as trades are: Baker, Weaver."""
    return word.text in words_of("surname.word") or (word.bits == PLAIN and word.text not in lexicon().bits)


def _freed(text: str, stream: list[Token], own: frozenset[str]) -> list[Token]:
    made = []
    for number, token in enumerate(stream):
        follows = stream[number + 1] if number + 1 < len(stream) and stream[number + 1].joint == " " else None
        before = stream[number - 1] if number else None
        bits = token.bits
        if bits & CALENDAR and _is_known(token, before, follows):
            bits = 0
        elif bits & CALENDAR:
            bits = _of_date(text, token, before, follows, own)
        elif follows and (_is_given_here(text, token) or _is_worldly(text, token, stream[number + 1 : number + 3])):
            bits = GIVEN
        elif _is_small_surname(token, before, follows) or (
            token.text in own and _stands_alone(text, token, before, follows)
        ):
            bits = 0
        made.append(token if bits == token.bits else token._replace(bits=bits))
    return made


def _is_small_surname(token: Token, before: Token | None, follows: Token | None) -> bool:
    """Whether a small word with a capital ends the name of a person: Wilson Or."""
    if follows or not before or token.joint != " " or token.text not in words_of("surname.small"):
        return False
    return bool(before.bits & GIVEN)


def _is_given_here(text: str, token: Token) -> bool:
    """Whether a small word before another capital is a given name: Will in no question, Per in mid-sentence."""
    if token.text == "Will":
        return not _is_question(text, token.end)
    return not token.initial and token.text in listed("opener.given")


def _is_worldly(text: str, token: Token, following: list[Token]) -> bool:
    """Whether a title is somebody's given name, as its bearer is told to do a job: Prince Lumen, a cook."""
    if token.joint == " " or token.text not in listed("title.worldly"):
        return False
    if len(following) > 1 and following[1].joint == " ":
        return False
    end = following[0].end
    found = LIVING.match(text, end, end + LONGEST_LIVING) if text[end : end + 1] == "," else None
    return bool(found and lexicon().bits.get(found.group(1), 0) & TRADE and found.group(1) not in _kin())


def _kin() -> Iterable[str]:
    """What somebody is to a relative, which is no job."""
    return load("language/people")["kin.gender"].table


def _stands_alone(text: str, token: Token, before: Token | None, follows: Token | None) -> bool:
    """Whether a surname stands by itself, or ends a name behind the given one."""
    if follows and not follows.bits & SUFFIX:
        return False
    if token.joint == " ":
        return bool(before and before.bits & (GIVEN | MAYBE_GIVEN | COURTEOUS))
    return _word_before(text, token) not in DETERMINERS


def _is_known(token: Token, before: Token | None, follows: Token | None) -> bool:
    """Whether a word of the calendar belongs to a name that the lexicon knows: Chiang Mai, Christmas Island."""
    known = lexicon().known
    behind = before and token.joint == " " and f"{before.text} {token.text}" in known
    return bool(behind or (follows and f"{token.text} {follows.text}" in known))


def _of_date(text: str, token: Token, before: Token | None, follows: Token | None, own: frozenset[str]) -> int:
    """The lists of a month or a day: none where it is a name."""
    if NUMBER.match(text, token.end) or _word_before(text, token) in listed("calendar.before"):
        return token.bits
    if before and before.bits & CALENDAR and token.joint == " and ":  # in May and June
        return token.bits
    if not follows or follows.bits & SUFFIX:
        return 0 if token.text in own and _stands_alone(text, token, before, follows) else token.bits
    if token.text in listed("calendar.given") and not follows.bits & ~SURNAME_LIKE:
        return GIVEN
    return 0 if follows.bits & BODIES and not follows.bits & (TITLE | PLAIN) else token.bits


def _is_question(text: str, end: int) -> bool:
    stop = STOP.search(text, end, end + SENTENCE)
    return bool(stop and stop.group() == "?")


def _word_before(text: str, token: Token) -> str:
    found = WORD_BEFORE.search(text, max(0, token.start - LONGEST_WORD), token.start)
    return found.group(1).lower() if found else ""
