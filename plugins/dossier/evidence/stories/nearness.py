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

_Index = dict[int, tuple[list[int], list[float]]]
"""For each word the clippings that have it, and what it weighs in them."""
Near = dict[int, dict[int, float]]
"""For each clipping, by number, those that are near it and how near, 0 to 1."""


def nearness(pile: Sequence[StoryWords], days: Sequence[dt.date | None]) -> Near:
    """How near the clippings of a pile are to each other; pairs that are hardly near are left out.

    `days` says when each of them appeared; two of which one has no day are as near as their words are. The clippings
    come in the order of their days, or the reverse: of a word that many have, the nearest in time are met.
    """
    least, fading = load("evidence/stories")["near.least"].value, _fading()
    ordinals = [day.toordinal() if day else None for day in days]
    last = len(fading) - 1
    near: Near = {number: {} for number in range(len(pile))}
    index: _Index = defaultdict(lambda: ([], []))
    met = int(load("evidence/stories")["near.met"].value)
    for number, vector in enumerate(_vectors(pile)):
        day = ordinals[number]
        for other, value in enumerate(_shared(vector, number, index, met)):
            if value >= least:
                theirs = ordinals[other]
                left = 1.0 if day is None or theirs is None else fading[min(abs(day - theirs), last)]
                if value * left >= least:
                    near[number][other] = near[other][number] = value * left
    return near


def _shared(vector: Mapping[int, float], number: int, index: _Index, met: int) -> list[float]:
    """How much of its words a clipping shares with each one before it, of a word with the last `met` that have it; puts
    it into the index of them.

    A list of all and no table of those it meets: in a pile on one subject it meets most, and most of the time of the
    stories is spent here.
    """
    shared = [0.0] * number
    for word, weight in vector.items():
        holders, weights = index[word]
        for other, theirs in zip(holders[-met:], weights[-met:], strict=True):
            shared[other] += weight * theirs
        holders.append(number)
        weights.append(weight)
    return shared


def _fading() -> list[float]:
    """How much of the nearness of two clippings is left by so many days between them, up to where no more goes."""
    rules = load("evidence/stories")
    apart, days = rules["near.apart"].value, rules["near.days"].value
    last = int(days / max(apart, 0.001))
    return [max(apart, 1 / (1 + number / days)) for number in range(last + 1)]


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


def _counted(one: StoryWords, names: frozenset[int]) -> dict[int, int]:
    """What counts of a clipping: its pairs, its numbers, and its words that are names."""
    counted = dict(one.counted)
    for kind in (one.capitals, one.words):
        for word in filter(names.__contains__, kind):
            counted[word] = counted.get(word, 0) + kind[word]
    return counted


def _of_length_one(weights: Mapping[int, float]) -> dict[int, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}
