"""Short, stable, unique addresses of actors."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

LONGEST = 48
"""Characters of a slug; long enough for any person, short enough for an address."""
SPELT = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ł": "l", "Ł": "l",
     "ı": "i", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d", "&": " and ", "’": None, "'": None, ".": None}
)  # fmt: skip
"""Letters that do not come apart into a plain letter and a mark."""


def slug_of(name: str, taken: Container[str]) -> str:
    """The slug of a name: plain letters, digits and hyphens; a number behind it where it is taken.

    A name without Latin letters gets the first letters of its hash, which is the same on every machine.
    """
    spread = unicodedata.normalize("NFKD", name.translate(SPELT))
    plain = "".join(letter for letter in spread if not unicodedata.combining(letter))
    words = re.findall(r"[a-z0-9]+", plain.lower())
    slug = "-".join(words)
    if sum(letter.isalnum() for letter in plain) > 2 * sum(map(len, words)):
        slug = "actor-" + hashlib.sha256(name.encode()).hexdigest()[:8]
    if len(slug) > LONGEST:
        slug = slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
    number, unique = 1, slug
    while unique in taken:
        number += 1
        unique = f"{slug}-{number}"
    return unique
