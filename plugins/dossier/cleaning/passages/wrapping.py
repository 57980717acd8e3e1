"""Wrapping: lines that were one paragraph before a mail program, a text export or a printed column broke it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.cleaning.passages.features import ends_as_sentence
from dossier.language.bylines import names_after_prefix

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.cleaning.passages.passage import Passage

TIGHT = re.compile(r"[,.;:!?)\]’”%]|['’]s\b")
"""What stands at a line's beginning without a space before it."""
SENTENCE = 8
"""Fragments with fewer words together are a menu's, whatever letters they begin with."""
_WIDTHS = range(40, 121)
"""Between these widths, in characters, mail programs and text exports wrap their lines."""
_COLUMNS = range(22, 40)
"""Between these, newspapers wrap theirs."""
_WRAPPED = 0.8
"""At least this share of a run's lines (its last left out) is full where it was wrapped."""
_SLACK = 0.8
"""A line of a column is full from this share of the width on: its letters are not all of one width."""
_SMALL = 0.4
"""At least this share of a column's lines goes on with a small letter; entries of a menu do not."""
_LINES = 3
"""A run of fewer lines says nothing about its width by itself."""
_COLUMN_LINES = 5
_HEADLINE = range(3, 13)
"""So many words has each line of a headline in two lines."""
_HYPHENATED = 60
"""Narrower lines break words, wider ones only at a hyphen that belongs to the word."""
_BROKEN = re.compile(r"[^\W\d_]{2}-$")


def unwrapped(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with the lines of each wrapped paragraph in one."""
    width = max([len(passage.text) for passage in passages], default=0)
    return [passage for run in _runs(passages) for passage in map(merged, _paragraphs(run, width))]


def merged(group: Sequence[Passage]) -> Passage:
    """The passages as one."""
    if len(group) == 1:
        return group[0]
    parts = [group[0].text]
    for passage in group[1:]:
        following = passage.text
        if following[:1].islower() and _BROKEN.search(parts[-1][-3:]):
            parts[-1] = parts[-1][:-1] if len(following) < _HYPHENATED else parts[-1]
        elif not TIGHT.match(following):
            parts.append(" ")
        parts.append(following)
    return group[0]._replace(text="".join(parts), last=group[-1].last)


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

    Of two lines the first must be as full as the widest of the clipping, and in the middle of a sentence, or both
    together a headline.
    """
    if len(run) >= _LINES:
        yield from _unwrapped(run)
    elif len(run) == 2 and (_is_headline(*run) or (width in _WIDTHS and _goes_on(run[0], run[1], width))):
        yield run
    else:
        yield from ([passage] for passage in run)


def _goes_on(line: Passage, following: Passage, width: int) -> bool:
    """Whether a full line breaks off in the middle of a sentence."""
    return line.words >= SENTENCE and not ends_as_sentence(line.text) and _is_full(line, following, width)


def _is_headline(line: Passage, following: Passage) -> bool:
    """Whether two short lines that stand by themselves are one: the second goes on with a small letter."""
    return (
        following.text[:1].islower()
        and line.text[-1:].isalnum()
        and not line.marker
        and line.words in _HEADLINE
        and following.words in _HEADLINE
        and not any(map(str.isdigit, following.text))
        and not names_after_prefix(following.text)
    )


def _unwrapped(run: list[Passage]) -> Iterator[list[Passage]]:
    """The paragraphs of a run whose lines are as full as its width allows; each line by itself where they are not."""
    width = max([len(passage.text) for passage in run])
    if width in _COLUMNS and _is_column(run):
        width = int(width * _SLACK)
    elif width not in _WIDTHS:
        yield from ([passage] for passage in run)
        return
    full = [_is_full(*pair, width) for pair in pairwise(run)]
    if sum(full) < _WRAPPED * len(full):
        yield from ([passage] for passage in run)
        return
    group = [run[0]]
    for passage, joins in zip(run[1:], full, strict=True):
        if joins and not (passage.indent > group[-1].indent and ends_as_sentence(group[-1].text)):
            group.append(passage)
        else:
            yield group
            group = [passage]
    yield group


def _is_column(run: Sequence[Passage]) -> bool:
    """Whether narrow lines go on with each other's sentences."""
    small = sum(passage.text[:1].islower() for passage in run)
    return len(run) >= _COLUMN_LINES and small >= _SMALL * len(run)


def _is_full(line: Passage, following: Passage, width: int) -> bool:
    """Whether the next line's first word would not have found place in this line."""
    return len(line.text) + 1 + len(following.text.split(" ", 1)[0]) > width
