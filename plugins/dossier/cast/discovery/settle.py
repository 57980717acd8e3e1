"""Which candidates are names at all: a capital at a sentence's start proves nothing by itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dossier.cast.discovery import resolution

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.cast.discovery.records import Candidate

SPEAKS = frozenset(
    (
        "after.said", "after.person", "after.age", "apposed.person", "apposed.company", "apposed.who", "after.acronym",
        "before.title", "before.said", "shape.caps", "apposed.body", "apposed.media", "before.person", "after.based",
        "before.company", "before.media", "before.in", "before.place_of",
    )
)  # fmt: skip
"""Evidence that makes even a doubtful word a name."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is certain about names: from one article, or from all."""

    inside: Counter[str] = field(default_factory=Counter)
    """By key: how often it stands in mid-sentence, where a capital means a name."""
    words: Counter[str] = field(default_factory=Counter)
    """The words of names of several words."""
    people: Counter[str] = field(default_factory=Counter)
    """By key of several words: how often it begins with a given name."""
    lowered: Counter[str] = field(default_factory=Counter)
    """By key of one word: in how many articles the word also stands in lower case."""


def seen(candidates: Iterable[Candidate]) -> Seen:
    """What one article's candidates prove."""
    inside, words, people, lowered = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for candidate in candidates:
        if candidate.headline:
            continue
        if not candidate.initial:
            inside[candidate.key] += 1
        if " " in candidate.key:
            words.update(candidate.key.split())
            people[candidate.key] += "word.given" in candidate.evidence
        if candidate.lowered:
            lowered[candidate.key] = 1
    return Seen(inside, words, people, lowered)


def added(all_seen: Iterable[Seen]) -> Seen:
    """What all articles prove together."""
    total = Seen()
    for one in all_seen:
        total.inside.update(one.inside)
        total.words.update(one.words.keys())
        total.lowered.update(one.lowered)
    return total


def settled(candidates: Sequence[Candidate], here: Seen, everywhere: Seen) -> list[Candidate]:
    """The candidates that are names, in order."""
    return [_trimmed(candidate, here) for candidate in candidates if _is_name(candidate, here, everywhere)]


def _trimmed(candidate: Candidate, here: Seen) -> Candidate:
    """The candidate without a first word that is no part of the name: "Scientologist Tom Cruise" beside Tom Cruise."""
    first, _, rest = candidate.key.partition(" ")
    if " " not in rest or not here.people[rest] or here.people[candidate.key] or "word.given" in candidate.evidence:
        return candidate
    cut = len(candidate.surface.split(" ", 1)[0]) + 1
    evidence = (*(name for name in candidate.evidence if not name.startswith(("shape.", "word."))), "shape.two", "word.given")
    return replace(
        candidate, start=candidate.start + cut, surface=candidate.surface[cut:], key=rest, evidence=evidence, address=""
    )


def _is_name(candidate: Candidate, here: Seen, everywhere: Seen) -> bool:
    if candidate.headline or " " in candidate.key:
        return True
    key, evidence = candidate.key, candidate.evidence
    if any(name.startswith("known.") for name in evidence[:2]):
        return True
    if resolution.is_common(key):
        return bool(here.words[key])
    if here.words[key] and not candidate.lowered:
        return True
    speaks = not SPEAKS.isdisjoint(evidence)
    if candidate.lowered:
        return speaks and not candidate.initial or bool(here.words[key]) or here.inside[key] > 1
    if not candidate.initial:
        return True
    certain = here.inside[key] > 0 or everywhere.inside[key] > everywhere.lowered[key]
    return certain or speaks
