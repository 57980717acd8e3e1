"""Joining: fragments that were one sentence before a converter broke it at each link."""

from __future__ import annotations

import re
from collections import Counter
from heapq import nlargest
from operator import itemgetter
from typing import TYPE_CHECKING

from dossier.cleaning.passages.cues import cues_of
from dossier.cleaning.passages.divided import with_whole_words
from dossier.cleaning.passages.shapes import ends_as_sentence
from dossier.cleaning.passages.wrapping import SENTENCE, TIGHT, merged, unwrapped
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dossier.cleaning.passages.passage import Passage

_RULES = load("cleaning/paragraphs")
_CONTINUES = re.compile(r"[a-zà-öø-ÿа-яёα-ω]|[,.;:!?)\]’”%](?![.])|['’]s\b")
_OPEN = re.compile(r"[,(\[“„«$£€/–—-]$")


def joined(passages: list[Passage], apart: Collection[int] = ()) -> list[Passage]:
    """The passages with each paragraph in one: wrapped lines and fragments of a sentence together.

    The lines whose numbers are given stay by themselves: somebody has spoken about each of them.
    """
    for place, passage in enumerate(passages):
        if passage.first in apart:
            return [*joined(passages[:place]), passage, *joined(passages[place + 1 :], apart)]
    passages = unwrapped(with_whole_words(passages))
    gaps = sum(passage.gap for passage in passages)
    if gaps > _RULES["gaps.most_share"].value * len(passages):
        return passages
    small = _small_words(passages)
    return [merged(group) for chain in _chains(passages, small) for group in _sentences(chain, small)]


def _small_words(passages: Sequence[Passage]) -> frozenset[str]:
    """The clipping's own most frequent short words in small letters: its articles and prepositions, in any language."""
    longest = _RULES["small_words.most_letters"].value
    counts = Counter(" ".join([passage.text for passage in passages]).split())
    small = [(count, word) for word, count in counts.items() if count > 2 and len(word) <= longest and word.islower()]
    return frozenset(word for _, word in nlargest(round(_RULES["small_words.most"].value), small, key=itemgetter(0)))


def _chains(passages: Sequence[Passage], small: frozenset[str]) -> Iterator[list[Passage]]:
    chain: list[Passage] = []
    for passage in passages:
        if chain and not _links(chain[-1], passage, small):
            yield chain
            chain = []
        chain.append(passage)
    if chain:
        yield chain


def _links(line: Passage, following: Passage, small: frozenset[str]) -> bool:
    """Whether the next line goes on with this one's sentence."""
    if following.gap or following.marker or not following.text or not line.text:
        return False
    if TIGHT.match(following.text) and not following.text.startswith("..."):
        return True
    if ends_as_sentence(line.text):
        return False
    if _CONTINUES.match(following.text) or _CONTINUES.match(line.text):
        return not any("share.bar" in cues_of(passage.text) for passage in (line, following))
    return _is_open(line, small) and not _is_paragraph(following)


def _is_open(line: Passage, small: frozenset[str]) -> bool:
    """Whether a line ends as no sentence and no heading does."""
    last = line.text.rsplit(" ", 1)[-1]
    return last.casefold() in small or _OPEN.search(line.text) is not None


def _is_paragraph(passage: Passage) -> bool:
    """Whether a passage is complete without the line before it."""
    return passage.words >= _RULES["paragraph.least_words"].value and ends_as_sentence(passage.text)


def _sentences(chain: list[Passage], small: frozenset[str]) -> Iterator[list[Passage]]:
    """The chain in one where it is a sentence; its lines one by one where it is not, or before it begins."""
    if len(chain) == 1:
        yield chain
        return
    start = 0
    while start + 1 < len(chain) and not _begins(chain[start], chain[start + 1], small):
        yield [chain[start]]
        start += 1
    chain = chain[start:]
    words = sum(passage.words for passage in chain)
    ends = ends_as_sentence(chain[-1].text) or words >= 3 * SENTENCE
    if len(chain) > 1 and ends and words >= SENTENCE and words >= _RULES["fragment.least_words"].value * len(chain):
        yield chain
    else:
        yield from ([passage] for passage in chain)


def _begins(line: Passage, following: Passage, small: frozenset[str]) -> bool:
    return bool(_CONTINUES.match(following.text)) or _is_open(line, small) or line.words > 3
