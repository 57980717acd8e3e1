"""Web archives of Safari: .webarchive, a property list with the page and its parts."""

from __future__ import annotations

import plistlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dossier.clips.decoding import decode_page
from dossier.clips.formats.saved_page import clip_of
from dossier.clips.web_addresses import web_address
from dossier.errors import ClippingError

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clip

PAGES = ("text/html", "application/xhtml+xml")


def read(path: Path, data: bytes) -> list[Clip]:
    """The one clipping of an archive, its page; ClippingError where it is damaged, or holds no page."""
    try:
        archive = plistlib.loads(data)
    except Exception as error:  # the library raises of every kind on damaged files
        raise ClippingError(
            path, "is a damaged web archive of Safari; save the page anew, or print it as PDF"
        ) from error
    main = _entry(archive, "WebMainResource")
    markup, kind = _entry(main, "WebResourceData"), _entry(main, "WebResourceMIMEType")
    if not isinstance(markup, bytes) or kind not in (*PAGES, None):
        raise ClippingError(path, "is a web archive of Safari without a page; save the page again")
    charset = _entry(main, "WebResourceTextEncodingName")
    text, warnings = decode_page(markup, charset if isinstance(charset, str) else None)
    clip = clip_of(path, text, warnings)
    address = _entry(main, "WebResourceURL")
    if clip.page.url is None and isinstance(address, str) and web_address(address):
        clip = replace(clip, page=replace(clip.page, url=web_address(address)))
    return [replace(clip, format="webarchive")]


def _entry(of: Any, name: str) -> Any:
    """An entry of a property list; None where there is none."""
    return of.get(name) if isinstance(of, dict) else None
