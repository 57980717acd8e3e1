"""Feeds that were saved: RSS and Atom with the whole text of their articles."""

from __future__ import annotations

import html
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.clips.formats import saved_page
from dossier.clips.formats.databases.factiva import factiva_xml
from dossier.clips.formats.numbering import numbered
from dossier.clips.formats.xml_trees import local, tree
from dossier.clips.limits import limit
from dossier.clips.web_addresses import web_address
from dossier.errors import ClippingError
from dossier.language.bylines import writers
from dossier.language.printed_days import stated_day
from dossier.messages import phrase
from dossier.records import Facts

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

    from dossier.records import Clip

WORDS = int(limit("chapter.words"))
ENTRIES = ("item", "entry")
TEXTS = ("encoded", "content", "description", "summary")
DAYS = ("pubDate", "published", "date", "issued", "updated")


def read(path: Path, data: bytes) -> list[Clip]:
    """The clippings in a feed, or in another export that is XML; ClippingError where it holds no whole article."""
    root = tree(path, data)
    entries = [one for one in root.iter() if local(one) in ENTRIES]
    if not entries:
        return factiva_xml.read(path, root)
    source = next((_text(one) for one in root.iter() if local(one) == "title"), "")
    found = [clip for one in entries if (clip := _clip(path, one, source))]
    if not found:
        raise ClippingError(path, f"is a feed of {len(entries)} summaries without texts; save those pages and add them")
    missing = str(len(entries) - len(found))
    said = phrase("%(number)s of its entries are summaries without texts and are left out", number=missing)
    return numbered(path, found, *([said] if len(found) < len(entries) else []))


def _text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _child(entry: etree._Element, *names: str) -> str:
    """The text of the first child of the first of these names that has one."""
    return next((text for name in names for one in entry if local(one) == name and (text := _text(one))), "")


def _clip(path: Path, entry: etree._Element, source: str) -> Clip | None:
    markup = max((_child(entry, name) for name in TEXTS), key=len)
    if "<" not in markup and "&lt;" in markup:
        markup = html.unescape(markup)
    if len(markup.split()) < WORDS:
        return None
    try:
        clip = saved_page.clip_of(path, markup)
    except ClippingError:
        return None
    links = [one for one in entry if local(one) == "link"]
    whole = next((one for one in links if one.get("rel", "alternate") == "alternate"), None)
    address = (whole.get("href") or whole.text or "") if whole is not None else ""
    names = [_text(one) for one in entry if local(one) in {"creator", "author"}]
    facts = Facts(
        title=html.unescape(_child(entry, "title")) or None,
        published=stated_day(_child(entry, *DAYS)),
        source=_child(entry, "source") or source or None,
        authors=writers(names),
        url=web_address(address.strip()),
    )
    return replace(clip, page=facts, format="feed")
