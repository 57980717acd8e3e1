"""The words of rules/evidence/german_stances.toml: the verbs of stance in German with their forms."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast, get_args

from dossier.language.alternation import any_of
from dossier.records.stance import StanceKind
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator


class GermanVerb(NamedTuple):
    """A verb of stance."""

    verb: str
    """Its infinitive."""
    kind: StanceKind
    """What it says."""
    finite: tuple[str, ...]
    """Its forms with a subject."""
    joints: tuple[str, ...]
    """Prepositions and the like that lead to its object: "für", "sich hinter"."""
    particle: str
    """What parts from it and closes the clause ("ab" in "lehnt ab"); empty for nothing."""
    participle: str
    """As in "hat abgelehnt"."""


@cache
def german(name: str) -> frozenset[str]:
    """The words of one rule."""
    return frozenset(load("evidence/german_stances")[name].words)


@cache
def other_meaning(verb: str) -> frozenset[str]:
    """The words that give a verb another meaning where they stand in its object."""
    return frozenset(str(load("evidence/german_stances")["other"].table.get(verb, "")).split())


def _verbs() -> Iterator[GermanVerb]:
    rules = load("evidence/german_stances")
    for kind in get_args(StanceKind):
        for verb, told in rules[f"verb.{kind}"].table.items():
            finite, tail, participle = (part.split() for part in str(told).split(";"))
            particle = tail[-1] if tail and verb.startswith(tail[-1]) else ""
            joints = tuple(tail[:-1] if particle else tail)
            yield GermanVerb(verb, cast("StanceKind", kind), tuple(finite), joints, particle, participle[0])


@cache
def by_finite() -> dict[str, tuple[GermanVerb, ...]]:
    """The verbs by each of their finite forms, those with most words beside them first."""
    found: dict[str, list[GermanVerb]] = {}
    for verb in sorted(_verbs(), key=lambda one: -len(one.joints) - bool(one.particle)):
        for form in dict.fromkeys(verb.finite):
            found.setdefault(form, []).append(verb)
    return {form: tuple(verbs) for form, verbs in found.items()}


@cache
def by_last() -> dict[str, tuple[GermanVerb, ...]]:
    """The verbs by what closes the clause behind "hat" and "will": participle and infinitive."""
    found: dict[str, list[GermanVerb]] = {}
    for verb in sorted(_verbs(), key=lambda one: -len(one.joints)):
        for form in dict.fromkeys((verb.participle, verb.verb)):
            found.setdefault(form, []).append(verb)
    return {form: tuple(verbs) for form, verbs in found.items()}


@cache
def german_hint() -> re.Pattern[str]:
    """What a paragraph with a stance has at least: a form of a verb of stance."""
    return re.compile(rf"\b{any_of((*by_finite(), *by_last()))}\b")
