"""Names as they are compared."""

from __future__ import annotations

import unicodedata


def key_of(surface: str) -> str:
    """The name as it is compared: no accents, no case, straight apostrophes, no full stops, no article before it."""
    if not surface.isascii():
        spread = unicodedata.normalize("NFKD", surface.replace("’", "'").replace("‑", "-"))
        surface = "".join(letter for letter in spread if not unicodedata.combining(letter))
    name = surface.replace(".", "").casefold()
    if " " in name and name.startswith("the "):
        name = name[4:]
    return " ".join(name.split())
