"""Passages: what a clipping's lines say, without the marks that a converter put around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Marker = Literal["", "bullet", "number", "heading", "quotation"]

# One sign of a list, heading or quotation at the beginning of a line, and the space that sets it off.
_MARKER = re.compile(r"(?:([•◦▪▫‣⁃∙●○■□·*+o-])|(\d{1,3}[.)])|(#{1,6})|(>))[ \t\u00a0]+(?=\S)")
_SIGNS: tuple[Marker, ...] = ("bullet", "number", "heading", "quotation")
_MAX_MARKERS = 4
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()\s]{0,500}\)")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\([^()\s]{0,500}\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]{1,2000})(?<=[^\s*_])\1(?![\w*])")


@dataclass(frozen=True, slots=True)
class Passage:
    """A line, or several that belong together: a paragraph, a heading, a menu entry ..."""

    text: str
    """Its words in one line; "" where it has only ornaments."""
    first: int
    """The line it begins in."""
    last: int
    """The line it ends in."""
    marker: Marker = ""
    """What sign it began with."""
    indent: int = 0
    """How many columns it was set in."""
    gap: bool = False
    """Whether a blank line stands before it."""
    level: int = 0
    """For a heading with signs, how many they were."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def passages_of(text: str) -> list[Passage]:
    """The passages of a text, one a line that is not blank, in order."""
    found = []
    gap = False
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if not stripped:
            gap = True
            continue
        found.append(_passage(number, line, stripped, gap))
        gap = False
    return found


def _passage(number: int, line: str, stripped: str, gap: bool) -> Passage:
    indent = len(line) - len(line.lstrip())
    marker: Marker = ""
    level = 0
    for _ in range(_MAX_MARKERS):
        sign = _MARKER.match(stripped)
        if not sign:
            break
        marker = _SIGNS[(sign.lastindex or 1) - 1]
        level = len(sign.group(3) or "")
        stripped = stripped[sign.end() :]
    if not any(map(str.isalnum, stripped)):
        return Passage("", number, number, marker, indent, gap)
    return Passage(plain(stripped), number, number, marker, indent, gap, level)


def plain(text: str) -> str:
    """A line without Markdown's emphasis, links and images, and with single spaces."""
    if "](" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(r"\2", text)
    return " ".join(text.split())
