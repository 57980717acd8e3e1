"""Objects of verbs of saying that tell nothing of what was said: "denied him a visa", "spoke of it for an hour"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import END, QUOTE, STOP, WORD
from dossier.evidence.statements.reports.reporting_words import told
from dossier.evidence.statements.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme

NEAR = 6
"""Words in which it shows that something is withheld."""
FAR = 4
"""Words in which it shows that something is written, and not what."""
ITSELF = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself"})
PEOPLE = frozenset({"me", "him", "her", "us", "them", "you"})
CHARGED = frozenset({"that", "any", "of", "by"})
"""Words behind which it is a charge, whatever follows."""


def is_unsaid(pieces: Sequence[Lexeme], place: int, verb: str) -> bool:
    """Whether the object that begins at a place is what somebody asked for and was denied, or no more than "it"."""
    if verb == "deny" and _is_withheld(pieces, place):
        return True
    after = pieces[place + 1] if pieces[place].low == "it" and place + 1 < len(pieces) else None
    return after is not None and after.kind == WORD and after.low in words("word.preposition")


def is_made(pieces: Sequence[Lexeme], behind: int, place: int, verb: str) -> bool:
    """Whether a verb has an object of its own, and no clause: "found himself stuck", "wrote a column about the ruling".

    `behind` is the place behind the verb, `place` the one where a clause would begin.
    """
    dated = verb == "find" and "ago" in [piece.low for piece in pieces[behind : behind + FAR]]  # "found 25 years ago"
    return dated or (place < len(pieces) and pieces[place].low in ITSELF) or is_written(pieces, behind, verb)


def is_written(pieces: Sequence[Lexeme], behind: int, verb: str) -> bool:
    """Whether something is written, as a column is, and not what it says; `behind` is the place behind the verb."""
    near = [piece.low for piece in pieces[behind : behind + FAR]]
    return verb == "write" and near[:1] in (["a"], ["an"]) and not told("noun.written").isdisjoint(near)


def _is_withheld(pieces: Sequence[Lexeme], place: int) -> bool:
    if pieces[place].low in PEOPLE:
        return True  # "denied him a visa"
    for piece in pieces[place : place + NEAR]:
        if piece.kind in (STOP, END, QUOTE) or piece.low in CHARGED:
            return False
        if piece.kind == WORD and (piece.low == "to" or piece.low in told("noun.withheld")):
            return True
    return False
