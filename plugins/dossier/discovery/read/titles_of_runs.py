"""Which words of a run are a title: the office that stands before a person's name, and where it begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.discovery.candidate import FOR, OF, phrase
from dossier.discovery.lexicon import (
    ADDRESS,
    BIT,
    COMPANY,
    COURTEOUS,
    DIRECTION,
    FAMILY,
    GIVEN,
    GOODS,
    HEAD,
    MANY,
    MAYBE_GIVEN,
    ONCE,
    ORGANIZATION,
    PLAIN,
    POSSESSOR,
    SURNAME,
    TITLE,
    TITLE_GIVEN,
    TOPIC,
    lexicon,
)
from dossier.language.people import is_given, titles, words_of

if TYPE_CHECKING:
    from dossier.discovery.candidate import Run, Token

SURNAME_LIKE = GIVEN | MAYBE_GIVEN | FAMILY | SURNAME
MANIFOLD = ("General", "Major", "Private", "Chief", "Head", "Star", "Crown", "Staff")
"""Ranks that also begin the names of bodies and places, before a word that may be a surname: General Court."""
TRADE = BIT["role.person"]
INITIALS = re.compile(r"(?:[^\W\d_]\.){1,3}")
LONGEST_TITLE = 4
"""Words in the longest office of the lexicon that are capitalised."""


def title_in(run: Run) -> tuple[int, int] | None:
    """The first and the after-last index of the title that stands last in the run; None where it holds none."""
    for after in range(len(run), 0, -1):
        size = _title_size(run, after)
        first = after - size
        if size and _is_title(run, first, after):
            while first and run[first].joint == " " and run[first - 1].bits & TITLE:
                first -= 1
            return first, after
    return None


def _title_size(run: Run, after: int) -> int:
    """How many words of the run, up to here, are one office; 0 where there is none, as before a firm's word."""
    if after < len(run) and _is_firm(run[after:]):  # General Motors, Judge Software
        return 0
    last = run[after - 1].bits
    for size in range(min(LONGEST_TITLE, after), 1, -1) if last else ():
        if phrase(run[after - size : after]) in lexicon().titles:
            return size
    follows = run[after] if after < len(run) and run[after].joint == " " else None
    held = last & TITLE or (follows and (last & MANY or _is_trade(run[after - 1])) and _is_named(follows))
    return 1 if held else 0


def _is_named(word: Token) -> bool:
    """Whether a word begins a person's name: a given name, or initials."""
    return bool(word.bits & GIVEN or INITIALS.fullmatch(word.text))


def _is_trade(word: Token) -> bool:
    """Whether a word says what a person does, as before a given name: Chief Scientific Adviser Anna Lumen."""
    return not word.bits & ~(PLAIN | POSSESSOR) and bool(lexicon().bits.get(word.text.lower(), 0) & TRADE)


def _is_firm(rest: Run) -> bool:
    """Whether the words behind a rank end as the name of a firm does, and are no person's."""
    if rest[-1].bits & SURNAME_LIKE:
        return False
    given = (
        rest[0].bits & (GIVEN | MAYBE_GIVEN) and len(rest) != 2
    )  # "Captain Morgan Shipping" is nobody called Shipping
    return bool(rest[-1].bits & GOODS) or bool(rest[-1].bits & COMPANY and not given)


def _is_title(run: Run, first: int, after: int) -> bool:
    """Whether these words are a title here, and no part of a name such as General Motors or Stephen King."""
    rest = run[after:]
    if _is_known(run, first, after) or (rest and after - first == 1 and _is_called(run, first)):
        return False
    named = rest and (rest[0].bits & GIVEN or (len(rest) == 2 and is_given(rest[0].text)))
    if rest and rest[0].joint == " " and (named or run[after - 1].bits & COURTEOUS):
        return True
    if after - first == 1 and _is_part(run, first, rest):
        return False
    if first and run[first].joint in (*OF, *FOR) and run[first - 1].bits & ORGANIZATION:  # Court of Justice
        return False
    if not rest or rest[0].joint != " ":
        return not rest
    ranked = after - first == len(rest) == 1 and rest[0].bits & SURNAME and run[first].text not in MANIFOLD
    return bool(ranked) or not (rest[-1].bits & HEAD or rest[0].bits & (ORGANIZATION | TOPIC))


def _is_part(run: Run, at: int, rest: Run) -> bool:
    """Whether a title is a surname behind a given name, or a given name before its only surname."""
    if at and run[at].joint == " " and _is_given(run[at - 1], run[at]):
        return True
    return len(rest) == 1 and bool(run[at].bits & TITLE_GIVEN) and not rest[0].bits & GIVEN


def _is_known(run: Run, first: int, after: int) -> bool:
    """Whether a title belongs to a name that the lexicon knows: Sri Lanka, Burger King."""
    ahead = (phrase(run[first:end]) for end in range(after + 1, len(run) + 1)[:2])
    return any(name in lexicon().known for name in ahead) or (
        first > 0 and phrase(run[first - 1 : after]) in lexicon().known
    )


def _is_called(run: Run, at: int) -> bool:
    """Whether a title is the given name of whom a form of address stands before: Rep. Don Lumen, Gov. Earl Lumen."""
    addressed = at > 0 and run[at].joint == " " and run[at - 1].text in titles("courtesy", "elected", "office")
    return addressed and run[at].text in words_of("title.given", "given.title")


def _is_given(first: Token, word: Token) -> bool:
    """Whether a word before a title makes a surname of it: Stephen King, Earl Marshall."""
    if first.bits & word.bits & TITLE_GIVEN:
        return True
    return bool(first.bits & GIVEN) and not first.bits & (TITLE | TOPIC)


def office_before(before: Run) -> int:
    """Where the words of office begin: "Treasury" belongs to the secretary, "Apple" does not belong to the CEO."""
    at = len(before)
    while at and before[at - 1].bits & (TOPIC | TITLE | DIRECTION):
        at -= 1
    return at


def address_of(title: Run) -> str:
    """The form of address that the title ends in: "Senator ", none for a Foreign Minister or a Vice President."""
    at = len(title)
    while at and title[at - 1].bits & ADDRESS and (at == len(title) or title[at].joint == " "):
        at -= 1
    if at == len(title) or (at and not title[at - 1].bits & ONCE):
        return ""
    return phrase(title[at:]) + " "
