"""Reads a capitalised run: where the titles end and the name begins, and what the words say of its bearer."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from dossier.evidence.statements.noun_phrases import words

_WORD = re.compile(r"\S+")
_OWNED = re.compile(r"(?:['’]s?)$")
_AFTER_SURNAME = ("jr", "sr", "ii", "iii", "iv")


class Name(NamedTuple):
    """What a capitalised run says by itself."""

    titled: int
    """How many characters of titles stand before the name."""
    text: str
    """The name without titles and without a possessive."""
    key: str
    """Its last word in lower case: what later, shorter forms share."""
    words: int
    """How many words it has."""
    titles: tuple[str, ...]
    """The titles before it, in lower case."""
    gender: str
    """ "he" or "she" where a title or a given name tells, else nothing."""
    is_body: bool
    """Whether a word of it is one of bodies and places rather than of people."""
    is_office: bool
    """Whether it is nothing but titles ("Prime Minister")."""


@lru_cache(maxsize=8192)
def name_of(surface: str) -> Name:
    """The name in a capitalised run."""
    bare = _OWNED.sub("", surface)
    parts = [(found.start(), found.group().lower()) for found in _WORD.finditer(bare)]
    last = max((n for n, part in enumerate(parts[:-1]) if part[1] in words("name.title")), default=-1)
    is_office = bool(parts) and all(part in words("name.title") for _, part in parts)
    first = 0 if is_office else _after_office(bare, parts, last)
    begin = parts[first][0] if parts else 0
    titles = tuple(part for _, part in parts[:first] if part in words("name.title"))
    own = [part for _, part in parts[first:]]
    return Name(begin, bare[begin:], _key(own), len(own), titles, _gender(titles, own), _is_body(own), is_office)


def _after_office(bare: str, parts: list[tuple[int, str]], title: int) -> int:
    """Where the name begins behind its last title: "Secretary of State Ann Brown" ends in two words of name."""
    first = title + 1
    if 0 < first < len(parts) and bare[parts[first][0]].islower():
        return len(parts) - 2 if len(parts) - first > 3 else 0
    return first


def _key(own: list[str]) -> str:
    return next((part for part in reversed(own) if part.rstrip(".") not in _AFTER_SURNAME), "")


def _gender(titles: tuple[str, ...], own: list[str]) -> str:
    for gender in ("she", "he"):
        told = words(f"gender.{gender}")
        if any(title in told for title in titles) or (len(own) > 1 and own[0] in told):
            return gender
    return ""


def _is_body(own: list[str]) -> bool:
    return not words("name.body").isdisjoint(own)
