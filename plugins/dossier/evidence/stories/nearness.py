"""Nearness: how much of what is rare in two clippings they share, for the pairs that share anything of weight.

The cosine of two clippings' words, each with the logarithm of how often it stands there and, raised to a power, of how
rare it is in the pile (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988). Pairs come
from an index of what is rare, so that time grows with the pile and not with its square.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dossier.evidence.stories.story_words import names_among
from dossier.rules.load import load

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.evidence.stories.story_words import StoryWords

Near = dict[int, dict[int, float]]
"""For each clipping, by number, those that are near it and how near, 0 to 1."""


def nearness(pile: Sequence[StoryWords], days: Sequence[dt.date | None]) -> Near:
    """How near the clippings of a pile are to each other; pairs that are hardly near are left out.

    `days` says when each of them appeared; two of which one has no day are as near as their words are.
    """
    vectors = _vectors(pile)
    least = load("evidence/stories")["near.least"].value
    near: Near = {number: {} for number in range(len(pile))}
    index: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        shared: dict[int, float] = defaultdict(float)
        for word, weight in vector.items():
            holders = index[word]
            for other, theirs in holders:
                shared[other] += weight * theirs
            holders.append((number, weight))
        for other, value in shared.items():
            if value >= least and (value := value * _in_time(days[number], days[other])) >= least:
                near[number][other] = near[other][number] = value
    return near


def _in_time(one: dt.date | None, other: dt.date | None) -> float:
    """How much of the nearness of two clippings is left by the days between them, up to 1."""
    if one is None or other is None:
        return 1.0
    rules = load("evidence/stories")
    return max(rules["near.apart"].value, 1 / (1 + abs((one - other).days) / rules["near.days"].value))


def _vectors(pile: Sequence[StoryWords]) -> Iterator[dict[int, float]]:
    """For each clipping the weights of its words, those that no other one has left out, as a vector of length 1."""
    rules = load("evidence/stories")
    names = names_among(pile)
    counts = [_counted(one, names) for one in pile]
    spread: Counter[int] = Counter()
    for one in counts:
        spread.update(one.keys())
    most = rules["rare.most"].value + rules["rare.root"].value * math.sqrt(len(pile))
    rarity = {
        word: math.log((len(pile) + rules["rare.background"].value) / held) ** rules["rare.power"].value
        for word, held in spread.items()
        if 2 <= held <= most
    }
    for one in counts:
        yield _of_length_one({word: (1 + math.log(n)) * rarity[word] for word, n in one.items() if word in rarity})


def _counted(one: StoryWords, names: frozenset[int]) -> Counter[int]:
    """What counts of a clipping: its pairs, its numbers, and its words that are names."""
    counted = one.pairs + one.numbers
    for kind in (one.capitals, one.words):
        for word, count in kind.items():
            if word in names:
                counted[word] += count
    return counted


def _of_length_one(weights: Mapping[int, float]) -> dict[int, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}
