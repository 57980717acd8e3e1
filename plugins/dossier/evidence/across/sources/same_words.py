"""Finds the same quotation in different clippings, and marks the words in which the wordings differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import SequenceMatcher
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from dossier.evidence.across.sources.cut_quotations import quotations_in
from dossier.records import Difference, Wording
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.evidence.across.sources.cut_quotations import Each, Said
    from dossier.records import Clipping

RUN = 3
"""Words in a run that makes two quotations candidates: short enough to lie between two differences."""


def find_wordings(clippings: Sequence[Clipping], each: Each | None = None) -> tuple[Wording, ...]:
    """The quotations that stand in two clippings, word for word or nearly, in the dossier's order.

    `each` says the quotations of a clipping, if they are known.
    """
    said, aligner = quotations_in(clippings, each), Aligner(clippings)
    pairs = (
        (said[first], quote)
        for quote, others in zip(said, candidates(said), strict=True)
        for first in others
        if _may_be_one(said[first], quote)
    )
    found = (aligner.wording(first, second) for first, second in pairs)
    return tuple(wording for wording in found if wording)


def candidates(said: Sequence[Said]) -> Iterator[list[int]]:
    """For each quotation those before it, by number, with which it shares two runs, or a short one its only run."""
    most = int(load("evidence/across")["wording.postings"].value)
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, quote in enumerate(said):
        runs = set(zip(*(quote.words[n:] for n in range(RUN)), strict=False))
        held = [holders for run in runs if len(holders := index[run]) <= most]
        shared, least = Counter(chain.from_iterable(held)), min(2, len(runs))
        yield sorted(other for other, count in shared.items() if count >= least)
        for holders in held:
            holders.append(number)


def _may_be_one(first: Said, second: Said) -> bool:
    known = bool(first.speaker and second.speaker)
    return first.clipping != second.clipping and (not known or first.speaker == second.speaker)


class Aligner:
    """What aligns one quotation after the other: of a second one that comes again it remembers where each word is."""

    def __init__(self, clippings: Sequence[Clipping]) -> None:
        self._clippings = clippings
        self._matcher: SequenceMatcher[str] = SequenceMatcher(None, autojunk=False)
        rules = load("evidence/across")
        self._gap = int(rules["wording.gap"].value)
        self._matched, self._rare = rules["wording.matched"].value, rules["wording.rare"].value
        self._share = rules["wording.share"].value

    def wording(self, first: Said, second: Said, least: float = 0.0) -> Wording | None:
        """The best stretch that two quotations share; None where too little of it, or less than the share `least` of
        the shorter one, is the same."""
        best = self._best(first.words, second.words)
        matched, shorter = sum(size for _, _, size in best), min(len(first.words), len(second.words))
        if matched < max(self._matched, least * shorter):
            return None
        whole = matched == len(first.words) == len(second.words) and bool(first.speaker and second.speaker)
        rare = sum(sum(first.rarity[a : a + size]) for a, _b, size in best)
        if rare < (1 if whole else self._rare):
            return None
        (a, b, _), (last_a, last_b, last) = best[0], best[-1]
        if matched < self._share * max(last_a + last - a, last_b + last - b):
            return None
        return Wording(
            self._clippings[first.clipping].article.id, first.places[a][0], first.places[last_a + last - 1][1],
            self._clippings[second.clipping].article.id, second.places[b][0], second.places[last_b + last - 1][1],
            tuple(_differences(first, second, best)), matched / shorter,
        )  # fmt: skip

    def _best(self, first: list[str], second: list[str]) -> list[tuple[int, int, int]]:
        """The blocks of the longest stretch that two rows of words share; none where they share nothing."""
        if first == second:
            return [(0, 0, len(first))] if first else []
        self._matcher.set_seqs(first, second)
        blocks = [(block.a, block.b, block.size) for block in self._matcher.get_matching_blocks() if block.size]
        stretches = map(_trimmed, _stretches(blocks, self._gap))
        return max(stretches, key=lambda stretch: sum(size for _, _, size in stretch), default=[])


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
