"""Crawled pages: .warc, .warc.gz, and .wacz, which is a ZIP of them."""

from __future__ import annotations

import io
import json
import logging
from contextlib import redirect_stderr
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dossier.clips.decoding import decode_page
from dossier.clips.formats import saved_page
from dossier.clips.formats.documents.packages import checked, library, member
from dossier.clips.formats.numbering import numbered
from dossier.clips.limits import limit
from dossier.clips.web_addresses import web_address
from dossier.errors import ClippingError
from dossier.messages import noted, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dossier.records import Clip

WORDS = int(limit("crawl.words"))
MOST_PAGES = int(limit("table.rows"))
MOST_BYTES = int(limit("archive.bytes"))
DAMAGED = noted("could not be read behind its first %(number)s pages (%(why)s); export it anew, in parts")
MORE_PAGES = noted("has more than %(number)s pages; the rest was left out")


def read(path: Path, data: bytes) -> list[Clip]:
    """A clipping for each page that was crawled; ClippingError where it is damaged, or holds no page with text.

    Of a .wacz that lists its pages, those are read; else each page that holds some text.
    """
    warcio = library(path, "warcio.archiveiterator", "archive")
    crawls, listed = _of_package(path, data) if path.suffix.lower() == ".wacz" else ([data], set())
    found: dict[str, Clip] = {}
    said: list[str] = []
    logging.getLogger("warcio").setLevel(logging.CRITICAL)  # it tells of each oddity, in a log or on standard error
    try:
        with redirect_stderr(io.StringIO()):
            for crawl in crawls:
                for address, content, charset in _pages(warcio, crawl):
                    if address in found or (listed and address not in listed):
                        continue
                    if len(found) >= MOST_PAGES:
                        said = [phrase(MORE_PAGES, number=f"{MOST_PAGES:,}")]
                        break
                    if clip := _clip(path, content, charset, address):
                        found[address] = clip
    except Exception as error:  # the library raises of every kind on damaged files
        if not found:
            raise ClippingError(path, f"is a damaged crawl ({type(error).__name__}); export it anew") from error
        said.append(phrase(DAMAGED, number=f"{len(found):,}", why=type(error).__name__))
    if not found:
        raise ClippingError(path, "holds no page with text; crawl it anew, or save the page")
    return numbered(path, list(found.values()), *said)


def _of_package(path: Path, data: bytes) -> tuple[list[bytes], set[str]]:
    """The crawls in a .wacz, and the addresses of the pages that it lists."""
    package = checked(path, data)
    names = sorted(package.namelist())
    lines = member(path, package, "pages/pages.jsonl").decode("utf-8", "replace").split("\n")
    listed = set()
    for line in lines:
        try:
            said = json.loads(line) if line.strip() else {}
        except (ValueError, RecursionError):
            continue
        if isinstance(said, dict) and isinstance(said.get("url"), str):
            listed.add(said["url"])
    return [member(path, package, name) for name in names if name.endswith((".warc", ".warc.gz"))], listed


def _pages(warcio: Any, data: bytes) -> Iterator[tuple[str, bytes, str | None]]:
    """The address, the bytes and the stated encoding of each page in a crawl that was answered well."""
    left = MOST_BYTES
    for record in warcio.ArchiveIterator(io.BytesIO(data)):
        headers = record.http_headers
        if record.rec_type != "response" or headers is None or not headers.get_statuscode().startswith("2"):
            continue
        kind = headers.get_header("Content-Type", "")
        if not kind.lower().startswith(("text/html", "application/xhtml")):
            continue
        content = record.content_stream().read(left)
        left -= len(content)
        if left <= 0:
            raise OverflowError
        if getattr(record.raw_stream, "limit", 0) > 0:
            raise EOFError
        charset = kind.partition("charset=")[2].split(";")[0].strip(" \"'") or None
        yield record.rec_headers.get_header("WARC-Target-URI", ""), content, charset


def _clip(path: Path, content: bytes, charset: str | None, address: str) -> Clip | None:
    text, warnings = decode_page(content, charset)
    try:
        clip = saved_page.clip_of(path, text, warnings)
    except ClippingError:
        return None
    if len(clip.text.split()) < WORDS:
        return None
    return replace(clip, format="warc", page=replace(clip.page, url=clip.page.url or web_address(address)))
