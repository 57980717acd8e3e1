"""Finds clippings that are the same copy: near-duplicates by their runs of five words.

Shingling and containment follow Broder, "On the resemblance and containment of documents", 1997. Candidates come from
an index of a sample of the runs; what is reported is counted over all of them.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from dossier.records import Echo, Overlap
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dossier.records import Article

RUN = 5
"""Words in a run: shorter ones are common to all news, longer ones break at each small edit."""
WORDS = 131_072
"""So many words keep their checksum: most words of a dossier come again and again."""
_WORD = re.compile(r"\w+")


def find_echoes(
    articles: Sequence[Article], each: Callable[[Article], Iterable[int]] | None = None
) -> tuple[Echo, ...]:
    """The groups of clippings with the same copy, in the dossier's order; time grows with the text, not its square.

    `each` says the sampled runs of an article, if they are known.
    """
    pairs, overlaps = [], []
    full = _Full(articles)
    for first, second in _candidates([(each or sampled_runs)(one) for one in articles]):
        shared = len(full[first] & full[second])
        shares = shared / len(full[first]), shared / len(full[second])
        if max(shares) >= load("evidence/across")["copy.share"].value:
            pairs.append((first, second))
            overlaps.append(Overlap(articles[first].id, articles[second].id, round(shares[0], 3), round(shares[1], 3)))
    leaders = _leaders(len(articles), pairs)
    groups: dict[int, list[Article]] = defaultdict(list)
    held: dict[int, list[Overlap]] = defaultdict(list)
    for number in sorted({number for pair in pairs for number in pair}):
        groups[leaders[number]].append(articles[number])
    for (first, _), overlap in zip(pairs, overlaps, strict=True):
        held[leaders[first]].append(overlap)
    return tuple(
        Echo(tuple(one.id for one in group), min(group, key=_age).id, tuple(held[leader]))
        for leader, group in groups.items()
    )


def _age(article: Article) -> tuple[bool, str, str]:
    published = article.published
    return published is None, published.first_day.isoformat() if published else "", article.id


class _Full(dict[int, frozenset[int]]):
    """All runs of the clippings that are candidates, counted when first asked for: few are."""

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__()
        self._articles = articles

    def __missing__(self, number: int) -> frozenset[int]:
        self[number] = _runs(self._articles[number])
        return self[number]


def _runs(article: Article) -> frozenset[int]:
    """The checksums of all runs of a clipping, the same on every machine."""
    codes = list(map(_code, _WORD.findall((article.body or article.text).lower())))
    return frozenset(map(hash, zip(*(codes[n:] for n in range(RUN)), strict=False)))


@lru_cache(maxsize=WORDS)
def _code(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def sampled_runs(article: Article) -> tuple[int, ...]:
    """A sample of the runs of an article, the same of two copies; none of one with few runs."""
    rules, runs = load("evidence/across"), _runs(article)
    sample = int(rules["copy.sample"].value)
    return tuple(run for run in runs if run % sample == 0) if len(runs) >= rules["copy.least"].value else ()


def _candidates(sampled: Iterable[Iterable[int]]) -> list[tuple[int, int]]:
    """Pairs whose sampled runs promise a share near the threshold, in order."""
    rules = load("evidence/across")
    most, promised = int(rules["copy.postings"].value), rules["copy.share"].value * 0.6
    index: dict[int, list[int]] = defaultdict(list)
    enough: list[float] = []
    found = []
    for number, picked in enumerate(map(tuple, sampled)):
        enough.append(own := promised * len(picked))
        held = list(map(index.__getitem__, picked))
        shared = Counter(chain.from_iterable(held))
        for holders in held:
            if len(holders) < most:
                holders.append(number)
        found += [(other, number) for other, n in shared.items() if n >= enough[other] or n >= own]
    return sorted(found)


def _leaders(count: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """For each number the lowest one that pairs join it to."""
    leaders = list(range(count))

    def leader(number: int) -> int:
        while leaders[number] != number:
            leaders[number] = leaders[leaders[number]]
            number = leaders[number]
        return number

    for first, second in pairs:
        low, high = sorted((leader(first), leader(second)))
        leaders[high] = low
    return [leader(number) for number in range(count)]
