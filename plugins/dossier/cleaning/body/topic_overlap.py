"""Headlines: how far a short passage of a clipping speaks of what stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cleaning.passages.topics import topic_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.lines.features import Features

_LEAST, _MOST = 2, 26
_FOLLOWING = 20
"""Prose so many passages farther down is not what a headline speaks of."""
_NEAR = 12
"""No headline is asked for farther above the prose that it speaks of."""
_MET = 6
"""So many passages of prose below a headline are looked at."""
_SHARE = 0.4
_ENOUGH = 5


def headlines_of(texts: Sequence[str], features: Sequence[Features]) -> list[float]:
    """For each passage how many of its longer words come back in the prose below it, in fifths; 0 for no headline."""
    found = [0.0] * len(texts)
    prose = [index for index, feature in enumerate(features) if feature.prose]
    for met, (after, place) in enumerate(zip([-_FOLLOWING, *prose], prose, strict=False)):
        below = prose[met : met + _MET]
        words: dict[int, frozenset[str]] = {}
        for index in range(max(after, place - _NEAR, 0), place):
            if not _LEAST <= features[index].words < _MOST or texts[index].endswith("."):
                continue
            own = topic_words(texts[index])
            if len(own) > 1:
                reach = sum(one < index + _FOLLOWING for one in below)
                if reach not in words:
                    words[reach] = frozenset().union(*[topic_words(texts[one]) for one in below[:reach]])
                shared = len(own & words[reach])
                found[index] = min(shared, _ENOUGH) / _ENOUGH if shared >= _SHARE * len(own) else 0.0
    return found
