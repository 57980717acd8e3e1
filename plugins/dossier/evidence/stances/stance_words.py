"""The words of rules/evidence/stances.toml: what can be a word of stance, by the first word of it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from dossier.language.alternation import any_of
from dossier.language.verb_forms import Tense, forms_of
from dossier.rules.load import load

if TYPE_CHECKING:
    from dossier.records.stance import StanceKind

BEING = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})


HAVING = frozenset({"has", "have", "had", "having"})


class StancePhrase(NamedTuple):
    """One thing that a word can begin: a verb of stance, or a verb and what says the stance behind it."""

    sort: Literal["verb", "being", "voicing", "ending"]
    """A verb of stance; "is" with "against"; "voiced" or "withdrew" with "support for"."""
    kind: StanceKind | None
    """What it says; None where a noun further on does."""
    verb: str
    """As a dictionary has it, without its tail."""
    tense: Tense
    """What form of the verb the word is."""
    tail: tuple[str, ...]
    """The words that must follow."""


@cache
def told(*names: str) -> frozenset[str]:
    """The words of one rule or of several together."""
    return frozenset(word for name in names for word in load("evidence/stances")[name].words)


@cache
def openers() -> dict[str, tuple[StancePhrase, ...]]:
    """What each word may begin, the longest first."""
    found: dict[str, list[StancePhrase]] = {}
    for phrase, word in _phrases():
        found.setdefault(word, []).append(phrase)
    return {word: tuple(sorted(ways, key=lambda one: -len(one.tail))) for word, ways in found.items()}


def _phrases() -> list[tuple[StancePhrase, str]]:
    """Each phrase with each form of its first word."""
    made: list[tuple[StancePhrase, str]] = []
    for name, rule in load("evidence/stances").items():
        group, _, last = name.partition(".")
        kind = cast("StanceKind", last)
        for words in rule.words:
            first, *tail = words.split()
            if group == "verb":
                made += [(StancePhrase("verb", kind, first, tense, tuple(tail)), form) for form, tense in _forms(first)]
            elif name in ("noun.voicing", "noun.ending"):
                sort: Literal["voicing", "ending"] = "voicing" if last == "voicing" else "ending"
                made += [(StancePhrase(sort, None, first, tense, tuple(tail)), form) for form, tense in _forms(first)]
            elif group == "being" and last != "verb":
                ways = [(form, "past") for form in BEING - {"being"}]
                ways += [way for verb in told("being.verb") for way in _forms(verb) if way[1] != "ing"]
                whole = (first, *tail)
                made += [(StancePhrase("being", kind, "be", cast("Tense", tense), whole), form) for form, tense in ways]
    return made


def _forms(verb: str) -> list[tuple[str, Tense]]:
    return list(forms_of(verb).items())


@cache
def nouns() -> dict[str, StanceKind]:
    """The nouns that say a stance."""
    return {word: kind for kind in ("for", "against") for word in told(f"noun.{kind}")}


@cache
def hint() -> re.Pattern[str]:
    """What a paragraph with a stance has at least: a verb of stance with its tail, or what follows "is" or "voiced"."""
    phrases = [" ".join((word, *one.tail)) for one, word in _phrases() if one.sort == "verb"]
    phrases += [*told("being.for", "being.against", "being.criticizes", "noun.for", "noun.against")]
    # An adverb may stand between a verb and its tail: the verb alone is enough of a hint where it is rare by itself.
    return re.compile(rf"\b{any_of(phrases)}\b")


@cache
def governors() -> dict[str, bool]:
    """The words before "to" and a verb of stance, and whether they refuse it."""
    found = {form: True for word in told("infinitive.refusing") for form in (word, *forms_of(word))}
    return found | {form.partition(" ")[0]: False for word in told("infinitive.holding") for form in forms_of(word)}


@cache
def other_objects() -> dict[str, frozenset[str]]:
    """For each verb the words that give it another meaning where they stand in its object."""
    table = load("evidence/stances")["object.other"].table
    return {verb: frozenset(str(words).split()) for verb, words in table.items()}


@cache
def longest_object() -> int:
    """How many words of an object are marked at most."""
    return int(load("evidence/stances")["size.object"].value)
