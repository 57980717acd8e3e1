"""The matcher: finds many names in a text at once.

All names become one regular expression, factored as a trie, so that the time does not grow with the number of names.
The longest name wins at each place, and no two finds overlap. Case counts; apostrophes, blanks, accents and double
letters such as ß do not: "Xi’an", "Xi'an" are one name, and so are "Nestlé" and "Nestle", "Straße" and "Strasse".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.language.alternation import any_of
from dossier.language.letters import SPELT, UNSPACED, plain
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DOUBLE = {two: f"(?:{two}|{letter})" for letter, two in SPELT.items()}
"""For each two letters that may be printed as one, the expression for both."""
_STEP = re.compile("|".join(sorted(_DOUBLE)) + "|.")
_EDGE = re.compile(rf"(?:(?<![\w@])(?<![A-Z]\.)|(?<=[{UNSPACED}])|(?=[{UNSPACED}]))")
"""A word begins here: not within an address or a dotted acronym, but anywhere in a script without blanks."""
_SIGNS = "\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0b82\u0bbe-\u0bcd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
"""Vowels and tones that are written onto the letter before: Hindi, Bengali, Tamil, Thai."""
_END = r"(?!\w|\.[a-z]|\.[A-Z](?!\w))"
"""And ends here, in a text of nothing but the letters below."""
_LETTERS = "\u08ff"
"""The last before the scripts that put no blank between words, write vowels onto a letter, or join particles."""
_AFTER = rf"(?![{_SIGNS}])(?:{_END}|(?=[{UNSPACED}])|(?<=[{UNSPACED}]))"
"""And in any: at a word's end, or anywhere in a script without blanks."""
_HANGUL = "\uac00-\ud7a3"


def _steps(name: str) -> Iterator[str]:
    """The expressions for a name's letters; a blank may be a single line end, as in hard-wrapped text."""
    for found in _STEP.finditer(name):
        step = found.group()
        yield "[ \\n]" if step == " " else _DOUBLE.get(step) or re.escape(step)


def _after() -> str:
    particle = load("cast/linking")["particle.korean"].pattern
    return rf"(?:{_AFTER}|(?<=[{_HANGUL}])(?={particle.pattern}))" if particle else f"(?:{_AFTER})"


class Matcher:
    """Finds names in folded text; a name begins and ends at a word's edge, and not inside an address."""

    def __init__(self, names: Iterable[str], after: str | None = None) -> None:
        """A matcher for these names, which are given in plain letters; `after` is the expression for where one ends."""
        expression = any_of(sorted(names), _steps)
        self._pattern = re.compile(f"(?:{expression}){after or _after()}") if expression else None

    @classmethod
    def of_text(cls, names: Iterable[str], folded: str) -> Matcher:
        """A matcher that is good for one text: of the names that it can hold, which are quickly made an expression."""
        held = plain(folded).replace("\n", " ")
        return cls((name for name in names if name in held), _END if max(folded, default="") <= _LETTERS else None)

    def finditer(self, folded: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and name in plain letters of each find in a folded text, from left to right."""
        place = 0
        while self._pattern and (found := self._pattern.search(folded, place)):
            start, place = found.span()
            if not _EDGE.match(folded, start):  # asked last: before the names it would be asked at every letter
                place = start + 1
                continue
            name = found.group().replace("\n", " ")
            yield start, place, name if name.isascii() else plain(name)
