"""A second reader of saved pages: which of a page's lines trafilatura takes for the article.

It knows other pages than our own rules do. What it says is a witness's word, which the cleaning room weighs.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from dossier.clips.limits import limit, share

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD = re.compile(r"\w+")
RUN = 4
"""Words of a run by which a line is found in a reading; a shorter line must stand there by itself."""
LONGEST_PIECE = 200
"""Characters in which a line of fewer words than a run has room."""


def second_reading(markup: str, lines: Sequence[str], deepest: int) -> tuple[bool, ...]:
    """For each line whether the second reader keeps it; () where it is missing, fails, or finds no article.

    `deepest` is how many elements stand within one another at most. A page that is longer, or nested deeper, than any
    that people write is not given to it: it takes time that grows faster than the page.
    """
    if len(markup) > limit("second.characters") or deepest > limit("second.depth"):
        return ()
    text = article_text(markup)
    return kept_lines_of(text, lines) if text else ()


def article_text(markup: str) -> str:
    """What trafilatura takes for the article, a line a block; "" where it is not installed, fails, or finds nothing."""
    try:
        from trafilatura import extract  # noqa: PLC0415  slow to import, and only pages need it
    except ImportError:
        return ""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        return extract(markup, fast=True, include_comments=False) or ""
    except Exception:
        return ""


def kept_lines_of(text: str, lines: Sequence[str]) -> tuple[bool, ...]:
    """For each line whether a reading's text holds it: most of its runs of words, or all of it where it is short."""
    words = WORD.findall(text)
    runs = set(_runs(words))
    pieces = (piece for line in text.split("\n") for piece in (line, *line.split("|")) if len(piece) < LONGEST_PIECE)
    short = {tuple(found) for piece in pieces if 0 < len(found := WORD.findall(piece)) < RUN}
    return tuple(_holds(runs, short, WORD.findall(line)) for line in lines)


def _holds(runs: set[tuple[str, ...]], short: set[tuple[str, ...]], words: list[str]) -> bool:
    if len(words) < RUN:
        return tuple(words) in short
    own = _runs(words)
    return sum(run in runs for run in own) >= share("second.held") * len(own)


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[first:] for first in range(RUN)), strict=False))
