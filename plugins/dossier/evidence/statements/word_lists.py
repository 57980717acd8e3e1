"""The words and numbers of rules/evidence/statements.toml, by which statements are told."""

from __future__ import annotations

from functools import cache

from dossier.evidence.statements.reports.reporting_words import forms_of_saying
from dossier.rules.load import load


@cache
def words(*names: str) -> frozenset[str]:
    """The words of one rule or of several together."""
    return frozenset(word for name in names for word in load("evidence/statements")[name].words)


@cache
def size(name: str) -> int:
    """A number of pieces, words, characters or paragraphs, by its rule's name without "size."."""
    return int(load("evidence/statements")[f"size.{name}"].value)


@cache
def all_cues() -> frozenset[str]:
    """The words of every rule for verbs of saying, and for prepositions that name a source."""
    return words(*(name for name in load("evidence/statements") if name.startswith("cue."))) | frozenset(
        forms_of_saying()
    )


def is_manner(word: str) -> bool:
    """Whether a word ends as an adverb does; a family is none."""
    return word.endswith("ly") and len(word) > len("apply") and word not in words("word.no_adverb")


def is_verb(word: str) -> bool:
    """Whether a word is a verb of saying or looks like a past form."""
    return word in all_cues() or (word.endswith("ed") and len(word) > len("used"))
