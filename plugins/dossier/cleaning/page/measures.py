"""What can be counted on a saved page: words, links and prose, a line and a box."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Clip

RULES = load("cleaning/pages")
LEAST_WORDS = RULES["prose.least_words"].value
MOST_LINKED = RULES["prose.most_linked"].value
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
WORD = re.compile(r"\w+")
UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Measures:
    """The counts of one page, one entry a line."""

    words: tuple[int, ...]
    """How many words each line has."""
    linked: tuple[float, ...]
    """The share of its characters that are links."""
    prose: tuple[int, ...]
    """Its words where it is prose, a sentence or more that is not mostly links; else 0."""


def measured(clip: Clip) -> Measures:
    """The counts of a saved page's lines."""
    lines = clip.lines
    words = tuple(map(word_count, lines))
    linked = tuple(min(1.0, place.linked / (len(line) or 1)) for line, place in zip(lines, clip.places, strict=True))
    prose = tuple(
        count if count >= LEAST_WORDS and share < MOST_LINKED and mark not in HEADINGS else 0
        for count, share, mark in zip(words, linked, clip.marks, strict=True)
    )
    return Measures(words, linked, prose)


def word_count(line: str) -> int:
    """How many words a line has; scripts without spaces count two characters as a word."""
    count = len(WORD.findall(line))
    return count if line.isascii() else count + len(UNSPACED.findall(line)) // 2


def sums(clip: Clip, values: Sequence[int]) -> list[int]:
    """For each box the sum of its lines' values, those in boxes within it included."""
    total = [0] * len(clip.boxes)
    for place, value in zip(clip.places, values, strict=True):
        total[place.box] += value
    for index in range(len(total) - 1, 0, -1):
        total[clip.boxes[index].parent] += total[index]
    return total
