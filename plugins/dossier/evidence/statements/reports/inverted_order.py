"""Says whether a speaker stands behind the verb of saying: "The mill will close, said Ann Brown"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import END, NAME, OWNER, QUOTE, WORD
from dossier.evidence.statements.noun_phrases import JOB
from dossier.evidence.statements.reports.clause_shapes import is_finite, may_be_verb
from dossier.evidence.statements.reports.reporting_words import leads, told
from dossier.evidence.statements.subjects import subject_before
from dossier.evidence.statements.word_lists import size, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.reports.verb_groups import VerbGroup


def is_inverted(pieces: Sequence[Lexeme], low: int, group: VerbGroup) -> bool:
    """Whether the speaker stands behind the verb: "The mill will close, said Ann Brown"."""
    place = group.place
    if group.low != place or place - 1 < low or place + 1 >= len(pieces) or not leads(group.verb, "clause"):
        return False
    if pieces[place - 1].kind == QUOTE:
        return pieces[place + 1].kind in (NAME, OWNER) or pieces[place + 1].low in words("word.determiner")
    subject = _has_subject(pieces, low, place) or _tells_of_many(pieces, place + 1)
    if pieces[place - 1].low not in (",", "—", "–") or group.form != "finite" or subject:
        return False
    end = place + 1
    while (
        end < len(pieces)
        and pieces[end].kind in (NAME, WORD, OWNER)
        and pieces[end].low not in words("word.preposition")
    ):
        if is_finite(pieces, end):
            return False
        end += 1
    if pieces[place].low not in ("said", "says"):
        before = subject_before(pieces, low, place)
        within = end < len(pieces) and pieces[end].low == "," and leads(group.verb, "bare")  # "…, warns Brown, is …"
        if not _closes(pieces, end) or (before is not None and before.kind != "weak" and not within):
            return False
    following = pieces[place + 1]
    known = following.kind in (NAME, OWNER) or following.low in words("word.determiner", "word.person")
    known = known or _is_job(pieces, place + 1, end)
    return known and (following.kind != NAME or end - place <= size("nominal"))


def _tells_of_many(pieces: Sequence[Lexeme], place: int) -> bool:
    """Whether a verb of saying has a clause on several of something behind it: "…, said many of the mills are old"."""
    if pieces[place].low not in told("noun.several") or pieces[place + 1].low != "of":
        return False
    end = next((n for n in range(place, len(pieces)) if pieces[n].kind == END), len(pieces))
    return any(is_finite(pieces, n) for n in range(place, end))


def _is_job(pieces: Sequence[Lexeme], first: int, end: int) -> bool:
    """Whether a few words that can tell what somebody is lead to his full name: "said engineer Oskar Vale"."""
    job, name = pieces[first : end - 1], pieces[end - 1]
    full = name.kind == NAME and " " in name.low
    small = words("word.break", "word.when", "word.adverb", "word.pronoun")
    return full and 0 < len(job) < JOB and all(one.kind == WORD and one.low not in small for one in job)


def _has_subject(pieces: Sequence[Lexeme], low: int, place: int) -> bool:
    """Whether a phrase and an aside in commas stand before a verb, and no clause that it could close: "Ann Brown, the
    mayor, said the town needs a bridge"."""
    comma = next((n for n in range(low, place - 1) if pieces[n].low == ","), None)
    if comma is None:
        return False
    if comma == low or pieces[low].low in words("word.preposition", "word.break", "word.adverb", "word.when"):
        return _has_subject(pieces, comma + 1, place)
    if any(is_finite(pieces, n) or may_be_verb(pieces, n) for n in range(low + 1, comma)):
        return False
    aside = pieces[comma + 1]
    relative = aside.low in words("word.relative", "word.preposition") or aside.low[:1].isdigit()
    return relative or not any(is_finite(pieces, n) or may_be_verb(pieces, n) for n in range(comma + 2, place - 1))


def _closes(pieces: Sequence[Lexeme], end: int) -> bool:
    """Whether a sentence ends at a place, or goes on behind a comma with a small verb: "…, insists Brown, has …"."""
    if end >= len(pieces) or pieces[end].kind == END:
        return True
    return pieces[end].low == "," and end + 1 < len(pieces) and pieces[end + 1].low in told("clause.finite")
