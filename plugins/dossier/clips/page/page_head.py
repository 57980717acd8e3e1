"""What a page states about itself beside its text: title, meta elements, links, JSON-LD, language, times, bylines.

Beautiful Soup reads the head, since it mends what is broken there; the body's elements come from the page's parser.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from dossier.clips.page.json_ld import unescaped
from dossier.clips.page.stated_times import states_time, time_stated
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import Tag

SIGNED = cast("re.Pattern[str]", load("clips/markup")["signed.names"].pattern)
OF_WRITER = cast("re.Pattern[str]", load("clips/markup")["signed.address"].pattern)
NAMING = ("id", "role", "itemprop")
META_KEYS = ("name", "property", "itemprop", "http-equiv")
BYLINE_LENGTH = 300
"""Characters of a byline's element that are kept; the names stand at its beginning."""
LINKED_WRITER = "author-address"
"""Stands for the names of a link that is told to bear a writer's name by its address alone."""
MOST_NAMES = 500
"""Characters of an element's names that are looked at; generated classes can be longer, and say no more."""
LABEL_PIECES, LABEL_LENGTH = 3, 60
"""Pieces of text, and characters of them, that are kept of what stands before a time."""
MOST_STATED = 200
"""How many times and bylines of one page are kept: the article's own stand among the first."""
LONGEST_HEAD = 2_000_000
"""Characters of a head that are read; a page that carries its styles and pictures in itself can have a long one."""
BODY = re.compile(r"<body[\s>]", re.IGNORECASE)
CODE = re.compile(r"<(?P<tag>script|style)\b[^>]{0,2000}>", re.IGNORECASE)
ENDINGS = {tag: re.compile(rf"</{tag}\s*>", re.IGNORECASE) for tag in ("script", "style")}
WANTED = frozenset({"html", "title", "meta", "link", "script"})

NOT_LETTERS = re.compile(r"[^a-z0-9]+")

BREAK = "\x1f"
"""Stands for a break of line in the text of a block, where line feeds are only layout of the source."""
GLUED = re.compile(f"(?<=\\S){BREAK}+(?=\\S)")
"""Where one element follows another without a space: a name and a job title, as a rule."""


class Stated(NamedTuple):
    """What an element of the body states about the article, or about another one."""

    names: str
    """The names that the element goes by."""
    text: str
    """The time that it states, or its text."""
    above: int
    """How many lines of the page stand above it."""
    label: str = ""
    """The words before it in its line, which may say of what it is the time."""


@dataclass(slots=True)
class PageHead:
    """Gathers a page's facts while it is read; nothing here is judged yet."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    """The contents of its meta elements by lower-case name, property or itemprop."""
    links: dict[str, str] = field(default_factory=dict)
    """The first address of each kind of link: canonical, amphtml ..."""
    title: str = ""
    """The title element's text."""
    language: str = ""
    """The lang of the page."""
    scripts: list[str] = field(default_factory=list)
    """The texts of its JSON-LD scripts."""
    times: list[Stated] = field(default_factory=list)
    """What each element states that states a time."""
    bylines: list[Stated] = field(default_factory=list)
    """What each element says that is called a byline or an author."""
    lines: int = 0
    """How many lines the page has so far."""
    in_body: bool = False
    """Whether the body has begun; what stands before it is read by `read_head`."""
    pieces: list[str] = field(default_factory=list)
    """The text of the byline that is open."""
    byline_depth: int = 0
    """How deep the byline stands that is open; 0 where none is."""
    byline_names: str = ""
    """The names of the byline that is open."""
    gathered: list[str] = field(default_factory=list)
    """The text of the line that is being read, as the page's parser gathers it."""

    def element(self, tag: str, names: str, attributes: dict[str, str], depth: int) -> None:
        """Takes an element's names and attributes."""
        if self.byline_depth:
            self.pieces.append(BREAK)
        if tag == "body":
            self.in_body = True
        if not attributes or not self.in_body:
            return
        if tag in {"meta", "link"}:
            self.state(tag, attributes)
        elif tag != "body":
            names = f"{names} {attributes['property'].lower()}" if "property" in attributes else names
            if states_time(tag, names) and len(self.times) < MOST_STATED:
                self._time(names, attributes)
            if attributes.get("rel") == "author":
                names += " rel-author"
            elif tag == "a" and OF_WRITER.search(attributes.get("href", "")[:MOST_NAMES]):
                names = LINKED_WRITER
            if names and not self.byline_depth and is_byline(names) and len(self.bylines) < MOST_STATED:
                self.byline_depth, self.byline_names = depth, names

    def state(self, tag: str, attributes: dict[str, str]) -> None:
        """Takes what a meta element, a link, or the html element itself states."""
        if tag == "meta":
            self._meta(attributes)
        elif tag == "link":
            self.links.setdefault(attributes.get("rel", "").lower(), attributes.get("href", ""))
        elif tag == "html":
            self.language = attributes.get("lang") or attributes.get("xml:lang") or ""

    def behind(self, head: PageHead) -> None:
        """Puts what the page's head states before what its body does."""
        for name, contents in head.meta.items():
            self.meta[name] = list(dict.fromkeys([*contents, *self.meta.get(name, [])]))
        self.links = {**self.links, **head.links}
        self.scripts = [*head.scripts, *self.scripts]
        self.title, self.language = head.title or self.title, head.language or self.language

    def end_byline(self) -> None:
        """The byline that is open ends."""
        text = GLUED.sub(" | ", "".join(self.pieces)[: BYLINE_LENGTH * 4]).replace(BREAK, " ")
        text = " ".join(text.split())[:BYLINE_LENGTH]
        if text:
            self.bylines.append(Stated(self.byline_names, text, self.lines))
        self.pieces, self.byline_depth = [], 0

    def _meta(self, attributes: dict[str, str]) -> None:
        content = " ".join(attributes.get("content", "").split())
        if content:
            for key in META_KEYS:
                if key in attributes:
                    self.meta.setdefault(attributes[key].strip().lower(), []).append(content)

    def _time(self, names: str, attributes: dict[str, str]) -> None:
        key, when = time_stated(attributes)
        if when:
            marked = " pubdate" if "pubdate" in attributes else ""
            label = "".join(self.gathered[-LABEL_PIECES:])[-LABEL_LENGTH:]
            self.times.append(Stated(f"{names} {key}{marked}", when, self.lines, label))


