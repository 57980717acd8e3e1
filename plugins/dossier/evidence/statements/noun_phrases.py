"""Measures out noun phrases: how far "a spokesman for the union" reaches, and whether its noun can speak."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from dossier.evidence.statements.lexemes import END, NAME, OWNER, QUOTE, STOP, WORD, Lexeme
from dossier.evidence.statements.reports.reporting_words import told
from dossier.evidence.statements.word_lists import is_verb, size, words
from dossier.language.verb_forms import irregular_pasts, strong_verbs

if TYPE_CHECKING:
    from collections.abc import Sequence


class NounPhrase(NamedTuple):
    """A noun phrase that names a speaker."""

    kind: Literal["name", "pronoun", "noun", "weak"]
    """A name, a pronoun, a noun for a person or body, or a noun that is in no list."""
    first: int
    """Place of its first piece."""
    last: int
    """Place of its last piece."""


THEN = frozenset({"after", "before", "since", "until", "during"})
"""Prepositions that begin another clause before a name: "fined the club after Brown said"."""


def phrase_around_name(pieces: Sequence[Lexeme], low: int, last: int) -> NounPhrase | None:
    """The longer phrase that a name ends ("a spokesman for Brown"), where the noun before can speak."""
    place = last - 1
    while place - 1 >= low and pieces[place].kind in (WORD, OWNER) and pieces[place].low in words("word.determiner"):
        place -= 1
    if place - 1 < low or pieces[place].kind != WORD or pieces[place].low not in words("word.preposition") - THEN:
        return None
    head = pieces[place - 1]
    if head.kind == NAME:
        outer = phrase_around_name(pieces, low, place - 1)
        return outer or (
            NounPhrase("name", place - 1, place - 1) if _is_subject_place(pieces, low, place - 1) else None
        )
    if head.kind != WORD or head.low not in words("word.person"):
        return None
    found = phrase_around_noun(pieces, low, place - 1)
    return NounPhrase(found.kind, found.first, last) if found else None


def _is_subject_place(pieces: Sequence[Lexeme], low: int, place: int) -> bool:
    return place == low or pieces[place - 1].kind in (STOP, QUOTE, END)


def phrase_around_noun(pieces: Sequence[Lexeme], low: int, last: int) -> NounPhrase | None:
    """The phrase around a common noun, from its article on; None where the noun cannot speak."""
    word = pieces[last].low
    if word == "percent" and last > low:
        return NounPhrase("noun", last - 1, last)  # of those whom a poll has asked
    if word in words("word.no_speaker") or word in words("word.break") or len(word) < 3:
        return None
    first = _first(pieces, low, last)
    outer = _outer(pieces, low, first, last)
    if outer:
        return outer
    known, led = word in words("word.person"), pieces[first].low in words("word.determiner")
    if not known and not led:
        return None
    return NounPhrase("noun" if known else "weak", first, last)


def _first(pieces: Sequence[Lexeme], low: int, last: int) -> int:
    """Where the phrase that a noun closes begins: at its article, or behind the verb or preposition before it."""
    first, stops = last, words("word.break", "word.preposition")
    while first > low and last - first < size("phrase"):
        piece = pieces[first - 1]
        if piece.kind not in (WORD, NAME, OWNER):
            break
        led = first - 2 >= low and pieces[first - 2].low in words("word.determiner") and piece.low.endswith("ed")
        if piece.kind == WORD and (piece.low in stops or (is_verb(piece.low) and not led)):
            break
        if _has_subject(pieces, low, first - 1):
            break
        first -= 1
        if piece.low in ("the", "a", "an", "another"):  # "Similarly another guest said"
            break
    return first


def _has_subject(pieces: Sequence[Lexeme], low: int, place: int) -> bool:
    """Whether a strong verb stands here behind a name or pronoun: "Brown met shop owners"."""
    if place <= low or pieces[place].kind != WORD or pieces[place].low not in strong_verbs():
        return False
    before = pieces[place - 1]
    return before.kind == NAME or before.low in words("word.pronoun", "word.adverb")


def _outer(pieces: Sequence[Lexeme], low: int, first: int, last: int) -> NounPhrase | None:
    """The longer phrase that a preposition hangs this one on ("the head of the union"), where its noun can speak."""
    if first <= low + 1 or pieces[first - 1].low not in words("word.preposition"):
        return None
    if pieces[first - 2].low in words("word.near") and first > low + 2:
        first -= 1
    head = pieces[first - 2]
    if head.kind == NAME and _is_subject_place(pieces, low, first - 2):
        return NounPhrase("name", first - 2, first - 2)
    if head.kind == WORD and head.low in words("word.person", "word.determiner"):
        outer = phrase_around_noun(pieces, low, first - 2)
        return NounPhrase(outer.kind, outer.first, last) if outer else None
    return None


def phrase_from(pieces: Sequence[Lexeme], place: int, high: int, first: int) -> NounPhrase | None:
    """The phrase that runs on from `place`: to the name that it leads to, or to its noun."""
    last = None
    while place < high and place - first < size("phrase"):
        piece = pieces[place]
        if piece.kind == NAME:
            following = pieces[place + 1] if place + 1 < high else None
            if following is None or following.kind != WORD or following.low not in words("word.person"):
                return NounPhrase("name", place, place)
        elif piece.kind == WORD and piece.low in words("word.person"):
            last = place
        elif piece.kind == STOP and piece.low == "," and last is not None:
            return apposition(pieces, place, high) or NounPhrase("noun", first, last)
        elif piece.low == "of" and place > first and pieces[place - 1].low in words("word.determiner"):
            pass
        elif piece.kind not in (WORD, OWNER) or _closes(piece) or (last is not None and _tells(piece)):
            break
        elif last is not None:
            last = place
        place += 1
    if last is None:
        return None
    return NounPhrase("noun", first, _with_body(pieces, last, high))


def _closes(piece: Lexeme) -> bool:
    """Whether a word can be no part of a phrase that has begun: a preposition, a conjunction, an adverb, a day."""
    small = words("word.preposition", "word.break", "word.relative", "word.when", "word.adverb")
    return piece.kind == WORD and (piece.low in small or piece.low.endswith(("day", "ly", "ing")))


def _tells(piece: Lexeme) -> bool:
    """Whether a word behind a noun is its verb, and no part of the phrase."""
    return piece.low in irregular_pasts() or is_verb(piece.low)


def apposition(pieces: Sequence[Lexeme], comma: int, high: int) -> NounPhrase | None:
    """The name between commas behind a noun: "the official, Ann Brown, said", "the widow, mayor Ann Brown, said"."""
    if comma + 1 >= high or pieces[comma].low != ",":
        return None
    place = comma + 1
    while place < min(comma + JOB, high) and pieces[place].kind == WORD and _is_of_job(pieces[place]):
        place += 1
    if place >= high or pieces[place].kind != NAME or (place > comma + 1 and " " not in pieces[place].low):
        return None
    following = pieces[place + 1] if place + 1 < high else None
    return NounPhrase("name", place, place) if following is None or following.kind in (STOP, END) else None


JOB = 4
"""The words of a job before a name are fewer."""


def _is_of_job(piece: Lexeme) -> bool:
    """Whether a word can tell what somebody is, directly before the name."""
    small = words("word.determiner", "word.pronoun") | told("clause.finite")
    return not (_closes(piece) or _tells(piece) or piece.low in small)


def _with_body(pieces: Sequence[Lexeme], last: int, high: int) -> int:
    """The last piece of the phrase with the body that its noun belongs to: "a spokesman for the union"."""
    place = last + 1
    if place >= high or pieces[place].low not in ("for", "of", "at", "from", "with"):
        return last
    place += 1
    while place < high and pieces[place].low in words("word.determiner"):
        place += 1
    if place >= high or pieces[place].kind not in (NAME, WORD):
        return last
    while place + 1 < high and pieces[place].kind == WORD and _is_of_body(pieces[place + 1]):
        place += 1
    return _with_body(pieces, place, high) if pieces[place + 1 : place + 2] and pieces[place + 1].low == "of" else place


def _is_of_body(piece: Lexeme) -> bool:
    """Whether a word goes on with what a body is called: "the night shift", "the day school"."""
    small = words("word.determiner", "word.pronoun") | told("clause.finite")
    return piece.kind in (WORD, NAME) and not (_closes(piece) or _tells(piece) or piece.low in small)
