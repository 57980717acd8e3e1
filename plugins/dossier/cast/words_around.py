"""The words around a name: whether it is a part of a longer name, and whether a capital acts or is a place."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dossier.discovery.lexicon import BODY, COMPANY, FORM, GOODS, GOVERNMENT, LEADS, MEDIA, TITLE, TOPIC, bits_of
from dossier.language.people import NEWS, titles
from dossier.messages import phrase
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Actor, ActorKind

REACH = 80
"""How many characters before and behind a name are read; no rule needs more."""

FIRMS, OFFICES = COMPANY | FORM | GOODS | MEDIA, TITLE | TOPIC | GOVERNMENT
"""What makes another name of a country's letters and a word behind them, US Steel; the US Treasury is the country's."""
LEADING = LEADS | FIRMS | BODY
"""What makes another name of a word and a country's name behind it: Air Chile, Team Chile."""

_RULES = load("cast/linking")
_SENTENCE_END = re.compile(r"(?:[.!?:;]['\"”»)\]]*|^|[\n\"“«(\[—–-])\s*$")


@cache
def title_words() -> frozenset[str]:
    """Titles, and the bodies that stand beside a name as titles do."""
    return titles(*NEWS) | frozenset(_RULES["longer.bodies"].words)


@cache
def opener_words() -> frozenset[str]:
    """Small words that have a capital at a sentence's beginning."""
    return frozenset(_RULES["longer.openers"].words)


class WordsAround:
    """What stands around the names of one folded text."""

    def __init__(self, folded: str) -> None:
        """The words around the names of a folded text."""
        self._text = folded
        self._starts: set[int] = set()
        self._ends: set[int] = set()

    def know(self, names: Sequence[tuple[int, int]]) -> None:
        """Takes where the names of the text begin and end, once all are found."""
        self._starts, self._ends = (set(places) for places in zip(*names, strict=True)) if names else (set(), set())

    def is_place(self, start: int, end: int) -> bool:
        """Whether a capital is clearly the city."""
        return bool(self._before("metonym.place_before", start)) and not self._after("metonym.acts_after", end)

    def acts(self, start: int, end: int) -> bool:
        """Whether a capital clearly stands for its government."""
        return bool(
            self._after("metonym.acts_after", end)
            or self._before("metonym.acts_before", start)
            or self._before("metonym.pair_before", start)
        )

    def part_of_longer(self, start: int, end: int, actor: Actor) -> str | None:
        """Why a one-word name of a person or country is only a part of a longer name; None where it stands alone."""
        name = self._text[start:end]
        if actor.kind not in {"person", "country", "place"} or " " in name:
            return None
        longer = self._behind(end, letters=name.isupper())
        if longer:
            return phrase("it may be a part of %(name)s", name=f"{name}{longer}")
        first = None if name.isupper() else self._in_front(start, actor.kind)
        return phrase("it may be a part of %(name)s", name=f"{first} {name}") if first else None

    def _behind(self, end: int, *, letters: bool) -> str | None:
        """What goes on with a name, from its end; of a country's `letters` only what makes a firm's name of them."""
        found = self._after("longer.next_word", end)
        if not found or end + 1 in self._starts:
            return None
        bits = bits_of(found.group(1))
        if letters:
            return found.group() if bits & FIRMS and not bits & OFFICES else None
        goes_on = bits & MEDIA or found.group(1) not in title_words() | opener_words()
        return found.group() if goes_on else None

    def _in_front(self, start: int, kind: ActorKind) -> str | None:
        """What stands before a name and makes a longer one of it: a given name, Bank of, Team."""
        for rule in ("longer.given_name" if kind == "person" else "longer.of", "longer.conjoined"):
            found = self._before(rule, start)
            if found and self._is_name(found):
                return found.group().strip()
        found = self._before("longer.given_name", start)
        bits = bits_of(found.group(1)) if found else 0
        return found.group(1) if found and bits & LEADING and not bits & OFFICES and self._is_name(found) else None

    def title_before(self, start: int) -> str:
        """The titles straight before a name, as they are printed: "Former Senator"; "" where there is none."""
        words, kept = self._text[max(0, start - REACH) : start].rpartition("\n")[2].split(), list[str]()
        while words and words[-1] in title_words() and self._text[start - 1] == " ":
            kept.insert(0, words.pop())
        return " ".join(kept)

    def given_before(self, start: int) -> int | None:
        """Where the given name before a surname begins; None where none stands there."""
        found = self._before("longer.given_name", start)
        return found.start(1) if found and self._is_name(found) else None

    def qualified(self, start: int) -> str | None:
        """Why a weak name is another's: a possessive or a name stands before it ("Japan's foreign ministry")."""
        found = self._before("longer.qualifier", start)
        if not found or self._opens(found):
            return None
        return phrase("it stands behind %(word)s", word=repr(found.group().strip()))

    def _is_name(self, found: re.Match[str]) -> bool:
        """Whether a capitalised word before a name belongs to it, and is no title, opener or name of its own."""
        word = found.group(1)
        if word in title_words() or word.endswith("'s") or found.end(1) in self._ends:
            return False
        return not self._opens(found)

    def _opens(self, found: re.Match[str]) -> bool:
        """Whether the capitalised word is a small one that has its capital from the sentence's beginning."""
        place = found.start(1)
        if found.group(1) not in opener_words():
            return False
        return _SENTENCE_END.search(found.string, max(0, place - REACH), place) is not None

    def _before(self, rule: str, place: int) -> re.Match[str] | None:
        pattern = _RULES[rule].pattern
        return pattern.search(self._text, max(0, place - REACH), place) if pattern else None

    def _after(self, rule: str, place: int) -> re.Match[str] | None:
        pattern = _RULES[rule].pattern
        return pattern.match(self._text, place, place + REACH) if pattern else None
