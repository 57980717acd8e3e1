"""Binds the long page for paper: its links become notes and places in it, and its parts get running heads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bs4 import BeautifulSoup, Tag

NOTED = "section.paper-cover, section.paper-briefing, article.paper-actor, article.paper-clipping"
"""The parts that have their notes at their end."""

_PAGE_OF = re.compile(r'(data-page-of="([^"]*)">)[^<]*')
_FOLDER = re.compile(r"(?:actors|clippings)/[^/?#]+/")


def bind(html: str) -> str:
    """The page with its links set for paper.

    A link into the web is followed by a number, and its address stands at the end of its part. A link to an actor or a
    clipping leads to its place in the same document; one to a page that is not printed leads nowhere. A place in a
    clipping is named by the clipping's number and by that of the paragraph.
    """
    from bs4 import BeautifulSoup  # noqa: PLC0415  only paper needs it

    page = BeautifulSoup(html, "lxml")
    parts = {str(part["data-path"]): part for part in page.select("[data-path]")}
    for link in page.select("main a[href]"):
        _lead_inside(link, parts)
    for place in page.select("[data-place]"):
        _name_place(page, place, parts)
    _set_notes(page)
    _style(page)
    return str(page)


def numbered(html: str, numbers: dict[str, int]) -> str:
    """The bound page with the numbers of the pages in its contents; a number that is not known is left out."""
    return _PAGE_OF.sub(lambda one: f"{one[1]}{numbers.get(one[2], '')}", html)


def running_heads(title: str, parts: Mapping[str, str]) -> str:
    """The style of the margins: the dossier's title and the part's name at the top.

    The page's number comes later: a part does not know how many pages stand before it.

    `parts` are the names of the parts by the names of their page styles (CSS's @page) in paper.css.
    """
    face = "font: 8pt 'Dossier Serif', serif; color: #57524a;"
    rules = []
    for page_style, name in parts.items():
        left = f'@top-left {{ content: "{_quoted(title[:90])}"; {face} }}'
        right = f'@top-right {{ content: "{_quoted(name)}"; {face} }}'
        rules.append(f"@page {page_style} {{ {left} {right} }}")
    return "\n".join(rules)


def _quoted(text: str) -> str:
    """A text inside a string of a style sheet: what is no letter, digit or space is escaped (CSS Syntax 3, 4.3.7)."""
    return "".join(one if one.isalnum() or one == " " else f"\\{ord(one):x} " for one in text)


def _style(page: BeautifulSoup) -> None:
    """Sets the running heads, and what is for paper alone behind the styles of the site, so that it holds."""
    title = page.select_one(".site-name")
    parts = {_page_style(part): str(part["data-part"]) for part in page.select("[data-part]")}
    for heads in page.select("style[data-running-heads]"):
        heads.string = running_heads(title.get_text(strip=True) if title else "", parts)
    for sheet in page.select('link[href$="paper.css"], style[data-running-heads]'):
        if page.head:
            page.head.append(sheet.extract())


def _page_style(part: Tag) -> str:
    """The name of a part's page style: "contents" for the class "paper-contents"."""
    return next(name for name in part.get_attribute_list("class") if name != "paper-part").removeprefix("paper-")


def _lead_inside(link: Tag, parts: dict[str, Tag]) -> None:
    address = str(link["href"])
    if re.match(r"#|https?://|mailto:", address):
        return
    folder = _FOLDER.search(address)
    part = parts.get(folder[0]) if folder else None
    if part:
        link["href"] = f"#{part['id']}"
    else:
        del link["href"]


def _name_place(page: BeautifulSoup, place: Tag, parts: dict[str, Tag]) -> None:
    clipping = parts.get(str(place["data-place"]))
    if not clipping:
        return
    paragraph = place.get_text(strip=True)
    link = page.new_tag("a", href=f"#{clipping['id']}")
    link.string = f"[{clipping['data-number']}{f', {paragraph}' if paragraph else ''}]"
    place.clear()
    place.append(link)


def _set_notes(page: BeautifulSoup) -> None:
    """Numbers the links into the web through the whole document and sets their addresses below their parts."""
    number = 0
    for part in page.select(NOTED):
        notes = page.new_tag("ol", attrs={"class": "paper-references"})
        for link in part.select('a[href^="http"]'):
            number += 1
            sign = page.new_tag("sup")
            sign.string = str(number)
            link.insert_after(sign)
            note = page.new_tag("li")
            note.append(f"{number} ")
            address = page.new_tag("span")
            address.string = str(link["href"])
            note.append(address)
            notes.append(note)
        if notes.contents:
            part.append(notes)
