"""What stands around a verb of stance: its auxiliaries, whether it hangs on another verb, and on a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.stances.stance_words import BEING, HAVING, governors, told
from dossier.evidence.statements.lexemes import WORD
from dossier.evidence.statements.reports.reporting_words import told as reporting
from dossier.evidence.statements.reports.verb_groups import DOING, MODAL
from dossier.evidence.statements.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.records.stance import Holding


class StanceVerb(NamedTuple):
    """The words before a verb that belong to it."""

    first: int
    """The place of the first of them."""
    before: frozenset[str]
    """These words."""
    refused: bool
    """Whether the verb hangs on one that refuses."""


def helps(word: str) -> bool:
    """Whether a word before a verb belongs to it."""
    small = (
        word in BEING
        or word in MODAL
        or word in DOING
        or word in HAVING
        or word in ("to", "long", "longer", "used", "yet")
    )
    adverb = word in words("word.adverb") or (word.endswith("ly") and len(word) > 5) or word in told("former")
    return small or adverb or word in reporting("negation")


def around(pieces: Sequence[Lexeme], low: int, place: int) -> StanceVerb | None:
    """What stands before a verb and belongs to it; None where it hangs on a verb that says nothing of a stance."""
    first = place
    while first > low and pieces[first - 1].kind == WORD and helps(pieces[first - 1].low):
        first -= 1
    before = [piece.low for piece in pieces[first:place]]
    if "to" not in before:
        return StanceVerb(first, frozenset(before), refused=False)
    governor = first + before.index("to") - 1
    while governor > first and pieces[governor].low in words("word.adverb"):
        governor -= 1
    if governor < low:
        return None
    word = pieces[governor].low
    if word == "used":
        return StanceVerb(first, frozenset((*before, "once", "did")), refused=False)
    if word not in governors():
        return None
    start = governor
    while start > low and pieces[start - 1].kind == WORD and helps(pieces[start - 1].low):
        start -= 1
    more = frozenset(piece.low for piece in pieces[start:governor]) | frozenset(before[before.index("to") + 1 :])
    if "to" in more:
        return None
    return StanceVerb(start, more | {"will"}, refused=governors()[word])


def holding_of(pieces: Sequence[Lexeme], where: tuple[int, int, int], group: StanceVerb) -> Holding:
    """Whether a stance is held; `where` is the sentence, with the place behind the words of stance between."""
    low, end, high = where
    if not told("former").isdisjoint(group.before) or (group.first > low and pieces[group.first - 1].low == "once"):
        return "former"
    supposed = "would" in group.before or not told("condition.modal").isdisjoint(group.before)
    refused = not {"cannot", "can't", "can’t"}.isdisjoint(group.before)
    return "conditional" if (supposed and not refused) or has_condition(pieces, low, end, high) else "plain"


def has_condition(pieces: Sequence[Lexeme], low: int, end: int, high: int) -> bool:
    """Whether a stance hangs on a condition: one before it, in its own clause, or at the beginning of a later one; not
    one within another clause ("vowing to go if elected")."""
    said = [" ".join(piece.low for piece in pieces[low:end])]
    clause: list[str] = []
    for piece in pieces[end:high]:
        if piece.low in (",", ";", "—", "–"):
            said.append(" ".join(clause))
            clause = []
        else:
            clause.append(piece.low)
    said.append(" ".join(clause))
    own, later = f" {said[0]} {said[1]} ", said[2:]
    return any(
        f" {words} " in own or any(one.startswith(f"{words} ") for one in later) for words in told("condition.clause")
    )
