"""The words of rules/evidence/reporting.toml, and the verbs that they name in all their forms."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from dossier.language.verb_forms import Tense, forms_of
from dossier.rules.load import load

LEADS = ("clause", "opinion", "infinitive", "request", "judgement", "naming", "likening", "object", "noun_verb")


class VerbReading(NamedTuple):
    """One verb that a word can be a form of."""

    verb: str
    """As a dictionary has it, with its particle: "point out"."""
    tense: Tense | Literal["adjective"]
    """What form of the verb the word is; an adjective reports behind a form of "to be"."""
    particle: str
    """The word that must follow, or nothing."""


@cache
def told(*names: str) -> frozenset[str]:
    """The words of one rule or of several together."""
    return frozenset(word for name in names for word in load("evidence/reporting")[name].words)


@cache
def least(name: str) -> int:
    """A number of words, by its rule's name without "size."."""
    return int(load("evidence/reporting")[f"size.{name}"].value)


@cache
def readings() -> dict[str, tuple[VerbReading, ...]]:
    """What verbs each word may be a form of; those with a particle first."""
    found: dict[str, list[VerbReading]] = {}
    for verb in sorted(told(*(f"lead.{name}" for name in LEADS)), key=lambda verb: (" " not in verb, verb)):
        for form, tense in forms_of(verb).items():
            word, _, particle = form.partition(" ")
            found.setdefault(word, []).append(VerbReading(verb, tense, particle))
    for adjective in sorted(told("lead.adjective") - found.keys()):
        found[adjective] = [VerbReading(adjective, "adjective", "")]
    return {word: tuple(ways) for word, ways in found.items()}


@cache
def forms_of_saying() -> dict[str, Tense]:
    """The forms of the verbs that lead to a clause, but the plain ones, which are nouns and names as well."""
    forms = (item for verb in sorted(told("lead.clause")) for item in forms_of(verb).items())
    return {form: tense for form, tense in forms if tense != "plain" and " " not in form}


@cache
def leads(verb: str, name: str) -> bool:
    """Whether a verb stands in the rule lead.<name>."""
    return verb in told(f"lead.{name}")
