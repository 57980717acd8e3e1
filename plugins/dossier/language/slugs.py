"""Slugs: the short, safe names that clippings and actors have in addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from unidecode import unidecode

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Container, Iterable, Iterator

LONGEST = 60
"""Characters of a slug."""
_UNSAFE = re.compile(r"[^a-z0-9]+")
_SILENT = re.compile(r"['’ʼ]|(?<=\b[^\W\d_])\.")
"""What parts no words: an apostrophe, and the full stop of an acronym or an initial."""
_MARKS = re.compile(r"['\"`]")
"""What hard and soft signs become in Latin letters."""


def slugify(text: str) -> str:
    """Small letters, digits and hyphens, at most 60 characters; other scripts in Latin letters.

    A text that gives no letter and no digit gets the first letters of its hash, the same on every machine.
    """
    bare = text.replace(" ", "").replace("-", "")
    if bare.isascii() and bare.isalnum():  # nearly every name
        return "-".join(text.lower().replace("-", " ").split())[:LONGEST].strip("-")
    whole = normalize("NFC", text.encode("utf-8", "ignore").decode())
    plain = _MARKS.sub("", unidecode(_SILENT.sub("", whole).replace("&", " and "))).lower()
    slug = _UNSAFE.sub("-", plain).strip("-")[:LONGEST].strip("-")
    if slug:
        return slug
    import hashlib  # noqa: PLC0415  it brings OpenSSL, and few texts need it

    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]


def slugs(texts: Iterable[str]) -> dict[str, str]:
    """A slug for each text, no two alike.

    A text that is its own slug keeps it, whoever comes later. Where two others make the same one, the later gets some
    letters of its hash behind it, so that it keeps its slug when further ones are added or go.
    """
    made: dict[str, str] = {}
    taken: set[str] = set()
    for text in sorted(dict.fromkeys(texts), key=lambda one: slugify(one) != one):
        slug = slugify(text)
        made[text] = slug if slug not in taken else next(one for one in _marked(slug, text) if one not in taken)
        taken.add(made[text])
    return made


def _marked(slug: str, text: str) -> Iterator[str]:
    """The slug with ever more letters of the text's hash."""
    import hashlib  # noqa: PLC0415  as above

    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return (f"{slug}-{digest[:size]}" for size in range(4, len(digest)))


def free(slug: str, taken: Container[str], tried: Counter[str]) -> str:
    """The slug, or where it is taken the slug with the first free number; `tried` counts the numbers given so far."""
    unique = slug if slug not in taken else ""
    while not unique:
        tried[slug] += 1
        numbered = f"{slug}-{tried[slug] + 1}"
        unique = numbered if numbered not in taken else ""
    return unique
