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
PEOPLE = frozenset({"me", "him", "her", "us", "them", "you"})
CHARGED = frozenset({"that", "any", "of", "by"})
"""Words behind which it is a charge, whatever follows."""


def is_unsaid(pieces: Sequence[Lexeme], place: int, verb: str) -> bool:
    """Whether the object that begins at a place is what somebody asked for and was denied, or no more than "it"."""
    if verb == "deny" and _is_withheld(pieces, place):
        return True
    after = pieces[place + 1] if pieces[place].low == "it" and place + 1 < len(pieces) else None
    return after is not None and after.kind == WORD and after.low in words("word.preposition")


def _is_withheld(pieces: Sequence[Lexeme], place: int) -> bool:
    if pieces[place].low in PEOPLE:
        return True  # "denied him a visa"
    for piece in pieces[place : place + NEAR]:
        if piece.kind in (STOP, END, QUOTE) or piece.low in CHARGED:
            return False
        if piece.kind == WORD and (piece.low == "to" or piece.low in told("noun.withheld")):
            return True
    return False
