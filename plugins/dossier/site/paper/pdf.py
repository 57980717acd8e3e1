"""Reads from a PDF of Chromium's on which page each of its named places is.

Skia, which writes them, keeps all objects that matter here as plain text: the catalogue with the named destinations
(ISO 32000-1, 12.3.2.3) and the tree of the pages (7.7.3.2).
"""

from __future__ import annotations

import re

_OBJECT = re.compile(rb"^(\d+) 0 obj\b(.*?)^endobj", re.DOTALL | re.MULTILINE)
_NAMED = re.compile(rb"/Dests\s+(\d+) 0 R")
_PLACE = re.compile(rb"/([^\s/<>\[\]()]+)\s*\[\s*(\d+) 0 R")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_ROOT = re.compile(rb"/Type\s*/Catalog\b.*?/Pages\s+(\d+) 0 R|/Pages\s+(\d+) 0 R.*?/Type\s*/Catalog\b", re.DOTALL)
_REFERENCE = re.compile(rb"(\d+) 0 R")
_ESCAPE = re.compile(rb"#([0-9a-fA-F]{2})")


def pages_of(pdf: bytes) -> dict[str, int]:
    """For each named place the number of its page, from 1."""
    objects = _objects(pdf)
    numbers = {page: number for number, page in enumerate(_pages(objects), 1)}
    named = next((_NAMED.search(text) for text in objects.values() if _NAMED.search(text)), None)
    places = _PLACE.findall(objects[int(named[1])]) if named else []
    return {_name(name): numbers[int(page)] for name, page in places if int(page) in numbers}


def page_count(pdf: bytes) -> int:
    """How many pages there are."""
    return len(_pages(_objects(pdf)))


def _objects(pdf: bytes) -> dict[int, bytes]:
    """The objects that are no streams, by their numbers."""
    found = ((int(one[1]), one[2]) for one in _OBJECT.finditer(pdf))
    return {number: text for number, text in found if b"stream" not in text}


def _pages(objects: dict[int, bytes]) -> list[int]:
    """The objects of the pages in their order: the leaves of the tree below the catalogue."""
    root = next((_ROOT.search(text) for text in objects.values() if _ROOT.search(text)), None)
    left = [int(root[1] or root[2])] if root else []
    pages = []
    while left:
        number = left.pop()
        kids = _KIDS.search(objects.get(number, b""))
        if kids and re.search(rb"/Type\s*/Pages\b", objects[number]):
            left.extend(int(kid) for kid in reversed(_REFERENCE.findall(kids[1])))
        else:
            pages.append(number)
    return pages


def _name(written: bytes) -> str:
    """A name as it was before it was written (7.3.5)."""
    return _ESCAPE.sub(lambda one: bytes.fromhex(one[1].decode()), written).decode("utf-8", "replace")
