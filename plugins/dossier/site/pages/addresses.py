"""Slugs: the short, safe names that pages have in addresses."""

from __future__ import annotations

import hashlib
import re
import unicodedata

LONGEST = 60
_UNSAFE = re.compile(r"[^a-z0-9]+")


def slugify(text: str) -> str:
    """Small letters, digits and hyphens, at most 60 characters; a hash where the text has no such letter."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    slug = _UNSAFE.sub("-", plain).strip("-")[:LONGEST].strip("-")
    return slug or hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]


def slugs(texts: list[str]) -> dict[str, str]:
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
