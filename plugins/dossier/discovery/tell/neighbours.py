"""What the names and nouns around a name say about it: "Volta and Google", "Volta closed. The company ..."."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.discovery.candidate import Candidate

RESUMED = re.compile(r"he ([a-z]{3,})\b(?! of\b| [A-Z])")
NOUNS = (
    ("role.media", "later.media"),
    ("role.company", "later.company"),
)
ANDS = frozenset((" and ", " und ", " et ", " y ", " e ", " en ", " og ", " och "))
LONGEST_AND = 6
GIVEN_ONLY = re.compile(r"[^\W\d_]+(?: [^\W\d_]\.)+")
"""A given name and initials, whose surname is told behind the next one: Karl G. and Jan Berg."""
FAR = 220
"""Characters between a name and the noun that takes it up."""
LOOKED_AT = 4
"""Names before the noun that are looked at."""
DECIDED = (
    "word.given", "before.title", "before.in", "before.office", "before.civic", "before.place_of", "known.", "apposed.",
    "after.said", "after.age", "after.person", "in.title", "shape.quoted", "shape.digit", "shape.lower_camel",
    "shape.long", "word.body", "word.government", "word.place",
)  # fmt: skip
"""Evidence of a name that no such noun takes up."""
PLACED = frozenset(("before.in", "before.moved", "before.place_of", "before.civic"))
"""Evidence of a place, which "and" gives to the next name."""
PLURAL = ("s", "ing", "ed", "ly")
"""Endings of ordinary words at a sentence's start."""


def with_neighbours(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with what their neighbours add to the evidence."""
    gaps = [text[one.end : min(other.start, one.end + LONGEST_AND)] for one, other in pairwise(candidates)]
    for number in (n for n, gap in enumerate(gaps) if gap in ANDS):
        candidates[number] = candidates[number]._replace(pair=gaps[number])
    pairs = [n for n, gap in enumerate(gaps) if gap == " and "]
    added = dict.fromkeys((n for n in pairs if _is_joined(*candidates[n : n + 2])), "beside.name")
    added |= {n + 1: "beside.place" for n in pairs if not PLACED.isdisjoint(candidates[n].evidence)}
    for number, name in (added | _resumed(text, candidates)).items():
        candidates[number] = candidates[number]._replace(evidence=(*candidates[number].evidence, name))
    return _without_couples(candidates, {n for n in pairs if _is_couple(*candidates[n : n + 2])})


def _is_joined(one: Candidate, other: Candidate) -> bool:
    """Whether a capital at a sentence's start is joined to a name in mid-sentence."""
    return one.initial and not other.initial and not one.lowered and not one.surface.endswith(PLURAL)


def _is_couple(one: Candidate, other: Candidate) -> bool:
    """Whether a given name has its surname behind the next one: Jan and Lena Berg."""
    given = "word.given_alone" in one.evidence or bool(GIVEN_ONLY.fullmatch(one.surface))
    return given and "word.given" in other.evidence and not one.title


def _without_couples(candidates: list[Candidate], couples: set[int]) -> list[Candidate]:
    """The candidates without given names that lack their surname, where nobody else of that name is named in full."""
    if not couples:
        return candidates
    named = {candidate.key.rpartition(" ")[0] for candidate in candidates if " " in candidate.key}
    named |= {candidate.key.partition(" ")[0] for candidate in candidates if " " in candidate.key[:-2]}
    return [one for number, one in enumerate(candidates) if number not in couples or one.key in named]


def _resumed(text: str, candidates: Sequence[Candidate]) -> dict[int, str]:
    """By number: names that the text takes up again as "the company", "the newspaper"."""
    starts = [candidate.start for candidate in candidates]
    found, nouns = {}, taking_up()
    for noun in RESUMED.finditer(text):
        name = nouns.get(noun.group(1))
        number = _taken_up(candidates, bisect_left(starts, noun.start()), noun.start()) if name else None
        if name and number is not None:
            found[number] = name
    return found


@cache
def taking_up() -> dict[str, str]:
    """By noun that takes a name up again: the evidence that it is."""
    return {word: name for rule, name in NOUNS for word in load("discovery/words")[rule].words}


def _taken_up(candidates: Sequence[Candidate], before: int, at: int) -> int | None:
    """The number of the last undecided name before a noun; None where there is none near."""
    for number in range(before - 1, max(-1, before - 1 - LOOKED_AT), -1):
        candidate = candidates[number]
        if at - candidate.end > FAR:
            return None
        if not any(name.startswith(DECIDED) for name in candidate.evidence):
            return number
    return None
