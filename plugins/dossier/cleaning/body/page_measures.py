"""What can be counted on a saved page: words and prose, a line and a box."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.cleaning.memory import kept_by_line
from dossier.cleaning.passages.passage import HEADINGS
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.passages.passage import Passage
    from dossier.records import Clip

RULES = load("cleaning/pages")
LEAST_WORDS = RULES["prose.least_words"].value
MOST_LINKED = RULES["prose.most_linked"].value
WORD = re.compile(r"\w+")
UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


def prose_of(passages: Sequence[Passage]) -> tuple[int, ...]:
    """For each line of a page its words where it is prose, a sentence or more that is not mostly links; else 0."""
    return tuple(
        count
        if (count := word_count(passage.text)) >= LEAST_WORDS
        and passage.linked < MOST_LINKED
        and passage.tag not in HEADINGS
        else 0
        for passage in passages
    )


@kept_by_line
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
