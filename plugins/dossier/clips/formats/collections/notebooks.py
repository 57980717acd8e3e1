"""Exports of Evernote: .enex, a note each article that was clipped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.clips.formats import saved_page
from dossier.clips.formats.numbering import numbered
from dossier.clips.formats.xml_trees import local, tree
from dossier.clips.web_addresses import web_address
from dossier.errors import ClippingError
from dossier.messages import phrase

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

    from dossier.records import Clip


def read(path: Path, data: bytes) -> list[Clip]:
    """The clippings in an export; ClippingError where it is damaged, or no note holds text.

    The day a note was made is none of the article's.
    """
    notes = [one for one in tree(path, data).iter() if local(one) == "note"]
    found = [clip for note in notes if (clip := _clip(path, note))]
    if not found:
        raise ClippingError(path, "holds no note with text; export the notes anew")
    missing = phrase("%(number)s of its notes hold no text and are left out", number=str(len(notes) - len(found)))
    return numbered(
        path, [replace(clip, format="enex") for clip in found], *([missing] if len(found) < len(notes) else [])
    )


def _clip(path: Path, note: etree._Element) -> Clip | None:
    def said(name: str) -> str:
        return next((" ".join((one.text or "").split()) for one in note.iter() if local(one) == name), "")

    content = next(((one.text or "") for one in note.iter() if local(one) == "content"), "")
    try:
        clip = saved_page.clip_of(path, content)
    except ClippingError:
        return None
    tags = tuple(" ".join((one.text or "").split()) for one in note.iter() if local(one) == "tag")
    facts = replace(clip.page, title=said("title") or clip.page.title, url=web_address(said("source-url")), tags=tags)
    return replace(clip, page=facts)
