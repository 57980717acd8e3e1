"""PDF with text in it: pages become paragraphs; what stands at the head or the foot of each page goes."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from typing import TYPE_CHECKING

from dossier.clips.formats.databases.layouts import ends_document
from dossier.clips.formats.documents.packages import library
from dossier.clips.formats.documents.paragraphs import clips_of
from dossier.clips.limits import limit, share
from dossier.errors import ClippingError
from dossier.language.printed_days import stated_day
from dossier.messages import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dossier.records import Clip

MOST_PAGES = int(limit("pdf.pages"))
EDGE = int(limit("pdf.edge_lines"))
FULL = share("pdf.full_line")
FIRST = re.compile(r"[^\W\d]{1,8}\.? 1 [^\W\d]{1,4} \d{1,4}")
"""The foot of a document's first page: "Page 1 of 3"."""
DIGITS = re.compile(r"\d+")
STOPS = (".", "!", "?", "…", ":", "”", "“", '"', "»", ")", "。")


def read(path: Path, data: bytes) -> list[Clip]:
    """The clippings in a PDF; ClippingError where it is locked, damaged, or a picture of a text."""
    pypdf = library(path, "pypdf", "pdf")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of each oddity that it mends
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ClippingError(path, "is locked with a password; unlock it, or paste its text")
        pages = [page.extract_text() or "" for page in reader.pages[:MOST_PAGES]]
        more = len(reader.pages) - len(pages)
        title = reader.metadata.title if reader.metadata else None
    except ClippingError:
        raise
    except Exception as error:  # the library raises of every kind on damaged files
        raise ClippingError(
            path, f"is a damaged PDF ({type(error).__name__}); print it anew, or paste its text"
        ) from error
    if not any(page.strip() for page in pages):
        raise ClippingError(path, "is a scan, a picture of a text: run OCR over it, or put its text beside it as .txt")
    left = phrase("has more than %(number)s pages; the rest was left out", number=f"{MOST_PAGES:,}")
    return clips_of(
        path,
        paragraphs(pages),
        "pdf",
        title=re.split(r" [|–—] ", str(title))[0] if title else None,
        warnings=(left,) if more > 0 else (),
    )


def paragraphs(pages: Sequence[str]) -> list[str]:
    """The paragraphs of pages: lines that fill the column belong to the next one, words divided at their end are whole.

    A line that stands on the edge of several pages, numbers aside, is a running head or foot and goes.
    """
    kept = _kept([[line.strip() for line in page.split("\n") if line.strip()] for page in pages])
    widths = sorted(len(line) for line in kept if line)
    full = FULL * widths[int(len(widths) * 0.9)] if widths else 0
    return list(_joined(kept, full))


def _kept(pages: Sequence[Sequence[str]]) -> list[str]:
    """The lines of pages without their running heads and feet; an empty one where a document of an export begins.

    In an export a document's first page has none but the number of the page: what stands at its head is a headline and
    a publication, however often they recur; the headline above the pages that follow is a running head.
    """
    running = _running(pages)
    exported = any(ends_document(line) for page in pages for line in page)
    kept: list[str] = []
    headline, ended, first = "", True, True
    for page in pages:
        begins = exported and (ended or any(FIRST.fullmatch(line) for line in page[-EDGE:]))
        if begins:
            headline = page[0] if page else ""
            kept.append("")
        for number, line in enumerate(page):
            runs = _is_edge(number, len(page)) and _shape(line) in running and not ends_document(line)
            dated = number < EDGE and stated_day(line) is not None
            spared = (begins or (exported and first)) and (dated or not DIGITS.search(line))
            recurs = exported and not begins and not number and line == headline
            if not recurs and (spared or not runs):
                kept.append(line)
        ended = bool(kept) and ends_document(kept[-1])
        first = first and not ended
    return kept


def _is_edge(number: int, lines: int) -> bool:
    return number < EDGE or number >= lines - EDGE


def _shape(line: str) -> str:
    return DIGITS.sub("0", line)


def _running(pages: Sequence[Sequence[str]]) -> set[str]:
    """The shapes of the lines that stand on the edges of at least two pages and of a third of them."""
    seen = Counter(
        shape
        for page in pages
        for shape in {_shape(line) for number, line in enumerate(page) if _is_edge(number, len(page))}
    )
    least = max(2, len(pages) / 3)
    return {shape for shape, times in seen.items() if times >= least}


def _joined(lines: Sequence[str], full: float) -> Iterator[str]:
    text = ""
    for number, line in enumerate(lines):
        divided = len(text) > 1 and text.endswith("-") and text[-2].isalpha() and line[:1].islower()
        text = text[:-1] + line if divided else f"{text} {line}".strip()
        after = lines[number + 1] if number + 1 < len(lines) else ""
        ends = line.endswith(STOPS) and not after[:1].islower()
        short = len(line) < full and not (after[:1].islower() or text.endswith("-"))
        apart = not after or after.startswith("http") or ends_document(after)
        if text and (short or apart or (ends and len(line) < full / FULL * 0.97)):
            yield text
            text = ""
