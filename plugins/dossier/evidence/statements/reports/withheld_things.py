"""Tells what is not given from a charge that is denied: "denied the request", "denied him a visa"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import END, QUOTE, STOP, WORD
from dossier.evidence.statements.reports.reporting_words import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme

NEAR = 6
"""Words in which it shows that something is withheld."""
PEOPLE = frozenset({"me", "him", "her", "us", "them", "you"})
CHARGED = frozenset({"that", "any", "of", "by"})
"""Words behind which it is a charge, whatever follows."""


def is_withheld(pieces: Sequence[Lexeme], place: int) -> bool:
    """Whether the object of "deny" that begins at a place is something that somebody asked for."""
    if pieces[place].low in PEOPLE:
        return True  # "denied him a visa"
    for piece in pieces[place : place + NEAR]:
        if piece.kind in (STOP, END, QUOTE) or piece.low in CHARGED:
            return False
        if piece.kind == WORD and (piece.low == "to" or piece.low in told("noun.withheld")):
            return True
    return False
