"""From markup to lines: one line a block of text, in order, each with its mark and its place.

No tree is built and nothing recurses, so that depth of nesting costs nothing; nothing is fetched or run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from lxml import etree

from dossier.clips.characters import CONTROL
from dossier.clips.decoding import as_utf8
from dossier.clips.limits import limit
from dossier.clips.page.page_head import BREAK, MOST_NAMES, PageHead, names_of, read_head
from dossier.records import Box, Place
from dossier.rules.load import load

RULES = load("clips/markup")
BLOCKS = frozenset(RULES["blocks"].words)
SILENT = frozenset(RULES["silent"].words)
MARKS = frozenset(RULES["marks"].words)
UNSEEN_CLASSES = frozenset(RULES["unseen.class"].words)
UNSEEN_STYLE = cast("re.Pattern[str]", RULES["unseen.style"].pattern)
NOTE_SIGN = cast("re.Pattern[str]", RULES["note.sign"].pattern)
DROP_CAP = re.compile(r"[\"'“‘„«»]?[^\W\d_]")
NOTE_RETURN = " ↩\ufe0e\ufe0f"
"""What leads back from a footnote at its end, an arrow that may be asked for as text or as a picture."""
STREAMED = cast("re.Pattern[str]", RULES["unseen.streamed"].pattern)
MOST_FRAMES = 20_000
"""Elements within one another that are told apart: far deeper than any page, and no more memory than one takes."""
MOST_LINES = limit("page.lines")
STRONG = frozenset({"b", "strong", "em", "i"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SHADOW = frozenset({"shadowrootmode", "shadowroot", "shadowmode"})
"""What marks a template that a browser shows in its element's place (HTML Living Standard, section 4.12.3), and two
older spellings that savers of pages have written."""
INHERITED = frozenset({"li", "blockquote", "figcaption", "dd", "pre"})
SOFT_HYPHEN = "\xad"
"""Says where a browser may divide a word; it shows it nowhere else."""
ENDED = re.compile(r"[.!?…:;\"'”’)\]»。！？]\s*\Z")


def parse_page(markup: str, *, unseen_too: bool = False) -> PageParser:
    """The lines and the head of markup, however broken; `unseen_too` reads what a browser would not show as well."""
    target = PageParser(unseen_too=unseen_too)
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True, no_network=True)
    try:
        etree.fromstring(as_utf8(markup) or b" ", parser)
    except etree.LxmlError:
        target.close()
    target.head.behind(read_head(markup))
    return target


@dataclass(slots=True)
class OpenBlock:
    """An open element that makes a block."""

    tag: str
    """Its name."""
    names: str
    """What its author called it."""
    mark: str
    """The mark of a line in it."""
    box: int = -1
    """Its index among the boxes; -1 until it holds a line."""


class PageParser:
    """A target for lxml's parser: takes its events, and holds lines, marks, places, boxes and the head.

    `overfull` says that there were more lines than are read, `deepest` how many elements stand within one another, and
    `links` are the addresses of links, each with the number of its line.
    """

    def __init__(self, *, unseen_too: bool = False) -> None:
        self.lines: list[str] = []
        self.marks: list[str] = []
        self.places: list[Place] = []
        self.links: list[tuple[int, str]] = []
        self.boxes: list[Box] = []
        self.head = PageHead()
        self.overfull = False
        self.deepest = 0
        self._unseen_too = unseen_too
        self._open: list[str] = []
        self._frames = [OpenBlock("html", "", "div")]
        self._text = self.head.gathered
        self._linked = self._strong = 0
        self._links = self._bold = 0
        self._silent = self._deeper = 0
        self._caught: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._open.append(tag)
        self.deepest = max(self.deepest, len(self._open))
        if self._silent:
            return
        names = names_of(attributes) if attributes else ""
        self.head.lines = len(self.lines)
        self.head.element(tag, names, attributes, len(self._open))
        if (
            self._is_silent(tag, attributes)
            or self._is_note_sign(tag, attributes)
            or (attributes and not self._unseen_too and _unseen(tag, attributes))
        ):
            self._silent = len(self._open)
            if self.head.in_body and tag == "script" and "ld+json" in attributes.get("type", "").lower():
                self._caught = []
        elif tag in BLOCKS:
            self._begin_block(tag, names)
        elif tag == "br":
            self._text.append(BREAK)
        elif tag == "a":
            self._links += 1
            self.links.append((len(self.lines), attributes.get("href", "")))
        elif tag in STRONG:
            self._bold += 1

    def end(self, tag: str) -> None:
        """An element ends."""
        if not self._open or self._open[-1] != tag:
            return
        depth = len(self._open)
        self._open.pop()
        if self.head.byline_depth:
            self.head.pieces.append(BREAK)
            if self.head.byline_depth == depth:
                self.head.end_byline()
        if self._silent:
            if self._silent == depth:
                self._silent = 0
                self._end_catching()
        elif tag in BLOCKS:
            self._end_block()
        elif tag == "a":
            self._links -= 1
        elif tag in STRONG:
            self._bold -= 1

    def data(self, text: str) -> None:
        """Text between the tags."""
        if self._silent:
            if self._caught is not None:
                self._caught.append(text)
            return
        if not self._text and text.isspace():
            return
        self._text.append(text)
        if self._links:
            self._linked += len(text.strip())
        if self._bold:
            self._strong += len(text.strip())
        if self.head.byline_depth:
            self.head.pieces.append(text)

    def close(self) -> PageParser:
        """The page is over."""
        if self._text:
            self.flush()
        return self

    def flush(self) -> None:
        """Ends the block of text that was being gathered."""
        text = "".join(self._text)
        self._text.clear()
        linked, strong, self._linked, self._strong = self._linked, self._strong, 0, 0
        mark = self._frames[-1].mark
        lines = kept_lines(text) if mark == "pre" else rejoined(text)
        if not lines:
            return
        if len(self.lines) >= MOST_LINES:
            self.overfull = True
            return
        box, length = self._box(), len(text)
        if self.lines and DROP_CAP.fullmatch(self.lines[-1]) and self.lines[-1][-1].isupper() and lines[0][0].islower():
            lines[0] = self.lines.pop() + lines[0]
            self.marks.pop()
            self.places.pop()
        for line in lines:
            share = len(line) / length if len(lines) > 1 else 1
            self.lines.append(line)
            self.marks.append(mark)
            self.places.append(Place(box, int(linked * share), int(strong * share)))

    def _begin_block(self, tag: str, names: str) -> None:
        if self._text:
            self.flush()
        if len(self._frames) < MOST_FRAMES:
            self._frames.append(OpenBlock(tag, names, self._mark(tag)))
        else:
            self._deeper += 1

    def _end_block(self) -> None:
        if self._text:
            self.flush()
        if self._deeper:
            self._deeper -= 1
        else:
            self._frames.pop()

    def _is_silent(self, tag: str, attributes: dict[str, str]) -> bool:
        if tag == "template" and not SHADOW.isdisjoint(attributes):
            return False
        # A heading that opens and closes its section is a button for the browser, and a heading for the reader.
        return tag in SILENT and not (tag == "button" and self._frames[-1].mark in HEADINGS)

    def _is_note_sign(self, tag: str, attributes: dict[str, str]) -> bool:
        """Whether a link is a footnote's number, or leads back from the footnote: a sign of the page, no word of it."""
        if tag != "a" or not attributes.get("href", "").startswith("#"):
            return False
        names = f"{attributes['href']} {names_of(attributes)}".lower()
        return "sup" in self._open[-3:] or (NOTE_SIGN.search(names) is not None and ("back" in names or "ref" in names))

    def _mark(self, tag: str) -> str:
        outer = self._frames[-1].mark
        if tag in {"p", "div"} and outer in INHERITED:
            return outer
        return tag if tag in MARKS else "div"

    def _box(self) -> int:
        """The index of the innermost open block, which gets one, and those around it, where it has none."""
        first = len(self._frames)
        while first and self._frames[first - 1].box < 0:
            first -= 1
        for index in range(first, len(self._frames)):
            frame = self._frames[index]
            frame.box = len(self.boxes)
            self.boxes.append(Box(self._frames[index - 1].box if index else -1, frame.tag, frame.names))
        return self._frames[-1].box

    def _end_catching(self) -> None:
        if self._caught is None:
            return
        text = "".join(self._caught)
        self._caught = None
        self.head.scripts.append(text)


