"""The forms of English verbs: what "say", "says", "said" and "saying" have in common."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from dossier.rules.load import load

Tense = Literal["plain", "third", "past", "participle", "ing"]

_REGULAR = re.compile(r"(?=[a-z]{0,3}[aeiouy])[a-z]{3,}(?:ed|ing)")
"""A participle of a weak verb, behind a stem that can be spoken: "called", "serving", and not "ering"."""


@cache
def forms_of(verb: str) -> dict[str, Tense]:
    """The forms of a verb, in lower case, and what each is; one that is past and participle alike is the past.

    Behind the verb may stand a particle ("point out"), which each form keeps.
    """
    bare, _, particle = verb.partition(" ")
    past, participle = _past(bare)
    made: dict[str, Tense] = {bare: "plain", _third(bare): "third", _ing(bare): "ing", participle: "participle"}
    made[past] = "past"
    return {f"{form} {particle}" if particle else form: tense for form, tense in made.items()}


@cache
def irregular_pasts() -> frozenset[str]:
    """The past forms of strong verbs, which no ending tells."""
    return frozenset(str(told).split()[0] for told in load("language/verbs")["verb.irregular"].table.values())


@cache
def irregular_participles() -> frozenset[str]:
    """The participles of strong verbs: "written", "led"."""
    return frozenset(str(told).split()[-1] for told in load("language/verbs")["verb.irregular"].table.values())


@cache
def strong_verbs() -> frozenset[str]:
    """What a strong verb is beside one subject, in the past and in the present: "met", "meets"."""
    verbs = load("language/verbs")["verb.irregular"].table
    return frozenset(form for verb in verbs for form, tense in forms_of(verb).items() if tense in ("past", "third"))


def may_be_participle(word: str) -> bool:
    """Whether a word in lower case has the form of an English participle."""
    return word in irregular_participles() or _REGULAR.fullmatch(word) is not None


def _past(verb: str) -> tuple[str, str]:
    told = load("language/verbs")["verb.irregular"].table.get(verb)
    if told:
        past, *rest = str(told).split()
        return past, rest[0] if rest else past
    made = _stem(verb) + ("d" if verb.endswith("e") else "ed")
    return made, made


def _stem(verb: str) -> str:
    if verb in load("language/verbs")["verb.doubled"].words:
        return verb + verb[-1]
    return verb[:-1] + "i" if verb.endswith("y") and verb[-2] not in "aeiou" else verb


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"


def _ing(verb: str) -> str:
    if verb in load("language/verbs")["verb.doubled"].words:
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"
