"""Strict reading, for languages that give every noun a capital, or whose capitals and small words are not known.

A name needs more than its capitals there: a given name, a title, a verb of saying, the form of a firm, or that it is
known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.discovery.candidate import phrase
from dossier.discovery.lexicon import DEMONYM_GIVEN, FAMILY, FOREIGN, FORM, GIVEN, ORGANIZATION, ROLE, TITLE, lexicon
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.discovery.candidate import Candidate, Run, Token

ARTICLES = frozenset(
    (
        "vom", "zum", "zur", "beim", "im", "der", "die", "das", "des", "dem", "den", "am", "an", "auf", "und", "and",
        "in", "of", "for", "on",
    )
)  # fmt: skip
"""Small words that part two nouns there, and never join a name."""
SURE = frozenset(
    (
        "before.title", "before.said", "before.told", "after.said", "before.person", "apposed.person",
        "apposed.company", "after.age",
        "word.form", "word.given", "word.family", "shape.caps", "shape.camel", "shape.initial",
    )
)  # fmt: skip
"""Evidence that makes a name even where any noun has a capital."""
LOOSE = frozenset(
    ("before.in", "before.in_the", "before.place_of", "before.civic", "before.of", "before.from", "before.at")
)
"""Evidence that any noun has there."""


def pieces(run: Run) -> Iterator[Run]:
    """The run cut where small words part two nouns, each piece from its given name on."""
    piece: Run = []
    for token in run:
        if piece and token.joint != " " and not _joins(piece, token.joint):
            yield _from_given(piece)
            piece = []
        piece.append(token)
    if piece:
        yield _from_given(piece)


def _joins(piece: Run, joint: str) -> bool:
    if joint in ("-", " & ", ", ") or piece[0].bits & ORGANIZATION:
        return True
    return bool(piece[0].bits & GIVEN) and joint.split(maxsplit=1)[0] not in ARTICLES


def _from_given(piece: Run) -> Run:
    """The piece without nouns before a given name and a surname (Ingenieurin Anna Lumen), or before a firm's name."""
    while len(piece) > 1 and piece[1].joint == " " and _is_no_name(piece[0]):
        piece = piece[1:]
    given = next((number for number, token in enumerate(piece[:-1]) if token.bits & (GIVEN | DEMONYM_GIVEN)), 0)
    before = piece[:given]
    if any(token.bits & (GIVEN | FAMILY | TITLE | ORGANIZATION) for token in before):
        return piece
    return piece[given:]


def _is_no_name(token: Token) -> bool:
    """Whether a first word is an article at a sentence's start, or says what the name behind it is: Firma, Sprecher."""
    word = token.text.lower()
    trade = word.endswith(load("discovery/words")["ending.trade"].words) and not token.bits
    return bool((token.bits & FOREIGN and token.initial) or trade or lexicon().bits.get(word, 0) & ROLE)


def strictly(candidate: Candidate, run: Run) -> Candidate | None:
    """The candidate, without what any noun has around it; None where nothing but capitals makes it a name."""
    known = phrase(run) in lexicon().known
    if known:
        return candidate
    told = tuple(name for name in candidate.evidence if name not in LOOSE)
    if len(run) > 1 and SURE.isdisjoint(told) and not run[-1].bits & FORM and not candidate.title:
        return None
    return candidate._replace(evidence=told)
