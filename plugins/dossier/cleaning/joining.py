"""Joining: lines that were one paragraph before a mail program wrapped them or a converter broke them at each link."""

from __future__ import annotations

import re
from collections import Counter
from heapq import nlargest
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from dossier.cleaning.traits import ends_as_sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dossier.cleaning.passages import Passage

WIDTHS = range(40, 121)
"""Between these widths, in characters, mail programs and text exports wrap their lines."""
WRAPPED = 0.8
"""At least this share of a run's lines (its last left out) is full where it was wrapped."""
LINES = 3
"""A run of fewer lines says nothing about its width by itself."""
GAPS = 0.05
"""With more blank lines than this share a converter has kept the paragraphs, and broke none."""
SENTENCE = 8
"""Fragments with fewer words together are a menu's, whatever letters they begin with."""
FRAGMENT = 2.0
"""A sentence broken at its links has at least this many words a line."""
PARAGRAPH = 12
"""From this many words on a passage that ends as a sentence, and begins with a capital, is one by itself."""
COMMON = 40
"""How many of the clipping's own most frequent small words count as the ones that cannot end a sentence."""
_CONTINUES = re.compile(r"[a-zà-öø-ÿа-яёα-ω]|[,.;:!?)\]’”%](?![.])|['’]s\b")
_TIGHT = re.compile(r"[,.;:!?)\]’”%]|['’]s\b")
_OPEN = re.compile(r"[,(\[“„«$£€/–—-]$")
_SMALL = 5


def joined(passages: list[Passage], apart: Collection[int] = ()) -> list[Passage]:
    """The passages with each paragraph in one: wrapped lines and fragments of a sentence together.

    The lines whose numbers are given stay by themselves: somebody has spoken about each of them.
    """
    for place, passage in enumerate(passages):
        if passage.first in apart:
            return [*joined(passages[:place]), passage, *joined(passages[place + 1 :], apart)]
    width = max([len(passage.text) for passage in passages], default=0)
    passages = [passage for run in _runs(passages) for passage in map(_merged, _paragraphs(run, width))]
    gaps = sum(passage.gap for passage in passages)
    if gaps > GAPS * len(passages):
        return passages
    small = _small_words(passages)
    return [_merged(group) for chain in _chains(passages, small) for group in _sentences(chain, small)]


def _runs(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """The passages in runs without a blank line, a list's sign or an ornament between."""
    run: list[Passage] = []
    for passage in passages:
        if run and (passage.gap or passage.marker or not passage.text):
            yield run
            run = []
        run.append(passage)
    if run:
        yield run


def _paragraphs(run: list[Passage], width: int) -> Iterator[list[Passage]]:
    """The paragraphs of a run; `width` is the clipping's.

    Of two lines the first must be as full as the widest of the clipping, and in the middle of a sentence.
    """
    if len(run) >= LINES:
        yield from _unwrapped(run)
    elif len(run) == 2 and width in WIDTHS and _goes_on(run[0], run[1], width):
        yield run
    else:
        yield from ([passage] for passage in run)


def _goes_on(line: Passage, following: Passage, width: int) -> bool:
    """Whether a full line breaks off in the middle of a sentence."""
    return line.words >= SENTENCE and not ends_as_sentence(line.text) and _is_full(line, following, width)


def _unwrapped(run: list[Passage]) -> Iterator[list[Passage]]:
    """The paragraphs of a run whose lines are as full as its width allows; each line by itself where they are not."""
    width = max([len(passage.text) for passage in run])
    full = [_is_full(*pair, width) for pair in pairwise(run)] if width in WIDTHS else []
    if not full or sum(full) < WRAPPED * len(full):
        yield from ([passage] for passage in run)
        return
    group = [run[0]]
    for passage, joins in zip(run[1:], full, strict=True):
        if joins:
            group.append(passage)
        else:
            yield group
            group = [passage]
    yield group


def _is_full(line: Passage, following: Passage, width: int) -> bool:
    """Whether the next line's first word would not have found place in this line."""
    return len(line.text) + 1 + len(following.text.split(" ", 1)[0]) > width


def _small_words(passages: Sequence[Passage]) -> frozenset[str]:
    """The clipping's own most frequent short words in small letters: its articles and prepositions, in any language."""
    counts = Counter(" ".join([passage.text for passage in passages]).split())
    small = [(count, word) for word, count in counts.items() if count > 2 and len(word) <= _SMALL and word.islower()]
    return frozenset(word for _, word in nlargest(COMMON, small, key=itemgetter(0)))


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
    if _TIGHT.match(following.text) and not following.text.startswith("..."):
        return True
    if ends_as_sentence(line.text):
        return False
    if _CONTINUES.match(following.text) or _CONTINUES.match(line.text):
        return True
    return _is_open(line, small) and not _is_paragraph(following)


def _is_open(line: Passage, small: frozenset[str]) -> bool:
    """Whether a line ends as no sentence and no heading does."""
    last = line.text.rsplit(" ", 1)[-1]
    return last.casefold() in small or _OPEN.search(line.text) is not None


def _is_paragraph(passage: Passage) -> bool:
    """Whether a passage is complete without the line before it."""
    return passage.words >= PARAGRAPH and ends_as_sentence(passage.text)


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
    if len(chain) > 1 and ends and words >= SENTENCE and words >= FRAGMENT * len(chain):
        yield chain
    else:
        yield from ([passage] for passage in chain)


def _begins(line: Passage, following: Passage, small: frozenset[str]) -> bool:
    return bool(_CONTINUES.match(following.text)) or _is_open(line, small) or line.words > 3


def _merged(group: Sequence[Passage]) -> Passage:
    """The passages as one."""
    if len(group) == 1:
        return group[0]
    rest = (passage.text if _TIGHT.match(passage.text) else " " + passage.text for passage in group[1:])
    text = group[0].text + "".join(rest)
    return group[0]._replace(text=text, last=group[-1].last)
