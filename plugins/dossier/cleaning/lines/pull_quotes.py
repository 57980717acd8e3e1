"""Pull quotes: a sentence of the article that its layout sets a second time, by itself, between the paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cleaning.passages.shapes import ends_as_sentence
from dossier.cleaning.passages.topics import folded
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.passages.passage import Passage

_HOLDERS = 4
"""So many passages that have a pull quote's first words are looked at."""
_MARKS = frozenset("\"“„«‘'")
_LISTED = ("bullet", "number", "heading")


def pull_quotes(passages: Sequence[Passage], body: Sequence[int]) -> frozenset[int]:
    """The indices of a body's passages whose words stand, word for word, within a longer paragraph of it.

    A list's line and a heading are none, nor is what the article itself begins or ends with.
    """
    limits = load("cleaning/lines")
    least, most = (round(limits[f"pull_quote.{name}_words"].value) for name in ("least", "most"))
    said = {index: folded(passages[index].text).split() for index in body}
    short = [index for index in body[1:-1] if least <= len(said[index]) <= most and _says_something(passages[index])]
    begins: dict[tuple[str, ...], list[int]] = {tuple(said[index][:least]): [] for index in short}
    for index in body:
        words = said[index]
        for place in range(len(words) - least + 1) if begins and len(words) > least else ():
            holders = begins.get(tuple(words[place : place + least]))
            if holders is not None and len(holders) <= _HOLDERS and index not in holders:
                holders.append(index)
    found = set()
    for index in short:
        own = said[index]
        inside = f" {' '.join(own)} "
        holders = begins[tuple(own[:least])]
        if any(one != index and len(said[one]) > len(own) and inside in f" {' '.join(said[one])} " for one in holders):
            found.add(index)
    return frozenset(found)


def _says_something(passage: Passage) -> bool:
    """Whether a passage is a sentence, or in quotation marks, and neither a heading nor an entry of a list."""
    return passage.marker not in _LISTED and (ends_as_sentence(passage.text) or passage.text[:1] in _MARKS)
