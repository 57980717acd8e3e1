"""Finds the verbs that report, each with its auxiliaries: "has repeatedly said", "did not say", "went on to argue"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from dossier.evidence.statements.lexemes import NAME, OWNER, STOP, WORD
from dossier.evidence.statements.reports.reporting_words import VerbReading, readings, told
from dossier.evidence.statements.subjects import PLACES, is_everybody, skip_adverbs
from dossier.evidence.statements.word_lists import is_manner, words
from dossier.language.verb_forms import forms_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme

BEING = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "get", "got", "'s", "'re", "'m"})
MODAL = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "'ll", "'d"})
UNREAL = MODAL - {"will", "can", "'ll", "'d"}
"""Behind these something is only thought of."""
DOING = frozenset({"do", "does", "did", "didn't", "doesn't", "don't", "didn’t", "doesn’t", "don’t"})


class VerbGroup(NamedTuple):
    """A verb that reports."""

    verb: str
    """As a dictionary has it, with its particle."""
    place: int
    """Its place among the paragraph's pieces."""
    low: int
    """The first of its auxiliaries and adverbs; its own place where it has none."""
    high: int
    """Behind it and its particle."""
    form: Literal["finite", "participle", "plain"]
    """ "finite" has a subject of its own before or behind it; "plain" is finite where its subject is several."""
    past: bool
    """Whether it tells of the past."""
    denied: bool
    """Whether it is negated, or only thought of: who "did not say" or "might say" something has not said it."""


def verb_groups(pieces: Sequence[Lexeme], where: tuple[int, int], telling: Sequence[int]) -> list[VerbGroup]:
    """The verbs that report in a sentence, in order; `telling` are the places to look at."""
    low, high = where
    known, found = readings(), []
    for place in telling:
        if place < high and pieces[place].low in known and not _describes(pieces, low, place, high):
            group = _group(pieces, low, place, high)
            if group:
                found.append(group)
    return found


def _describes(pieces: Sequence[Lexeme], low: int, place: int, high: int) -> bool:
    """Whether a form in -ed says which people are meant: "those asked", "the growers surveyed said"."""
    if place == low or not pieces[place].low.endswith("ed"):
        return False
    following = readings().get(pieces[place + 1].low, ()) if place + 1 < high else ()
    return pieces[place - 1].low == "those" or any(way.tense == "past" and not way.particle for way in following)


def _group(pieces: Sequence[Lexeme], low: int, place: int, high: int) -> VerbGroup | None:
    following = pieces[place + 1].low if place + 1 < high else ""
    for reading in readings()[pieces[place].low]:
        if not reading.particle or reading.particle == following:
            return _formed(pieces, low, place, reading)
    return None


def _formed(pieces: Sequence[Lexeme], low: int, place: int, reading: VerbReading) -> VerbGroup | None:
    first = _first(pieces, low, place)
    before = [piece.low for piece in pieces[first:place]]
    last = before[-1] if before else ""
    if "to" in before:  # "to find", "to carefully find"
        return _governed(pieces, low, place, reading)
    if (
        "'s" in before
        and reading.tense in ("past", "participle")
        and reading.verb != "tell"
        and pieces[first - 1].low in ("he", "she", "who")
    ):
        before = ["has" if word == "'s" else word for word in before]
    being = not BEING.isdisjoint(before)
    helped = not MODAL.isdisjoint(before) or not DOING.isdisjoint(before)
    fits = being == (reading.tense == "adjective") or reading.tense == "ing"
    if last in ("having", "what") or not fits or (reading.tense == "participle" and not before):
        return None
    if reading.tense == "ing":
        return _made(reading, place, first, "finite" if being else "participle", before)
    if "only" in before or (place + 1 < len(pieces) and pieces[place + 1].low == "only"):
        before = [word for word in before if word not in MODAL]  # who "would say only that" has said it
    return _made(reading, place, first, "plain" if reading.tense == "plain" and not helped else "finite", before)


