"""What a stance is about: the words behind it, up to the end of their clause, unless they give it another meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.stances.stance_words import BEING, HAVING, longest_object, other_objects, told
from dossier.evidence.statements.lexemes import END, NAME, STOP, WORD
from dossier.evidence.statements.reports.clause_shapes import is_finite
from dossier.evidence.statements.reports.reporting_words import readings
from dossier.evidence.statements.reports.verb_groups import DOING, MODAL
from dossier.evidence.statements.word_lists import words
from dossier.language.places import is_place
from dossier.language.verb_forms import irregular_pasts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme

ENDS = frozenset(
    {"because", "although", "though", "while", "when", "as", "if", "unless", "whereas", "saying", "but", "nor"}
)
"""A clause that begins with one of these is no part of an object."""
HEAD = 4
"""In so many words from its beginning an object says what it is."""


def about_behind(pieces: Sequence[Lexeme], place: int, high: int, *, told_by_tail: bool) -> tuple[int, int] | None:
    """The object that begins at `place`; None where nothing can be one."""
    if place >= high or pieces[place].kind in (STOP, END):
        return None
    if not told_by_tail and pieces[place].kind == WORD and _ends_verb(pieces, place, high):
        return None
    end = place + 1
    while end < high and end - place < longest_object():
        piece = pieces[end]
        closing = _within_name(pieces, end, high) if piece.low == "," else 0
        if closing:
            end = closing
            continue
        if piece.kind == END or piece.low in (";", ":", ",", "—", "–", "--", ")"):
            break
        if piece.kind == WORD and piece.low in ENDS and pieces[end - 1].low not in ("such", "even"):
            break
        if piece.low in ("and", "or") and end + 1 < high and _is_verb(pieces[end + 1].low):
            break
        end += 1
    return place, end


def _within_name(pieces: Sequence[Lexeme], comma: int, high: int) -> int:
    """The place behind what a comma adds to a day or a town, 0 where it adds nothing: "March 3, 2013," and "Lod, Ohio,
    where" end before their last comma, and "the Lod, Ohio, police" goes on behind it."""
    if comma + 1 >= high:
        return 0
    before, added = pieces[comma - 1], pieces[comma + 1]
    year = before.low.isdigit() and added.low.isdigit() and len(added.low) == len("2013")
    if not year and not (before.kind == added.kind == NAME and is_place(added.low)):
        return 0
    after = comma + 2
    goes_on = after + 1 < high and pieces[after].low == "," and pieces[after + 1].kind in (WORD, NAME)
    noun = goes_on and pieces[after + 1].low not in words(
        "word.preposition", "word.break", "word.relative", "word.when"
    )
    return after + 1 if noun and not year and not is_finite(pieces, after + 1) else after


def _is_verb(word: str) -> bool:
    """Whether a word behind "and" goes on with the subject: "and says", "and has been"."""
    return word in BEING or word in HAVING or word in MODAL or word in DOING or word in readings()


def _ends_verb(pieces: Sequence[Lexeme], place: int, high: int) -> bool:
    """Whether a word can begin no object, but follows a noun: "demands rose", "demands increased in May"."""
    word = pieces[place].low
    if word in told("object.none") or word in irregular_pasts():
        return True
    following = pieces[place + 1] if place + 1 < high else None
    if word in ("earlier", "later") and (following is None or following.low in told("lead.bound")):
        return True
    return word.endswith("ed") and (
        following is None or following.kind in (STOP, END) or following.low in told("lead.bound")
    )


def means_another(pieces: Sequence[Lexeme], about: tuple[int, int], verb: str) -> bool:
    """Whether the object gives its verb another meaning: to support a family, to deny somebody a visa."""
    first, end = about
    head = pieces[first : min(end, first + HEAD)]
    if verb in other_objects() and any(piece.low in other_objects()[verb] for piece in head):
        return True
    named = head[0].kind == NAME or head[0].low in ("him", "her", "them", "me", "us")
    if verb == "deny" and named and len(head) > 1 and head[1].low in told("denied.person"):
        return True
    if pieces[first - 1].low == "for" and any(piece.low in told("object.lasting") for piece in head[:2]):
        return True
    if verb in told("object.counted") and head[0].low[0].isdigit():
        return True
    return verb in told("object.person") and named
