"""Measures out a noun phrase with all that hangs on its noun: "experts on floods and two engineers who saw it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import END, NAME, OWNER, QUOTE, STOP, WORD, Lexeme, is_number
from dossier.evidence.statements.noun_phrases import NounPhrase
from dossier.evidence.statements.reports.reporting_words import told
from dossier.evidence.statements.word_lists import is_verb, size, words
from dossier.language.verb_forms import irregular_participles, irregular_pasts

if TYPE_CHECKING:
    from collections.abc import Sequence


def wide_phrase(pieces: Sequence[Lexeme], low: int, last: int) -> NounPhrase | None:
    """The phrase that begins a clause and ends at `last`, with all that hangs on its noun: "experts on floods and two
    engineers"; None where it begins in the middle of a clause.
    """
    first = _far_first(pieces, low, last)
    who = who_before(pieces, low, min(first, last))
    if who is not None:
        lead = wide_phrase(pieces, low, who - 1)
        return lead._replace(last=last) if lead else None
    if first > last or not _begins_clause(pieces, low, first):
        return None
    head = first
    while head < last and not _hangs(pieces, head + 1):
        head += 1
    noun = pieces[head]
    if noun.kind == NAME:
        joined = any(piece.low == "and" for piece in pieces[head:last])
        return NounPhrase("noun", first, last) if joined else NounPhrase("name", head, head)
    if noun.kind != WORD or is_number(noun.low) or noun.low in words("word.no_speaker", "word.when"):
        return None
    plural = noun.low.endswith("s") and not noun.low.endswith(("ss", "us", "is")) and len(noun.low) > 3
    known = noun.low in words("word.person", "word.document", "word.determiner") or plural
    known = known or (noun.low in COMPARED and pieces[head + 1].low == "than")
    return NounPhrase("noun" if known else "weak", first, last)


def who_before(pieces: Sequence[Lexeme], low: int, first: int) -> int | None:
    """The place of "who", "whose" or "that" where what stands before a verb is its clause: "people who live here"."""
    for place in range(first, max(low, first - NEAR), -1):
        word = pieces[place].low
        if word == "whose" and place < first:
            return place if pieces[place - 1].kind in (WORD, NAME) else None
        if word == "who" or (word == "that" and place < first and _is_past(pieces[place + 1].low)):
            owned = place < first and (pieces[place + 1].kind != WORD or pieces[place + 1].low in _led())
            return place if pieces[place - 1].kind in (WORD, NAME) and not owned else None
        if pieces[place].kind not in (WORD, NAME, OWNER) or word in NO_PART:
            return None
    return None


NO_PART = frozenset({"that", "which", "said", "says", "and", "but", "or"})
"""Words that end the clause of "who": behind them another tells."""


def _is_past(word: str) -> bool:
    """Whether a word behind "that" can only be the verb of its clause: "the firm that built the pier"."""
    return word in irregular_pasts() or word in told("clause.finite") or (word.endswith("ed") and is_verb(word))


NEAR = 8
"""Words between "who" and the end of what its verb leads to."""


def _led() -> frozenset[str]:
    """Words behind "who" that begin another subject: "the man who the mayor says"."""
    return words("word.determiner", "word.pronoun")


def _hangs(pieces: Sequence[Lexeme], place: int) -> bool:
    """Whether a piece begins what hangs on the noun before it: "of", "close", "running", "employed by"."""
    piece = pieces[place]
    if piece.low in ("and", ",") or is_share(pieces, place):
        return True
    if piece.kind != WORD:
        return False
    return piece.low in words("word.preposition", "word.near") or _is_participle(pieces, place)


def is_share(pieces: Sequence[Lexeme], place: int) -> bool:
    """Whether "out of" stands between two numbers: "four out of five growers"."""
    return pieces[place].low == "out" and pieces[place + 1 : place + 2] != [] and pieces[place + 1].low == "of"


def _is_participle(pieces: Sequence[Lexeme], place: int) -> bool:
    """Whether a word behind a noun describes it: "men running for the board", "an engineer employed by the port"."""
    noun, word = pieces[place - 1], pieces[place].low
    small = words("word.determiner", "word.preposition", "word.break", "word.adverb", "word.pronoun")
    if noun.kind not in (WORD, NAME) or noun.low in small or word in small:
        return False
    if word.endswith("ing"):
        return word not in told("clause.keeps")
    following = pieces[place + 1].low if place + 1 < len(pieces) else ""
    passive = following == "by" or (noun.kind == WORD and following in words("word.preposition"))
    return passive and (is_verb(word) or word in irregular_participles())


def _far_first(pieces: Sequence[Lexeme], low: int, last: int) -> int:
    """Where the phrase that ends at `last` begins, prepositions and "and" included."""
    first, joined = last + 1, False
    while first > low and last - first + 1 < size("phrase"):
        piece = pieces[first - 1]
        if piece.kind == WORD and piece.low == "and":
            joined = True
            if first - 2 < low or pieces[first - 2].kind not in (NAME, WORD, OWNER) or first > last:
                break
        elif piece.kind not in (WORD, NAME, OWNER) or (
            piece.kind == WORD and _is_no_noun(pieces, (low, first - 1, last), joined=joined)
        ):
            break
        first -= 1
    return first


TEMPORAL = frozenset({"after", "before", "since", "during", "until", "despite", "following", "amid", "as", "than"})
"""Prepositions that hang on a verb and on no noun: "his remark comes after host Ann Brown asked"."""


COMPARED = frozenset({"more", "fewer", "less"})
"""Before "than" these count people: "more than half of voters"."""


def _is_no_noun(pieces: Sequence[Lexeme], where: tuple[int, int, int], *, joined: bool) -> bool:
    """Whether a word ends the phrase behind it, `where` being low, its place and the phrase's last piece; before an
    "and" any verb may be another clause's."""
    low, place, last = where
    word = pieces[place].low
    if word in TEMPORAL:
        return not (word == "than" and place > low and pieces[place - 1].low in COMPARED)
    owned = place > low and (pieces[place - 1].kind == OWNER or pieces[place - 1].low in words("word.determiner"))
    if owned and word in told("lead.noun_like"):
        return False  # "the inspector's notes"
    if word in words("word.preposition") or (not joined and place > low and _is_participle(pieces, place)):
        return False
    if word == "whose" or word in words("word.break", "word.pronoun", "word.relative") or word in told("clause.finite"):
        return True
    adjective = place == low or pieces[place - 1].low in words("word.determiner")
    verb = is_verb(word) or (word in irregular_pasts() and not joined and place < last)
    return verb and not (adjective and (word.endswith("ed") or word in irregular_pasts()))


def _begins_clause(pieces: Sequence[Lexeme], low: int, first: int) -> bool:
    if pieces[first].kind == WORD and pieces[first].low in words("word.preposition"):
        return False
    return first == low or pieces[first - 1].kind in (STOP, QUOTE, END) or pieces[first - 1].low in words("word.break")
