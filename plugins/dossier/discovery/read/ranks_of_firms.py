"""Ranks that begin a firm's name in one article: General Biscuit, which closes its mill, is nobody called Biscuit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.discovery.lexicon import FAMILY, GIVEN, LEAD_COMPANY, MAYBE_GIVEN, SURNAME
from dossier.discovery.tell.surroundings import around
from dossier.language.namesakes import told_gender
from dossier.language.people import surnames, titles, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.discovery.candidate import Token

OWNS = re.compile(r" (?:(?:has|had|have|is|was|will|would|been|be|to) ){0,2}(?:[a-z]+ ){1,2}its [a-z]")
"""What a firm does to what is its own, straight behind its name: closed its mill."""
SERVED = re.compile(r"(?:['’]s)? (?:workers|employees|workforce|shareholders)\b")
SERVES = re.compile(r"\b(?:[Ww]orkers|[Ee]mployees|[Ss]hareholders) (?:at|of) $")
"""Who works for a firm, behind its name and before it."""
LONGEST_BEFORE = 20
"""Characters before a name that are read for who works there."""
FIRM = frozenset(("after.company", "before.company", "apposed.company"))
"""Evidence that a name behind a rank is a firm's."""
PERSON = frozenset(
    ("after.person", "after.his", "after.age", "after.owned", "apposed.person", "apposed.who", "before.person")
)
"""Evidence that it is somebody's."""
NAMED = GIVEN | MAYBE_GIVEN | FAMILY | SURNAME
WHOLE = 2
"""How often a name must stand as a whole where the article prints its second word nowhere in small letters."""


def without_ranks(text: str, streams: Sequence[list[Token]]) -> list[list[Token]]:
    """The words of each passage, a rank with the lists of no title where it begins the name of a firm."""
    places = _places(streams)
    firms = {word for word, found in places.items() if _is_firm(text, word, found)}
    if not firms:
        return list(streams)
    return [
        [
            one._replace(bits=LEAD_COMPANY) if follows and follows.text in firms else one
            for one, follows in zip(stream, (*stream[1:], None), strict=False)
        ]
        for stream in streams
    ]


def _places(streams: Sequence[list[Token]]) -> dict[str, list[tuple[Token, Token]]]:
    """By second word: a rank and the one word behind it, wherever they stand; only words that stand nowhere without."""
    found: dict[str, list[tuple[Token, Token]]] = {}
    other: set[str] = set()
    for stream in streams:
        before: Token | None = None
        for word, follows in zip(stream, (*stream[1:], None), strict=False):
            alone = not follows or follows.joint != " "
            if before and word.joint == " " and alone and before.joint != " " and before.text in titles("military"):
                found.setdefault(word.text, []).append((before, word))
            else:
                other.add(word.text)
            before = word
    return {word: pairs for word, pairs in found.items() if word not in other}


def _is_firm(text: str, word: str, places: list[tuple[Token, Token]]) -> bool:
    """Whether one rank stands before a word that is no surname, and it does what firms do, and never what people do."""
    if len({rank.text for rank, _ in places}) > 1 or word in words_of("surname.word") or places[0][1].bits & NAMED:
        return False
    plain = re.search(rf"\b{re.escape(word.lower())}\b", text)
    if len(places) < WHOLE and not plain and word in surnames():
        return False
    told = [name for rank, found in places for name in around(text, rank.start, found.end)]
    if not PERSON.isdisjoint(told) or any(told_gender(text, found.end) for _, found in places):
        return False
    return not FIRM.isdisjoint(told) or any(_owns(text, rank.start, found.end) for rank, found in places)


def _owns(text: str, start: int, end: int) -> bool:
    """Whether the words straight beside a name say that it has a workforce, or does something to what is its own."""
    before = SERVES.search(text, max(0, start - LONGEST_BEFORE), start)
    return bool(before or SERVED.match(text, end) or OWNS.match(text, end))