def _unseen(tag: str, attributes: dict[str, str]) -> bool:
    """Whether a browser would not show the element."""
    if tag in {"html", "body"}:
        return False
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return not STREAMED.match(attributes.get("id", ""))
    if "class" in attributes and _is_unseen_class(attributes["class"][:MOST_NAMES]):
        return True
    style = attributes.get("style")
    return style is not None and UNSEEN_STYLE.search(style) is not None


@lru_cache(4096)
def _is_unseen_class(names: str) -> bool:
    return not UNSEEN_CLASSES.isdisjoint(names.split())


def rejoined(text: str) -> list[str]:
    """The lines of a block; a break within a sentence is layout, two together or one after a sentence make a line."""
    if BREAK not in text:
        line = one_line(text)
        return [line] if line else []
    lines: list[list[str]] = []
    apart = True
    for piece in text.split(BREAK):
        line = one_line(piece)
        if not line:
            apart = True
        elif apart or ENDED.search(lines[-1][-1]) or not line[0].islower():
            lines.append([line])
            apart = False
        else:
            lines[-1].append(line)
    return [" ".join(pieces) for pieces in lines]


def one_line(text: str) -> str:
    """The text with single spaces, and without the characters that no reader should ever meet."""
    line = " ".join(text.split()).rstrip(NOTE_RETURN)
    if line.isprintable():
        return line
    line = CONTROL.sub("", line).replace(SOFT_HYPHEN, "").strip()
    return line if any(map(str.isprintable, line)) else ""


def kept_lines(text: str) -> list[str]:
    """The lines of a preformatted block as they stand."""
    lines = [CONTROL.sub("", line).rstrip() for line in text.replace(BREAK, "\n").splitlines()]
    return [line for line in lines if line.strip()]
