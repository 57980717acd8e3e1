"""Short, stable, unique addresses of actors."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Container

LONGEST = 48
"""Characters of a slug; long enough for any person, short enough for an address."""
SPELT = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ł": "l", "Ł": "l",
     "ı": "i", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d", "&": " and ", "’": None, "'": None, ".": None}
)  # fmt: skip
"""Letters that do not come apart into a plain letter and a mark."""


def slug_of(name: str) -> str:
    """The slug of a name: plain letters, digits and hyphens.

    A name that is mostly not in Latin letters gets the first letters of its hash, the same on every machine.
    """
    spread = unicodedata.normalize("NFKD", name.translate(SPELT))
    plain = "".join(letter for letter in spread if not unicodedata.combining(letter))
    words = re.findall(r"[a-z0-9]+", plain.lower())
    latin = sum(map(len, words))
    if not latin or sum(letter.isalnum() for letter in plain) > 2 * latin:
        import hashlib  # noqa: PLC0415  it brings OpenSSL, and few names need it

        return "actor-" + hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:8]
    slug = "-".join(words)
    return slug if len(slug) <= LONGEST else slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]


def free(slug: str, taken: Container[str], tried: Counter[str]) -> str:
    """The slug, or where it is taken the slug with the first free number; `tried` counts the numbers given so far."""
    unique = slug if slug not in taken else ""
    while not unique:
        tried[slug] += 1
        numbered = f"{slug}-{tried[slug] + 1}"
        unique = numbered if numbered not in taken else ""
    return unique
