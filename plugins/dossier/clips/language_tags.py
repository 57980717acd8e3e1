"""Tags of languages as files state them: "en", "pt-BR"."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


def is_language_tag(text: str) -> bool:
    """Whether a text has the form of a language's tag (BCP 47); an underscore is taken for its hyphen."""
    return _TAG.fullmatch(text) is not None