@lru_cache(4096)
def is_byline(names: str) -> bool:
    """Whether an element of these names holds a writer's name, and not that of a comment's."""
    return "comment" not in names and SIGNED.search(names) is not None


def names_of(attributes: dict[str, str]) -> str:
    """What the page's author called an element: class, id, role and itemprop in lower case."""
    names = attributes.get("class", "")
    for key in NAMING:
        if key in attributes:
            names = f"{names} {attributes[key]}"
    return names[:MOST_NAMES].lower()


def read_head(markup: str) -> PageHead:
    """What the elements of a page's head state, however broken it is; nothing is judged yet."""
    from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning  # noqa: PLC0415  slow to import, and only pages need it

    head = PageHead()
    body = BODY.search(markup, 0, LONGEST_HEAD)
    part = "".join(_without_code(markup[: body.start() if body else LONGEST_HEAD]))
    if "<" not in part:
        return head
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(
            part, "lxml", multi_valued_attributes=None
        )  # to cut values into lists takes a quarter of it
    for element in soup.descendants:
        if isinstance(element, Tag) and element.name in WANTED:
            _take(head, element)
    return head


def _without_code(markup: str) -> Iterator[str]:
    """The markup in pieces, without the scripts and styles that make most of a head and say nothing."""
    place = 0
    for found in CODE.finditer(markup):
        if found.start() < place or "ld+json" in found.group().lower():
            continue
        yield markup[place : found.start()]
        ending = ENDINGS[found["tag"].lower()].search(markup, found.end())
        place = ending.end() if ending else len(markup)
    yield markup[place:]


def _take(head: PageHead, tag: Tag) -> None:
    attributes = {name: str(value) for name, value in tag.attrs.items()}
    if "rel" in attributes:
        attributes["rel"] = " ".join(attributes["rel"].split())
    if tag.name == "title":
        head.title = head.title or " ".join(tag.get_text().split())
    elif tag.name == "script":
        if "ld+json" in attributes.get("type", "").lower():
            head.scripts.append(tag.get_text())
    else:
        head.state(tag.name, attributes)


def meta_contents(head: PageHead, fact: str) -> list[str]:
    """The contents of the meta elements that state a fact, in the order of the names in `rules/clips/page_facts`.

    A name may be written with points, colons, strokes or none ("dc.date", "dc:date", "pub-date", "pubdate").
    """
    spelled: dict[str, list[str]] = {}
    for name, contents in head.meta.items():
        spelled.setdefault(_letters(name), []).extend(contents)
    names = dict.fromkeys(map(_letters, load("clips/page_facts")[f"{fact}.meta"].words))
    return [unescaped(content) for name in names for content in spelled.get(name, [])]


def contents_of_family(head: PageHead, fact: str) -> list[str]:
    """The contents of the meta elements whose names, by their letters, belong to the family of a fact."""
    family = cast("re.Pattern[str]", load("clips/page_facts")[f"{fact}.family"].pattern)
    named = (contents for name, contents in head.meta.items() if family.search(_letters(name)))
    return [unescaped(content) for contents in named for content in contents]


def _letters(name: str) -> str:
    return NOT_LETTERS.sub("", name.casefold())
