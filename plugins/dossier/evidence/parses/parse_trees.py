"""Reads statements off parse trees: a verb of saying with its subject, and the clause or the words that it leads to.

A tree is anything shaped like a `Doc` of spaCy: tokens with a head, a dependency label, children and offsets. The
labels are those of its English pipelines (ClearNLP's) and of its German ones (TIGER's).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dossier.evidence.statements.word_lists import all_cues, words
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SUBJECTS = frozenset({"nsubj", "sb"})
CLAUSES = frozenset({"ccomp", "oc"})
OBJECTS = frozenset({"dobj", "obj", "oa", "oprd"})
"""What a verb of saying may lead to besides: only words in quotation marks are somebody's."""
NEGATIONS = frozenset({"neg", "ng"})
HELPERS = frozenset({"aux", "auxpass"})
_EDGES = " \t\n,;:.\"“”„«»‘’'`()–—-"
_LEADS = frozenset({"that", "dass", "daß"})
"""Small words before a clause that are no part of what is said."""
LONGEST = 8
"""A subject of more words is a clause of its own, and names nobody."""


@dataclass(frozen=True, slots=True)
class ParsedReport:
    """What a verb of saying leads to; all offsets are those of the document."""

    subject: tuple[int, int]
    """Start and end of the noun phrase that speaks, up to its head and without its article."""
    head: int
    """Where the head of that phrase begins: the name, or the noun."""
    cue: tuple[int, int]
    """Start and end of the verb."""
    content: tuple[int, int]
    """Start and end of what it leads to, without marks and stops at its edges."""
    is_clause: bool
    """Whether that is a clause; else an object, which is said only where it stands in quotation marks."""


def reports_in(document: Iterable[Any]) -> Iterator[ParsedReport]:
    """The reports of a parsed document, in the order of their verbs.

    None is a verb that is denied, only possible, or asked ("did not say", "could say", "Did he say …?"), nor one whose
    subject is a pronoun: whom it stands for, a tree does not say.
    """
    known = all_cues()
    for verb in document:
        if verb.lower_ in known and not _is_doubtful(verb):
            subject = next((one for one in verb.children if one.dep_ in SUBJECTS), None)
            phrase = _phrase(subject) if subject is not None else None
            content = _content(verb) if phrase else None
            if phrase and content and subject is not None:
                start, end, is_clause = content
                cue = verb.idx, verb.idx + len(verb)
                yield ParsedReport(phrase, subject.idx, cue, (start, end), is_clause)


def _is_doubtful(verb: Any) -> bool:
    """Whether a verb is denied, only possible, or asked."""
    modal = load("evidence/stances")["condition.modal"].words
    for one in verb.children:
        if one.dep_ in NEGATIONS or (one.dep_ in HELPERS and one.lower_ in modal):
            return True
    return verb.dep_ == "ROOT" and any(one.lower_ == "?" for one in verb.children)


def _phrase(subject: Any) -> tuple[int, int] | None:
    """The noun phrase before and with its head; None for a pronoun, and for what is too long to be a name."""
    tokens = [one for one in subject.subtree if one.i <= subject.i]
    while len(tokens) > 1 and (tokens[0].lower_ in words("word.determiner") or not tokens[0].lower_[0].isalnum()):
        tokens = tokens[1:]
    if len(tokens) > LONGEST or subject.pos_ == "PRON" or subject.lower_ in words("word.pronoun"):
        return None
    return tokens[0].idx, subject.idx + len(subject)


def _content(verb: Any) -> tuple[int, int, bool] | None:
    """Start and end of the clause that a verb leads to, or of its object, and whether it is a clause; None for none."""
    for labels, is_clause in ((CLAUSES, True), (OBJECTS, False)):
        for one in verb.children:
            if one.dep_ in labels:
                inside = [token for token in one.subtree if token is not verb]
                kept = _trimmed(inside, is_clause=is_clause)
                if kept and not any(token.i == verb.i for token in kept):
                    return kept[0].idx, kept[-1].idx + len(kept[-1]), is_clause
    return None


def _trimmed(tokens: list[Any], *, is_clause: bool) -> list[Any]:
    """The tokens without marks, stops and a leading "that" at their edges."""
    low, high = 0, len(tokens)
    while low < high and (not tokens[low].lower_.strip(_EDGES) or (is_clause and tokens[low].lower_ in _LEADS)):
        low += 1
    while high > low and not tokens[high - 1].lower_.strip(_EDGES):
        high -= 1
    return tokens[low:high]
