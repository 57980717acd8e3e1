"""Plain text: decodes the bytes and takes out what no reader should ever meet."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from dossier.errors import ClippingError
from dossier.messages import counted, phrase
from dossier.records import Clip

if TYPE_CHECKING:
    from pathlib import Path

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# C0 and C1 without tab and line feed; the embedding, override and isolate marks of the bidirectional algorithm, which
# can show a reader another text than the one that stands there; zero-width spaces and the byte order mark.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
LINE_END = re.compile("\r\n?|[\u2028\u2029]")
BINARY_SHARE = 0.02
"""Above this share of control characters a file is no text; prose has none, a damaged export a handful."""


def read(path: Path, data: bytes) -> list[Clip]:
    """The one clipping of a text file; ClippingError where the bytes are no text."""
    raw, warnings = decode(path, data)
    text, more = tidy(raw)
    return [
        Clip(
            id=path.stem,
            path=str(path),
            text=text,
            warnings=(*warnings, *more),
            source_text=None if raw == text else raw,
        )
    ]


def decode(path: Path, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of the bytes by BOM, as UTF-8 or else as Windows-1252, and what was odd; ClippingError for a binary."""
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace"), ()
    if b"\0" in data:
        raise ClippingError(path, "is no text but a binary file; save the article as text or as a web page")
    warnings: tuple[str, ...] = ()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("cp1252", errors="replace")
        warnings = (
            phrase(
                "is not UTF-8 (byte %(place)s); read as Windows-1252: save it as UTF-8 to be sure",
                place=f"{error.start + 1}",
            ),
        )
    if len(CONTROL.findall(text.replace("\r", ""))) > BINARY_SHARE * len(text) + 2:
        raise ClippingError(path, "is no text but a binary file; save the article as text or as a web page")
    return text, warnings


def tidy(raw: str) -> tuple[str, tuple[str, ...]]:
    """The text with line feeds for every line end and without control characters, and what was odd about it."""
    text = LINE_END.sub("\n", raw)
    text, count = CONTROL.subn("", text)
    return text, (counted(count, "odd sign"),) if count else ()


def encodable(text: str) -> str:
    """The text without lone surrogates, which a JSON escape or a file's name can hold and no file can."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def fit(text: str) -> str:
    """A short text on one line, without control characters and lone surrogates."""
    return CONTROL.sub("", encodable(text))
