"""Measures out noun phrases: how far "a spokesman for the union" reaches, and whether its noun can speak."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from dossier.evidence.statements.lexemes import END, NAME, OWNER, QUOTE, STOP, WORD, Lexeme, is_number
from dossier.evidence.statements.reports.reporting_words import told
from dossier.evidence.statements.word_lists import is_verb, size, words
from dossier.language.verb_forms import irregular_participles, irregular_pasts, strong_verbs

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


def phrase_around_name(pieces: Sequence[Lexeme], low: int, last: int) -> NounPhrase | None:
    """The longer phrase that a name ends ("a spokesman for Brown"), where the noun before can speak."""
    place = last - 1
    while place - 1 >= low and pieces[place].kind in (WORD, OWNER) and pieces[place].low in words("word.determiner"):
        place -= 1
    if place - 1 < low or pieces[place].kind != WORD or pieces[place].low not in words("word.preposition"):
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
    """The name between commas behind a noun: "the official, Ann Brown, said"."""
    if comma + 1 >= high or pieces[comma].low != "," or pieces[comma + 1].kind != NAME:
        return None
    following = pieces[comma + 2] if comma + 2 < high else None
    if following is None or following.kind in (STOP, END):
        return NounPhrase("name", comma + 1, comma + 1)
    return None


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
    return _with_body(pieces, place, high) if pieces[place + 1 : place + 2] and pieces[place + 1].low == "of" else place


def wide_phrase(pieces: Sequence[Lexeme], low: int, last: int) -> NounPhrase | None:
    """The phrase that begins a clause and ends at `last`, with all that hangs on its noun: "experts on floods and two
    engineers"; None where it begins in the middle of a clause.
    """
    first = _far_first(pieces, low, last)
    who = _who(pieces, low, min(first, last))
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


def _who(pieces: Sequence[Lexeme], low: int, first: int) -> int | None:
    """The place of "who" where what stands before a verb is its clause: "people who live by the canal"."""
    for place in range(first, max(low, first - NEAR), -1):
        if pieces[place].low == "who":
            return place if pieces[place - 1].kind == WORD and first - place <= NEAR else None
        if pieces[place].kind not in (WORD, NAME, OWNER) or pieces[place].low in ("that", "which", "said", "says"):
            return None
    return None


NEAR = 4
"""Words between "who" and the end of what its verb leads to."""


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
    if word in words("word.break", "word.pronoun", "word.relative") or word in told("clause.finite"):
        return True
    adjective = place == low or pieces[place - 1].low in words("word.determiner")
    verb = is_verb(word) or (word in irregular_pasts() and not joined and place < last)
    return verb and not (adjective and (word.endswith("ed") or word in irregular_pasts()))


def _begins_clause(pieces: Sequence[Lexeme], low: int, first: int) -> bool:
    if pieces[first].kind == WORD and pieces[first].low in words("word.preposition"):
        return False
    return first == low or pieces[first - 1].kind in (STOP, QUOTE, END) or pieces[first - 1].low in words("word.break")
