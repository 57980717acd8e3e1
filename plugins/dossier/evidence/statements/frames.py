"""Finds the verbs of saying in a paragraph, each with its subject."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from dossier.evidence.statements import subjects
from dossier.evidence.statements.lexing import END, NAME, QUOTE, STOP, WORD, Token
from dossier.evidence.statements.noun_phrases import Phrase, words
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

CueKind = Literal["said", "saying", "judged", "judging", "source"]
_KINDS: dict[str, CueKind] = {
    "cue.said": "said",
    "cue.says": "said",
    "cue.noun_like": "said",
    "cue.saying": "saying",
    "cue.judging": "judging",
    "cue.judged": "judged",
}


class Frame(NamedTuple):
    """A verb of saying and who is its subject."""

    cue: int
    """Place of the verb among the pieces."""
    kind: CueKind
    """What it introduces."""
    subject: Phrase
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
    return found


def frames(pieces: Sequence[Token], low: int, high: int) -> list[Frame]:
    """The verbs of saying in pieces[low:high], one sentence, whose subject can be told, in order."""
    found: list[Frame] = []
    known, sources, leading = cues(), _sources(), _leading()
    for place, piece in enumerate(pieces[low:high], low):
        if piece.low not in leading or piece.kind != WORD:
            continue
        if piece.low in sources and place + 2 < high and pieces[place + 1].low == sources[piece.low]:
            subject = subjects.after(pieces, place + 2, high)
            if subject:
                found.append(Frame(place, "source", subject, inverted=True))
        elif piece.low in known:
            frame = _frame(pieces, (low, place, high), known[piece.low], found)
            if frame:
                found.append(frame)
    return found


@cache
def _leading() -> frozenset[str]:
    """All words that a frame begins with: few of a text's words are among them."""
    return frozenset((*cues(), *_sources()))


@cache
def _sources() -> dict[str, str]:
    """The second word of each preposition of two words that names a source, by the first."""
    return {first: str(second) for first, second in load("evidence/statements")["cue.source"].table.items()}


def _frame(pieces: Sequence[Token], where: tuple[int, int, int], kind: CueKind, found: list[Frame]) -> Frame | None:
    low, place, high = where
    start = _clause_start(pieces, low, place)
    previous = pieces[place - 1] if place > low else None
    if pieces[place].low == "put" and not (place + 1 < high and pieces[place + 1].low == "it"):
        return None
    if kind in ("saying", "judging"):
        subject = _participle_subject(pieces, where, found)
        return Frame(place, kind, subject, inverted=False) if subject else None
    if pieces[place].low in words("cue.noun_like") and (previous is None or not _can_lead(previous)):
        return None
    if _is_inverted(pieces, low, place):
        subject = subjects.after(pieces, place + 1, high)
        if subject:
            return Frame(place, kind, subject, inverted=True)
    subject = subjects.before(pieces, start, place)
    if subject is None and _continues(pieces, low, place):
        subject = found[-1].subject if found else subjects.main(pieces, low, place)
    return Frame(place, kind, subject, inverted=False) if subject else None


def _continues(pieces: Sequence[Token], low: int, place: int) -> bool:
    """Whether a verb goes on with the subject of the verb before: "he met them and later said"."""
    back = subjects.skip_adverbs(pieces, low, place - 1)
    return back >= low and pieces[back].low in ("and", "but", ",", "or")


def _can_lead(piece: Token) -> bool:
    return (
        piece.kind == NAME
        or piece.low in words("word.pronoun")
        or piece.low in words("word.adverb")
        or piece.low == ")"
    )


def _clause_start(pieces: Sequence[Token], low: int, place: int) -> int:
    """Where the clause of a verb begins: after the last quotation, colon or semicolon."""
    for start in range(place - 1, low - 1, -1):
        if pieces[start].kind == QUOTE:
            return start + 2 if start + 1 < place and pieces[start + 1].low == "," else start + 1
        if pieces[start].low in (":", ";"):
            return start + 1
    return low


def _is_inverted(pieces: Sequence[Token], low: int, place: int) -> bool:
    """Whether a verb stands directly behind a quotation or the comma that ends a quoted clause."""
    if place == low:
        return True
    previous = pieces[place - 1]
    if previous.kind == QUOTE:
        return True
    return previous.low in (",", "—", "–") and (
        place - 1 == low or pieces[place - 2].kind == QUOTE or _ends_clause(pieces, place)
    )


def _ends_clause(pieces: Sequence[Token], place: int) -> bool:
    """Whether "…, said Brown" closes a reported clause: a name follows at once, and no verb of which it is the subject
    ("Oleg Gray, an analyst, says Brown is wrong")."""
    if pieces[place].low not in ("said", "says") or place + 1 >= len(pieces) or pieces[place + 1].kind != NAME:
        return False
    following = pieces[place + 2] if place + 2 < len(pieces) else None
    return following is None or following.kind in (STOP, END) or following.low in words("word.preposition", "word.when")


def _participle_subject(pieces: Sequence[Token], where: tuple[int, int, int], found: list[Frame]) -> Phrase | None:
    low, place, _ = where
    previous = pieces[place - 1] if place > low else None
    if previous is not None and previous.kind == NAME:
        return Phrase("name", place - 1, place - 1)
    lead = subjects.main(pieces, low, place)
    if lead is not None and lead.kind in ("name", "pronoun"):
        return lead
    return found[-1].subject if found else lead
