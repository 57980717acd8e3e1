"""Finds the verbs of saying in a paragraph, each with its subject."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from dossier.evidence.statements.lexemes import END, NAME, QUOTE, STOP, Lexeme
from dossier.evidence.statements.noun_phrases import NounPhrase
from dossier.evidence.statements.reports.reporting_words import forms_of_saying, told
from dossier.evidence.statements.subjects import main_subject, skip_adverbs, subject_after, subject_before
from dossier.evidence.statements.word_lists import words
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

CueKind = Literal["said", "saying", "judged", "judging", "source"]
_KINDS: dict[str, CueKind] = {
    "cue.said": "said",
    "cue.says": "said",
    "cue.noun_like": "said",
    "cue.judging": "judging",
    "cue.judged": "judged",
}


class SpeechVerb(NamedTuple):
    """A verb of saying and who is its subject."""

    cue: int
    """Index of the verb among the paragraph's pieces."""
    kind: CueKind
    """What it leads to: "said" a clause or a quotation, "judged" an opinion ("called it"), "source" whom the text goes
    by; "saying" and "judging" are participles."""
    subject: NounPhrase
    """Who speaks."""
    inverted: bool
    """Whether the subject stands behind the verb."""


@cache
def cues() -> dict[str, CueKind]:
    """The kind of each verb; where two groups list one, the first counts."""
    found: dict[str, CueKind] = {}
    for name, kind in _KINDS.items():
        for word in words(name):
            found.setdefault(word, kind)
    for form, tense in forms_of_saying().items():
        if form not in told("lead.noun_like"):
            found.setdefault(form, "saying" if tense == "ing" else "said")
    return found


def speech_verbs(pieces: Sequence[Lexeme], where: tuple[int, int], telling: Sequence[int]) -> list[SpeechVerb]:
    """The verbs of saying in a sentence whose subject can be told, in order; `telling` are the places to look at."""
    low, high = where
    found: list[SpeechVerb] = []
    known, second = cues(), sources()
    for place in telling:
        piece = pieces[place]
        if piece.low in second and place + 2 < high and pieces[place + 1].low == second[piece.low]:
            subject = subject_after(pieces, place + 2, high)
            if subject:
                found.append(SpeechVerb(place, "source", subject, inverted=True))
        elif piece.low in known:
            verb = _verb(pieces, (low, place, high), known[piece.low], found)
            if verb:
                found.append(verb)
    return found


@cache
def sources() -> dict[str, str]:
    """The second word of each preposition of two words that names a source, by the first."""
    return {first: str(second) for first, second in load("evidence/statements")["cue.source"].table.items()}


def _verb(
    pieces: Sequence[Lexeme], where: tuple[int, int, int], kind: CueKind, found: list[SpeechVerb]
) -> SpeechVerb | None:
    low, place, high = where
    start = _clause_start(pieces, low, place)
    previous = pieces[place - 1] if place > low else None
    if pieces[place].low == "put" and not (place + 1 < high and pieces[place + 1].low == "it"):
        return None
    if kind in ("saying", "judging"):
        subject = _participle_subject(pieces, where, found)
        return SpeechVerb(place, kind, subject, inverted=False) if subject else None
    if pieces[place].low in words("cue.noun_like") and (previous is None or not _can_lead(previous)):
        return None
    if _is_inverted(pieces, low, place):
        subject = subject_after(pieces, place + 1, high)
        if subject:
            return SpeechVerb(place, kind, subject, inverted=True)
    subject = subject_before(pieces, start, place)
    if subject is None and _continues(pieces, low, place):
        subject = found[-1].subject if found else main_subject(pieces, low, place)
    return SpeechVerb(place, kind, subject, inverted=False) if subject else None


def _continues(pieces: Sequence[Lexeme], low: int, place: int) -> bool:
    """Whether a verb goes on with the subject of the verb before: "he met them and later said"."""
    back = skip_adverbs(pieces, low, place - 1)
    return back >= low and pieces[back].low in ("and", "but", ",", "or")


def _can_lead(piece: Lexeme) -> bool:
    return (
        piece.kind == NAME
        or piece.low in words("word.pronoun")
        or piece.low in words("word.adverb")
        or piece.low == ")"
    )


def _clause_start(pieces: Sequence[Lexeme], low: int, place: int) -> int:
    """Where the clause of a verb begins: after the last quotation, colon or semicolon."""
    for start in range(place - 1, low - 1, -1):
        if pieces[start].kind == QUOTE:
            return start + 2 if start + 1 < place and pieces[start + 1].low == "," else start + 1
        if pieces[start].low in (":", ";"):
            return start + 1
    return low


def _is_inverted(pieces: Sequence[Lexeme], low: int, place: int) -> bool:
    """Whether a verb stands directly behind a quotation or the comma that ends a quoted clause."""
    if place == low:
        return True
    previous = pieces[place - 1]
    if previous.kind == QUOTE:
        return True
    return previous.low in (",", "—", "–") and (
        place - 1 == low or pieces[place - 2].kind == QUOTE or _ends_clause(pieces, place)
    )


def _ends_clause(pieces: Sequence[Lexeme], place: int) -> bool:
    """Whether "…, said Brown" closes a reported clause: a name follows at once, and no verb of which it is the subject
    ("Oleg Gray, an analyst, says Brown is wrong")."""
    if pieces[place].low not in ("said", "says") or place + 1 >= len(pieces) or pieces[place + 1].kind != NAME:
        return False
    following = pieces[place + 2] if place + 2 < len(pieces) else None
    return following is None or following.kind in (STOP, END) or following.low in words("word.preposition", "word.when")


def _participle_subject(
    pieces: Sequence[Lexeme], where: tuple[int, int, int], found: list[SpeechVerb]
) -> NounPhrase | None:
    low, place, _ = where
    previous = pieces[place - 1] if place > low else None
    if previous is not None and previous.kind == NAME:
        return NounPhrase("name", place - 1, place - 1)
    lead = main_subject(pieces, low, place)
    if lead is not None and lead.kind in ("name", "pronoun"):
        return lead
    return found[-1].subject if found else lead
