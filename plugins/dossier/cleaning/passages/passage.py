"""Passages: what a clipping's lines say, without the marks that a converter put around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from dossier.records import Clip

Marker = Literal["", "bullet", "number", "heading", "quotation"]

# One sign of a list, heading or quotation at the beginning of a line, and the space that sets it off.
_MARKER = re.compile(r"(?:([•◦▪▫‣⁃∙●○■□·*+o-])|(\d{1,3}[.)])|(#{1,6})|(>))[ \t\u00a0]+(?=\S)")
_MONTH = re.compile(r"(?:[^\W\d_][^\s\d]{1,23}|[01]?\d\.) (?:19|20)\d\d\b")
"""What makes the number before it a day's ("12. März 2023", "12. 3. 2023") and no sign of a list."""
_FIRST = frozenset("•◦▪▫‣⁃∙●○■□·*+o-#>0123456789")
_SIGNS: tuple[Marker, ...] = ("bullet", "number", "heading", "quotation")
_MAX_MARKERS = 4
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SIGN_OF_TAG: dict[str, Marker] = {
    **dict.fromkeys(("li", "dt", "dd"), "bullet"),
    **dict.fromkeys(HEADINGS, "heading"),
    "blockquote": "quotation",
}
"""The sign of a text that says the same as an element of a page."""
SOFT_HYPHEN = "\xad"
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()\s]{0,500}\)")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\([^()\s]{0,500}\)")
_FOOTNOTE = re.compile(r"\[\^[^\s\[\]^]{1,30}\]:?")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]{1,2000})(?<=[^\s*_])\1(?![\w*])")


class Passage(NamedTuple):
    """A line, or several that belong together: a paragraph, a heading, a menu entry ...

    A tuple, for there is one a line, and it is made three times as fast as a frozen dataclass.
    """

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
    """For a heading with signs, how many they were; for one of a page, the number of its element."""
    tag: str = ""
    """The element of a page that it stands in ("p"); "" for a passage of a text."""
    linked: float = 0.0
    """Which share of its characters is inside links; 0 for a passage of a text."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def passages_of_page(clip: Clip) -> list[Passage]:
    """The passages of a saved page, one a line, as its elements mark them."""
    return [
        Passage(
            line if any(map(str.isalnum, line)) else "",
            number,
            number,
            _SIGN_OF_TAG.get(tag, ""),
            level=int(tag[1]) if tag in HEADINGS else 0,
            tag=tag,
            linked=min(1.0, place.linked / (len(line) or 1)),
        )
        for number, (line, tag, place) in enumerate(zip(clip.lines, clip.marks, clip.places, strict=True), 1)
    ]


def passages_of(text: str) -> list[Passage]:
    """The passages of a text, one a line that is not blank, in order."""
    found = []
    gap = False
    marked = "*" in text or "_" in text or "](" in text or "[^" in text
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if not stripped:
            gap = True
            continue
        indent = 0 if line[0] == stripped[0] else len(line) - len(line.lstrip())
        if stripped[0].isalpha() and (_is_simple(stripped) if marked else _is_even(stripped)):
            found.append(Passage(stripped, number, number, "", indent, gap))
        else:
            found.append(_passage(number, indent, stripped, gap))
        gap = False
    return found


def _is_simple(text: str) -> bool:
    """Whether a text that begins with a letter says what it says without marks and in single spaces."""
    return not any(sign in text for sign in ("*", "_", "](", "[^")) and _is_even(text)


def _is_even(text: str) -> bool:
    """Whether a text without marks is in single spaces, and no entry of a list whose sign is a small o."""
    return "  " not in text and text.isprintable() and text[:2] != "o "


def _passage(number: int, indent: int, stripped: str, gap: bool) -> Passage:
    marker: Marker = ""
    level = 0
    for _ in range(_MAX_MARKERS):
        sign = _MARKER.match(stripped) if stripped[0] in _FIRST else None
        if not sign or (sign.group(2) and _MONTH.match(stripped, sign.end())):
            break
        marker = _SIGNS[(sign.lastindex or 1) - 1]
        level = len(sign.group(3) or "")
        stripped = stripped[sign.end() :]
    if not any(map(str.isalnum, stripped)):
        return Passage("", number, number, marker, indent, gap)
    text = stripped if _is_simple(stripped) else plain(stripped)
    return Passage(text, number, number, marker, indent, gap, level)


def plain(text: str) -> str:
    """A line without Markdown's emphasis, links, images and signs of footnotes, and with single spaces."""
    if "[^" in text:
        text = _FOOTNOTE.sub("", text)
    if "](" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(r"\2", text)
    if SOFT_HYPHEN in text:
        text = text[:-1].replace(SOFT_HYPHEN, "") + text[-1:]  # the last one says that the line divides a word
    return " ".join(text.split())
