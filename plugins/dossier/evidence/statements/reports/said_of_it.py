"""Says whether a clause behind a comma is what the reporter says of what was said: "a claim that", "which angered"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.statements.lexemes import END, NAME, STOP, WORD
from dossier.evidence.statements.reports.clause_shapes import SUBJECTS, behind_hearer, is_finite, may_be_verb
from dossier.evidence.statements.reports.reporting_words import leads, readings, told
from dossier.evidence.statements.word_lists import is_manner, words
from dossier.language.verb_forms import irregular_pasts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme

YET_TO_BE = frozenset({"will", "would", "'ll", "shall", "could", "might"})
NEAR = 9
"""Pieces between a small word and the verb that belongs to it."""


class SaidClause(NamedTuple):
    """A clause that somebody said, as far as it can reach."""

    pieces: Sequence[Lexeme]
    """The paragraph's pieces."""
    first: int
    """Where it begins."""
    high: int
    """Where it must end."""
    past: bool
    """Whether the verb that reports it tells of the past."""
    verbs: frozenset[int]
    """The places of the sentence's verbs that report and have a subject of their own."""


def remarks(said: SaidClause, place: int) -> bool:
    """Whether a noun behind a comma says what kind of words they were: "a claim that …", "something he denied"."""
    near = said.pieces[place : min(place + NEAR, said.high)]
    if any(one.low in told("clause.own_word") for one in near[:4]):
        return True
    if near[0].low not in ("something", "one") or len(near) < len("so"):
        return False
    return near[1].low in (*SUBJECTS, "that", "which") or (near[0].low == "something" and _is_told_of(said, place))


def _is_told_of(said: SaidClause, something: int) -> bool:
    """Whether somebody else has a verb behind "something": "something parents welcomed"."""
    subject = behind_hearer(said.pieces, something + 1, said.high)
    return subject > something + 1 and subject < said.high and is_finite(said.pieces, subject)


def counts(said: SaidClause, place: int) -> bool:
    """Whether a noun behind a comma says how often it has come to that: "the first time that", "his second promise",
    "the latest in a row of"."""
    near = [piece.low for piece in said.pieces[place + 1 : min(place + NEAR, said.high)]]
    if len(near) < COUNTED or near[0] not in told("clause.counted"):
        return False
    return near[1] == "time" or near[1:3] == ["in", "a"] or near[1] in told("clause.own_word") or _is_done_so(near)


COUNTED = 3
"""Words of such a noun at least."""


def _is_done_so(near: Sequence[str]) -> bool:
    """Whether somebody is counted by what he did: "the second minister to do so"."""
    return any(first == "do" and second == "so" for first, second in pairwise(near))


def goes_on_about_it(said: SaidClause, comma: int) -> bool:
    """Whether "which" behind a comma begins what the reporter says of what was said."""
    ways = (is_out_of_time, _came_of_it, _was_met_with, _was_done)
    return _others_judge(said, comma + 1) or any(goes_on(said, comma) for goes_on in ways)


def is_out_of_time(said: SaidClause, comma: int) -> bool:
    """Whether a clause behind a comma is in the reporter's time, while what was said is set back."""
    set_back = any(piece.low in told("clause.past") for piece in said.pieces[said.first : comma])
    behind = (piece.low for piece in said.pieces[comma : said.high])
    return (
        said.past
        and set_back
        and next((low for low in behind if low in told("clause.finite")), "") in told("clause.present")
    )


def _others_judge(said: SaidClause, which: int) -> bool:
    """Whether "which" goes on with what others call it, or with their denial: "which critics called a stunt"."""
    if said.pieces[which + 1].low in SUBJECTS:
        return False
    for place in range(which + 2, min(which + NEAR, said.high)):
        ways = readings().get(said.pieces[place].low, ())
        if any(leads(way.verb, "judgement") or leads(way.verb, "naming") for way in ways):
            return place + 1 < said.high and is_finite(said.pieces, place)
        if any(leads(way.verb, "denial") for way in ways):
            return is_finite(said.pieces, place) or may_be_verb(said.pieces, place)
        if any(leads(way.verb, "opinion") for way in ways) and _closes(said, place + 1):
            return True
        if said.pieces[place].low in words("word.break") or is_finite(said.pieces, place):
            return False
    return False


def _closes(said: SaidClause, place: int) -> bool:
    return place >= said.high or said.pieces[place].kind in (STOP, END)


def is_taken_so(said: SaidClause, place: int) -> bool:
    """Whether what stands behind a comma says how it was taken, or which words these were: ", to the relief of his
    wife", ", at which the hall fell silent", ", words that she regrets", ", not that anybody asked"."""
    word, *near = (piece.low for piece in said.pieces[place : min(place + NEAR, said.high)])
    if not near:
        return False
    if word in ("to", "much"):
        return not told("clause.reaction").isdisjoint(near[:4])
    if word in ("at", "upon", "after") or word == "not":
        return near[0] == ("that" if word == "not" else "which")
    return word.removesuffix("s") in told("clause.own_word") and word.endswith("s") and near[0] in ("that", "which")


def _came_of_it(said: SaidClause, comma: int) -> bool:
    """Whether "which" goes on with what has come of words about what is yet to be: "that she would sell it, which
    angered the tenants"."""
    to_come = [piece.low for piece in said.pieces[said.first : comma] if piece.low in told("clause.finite")]
    place = comma + 2
    while place < said.high and is_light(said.pieces[place].low):
        place += 1
    verb = said.pieces[place] if place < said.high else None
    past = verb is not None and verb.kind == WORD and (verb.low.endswith("ed") or verb.low in irregular_pasts())
    return past and bool(to_come) and to_come[0] in YET_TO_BE and place + 1 < said.high


def _was_met_with(said: SaidClause, comma: int) -> bool:
    """Whether "which" goes on with how it was heard or whether it was so: "which drew laughter", "which angered the
    tenants", "which came as a shock", "which proved wrong"."""
    for piece in said.pieces[comma + 2 : min(comma + NEAR, said.high)]:
        if piece.kind not in (WORD, NAME) or piece.low in ("that", "because", "of"):
            return False
        if piece.low in told("clause.effect", "clause.reaction"):
            return True
    return False


def _was_done(said: SaidClause, comma: int) -> bool:
    """Whether "which" goes on with no more than that it was done: "which it did", "which she has not"."""
    after = comma + 4
    while after < said.high and said.pieces[after].low in told("negation"):
        after += 1
    done = said.pieces[comma + 2 : comma + 4]
    return (
        len(done) > 1
        and done[0].low in SUBJECTS
        and done[1].low in told("clause.finite")
        and (after >= said.high or said.pieces[after].kind == STOP)
    )


def is_light(word: str) -> bool:
    return word in ("he", "she", "they") or word in words("word.adverb") or is_manner(word)
