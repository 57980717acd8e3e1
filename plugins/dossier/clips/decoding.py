"""The character encoding of files: by byte order mark, else by the bytes, else by a label, else by a guess."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from dossier.clips.characters import CONTROL
from dossier.clips.limits import share
from dossier.clips.unlabelled import DAMAGED_SHARE, guessed, refutes
from dossier.errors import ClippingError
from dossier.messages import phrase

if TYPE_CHECKING:
    from pathlib import Path

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LABEL = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
XML_LABEL = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})")
HEAD_BYTES = 8192
"""A browser looks at the first 1,024 bytes; tools that save pages put comments and styles before the label."""
ESCAPED = (b"\x1b$B", b"\x1b$@")
"""How Japanese text in ISO-2022-JP begins (RFC 1468): its bytes are ASCII, so that they would pass for UTF-8."""
# What browsers read these labels as: supersets of them (WHATWG Encoding Standard, section 4.2). ASCII says nothing
# about bytes beyond it, and UTF-16 and UTF-7 are not what holds a label that can be read as it stands.
AS_BROWSERS_DO: dict[str, str | None] = {
    "ascii": None,
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "utf-7": "utf-8",
}


def decode(data: bytes, label: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of a file's bytes and what was odd; `label` is the encoding that a page or a header names.

    Bytes beyond ASCII that are valid UTF-8 are UTF-8, whatever the label says: no other encoding gives such bytes by
    chance, and a page saved anew often keeps its old label. A label that the bytes refute counts for nothing.
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _replaced(data, encoding)
    if data[:4].count(0) == 2:
        return _replaced(data, "utf-16-le" if data[1] == 0 else "utf-16-be")
    named = codec(label) or ("iso2022_jp" if any(mark in data for mark in ESCAPED) else None)
    if not (named and b"\x1b" in data and named.startswith(("iso2022", "hz"))):
        try:
            return data.decode("utf-8"), ()
        except UnicodeDecodeError:
            named = named or "utf-8"
    if not refutes(data, named):
        try:
            return data.decode(named), ()
        except UnicodeDecodeError as error:
            text = data.decode(named, errors="replace")
            if _is_damaged(text):
                return text, (_damaged(named, error.start + 1),)
    encoding = guessed(data)
    shown = _shown(encoding)
    told = phrase("the encoding was guessed as %(encoding)s; check it, and save it as UTF-8 to be sure", encoding=shown)
    return data.decode(encoding, errors="replace"), (told,)


def _replaced(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    """The text in an encoding that is known, and where it is damaged."""
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        said = _damaged(encoding.removesuffix("-sig"), error.start + 1)
        return data.decode(encoding, errors="replace"), (said,)


def decode_page(data: bytes, header: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of a page's bytes and what was odd; the label of a mail's or an archive's header counts before that of
    the page's own head."""
    return decode(data, header if codec(header) else _label_in(data))


def text_of(path: Path, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a file that bears no label, and what was odd; ClippingError where the bytes are no text."""
    text, warnings = decode(data)
    controls = len(CONTROL.findall(text.replace("\r", "").removeprefix("\ufeff")))
    if "\0" in text or controls > share("binary.share") * len(text) + 2:
        raise ClippingError(path, "is no text but a binary file; save the article as text or as a web page")
    return text, warnings


def _label_in(data: bytes) -> str | None:
    """The encoding that a page's own head names; None where it names none."""
    head = data[:HEAD_BYTES]
    found = XML_LABEL.search(head) or LABEL.search(head)
    return found.group(1).decode("ascii") if found else None


def codec(label: str | None) -> str | None:
    """Python's name of the encoding that a browser takes a label for; None where there is no such encoding of text."""
    if not label:
        return None
    try:
        info = codecs.lookup(label.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if not getattr(info, "_is_text_encoding", True) or info.name in {"idna", "punycode", "undefined"}:
        return None
    return AS_BROWSERS_DO.get(info.name, None if "escape" in info.name else info.name)


def as_utf8(text: str) -> bytes:
    """The text for a parser: without null bytes, and with a question mark for each half of a broken pair."""
    return text.replace("\0", "").encode("utf-8", "replace")


def _is_damaged(text: str) -> bool:
    """Whether so few signs of a decoded text are broken that its encoding is the right one."""
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return text.count("\ufffd") <= DAMAGED_SHARE * beyond


def _damaged(encoding: str, place: int) -> str:
    return phrase(
        "has bytes that are not %(encoding)s (the first is byte %(place)s); they are shown as \ufffd",
        encoding=encoding,
        place=f"{place}",
    )


def _shown(encoding: str) -> str:
    """The name by which editors know an encoding: "windows-1250" for "cp1250"."""
    return re.sub("^iso8859", "iso-8859", re.sub("^cp125", "windows-125", encoding)).replace("_", "-")
