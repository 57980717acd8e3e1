"""Exports of press databases that are saved as a page: their markup becomes lines, which the layouts of texts read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from dossier.clips.characters import tidy
from dossier.clips.formats.databases import europresse
from dossier.clips.formats.databases.layouts import clips_of, exported
from dossier.rules.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clip

RULES = load("clips/databases")
SIGNS = RULES["page.signs"].words
TOLD = frozenset(word for name in ("publication", "header", "title") for word in RULES[f"europresse.{name}"].words)
SILENT = frozenset({"script", "style", "head", "title", "noscript", "button"})
VOID = frozenset({"br", "img", "meta", "link", "input", "hr", "col", "area", "base", "source", "wbr", "embed"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BOXES = frozenset({"article", "section", "header", "footer", "div", "blockquote", "center", "body", "form"})
LISTED = frozenset({"ul", "ol", "li", "dl", "dt", "dd", "table", "tr"})
BLOCKS = HEADINGS | BOXES | LISTED | {"p", "br", "hr"}
DEPTH = 2_000
"""Elements within each other that are kept account of; deeper ones count for the text alone."""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of a page, as its markup breaks it."""

    text: str
    """Its text; cells of a row are parted by tabs."""
    names: frozenset[str]
    """Those of the classes that the rules know, of the elements around it."""


def exported_page(path: Path, markup: str, warnings: tuple[str, ...] = ()) -> list[Clip]:
    """A clipping for each article of a page that is a database's export; none for any other page."""
    begin = markup[:3_000_000].lower()
    if not any(sign in begin for sign in SIGNS):
        return []
    reader = _Lines()
    reader.feed(markup)
    reader.close()
    reader.flush()
    by_class = europresse.articles([(line.text, line.names) for line in reader.lines])
    if by_class:
        return clips_of(path, by_class, "europresse", *warnings)
    text, odd = tidy("\n\n".join(line.text for line in reader.lines))
    return exported(path, text, (*warnings, *odd))


class _Lines(HTMLParser):
    """Gathers the lines of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[MarkedLine] = []
        self.open: list[tuple[str, frozenset[str]]] = []
        self.text: list[str] = []
        self.names: set[str] = set()
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.flush()
        if tag in {"td", "th"} and self.text:
            self.text.append("\t")
        if tag in VOID or len(self.open) > DEPTH:
            return
        self.silent += tag in SILENT
        classes = dict(attrs).get("class") or ""
        around = self.open[-1][1] if self.open else frozenset()
        self.open.append((tag, around | (TOLD & set(classes.lower().split()))))

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.flush()
        at = next((number for number in range(len(self.open) - 1, -1, -1) if self.open[number][0] == tag), None)
        if at is not None:
            self.silent -= sum(one in SILENT for one, _names in self.open[at:])
            del self.open[at:]

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if data.strip() or self.text:
            self.text.append(re.sub(r"\s+", " ", data))
        if data.strip() and self.open:
            self.names |= self.open[-1][1]

    def flush(self) -> None:
        """Ends the line that is being read."""
        whole = re.sub(r"[ \xa0]*\t[ \xa0]*", "\t", "".join(self.text)).strip(" \xa0\n")
        if whole.strip():
            self.lines.append(MarkedLine(whole, frozenset(self.names)))
        self.text, self.names = [], set()
