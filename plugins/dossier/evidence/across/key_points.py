"""Key points: the publications' own summaries, each told once where several say the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.records import KeyPoint, TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from dossier.evidence.across.sources.counted_sources import Sources

_WORD = re.compile(r"\w+")


def find_key_points(sources: Sources) -> tuple[KeyPoint, ...]:
    """The key points of all clippings, newest first, each with the places in other clippings that say the same."""
    share = load("evidence/across")["same.share"].value
    made: list[tuple[TextPlace, list[TextPlace], frozenset[str]]] = []
    for name, clipping in sources.clippings.items():
        for block in clipping.article.blocks:
            if block.kind != "key_point" or block.start is None:
                continue
            place, words = TextPlace(name, block.start, block.start + len(block.text)), longer_words(block.text)
            for first, others, told in made:
                if len(words & told) >= share * min(len(words), len(told)):
                    if first.clipping != name:
                        others.append(place)
                    break
            else:
                made.append((place, [], words))
    return tuple(
        KeyPoint(place, tuple(others), sources.count(one.clipping for one in (place, *others)))
        for place, others, _words in made
    )


def longer_words(text: str) -> frozenset[str]:
    """The words of a text that are long enough to say what it is about, in small letters."""
    least = int(load("evidence/across")["same.letters"].value)
    return frozenset(word for word in words_of(text) if len(word) >= least)


def words_of(text: str) -> list[str]:
    """The words of a text in small letters."""
    return _WORD.findall(text.lower())
