"""Says who speaks in a participle: "noting that", "with the gardener adding that", "after warning that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import END, NAME, STOP, WORD
from dossier.evidence.statements.reports.clause_shapes import has_finite, is_finite
from dossier.evidence.statements.subjects import main_subject, noun_at, subject_after, subject_before
from dossier.evidence.statements.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.noun_phrases import NounPhrase
    from dossier.evidence.statements.reports.reported_content import Reporter
    from dossier.evidence.statements.reports.verb_groups import VerbGroup

BESIDE = ("after", "before", "while", "despite", "when", "besides")
"""Before a participle these tell of another deed of the same subject: "he left after saying that it rained"."""
OTHERS = ("who", "whom", "which")
"""Behind a comma these begin a clause about what stands before them."""
WITH = 7
"""Words between "with" and the participle of whoever else speaks."""


def participle_subject(
    pieces: Sequence[Lexeme], low: int, group: VerbGroup, before: list[Reporter]
) -> NounPhrase | None:
    """Who says something in a participle: somebody beside it, or the subject of the main clause before or behind it."""
    if group.low <= low or (group.low == low + 1 and pieces[low].low in BESIDE):
        return _behind_comma(pieces, group.high)
    previous = pieces[group.low - 1]
    if previous.kind == NAME and group.low - 2 >= low and pieces[group.low - 2].low == ",":
        return subject_before(pieces, low, group.low)
    beside = _with_noun(pieces, low, group.low)
    if beside is None and _holds_words(pieces, low, group.low):
        return main_subject(pieces, low, group.low)
    if beside is not None or previous.low not in (",", "and", "by", "but", "—", "–", *BESIDE):
        return beside
    finite = [one for one in before if one.group.form != "participle" and one.group.place < group.low]
    if finite:
        return finite[-1].subject
    lead = None if _is_of_others(pieces, low, group.low) else main_subject(pieces, low, group.low)
    return lead if lead is not None and lead.kind in ("name", "pronoun", "noun") else None


def _is_of_others(pieces: Sequence[Lexeme], low: int, place: int) -> bool:
    """Whether a participle goes on with a clause about others, who may be the ones that speak: "She sued the guards,
    who struck, saying that". A verb of the main clause behind it closes such a clause."""
    who = next((n for n in range(place - 1, low, -1) if pieces[n].low in OTHERS and pieces[n - 1].low == ","), None)
    if who is None or not has_finite(pieces, low, who):
        return False
    return not any(pieces[n].low == "," and is_finite(pieces, n + 1) for n in range(who, place - 1))


def _holds_words(pieces: Sequence[Lexeme], low: int, place: int) -> bool:
    """Whether a participle says what a letter or its like holds: "sent a letter to the court demanding that"."""
    if pieces[place - 1].kind == STOP:
        return False
    near = pieces[max(low, place - WITH) : place]
    return any(piece.low in words("word.document") and piece.kind == WORD for piece in near)


def _with_noun(pieces: Sequence[Lexeme], low: int, place: int) -> NounPhrase | None:
    """Who says something beside the main clause: ", with the gardener adding that"."""
    lead = next((n for n in range(place - 1, max(low, place - WITH), -1) if pieces[n].low == "with"), None)
    if lead is None or pieces[lead - 1].low != "," or lead + 1 >= place:
        return None
    found = subject_after(pieces, lead + 1, place) or noun_at(pieces, lead + 1, len(pieces))
    if found is not None and found.kind == "noun" and found.last >= place:
        found = found._replace(last=place - 1)  # the participle ends the noun before it
    return found if found is not None and found.last == place - 1 else None


def _behind_comma(pieces: Sequence[Lexeme], high: int) -> NounPhrase | None:
    """The subject of the main clause behind a participle that opens a sentence: "Noting that it rained, she left"."""
    comma = next((n for n in range(high, len(pieces)) if pieces[n].kind == END or pieces[n].low == ","), None)
    if comma is None or pieces[comma].low != ",":
        return None
    found = subject_after(pieces, comma + 1, len(pieces))
    return found if found is not None and found.kind in ("name", "pronoun", "noun") else None
