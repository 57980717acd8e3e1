"""The lines of a database's page, each with what the names of the elements around it say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from dossier.rules.load import load

RULES = load("clips/databases")
ROLES = {word: name for name, rule in RULES.items() if name.startswith("class.") for word in rule.words}
ENDINGS = {word: name for name, rule in RULES.items() if name.startswith("ending.") for word in rule.words}
SILENT = frozenset({"script", "style", "head", "title", "noscript", "button", "aside"})
VOID = frozenset({"br", "img", "meta", "link", "input", "hr", "col", "area", "base", "source", "wbr", "embed"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BOXES = frozenset({"article", "section", "header", "footer", "div", "blockquote", "center", "body", "form"})
LISTED = frozenset({"ul", "ol", "li", "dl", "dt", "dd", "table", "tr"})
BLOCKS = HEADINGS | BOXES | LISTED | {"p", "br", "hr"}
DEPTH = 2_000
"""Elements within each other that are kept account of; deeper ones count for the text alone."""
DOCUMENT = "<docfull>"
"""What a comment holds that begins a document in pages of Nexis."""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of a page, as its markup breaks it."""

    text: str
    """Its text; cells of a row are parted by tabs."""
    roles: frozenset[str]
    """The names of the rules that know a class of an element around it."""
    box: int
    """The number of the article's box that it stands in, from 1; 0 where it stands in none."""
    broken: bool
    """Whether a line break alone parts it from the line before."""
    document: int
    """How many comments that begin a document stand before it."""


def roles_of(classes: str) -> frozenset[str]:
    """The rules that know one of an element's classes, whole or by its ending (a language stands before it)."""
    words = classes.lower().split()
    whole = {ROLES[word] for word in words if word in ROLES}
    return frozenset(whole | {role for word in words for ending, role in ENDINGS.items() if word.endswith(ending)})


def lines_of(markup: str) -> list[MarkedLine]:
    """The lines of a page that hold text."""
    reader = _Lines()
    reader.feed(markup)
    reader.close()
    reader.flush()
    return reader.lines


class _Lines(HTMLParser):
    """Gathers the lines of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[MarkedLine] = []
        self.open: list[tuple[str, frozenset[str], int]] = []
        self.text: list[str] = []
        self.roles: set[str] = set()
        self.box = self.boxes = self.silent = self.documents = 0
        self.broken = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        around, box = self.open[-1][1:] if self.open else (frozenset[str](), 0)
        roles = roles_of(dict(attrs).get("class") or "")
        if tag in BLOCKS or roles - around:
            self.flush(broken=tag == "br")
        if tag in {"td", "th"} and self.text:
            self.text.append("\t")
        if tag in VOID or len(self.open) > DEPTH:
            return
        if not box and "ending.box" in roles:
            self.boxes += 1
            box = self.boxes
        self.silent += tag in SILENT
        self.open.append((tag, around | roles, box))

    def handle_endtag(self, tag: str) -> None:
        at = next((number for number in range(len(self.open) - 1, -1, -1) if self.open[number][0] == tag), None)
        before = self.open[at - 1][1] if at else frozenset[str]()
        if tag in BLOCKS or (at is not None and self.open[at][1] != before):
            self.flush()
        if at is not None:
            self.silent -= sum(one in SILENT for one, _roles, _box in self.open[at:])
            del self.open[at:]

    def handle_comment(self, data: str) -> None:
        if DOCUMENT in data.lower():
            self.flush()
            self.documents += 1

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if data.strip() or self.text:
            self.text.append(re.sub(r"\s+", " ", data))
        if data.strip() and self.open:
            self.roles |= self.open[-1][1]
            self.box = self.open[-1][2]

    def flush(self, *, broken: bool = False) -> None:
        """Ends the line that is being read; `broken` says that only a line break parts it from the next."""
        whole = re.sub(r"[ \xa0]*\t[ \xa0]*", "\t", "".join(self.text)).strip(" \xa0\n")
        if whole.strip():
            self.lines.append(MarkedLine(whole, frozenset(self.roles), self.box, self.broken, self.documents))
            self.broken = broken
        else:
            self.broken = False
        self.text, self.roles, self.box = [], set(), 0
