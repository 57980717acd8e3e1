"""Slugs: the short, safe names that clippings and actors have in addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unidecode import unidecode

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Container, Iterable

LONGEST = 60
"""Characters of a slug."""
_UNSAFE = re.compile(r"[^a-z0-9]+")
_SILENT = re.compile(r"['’ʼ]|(?<=\b[^\W\d_])\.")
"""What parts no words: an apostrophe, and the full stop of an acronym or an initial."""


def slugify(text: str) -> str:
    """Small letters, digits and hyphens, at most 60 characters; other scripts in Latin letters.

    A text that gives no letter and no digit gets the first letters of its hash, the same on every machine.
    """
    whole = text.encode("utf-8", "ignore").decode()
    plain = unidecode(_SILENT.sub("", whole).replace("&", " and ")).lower()
    slug = _UNSAFE.sub("-", plain).strip("-")[:LONGEST].strip("-")
    if slug:
        return slug
    import hashlib  # noqa: PLC0415  it brings OpenSSL, and few texts need it

    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]


def slugs(texts: Iterable[str]) -> dict[str, str]:
    """A slug for each text, no two alike: the later of two gets a number."""
    made: dict[str, str] = {}
    taken: set[str] = set()
    for text in dict.fromkeys(texts):
        slug, number = slugify(text), 2
        while slug in taken:
            slug, number = f"{slugify(text)}-{number}", number + 1
        made[text] = slug
        taken.add(slug)
    return made


def free(slug: str, taken: Container[str], tried: Counter[str]) -> str:
    """The slug, or where it is taken the slug with the first free number; `tried` counts the numbers given so far."""
    unique = slug if slug not in taken else ""
    while not unique:
        tried[slug] += 1
        numbered = f"{slug}-{tried[slug] + 1}"
        unique = numbered if numbered not in taken else ""
    return unique
