"""The head of a saved page, read with Beautiful Soup: title, meta elements, links, JSON-LD and the page's language."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

from dossier.clips.page.page_head import Head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import Tag

LONGEST = 2_000_000
"""Characters of a head that are read; a page that carries its styles and pictures in itself can have a long one."""
BODY = re.compile(r"<body[\s>]", re.IGNORECASE)
CODE = re.compile(r"<(?P<tag>script|style)\b[^>]{0,2000}>", re.IGNORECASE)
ENDINGS = {tag: re.compile(rf"</{tag}\s*>", re.IGNORECASE) for tag in ("script", "style")}
WANTED = frozenset({"html", "title", "meta", "link", "script"})


def read_head(markup: str) -> Head:
    """What the elements of a page's head state, however broken it is; nothing is judged yet."""
    from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning  # noqa: PLC0415  slow to import, and only pages need it

    head = Head()
    body = BODY.search(markup, 0, LONGEST)
    part = "".join(_without_code(markup[: body.start() if body else LONGEST]))
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


def _take(head: Head, tag: Tag) -> None:
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
