"""Turns lists of phrases into one regular expression that reads a text once, however many phrases there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def letter_by_letter(phrase: str) -> Iterable[str]:
    """An expression for each character of a phrase; a space stands for any blank inside a line."""
    return (r"[ \u00a0]" if character == " " else re.escape(character) for character in phrase)


def any_of(phrases: Iterable[str], steps: Callable[[str], Iterable[str]] = letter_by_letter) -> str:
    """An expression for any of the phrases, the longest first, factored by common beginnings so that no step is tried
    twice; `steps` gives the expressions that a phrase consists of, none of which needs a group around it."""
    tree: dict[str, Any] = {}
    for phrase in phrases:
        node = tree
        for step in steps(phrase):
            node = node.setdefault(step, {})
        node[""] = {}
    return _factored(tree)


def in_any_case(phrases: Iterable[str]) -> list[str]:
    """The phrases as written, with a capital first letter and in capitals, each once."""
    return list(
        dict.fromkeys(form for phrase in phrases for form in (phrase, phrase[:1].upper() + phrase[1:], phrase.upper()))
    )


def _factored(node: dict[str, Any]) -> str:
    branches = [step + _factored(child) for step, child in sorted(node.items()) if step]
    if not branches:
        return ""
    alone = len(branches) == 1 and "" not in node
    factored = branches[0] if alone else f"(?:{'|'.join(branches)})"
    return factored + "?" if "" in node else factored
