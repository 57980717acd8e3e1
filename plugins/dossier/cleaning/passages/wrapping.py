"""Wrapping: lines that were one paragraph before a mail program, a text export or a printed column broke it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.cleaning.passages.shapes import ends_as_sentence
from dossier.language.bylines import names_after_prefix
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.cleaning.passages.passage import Passage

TIGHT = re.compile(r"[,.;:!?)\]’”%]|['’]s\b")
"""What stands at a line's beginning without a space before it."""
_RULES = load("cleaning/paragraphs")
SENTENCE = _RULES["sentence.least_words"].value
_NARROWEST = round(_RULES["wrapped.narrowest"].value)
_WIDTHS = range(_NARROWEST, round(_RULES["wrapped.widest"].value) + 1)
_COLUMNS = range(round(_RULES["column.narrowest"].value), _NARROWEST)
_HEADLINE = range(round(_RULES["headline.least_words"].value), round(_RULES["headline.most_words"].value) + 1)


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
        if not TIGHT.match(following):
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
    if len(run) >= _RULES["run.least_lines"].value:
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
        width = int(width * _RULES["column.slack"].value)
    elif width not in _WIDTHS:
        yield from ([passage] for passage in run)
        return
    full = [_is_full(*pair, width) for pair in pairwise(run)]
    if sum(full) < _RULES["wrapped.least_full"].value * len(full):
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
    return len(run) >= _RULES["column.least_lines"].value and small >= _RULES["column.least_small"].value * len(run)


def _is_full(line: Passage, following: Passage, width: int) -> bool:
    """Whether the next line's first word would not have found place in this line."""
    return len(line.text) + 1 + len(following.text.split(" ", 1)[0]) > width
