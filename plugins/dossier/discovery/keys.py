"""Names as they are compared."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from dossier.discovery.lexicon import lexicon


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """The key of a name; all names of a country have the one of its English name, and the UN that of the long one."""
    return key_of(lexicon().alias.get(name, name))


def key_of(surface: str) -> str:
    """The name as it is compared: no accents, no case, straight apostrophes, no full stops, no article before it."""
    if not surface.isascii():
        spread = unicodedata.normalize("NFKD", surface.replace("’", "'").replace("‑", "-"))
        surface = "".join(letter for letter in spread if not unicodedata.combining(letter))
    name = surface.replace(".", "").replace(" & ", " and ").casefold()
    name = name.removeprefix("the ")
    return " ".join(name.split()) or surface
