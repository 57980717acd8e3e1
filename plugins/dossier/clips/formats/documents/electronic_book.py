"""EPUB: each chapter that holds an article is a clipping, as reading services write them."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from dossier.clips.decoding import decode_page
from dossier.clips.formats import saved_page
from dossier.clips.formats.documents.packages import checked, member
from dossier.clips.formats.numbering import numbered
from dossier.clips.formats.xml_trees import local, tree
from dossier.clips.limits import limit
from dossier.errors import ClippingError
from dossier.messages import phrase

if TYPE_CHECKING:
    from pathlib import Path
    from zipfile import ZipFile

    from dossier.records import Clip

WORDS = int(limit("chapter.words"))


def read(path: Path, data: bytes) -> list[Clip]:
    """The clippings in a book; ClippingError where it is damaged, or none of its chapters holds an article."""
    package = checked(path, data)
    found: list[Clip] = []
    short = 0
    for name in _chapters(path, package):
        text, warnings = decode_page(member(path, package, name))
        try:
            clip = saved_page.clip_of(path, text, warnings)
        except ClippingError:
            continue  # a cover or a picture
        if len(clip.text.split()) >= WORDS:
            found.append(clip)
        else:
            short += 1
    if not found:
        raise ClippingError(path, "is a book without a chapter that holds an article; paste the article's text")
    said = phrase("%(number)s of its chapters hold too little text for an article and are left out", number=str(short))
    return numbered(path, [replace(clip, format="epub") for clip in found], *([said] if short else []))


def _chapters(path: Path, package: ZipFile) -> list[str]:
    """The names of a book's chapters, in the order of reading."""
    container = member(path, package, "META-INF/container.xml")
    place = (
        next((one.get("full-path", "") for one in tree(path, container).iter() if local(one) == "rootfile"), "")
        if container
        else ""
    )
    described = member(path, package, place) if place else b""
    if not described:
        raise ClippingError(path, "is no book that can be read; paste the article's text")
    root = tree(path, described)
    items = {one.get("id"): one.get("href", "") for one in root.iter() if local(one) == "item"}
    order = [items.get(one.get("idref"), "") for one in root.iter() if local(one) == "itemref"]
    folder = posixpath.dirname(place)
    return [posixpath.normpath(posixpath.join(folder, unquote(name))) for name in order if name]
