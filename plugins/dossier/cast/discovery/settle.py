"""Which candidates are names at all: a capital at a sentence's start proves nothing by itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

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
    lowered: Counter[str] = field(default_factory=Counter)
    """By key of one word: in how many articles the word also stands in lower case."""


def seen(candidates: Iterable[Candidate]) -> Seen:
    """What one article's candidates prove."""
    inside, words, lowered = Counter[str](), Counter[str](), Counter[str]()
    for candidate in candidates:
        if candidate.headline:
            continue
        if not candidate.initial:
            inside[candidate.key] += 1
        if " " in candidate.key:
            words.update(candidate.key.split())
        if candidate.lowered:
            lowered[candidate.key] = 1
    return Seen(inside, words, lowered)


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
    return [candidate for candidate in candidates if _is_name(candidate, here, everywhere)]


def _is_name(candidate: Candidate, here: Seen, everywhere: Seen) -> bool:
    if candidate.headline or " " in candidate.key:
        return True
    key, evidence = candidate.key, candidate.evidence
    if evidence and evidence[0].startswith("known."):
        return True
    if here.words[key] and not candidate.lowered:
        return True
    speaks = not SPEAKS.isdisjoint(evidence)
    if candidate.lowered:
        return speaks and not candidate.initial or bool(here.words[key]) or here.inside[key] > 1
    if not candidate.initial:
        return True
    certain = here.inside[key] > 0 or everywhere.inside[key] > everywhere.lowered[key]
    return certain or speaks
