"""Keeps the names that an article has used so far, and says whom "he", "she" or "the spokeswoman" stands for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.lexing import STOP, WORD
from dossier.evidence.nouns import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.evidence.lexing import Token

REACH = 12
"""A pronoun may reach back so many paragraphs; mostly it is one."""
MOST = 80
"""A pronoun looks at so many of the names before it."""
_WORD = re.compile(r"\S+")
_OWNED = re.compile(r"(?:['’]s?)$")


class Named(NamedTuple):
    """A place where somebody or something is named."""

    start: int
    """Offset of the name, without titles."""
    end: int
    """Offset after it."""
    name: str
    """The name as printed."""
    key: str
    """Its last word in lower case: what later shorter forms share."""
    titles: tuple[str, ...]
    """The titles before it, in lower case."""
    paragraph: int
    """The number of its paragraph."""
    leads: bool
    """Whether it is the subject of its sentence."""


class People:
    """The names of one article up to a place, and what is known about each."""

    def __init__(self) -> None:
        self.places: list[Named] = []
        self._full: dict[tuple[str, str], str] = {}
        self._genders: dict[str, set[str]] = {}
        self._person: set[str] = set()
        self._title: dict[str, Named] = {}

    def add(self, text: str, start: int, end: int, paragraph: int, *, leads: bool) -> Named:
        """Takes in a name that stands at text[start:end]."""
        named = named_at(text, start, end, paragraph, leads=leads)
        self.places.append(named)
        parts = named.name.lower().split()
        body = bool(set(parts) & words("name.body"))
        gender = _gender_of(named, parts)
        if not body and (named.titles or gender or len(parts) in (2, 3)):
            if len(parts) > 1:
                self._full["", named.key] = named.name
            if gender:
                self._full[gender, named.key] = (
                    named.name if len(parts) > 1 else self._full.get((gender, named.key), named.name)
                )
                self._genders.setdefault(named.key, set()).add(gender)
            if named.titles or gender:
                self._person.add(named.key)
        for title in named.titles:
            self._title[title] = named
        return named

    def describe(self, noun: str, named: Named) -> None:
        """Takes in that a noun ("spokeswoman") is said of a name."""
        self._title[noun] = named
        if not set(named.name.lower().split()) & words("name.body"):
            self._person.add(named.key)
            if noun in _gendered("she") or noun in _gendered("he"):
                self._genders.setdefault(named.key, {"she" if noun in _gendered("she") else "he"})

    def bearer(self, noun: str) -> Named | None:
        """The latest name that a noun was said of."""
        return self._title.get(noun)

    def full_name(self, named: Named, pronoun: str = "") -> str:
        """The fullest form of a name that the article has used, of the pronoun's gender where one surname has two."""
        if " " in named.name:
            return named.name
        return self._full.get((pronoun, named.key)) or self._full.get(("", named.key), named.name)

    def antecedent(self, pronoun: str, paragraph: int, offset: int, speaker: Named | None) -> Named | None:
        """The name that a pronoun at this offset stands for; None where no name fits.

        The weights follow the usual order of salience: who spoke last, then subjects before other names, then the
        nearest (Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", 1994).
        """
        wanted = {"he": "he", "she": "she"}.get(pronoun)
        if wanted is None:
            return None
        best: tuple[float, Named] | None = None
        for named in self.places[: -MOST - 1 : -1]:
            if paragraph - named.paragraph > REACH:
                break
            if named.start >= offset or not self._may_be(named, wanted):
                continue
            score = self._salience(named, paragraph, speaker)
            if best is None or score > best[0]:
                best = score, named
        return best[1] if best else None

    def _salience(self, named: Named, paragraph: int, speaker: Named | None) -> float:
        score = -1.0 * (paragraph - named.paragraph) + 0.8 * named.leads
        score += 0.2 * (named.key in self._genders) + 0.8 * (named.key in self._person)
        if speaker is not None and named.key == speaker.key:
            score += 1.0
        return score

    def _may_be(self, named: Named, wanted: str) -> bool:
        parts = named.name.lower().split()
        own = _gender_of(named, parts)
        genders = {own} if own else self._genders.get(named.key)
        if genders:
            return wanted in genders
        known = named.key in self._person or (named.leads and ("", named.key) in self._full)
        return known and not set(parts) & words("name.body")


def named_at(text: str, start: int, end: int, paragraph: int = 0, *, leads: bool = False) -> Named:
    """The name at text[start:end] without its titles and without a possessive."""
    surface = _OWNED.sub("", text[start:end])
    parts = [(found.start(), found.group()) for found in _WORD.finditer(surface)]
    titled = words("name.title")
    last = max((n for n, part in enumerate(parts[:-1]) if part[1].lower() in titled), default=-1)
    first = _after_office(parts, last)
    begin = parts[first][0] if parts else 0
    titles = tuple(part[1].lower() for part in parts[:first] if part[1].lower() in titled)
    name = surface[begin:]
    return Named(start + begin, start + len(surface), name, _key(parts), titles, paragraph, leads)


def _after_office(parts: list[tuple[int, str]], title: int) -> int:
    """Where the name begins behind its last title: "Secretary of State Ann Brown" ends in two words of name."""
    first = title + 1
    if 0 < first < len(parts) and parts[first][1].islower():
        return len(parts) - 2 if len(parts) - first > 3 else 0
    return first


def nouns_of(pieces: Sequence[Token], low: int, place: int, high: int) -> list[str]:
    """The nouns for people that stand directly before a name, or behind it between commas."""
    found = []
    if place > low and pieces[place - 1].kind == WORD and pieces[place - 1].low in words("word.person"):
        found.append(pieces[place - 1].low)
    leads = words("word.determiner") | words("word.person")
    if place + 2 < high and pieces[place + 1].low == "," and pieces[place + 2].low in leads:
        found += _nouns(pieces[place + 2 : min(high, place + 9)])
    return found


def _nouns(pieces: Sequence[Token]) -> Iterator[str]:
    for piece in pieces:
        if piece.kind == STOP or piece.low in words("word.preposition"):
            return
        if piece.low in words("word.person"):
            yield piece.low


def _key(parts: list[tuple[int, str]]) -> str:
    names = [part[1].lower() for part in parts if part[1].lower().rstrip(".") not in ("jr", "sr", "ii", "iii")]
    return names[-1] if names else ""


def _gender_of(named: Named, parts: list[str]) -> str:
    if any(title in _gendered("she") for title in named.titles):
        return "she"
    if any(title in _gendered("he") for title in named.titles):
        return "he"
    if len(parts) > 1:
        return "she" if parts[0] in _gendered("she") else "he" if parts[0] in _gendered("he") else ""
    return ""


@cache
def _gendered(name: str) -> frozenset[str]:
    return words(f"gender.{name}")
