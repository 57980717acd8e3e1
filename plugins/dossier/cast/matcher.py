"""The matcher: finds many names in a text at once.

All names become one regular expression, factored as a trie, so that the time does not grow with the number of names.
The longest name wins at each place, and no two finds overlap. Case counts; apostrophes, spaces and accents do not:
"Xi’an", "Xi'an" are one name, and so are "Nestlé" and "Nestle".
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ＇`´"), "'")
_SPACES = dict.fromkeys(map(ord, "\t\u00a0\u2007\u2009\u200a\u202f"), " ")
_HYPHENS = dict.fromkeys(map(ord, "‐‑"), "-")

_ODD = re.compile("[^\x00-\x08\x0a-_a-\x7f]")
"""What may have to be folded: a tab, a grave accent, and whatever is not ASCII."""

Trie = dict[str, "Trie"]


@cache
def _folding() -> dict[int, str]:
    """For each character that a name may be printed with, the one that it is compared as; lengths stay the same."""
    table: dict[int, str] = {**_APOSTROPHES, **_SPACES, **_HYPHENS}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code):
            table[code] = base
    return table


def fold(text: str) -> str:
    """The text as names are compared: the same length, with plain apostrophes, spaces, hyphens and letters."""
    folding = _folding()
    return _ODD.sub(lambda found: folding.get(ord(found.group()), found.group()), text)


def _escaped(letter: str) -> str:
    """The letter as a pattern; a space may be a single line end, as in hard-wrapped text."""
    return "[ \\n]" if letter == " " else re.escape(letter)


def _factored(trie: Trie) -> str:
    branches = [_escaped(letter) + _factored(rest) for letter, rest in sorted(trie.items()) if letter]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{body})?" if "" in trie else body


def _trie(names: Iterable[str]) -> Trie:
    root: Trie = {}
    for name in names:
        node = root
        for letter in name:
            node = node.setdefault(letter, {})
        node[""] = {}
    return root


class Matcher:
    """Finds names in folded text; a name begins and ends at a word's edge, and not inside an address."""

    def __init__(self, names: Iterable[str]) -> None:
        """A matcher for these names, which are folded here."""
        folded = sorted({fold(name) for name in names})
        self._pattern = re.compile(rf"(?<![\w@])(?:{_factored(_trie(folded))})(?!\w|\.[a-z])") if folded else None

    def finditer(self, folded: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and folded name of each find in a folded text, from left to right."""
        if self._pattern:
            for found in self._pattern.finditer(folded):
                yield found.start(), found.end(), found.group().replace("\n", " ")
