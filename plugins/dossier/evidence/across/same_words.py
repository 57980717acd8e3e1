"""Finds the same quotation in different clippings, and marks the words in which the wordings differ."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dossier.records import Difference, Wording
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.records import Article, Clipping, Statement

RUN = 3
"""Words in a run that makes two quotations candidates: short enough to lie between two differences."""
_WORD = re.compile(r"\w+(?:['’]\w+)*")


class Said(NamedTuple):
    """A quotation cut into words."""

    clipping: int
    """The clipping's number."""
    speaker: str
    """Actor or last name; empty where it is not known."""
    words: list[str]
    """Its words in lower case."""
    places: list[tuple[int, int]]
    """Where each word stands."""


def find_wordings(clippings: Sequence[Clipping]) -> tuple[Wording, ...]:
    """The quotations that stand in two clippings, word for word or nearly, in the dossier's order."""
    said = [_cut(number, clip.article, quote) for number, clip in enumerate(clippings) for quote in clip.statements
            if quote.kind == "direct"]  # fmt: skip
    found = (_aligned(said[first], said[second], clippings) for first, second in _candidates(said))
    return tuple(wording for wording in found if wording)


def _cut(number: int, article: Article, quote: Statement) -> Said:
    longest = int(load("evidence/across")["wording.longest"].value)
    words = []
    for word in _WORD.finditer(article.text, quote.start, quote.end):
        words.append(word)
        if len(words) == longest:
            break
    speaker = quote.actor or (quote.speaker or "").rpartition(" ")[2].lower()
    return Said(number, speaker, [_plain(word.group()) for word in words], [word.span() for word in words])


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _candidates(said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Pairs of quotations from two clippings, not of two speakers, that share two runs or a whole short quotation."""
    most = int(load("evidence/across")["wording.postings"].value)
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, quote in enumerate(said):
        runs = set(zip(*(quote.words[n:] for n in range(RUN)), strict=False))
        shared: Counter[int] = Counter()
        for run in runs:
            holders = index[run]
            if len(holders) <= most:
                shared.update(holders)
                holders.append(number)
        for other in sorted(shared):
            if shared[other] >= min(2, len(runs)) and _may_be_one(said[other], quote):
                yield other, number


def _may_be_one(first: Said, second: Said) -> bool:
    known = bool(first.speaker and second.speaker)
    return first.clipping != second.clipping and (not known or first.speaker == second.speaker)


def _aligned(first: Said, second: Said, clippings: Sequence[Clipping]) -> Wording | None:
    """The best stretch that two quotations share; None where too little of it is the same."""
    rules = load("evidence/across")
    matcher = SequenceMatcher(None, first.words, second.words, autojunk=False)
    blocks = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks() if block.size]
    stretches = _stretches(blocks, int(rules["wording.gap"].value))
    best = max(map(_trimmed, stretches), key=lambda stretch: sum(size for _, _, size in stretch), default=[])
    matched = sum(size for _, _, size in best)
    if matched < rules["wording.matched"].value:
        return None
    (a, b, _), (last_a, last_b, last) = best[0], best[-1]
    if matched < rules["wording.share"].value * max(last_a + last - a, last_b + last - b):
        return None
    return Wording(
        clippings[first.clipping].article.id, first.places[a][0], first.places[last_a + last - 1][1],
        clippings[second.clipping].article.id, second.places[b][0], second.places[last_b + last - 1][1],
        tuple(_differences(first, second, best)),
    )  # fmt: skip


def _stretches(blocks: Iterable[tuple[int, int, int]], gap: int) -> list[list[tuple[int, int, int]]]:
    """The matching blocks in groups with no more than `gap` differing words between two."""
    found: list[list[tuple[int, int, int]]] = []
    for block in blocks:
        if found and _gap(found[-1][-1], block) <= gap:
            found[-1].append(block)
        else:
            found.append([block])
    return found


def _trimmed(blocks: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The stretch without blocks at its edges that are smaller than the gap beside them: these match by chance."""
    low, high = 0, len(blocks)
    while high - low > 1 and blocks[low][2] < _gap(blocks[low], blocks[low + 1]):
        low += 1
    while high - low > 1 and blocks[high - 1][2] < _gap(blocks[high - 2], blocks[high - 1]):
        high -= 1
    return blocks[low:high]


def _gap(block: tuple[int, int, int], after: tuple[int, int, int]) -> int:
    """How many differing words lie between two blocks, on the side that has more."""
    return max(after[0] - block[0] - block[2], after[1] - block[1] - block[2])


def _differences(first: Said, second: Said, blocks: Sequence[tuple[int, int, int]]) -> Iterator[Difference]:
    for (a, b, size), (next_a, next_b, _) in pairwise(blocks):
        yield Difference(*_between(first, a + size, next_a), *_between(second, b + size, next_b))


def _between(said: Said, low: int, high: int) -> tuple[int, int]:
    """The offsets of the words from low to high; an empty place behind the word before where there are none."""
    if low == high:
        return said.places[low - 1][1], said.places[low - 1][1]
    return said.places[low][0], said.places[high - 1][1]
