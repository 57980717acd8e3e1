"""Turns lists of phrases into one regular expression that reads a text once, however many phrases there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


def any_of(phrases: Iterable[str]) -> str:
    """An expression for any of the phrases, the longest first, factored by common beginnings so that no step is tried
    twice; a space in a phrase stands for any run of blanks inside a line."""
    tree: dict[str, Any] = {}
    for phrase in phrases:
        node = tree
        for character in phrase:
            node = node.setdefault(character, {})
        node[""] = {}
    return _factored(tree)


def in_any_case(phrases: Iterable[str]) -> list[str]:
    """The phrases as written, with a capital first letter and in capitals, each once."""
    return list(
        dict.fromkeys(form for phrase in phrases for form in (phrase, phrase[:1].upper() + phrase[1:], phrase.upper()))
    )


def _factored(node: dict[str, Any]) -> str:
    branches = [_letter(character) + _factored(child) for character, child in sorted(node.items()) if character]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return joined + "?" if "" in node else joined


def _letter(character: str) -> str:
    return r"[ \u00a0]" if character == " " else re.escape(character)
