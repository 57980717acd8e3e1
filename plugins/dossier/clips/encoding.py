"""The character encoding of pages and mails: by byte order mark, then what the bytes are, then what the label says."""

from __future__ import annotations

import codecs
import re

from dossier.clips.plain_text import BOMS
from dossier.messages import phrase

LABEL = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
XML_LABEL = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})")
HEAD_BYTES = 8192
"""A browser looks at the first 1,024 bytes; tools that save pages put comments and styles before the label."""
# What browsers read these labels as: supersets of them (WHATWG Encoding Standard, section 4.2).
AS_BROWSERS_DO = {
    "ascii": "cp1252",
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


def decode(data: bytes, header: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of a page's bytes and what was odd; `header` is the label of a mail's or an archive's header.

    Bytes beyond ASCII that are valid UTF-8 are UTF-8, whatever the label says: no other encoding gives such bytes by
    chance, and a page saved anew often keeps its old label.
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace"), ()
    if data[:4].count(0) == 2:
        return data.decode("utf-16-le" if data[1] == 0 else "utf-16-be", errors="replace"), ()
    label = codec(header) or codec(label_in(data))
    if not (label and b"\x1b" in data and label.startswith(("iso2022", "hz"))):
        try:
            return data.decode("utf-8"), ()
        except UnicodeDecodeError:
            label = label if label and label != "utf-8" else "cp1252"
    try:
        return data.decode(label), ()
    except UnicodeDecodeError as error:
        text = data.decode(label, errors="replace")
        odd = phrase(
            "has bytes that are not %(encoding)s (the first is byte %(place)s); they are shown as \ufffd",
            encoding=label,
            place=f"{error.start + 1}",
        )
        return text, (odd,)


def label_in(data: bytes) -> str | None:
    """The encoding that a page's own head names; None where it names none."""
    head = data[:HEAD_BYTES]
    found = XML_LABEL.search(head) or LABEL.search(head)
    return found.group(1).decode("ascii") if found else None


def codec(label: str | None) -> str | None:
    """Python's name of the encoding that a browser takes a label for; None where there is no such encoding of text."""
    try:
        info = codecs.lookup((label or "").strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if not getattr(info, "_is_text_encoding", True) or info.name in {"idna", "punycode", "undefined"}:
        return None
    return AS_BROWSERS_DO.get(info.name, None if "escape" in info.name else info.name)


def as_utf8(text: str) -> bytes:
    """The text for a parser: without null bytes, and with a question mark for each half of a broken pair."""
    return text.replace("\0", "").encode("utf-8", "replace")
