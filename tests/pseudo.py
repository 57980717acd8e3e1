"""A made-up language in which every message of the interface stands in marks, and what a site says without them."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Comment, Doctype, NavigableString, Tag
from jinja2 import Environment, nodes

from dossier.messages import NOUNS
from dossier.site.locale.catalogue import extracted, written
from tests.reading import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LANGUAGE = "eo"
"""Babel must know it; no word of it stands in the theme."""
MARKED = re.compile(r"⟦[^⟦⟧]*(?:⟧|…$|\.\.\.$)")
LETTERS = re.compile(r"[^\W\d_]{2}")
_NUMBER = re.compile(r" ?¶k?\d+$")
"""The number of a paragraph behind what it is of."""

_PLACE = re.compile(r"(%\(\w+\)s|<[^<>]*>)")
_ATTRIBUTES = ("aria-label", "title", "alt", "placeholder", "label")
_META = ("description", "og:title", "og:description", "dossier:kind", "dossier:date")
_CLIPPED = (
    "pre, code, kbd, time, blockquote, mark, q, [class^=kind-], span[data-actor], .statement > p:first-child,"
    " .excerpt, .dateline, .cut, .removed td, .paper-body"
)
"""What holds words of the clippings, of commands or of a date, and nothing else."""
_SPLIT = (
    ".body p, .body li, .key-points li, .appearance li, .paper-appearance li, .moment > p:nth-of-type(2), .examples li,"
    " .standfirst[id]"
)
"""Sentences of the clippings that names and marks cut into pieces too short to be looked up."""
LOOKED_UP = 8
"""A text of fewer letters may stand in a clipping by chance."""


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A text of a page that no mark surrounds."""

    page: str
    """The page's file."""
    where: str
    """The element, or the attribute, that holds it."""
    text: str
    """What is left of it without its marked parts."""


def marked(message: str) -> str:
    """The message with marks around its words, but not around its values and elements."""
    return "".join(
        f"⟦{piece}⟧" if LETTERS.search(piece) and not _PLACE.fullmatch(piece) else piece
        for piece in _PLACE.split(message)
    )


def theme_with_marks(folder: Path) -> Path:
    """A copy of the theme that has a catalogue of the made-up language."""
    theme = folder / "theme"
    shutil.copytree(ROOT / "theme", theme, ignore=shutil.ignore_patterns("__pycache__"))
    catalogue = extracted(ROOT / "theme")
    catalogue.locale = LANGUAGE
    catalogue.fuzzy = False
    for message in catalogue:
        if isinstance(message.id, str):
            message.string = marked(message.id) if message.id else ""
        else:
            message.string = tuple(marked(message.id[min(number, 1)]) for number in range(catalogue.num_plurals))
    (theme / "languages" / f"{LANGUAGE}.po").write_bytes(written(catalogue))
    return theme


def unmarked(site: Path) -> Iterator[Unmarked]:
    """Every text of the site's pages that neither stands in marks nor in an element for the clippings' words."""
    for path in sorted(site.rglob("*.html")):
        page = BeautifulSoup(path.read_text("utf-8"), "lxml")
        name = path.relative_to(site).as_posix()
        for where, text in (*_texts(page), *_attributes(page)):
            for piece in MARKED.split(_NUMBER.sub("", text)):
                if LETTERS.search(piece):
                    yield Unmarked(name, where, " ".join(piece.split()).strip(" ,;:.()·…"))


def _texts(page: BeautifulSoup) -> Iterator[tuple[str, str]]:
    quoted = {id(one) for one in page.select(f"{_CLIPPED}, {_SPLIT}")}
    for text in page.find_all(string=True):
        around = list(text.parents)
        if isinstance(text, Comment | Doctype) or any(one.name in {"script", "style"} for one in around):
            continue
        if type(text) is NavigableString and not any(id(one) in quoted for one in around):
            yield f"{around[0].name}.{'.'.join(around[0].get('class') or [])}", str(text)


def _attributes(page: BeautifulSoup) -> Iterator[tuple[str, str]]:
    for one in page.find_all(True):
        assert isinstance(one, Tag)
        for name, value in one.attrs.items():
            if name in _ATTRIBUTES and one.name != "link":
                yield f"{one.name}[{name}]", str(value)
        if one.name == "meta" and (one.get("name") or one.get("property")) in _META:
            yield f"meta[{one.get('name') or one.get('property')}]", str(one["content"])


def texts_of(template: str) -> list[str]:
    """What a template says to a reader outside its messages: texts, attributes, and sentences in its expressions."""
    environment = Environment(extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True)  # noqa: S701  parsed only
    tree = environment.parse(template)
    text = re.sub("\0+", "\0", "".join(_data(tree)))
    attributes = re.findall(r'\b(?:aria-label|title|placeholder|alt|label|content)="([^"]*)"', text)
    bare = re.sub(r"<!--.*?-->|<(?:style|script)\b.*?</(?:style|script)>", "", text, flags=re.DOTALL)
    messages = {
        id(one) for call in tree.find_all(nodes.Call) if _is_message(call) for one in call.find_all(nodes.Const)
    }
    said = [
        one.value
        for one in tree.find_all(nodes.Const)
        if isinstance(one.value, str) and id(one) not in messages and re.search(r"[A-Z][a-z]|[a-z] [a-z]", one.value)
    ]
    found = [piece.strip().strip("\0") for piece in (*attributes, *re.split(r"<[^<>]*>", bare))]
    return [piece for piece in found if LETTERS.search(piece)] + [one for one in said if one not in NOUNS]


def _is_message(call: nodes.Call) -> bool:
    return isinstance(call.node, nodes.Name) and call.node.name in {"_", "gettext", "ngettext", "pgettext"}


def _data(tree: nodes.Node) -> Iterator[str]:
    """The text of a template in its order, with \\0 for each expression."""
    for one in tree.iter_child_nodes():
        if isinstance(one, nodes.TemplateData):
            yield one.data
        elif isinstance(one, nodes.Expr):
            yield "\0"
        else:
            yield from _data(one)
