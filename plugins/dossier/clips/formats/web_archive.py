"""Web archives: .mhtml and .mht, a page with its parts in one file, as browsers save it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.clips.decoding import decode_page
from dossier.clips.formats.mails.mime import header, message_of, parts_of
from dossier.clips.formats.saved_page import clip_of
from dossier.clips.web_addresses import web_address
from dossier.errors import ClippingError

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clip


def read(path: Path, data: bytes) -> list[Clip]:
    """The one clipping of a web archive, its page; ClippingError where the archive holds no page.

    The archive's own date says when it was saved, and is no date of publication.
    """
    message = message_of(path, data)
    pages = [part for part in parts_of(message) if part.kind in {"text/html", "application/xhtml+xml"} and part.content]
    if not pages:
        raise ClippingError(
            path, "is a web archive without a page; save the page again, as one HTML file if that can be"
        )
    text, warnings = decode_page(pages[0].content, pages[0].charset)
    clip = clip_of(path, text, warnings)
    address = header(message, "Snapshot-Content-Location") or pages[0].location or ""
    if clip.page.url is None and web_address(address):
        clip = replace(clip, page=replace(clip.page, url=address))
    return [replace(clip, format="mhtml")]
