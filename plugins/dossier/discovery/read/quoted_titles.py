"""Titles of works in quotation marks: what stands inside one is part of a title, and no actor."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.discovery.records import Candidate

LONGEST = 70
"""Characters of the longest title."""
QUOTED = re.compile(rf"[\"“„«]([^\W_a-z][^\"“”„«»\n]{{2,{LONGEST}}})[\"”“»]")
LONG = 4
"""Letters of a word that title case gives a capital."""
FEWEST = 2
"""Words of a title that are told from a word said in quotation marks."""


def marked(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with evidence of a title where they are a piece of one; one that fills the marks has its own."""
    titles = list(_titles(text))
    if not titles:
        return candidates
    starts = [start for start, _ in titles]
    found = []
    for candidate in candidates:
        at = bisect_right(starts, candidate.start) - 1
        inside = at >= 0 and candidate.end <= titles[at][1]
        if inside and "shape.quoted" not in candidate.evidence:
            candidate = candidate._replace(evidence=(*candidate.evidence, "in.title"))  # noqa: PLW2901
        found.append(candidate)
    return found


def _titles(text: str) -> Iterator[tuple[int, int]]:
    """The places of quotations in title case, which no sentence is, in order."""
    for quoted in QUOTED.finditer(text):
        title = quoted.group(1).rstrip(",.!?")
        words = title.split()
        if len(words) >= FEWEST and not any(mark in title for mark in ",.;:") and all(map(_is_large, words)):
            yield quoted.span(1)


def _is_large(word: str) -> bool:
    return len(word) < LONG or not word[:1].islower()
