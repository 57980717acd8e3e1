"""Reads a capitalised run: where the titles end and the name begins, and what the words say of its bearer."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from dossier.discovery.lexicon import COMPANY, GIVEN, GOODS, SURNAME, bits_of
from dossier.evidence.statements.word_lists import words
from dossier.language import people
from dossier.rules.load import load

_WORD = re.compile(r"\S+")
_BEHIND_NICKNAME = re.compile(r"(?<= )[\"“‘'][^\"“”‘’']{1,30}[\"”’'] (?=[A-Z])")
"""Behind the nickname in Rob “The Spoon” Miller stands the name under which he speaks from then on."""
_OWNED = re.compile(r"(?:['’]s?)$")


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


_DEPUTY = "vice"
"""By itself it is no office: Vice News."""


@lru_cache(maxsize=8192)
def name_of(surface: str) -> Name:
    """The name in a capitalised run."""
    nickname = _BEHIND_NICKNAME.search(surface)
    if nickname:
        named = name_of(surface[nickname.end() :])
        return named._replace(titled=named.titled + nickname.end())
    bare = _OWNED.sub("", surface)
    known = people.titles_in_lower_case(*people.NEWS)
    own = bare.lower().split()
    if known.isdisjoint(own) or bare[:1].islower():  # "di Salvo" is no detective
        return Name(0, bare, _key(own), len(own), (), _gender((), own), _is_body(own), is_office=False)
    parts = [(found.start(), found.group().lower()) for found in _WORD.finditer(bare)]
    last = max(
        (n for n, part in enumerate(parts[:-1]) if part[1] in known and not _is_surname(bare, parts, n)), default=-1
    )
    if last == 0 and (parts[0][1] == _DEPUTY or _is_firm(parts[-1][1]) or _is_named_body(bare, own)):  # Major Brands
        return Name(0, bare, parts[-1][1], len(parts), (), "", is_body=True, is_office=False)
    is_office = bool(parts) and all(part in known for _, part in parts)
    first = 0 if is_office else _after_office(bare, parts, last)
    begin = parts[first][0] if parts else 0
    titles = tuple(part for _, part in parts[:first] if part in known)
    own = [part for _, part in parts[first:]]
    return Name(begin, bare[begin:], _key(own), len(own), titles, _gender(titles, own), _is_body(own), is_office)


def _is_surname(bare: str, parts: list[tuple[int, str]], title: int) -> bool:
    """Whether a title is a surname here, behind a given name and before nothing but Jr.: Karl King Jr."""
    behind = {part for _, part in parts[title + 1 :]}
    given = title > 0 and people.is_given(bare[parts[title - 1][0] :].partition(" ")[0])
    return given and behind <= _suffixes()


def _is_firm(word: str) -> bool:
    """Whether a word ends the names of firms, and is no surname, too."""
    bits = bits_of(word.capitalize())
    return bool(bits & (COMPANY | GOODS)) and not bits & (SURNAME | GIVEN)


def _is_named_body(bare: str, own: list[str]) -> bool:
    """Whether a title begins the name of a body: Republican National Committee, Justice Department."""
    body = own[-1] in words("name.joint") and own[-1] in words("name.body")
    return body and not people.is_given(bare.split()[1]) and not bits_of(own[-1].capitalize()) & SURNAME


def _after_office(bare: str, parts: list[tuple[int, str]], title: int) -> int:
    """Where the name begins behind its last title: "Secretary of State Ann Brown" ends in two words of name."""
    first = title + 1
    if 0 < first < len(parts) and bare[parts[first][0]].islower():
        return len(parts) - 2 if len(parts) - first > 3 else 0
    return first


def _key(own: list[str]) -> str:
    return next((part for part in reversed(own) if part not in _suffixes()), "")


def _gender(titles: tuple[str, ...], own: list[str]) -> str:
    told = load("language/people")["title.gender"].table
    for gender in ("she", "he"):
        if any(told.get(title.rstrip(".")) == gender for title in titles):
            return gender
    return next((gender for gender in ("she", "he") if len(own) > 1 and own[0] in words(f"gender.{gender}")), "")


def _is_body(own: list[str]) -> bool:
    return not words("name.body").isdisjoint(own)


def without_generation(name: str) -> str:
    """A name without Jr. or III behind it, as later sentences say it."""
    first, _, last = name.rpartition(" ")
    return first.rstrip(",") if first and last.lower() in _suffixes() else name


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(suffix.lower() for suffix in people.suffixes("generation"))
