"""Turns lists of phrases into one regular expression that reads a text once, however many phrases there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

DEEPEST = 100
"""So many forks of the tree below each other are factored; no list of names or phrases of people has more."""


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


def _factored(node: dict[str, Any], depth: int = 0) -> str:
    """The expression of a tree of steps.

    Steps without a fork are walked, not called, since a phrase may be hundreds of steps long; below `DEEPEST` forks the
    phrases are listed as they are.
    """
    steps: list[str] = []
    while len(node) == 1 and "" not in node:
        [(step, node)] = node.items()
        steps.append(step)
    if depth > DEEPEST:
        return "".join(steps) + _listed(node)
    branches = [step + _factored(child, depth + 1) for step, child in sorted(node.items()) if step]
    if branches:
        steps.append(f"(?:{'|'.join(branches)})")
    return "".join(steps) + ("?" if branches and "" in node else "")


def _listed(node: dict[str, Any]) -> str:
    """The expression of a tree of steps with each phrase by itself, the longest first."""
    phrases: list[tuple[str, ...]] = []
    open_ends: list[tuple[tuple[str, ...], dict[str, Any]]] = [((), node)]
    while open_ends:
        steps, inner = open_ends.pop()
        for step, child in inner.items():
            if step:
                open_ends.append(((*steps, step), child))
            else:
                phrases.append(steps)
    return f"(?:{'|'.join(''.join(steps) for steps in sorted(phrases, key=lambda one: (-len(one), one)))})"