def _governed(pieces: Sequence[Lexeme], low: int, place: int, reading: VerbReading) -> VerbGroup | None:
    """The verb in an infinitive that another one holds: "went on to argue"."""
    first = _first(pieces, low, place)
    to = next(n for n in range(first, place) if pieces[n].low == "to")
    governor = _governor(pieces, low, to)
    if governor is None:
        return None
    first = _first(pieces, low, governor)
    form: Literal["finite", "participle"] = "participle" if pieces[governor].low.endswith("ing") else "finite"
    return _made(reading, place, first, form, [piece.low for piece in pieces[first:place]])


def _made(
    reading: VerbReading, place: int, first: int, form: Literal["finite", "participle", "plain"], before: list[str]
) -> VerbGroup:
    past = reading.tense in ("past", "participle") or "did" in before or "was" in before or "were" in before
    denied = not told("negation").isdisjoint(before) or not UNREAL.isdisjoint(before) or "if" in before
    denied = denied or (reading.tense == "plain" and "'d" in before)
    return VerbGroup(reading.verb, place, first, place + 1 + bool(reading.particle), form, past, denied)


def _first(pieces: Sequence[Lexeme], low: int, place: int) -> int:
    """The first of the auxiliaries and adverbs directly before a verb."""
    first = place
    while first > low and pieces[first - 1].kind == WORD and _helps(pieces[first - 1].low):
        if pieces[first - 1].low in PLACES or is_everybody(pieces, low, first - 1):
            break
        first -= 1
    return first


def _helps(word: str) -> bool:
    if word in BEING or word in MODAL or word in DOING or word in told("negation") or word in words("word.adverb"):
        return True
    return word in ("to", "having") or is_manner(word)


def _governor(pieces: Sequence[Lexeme], low: int, to: int) -> int | None:
    """The place of the verb that an infinitive hangs on, where it changes nothing about what is said."""
    for place in (to - 1, to - 2):
        if place >= low and pieces[place].low in _governing():
            return place
    return None


@cache
def _governing() -> frozenset[str]:
    return frozenset(form.partition(" ")[0] for verb in told("lead.governor") for form in forms_of(verb))


def stands_alone(pieces: Sequence[Lexeme], low: int, group: VerbGroup, high: int) -> bool:
    """Whether a form that is a noun as well ("reports", "hopes") stands behind a name or pronoun, or before "that"."""
    last = skip_adverbs(pieces, low, group.low - 1)
    plain = group.form == "plain"
    comma = next((n for n in range(last, low, -1) if pieces[n].low == ","), None)
    closing = group.high >= high and comma is not None and (plain or _closes_with_subject(pieces, comma, last))
    if last < low or closing:
        return closing  # "Rents rose, figures of the bank show."
    piece = pieces[last]
    following = pieces[group.high] if group.high < high else None
    if piece.kind == NAME:
        of = last > low and pieces[last - 1].low in ("of", "for")  # "22 of Democratic claims"
        noun = following is not None and following.low in told("clause.finite") | {
            "such",
            "when",
            "where",
            "like",
        }  # "the Paris attacks have"
        return not (of or noun) and (not plain or (following is not None and following.low == "that"))
    if piece.kind != WORD:
        return piece.kind == STOP
    if plain and piece.low.endswith("s") and not piece.low.endswith("ss"):
        return following is not None and (following.low in ("that", "the") or following.low in words("word.pronoun"))
    if piece.low in words("word.document", "word.person"):
        return following is not None and following.low == "that" and _is_subject(pieces, group.high + 1, high)
    return piece.low in words("word.pronoun")


def _closes_with_subject(pieces: Sequence[Lexeme], comma: int, last: int) -> bool:
    """Whether a document or person stands between the last comma and a verb of the present that ends the sentence:
    "…, the surveyor's letter states"."""
    speaks = pieces[last].kind == WORD and pieces[last].low in words("word.document", "word.person")
    first = pieces[comma + 1]
    return speaks and first.low not in words("word.preposition") and first.low not in ("and", "but", "or", "as")


def _is_subject(pieces: Sequence[Lexeme], place: int, high: int) -> bool:
    """Whether a name, an article or a pronoun stands here."""
    if place >= high:
        return False
    return pieces[place].kind in (NAME, OWNER) or pieces[place].low in words("word.determiner", "word.pronoun")
