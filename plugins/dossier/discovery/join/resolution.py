"""Inside one article: which full names a short name may lean on, and by which rule."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from dossier.discovery.acronyms import SKIPPED, initials, letters
from dossier.discovery.keys import caseless_key, is_common, key_bits, person_words
from dossier.discovery.lexicon import (
    BODY,
    COMPANY,
    DEMONYM,
    DIRECTION,
    FORM,
    GIVEN,
    GOVERNMENT,
    HEAD,
    LEAD_BODY,
    LEAD_EVENT,
    LEADS,
    MEDIA,
    PLACE,
    PLACES,
    PLAIN,
    TOPIC,
    WHOLE,
    lexicon,
)
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

COUNTRY_WORDS = frozenset(("us", "uk", "united", "states", "kingdom", "british", "american", "federal", "national"))
COUNTRY = {"us": "us", "american": "us", "states": "us", "uk": "uk", "british": "uk", "kingdom": "uk"}
"""The words that tell which country's an office is."""
LONGEST_SURNAME = 3
"""Words in the longest surname: van der Berg."""
LONGEST_GIVEN = 2
"""Given names that are said together: Juan Miguel."""
SAINTS = frozenset(("st", "saint"))
OFFICES = GOVERNMENT | BODY
NO_FIRST = PLAIN | HEAD | TOPIC | DEMONYM | DIRECTION | LEADS
"""Lists whose words are not enough to name a firm."""
PAIR = 2
"""Words of a name that is one of its own and what it is: Lumen University."""
HEADS = OFFICES | MEDIA | COMPANY

Names = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Index:
    """The full names of an article by what may be said for short; each list in the order of the text."""

    surnames: Names = field(default_factory=lambda: defaultdict(list))
    """Persons by the words at the end of their names."""
    families: Names = field(default_factory=lambda: defaultdict(list))
    """Persons whose family name stands first, by it."""
    given: Names = field(default_factory=lambda: defaultdict(list))
    """Persons by their first word, and by the first two of three."""
    ends: Names = field(default_factory=lambda: defaultdict(list))
    """Persons by their first and last word together."""
    bare: Names = field(default_factory=lambda: defaultdict(list))
    """Persons by their names without middle initials."""
    acronyms: Names = field(default_factory=lambda: defaultdict(list))
    """Bodies by their initials."""
    shorts: Names = field(default_factory=lambda: defaultdict(list))
    """Bodies by their names without Technologies, Inc, Group."""
    offices: Names = field(default_factory=lambda: defaultdict(list))
    """Offices by their words in alphabetical order, without country."""
    heads: Names = field(default_factory=lambda: defaultdict(list))
    """Bodies by the single word that says what they are: the Journal, the Commission, the Church."""
    tails: Names = field(default_factory=lambda: defaultdict(list))
    """Bodies by the word after "of": the Church of Zeta is called Zeta too; so is Sporting Zeta."""
    firsts: Names = field(default_factory=lambda: defaultdict(list))
    """Firms by the first word of their names, where it is no ordinary one: Volta of Volta Harbour Ltd."""


def index(people: Iterable[str], families: Collection[str], bodies: Iterable[str]) -> Index:
    """The index of full names; `families` are the persons whose family name may stand first."""
    made = Index()
    for key in people:
        words = person_words(key)
        for size in range(1, min(LONGEST_SURNAME, len(words) - 1) + 1):
            made.surnames[" ".join(words[-size:])].append(key)
        for size in range(1, min(LONGEST_GIVEN, len(words) - 1) + 1):
            made.given[" ".join(words[:size])].append(key)
        made.ends[f"{words[0]} {words[-1]}"].append(key)
        made.bare[without_initials(words)].append(key)
        if key in families and len(words) < 4:
            made.families[words[0]].append(key)
    for key in bodies:
        _add_body(made, key, key.replace(",", "").split())
    return made


def _add_body(made: Index, key: str, words: list[str]) -> None:
    bare = words[:-1] if key_bits(words[-1]) & FORM else words
    forms = {tuple(words), tuple(bare), tuple(word for word in words if word not in COUNTRY_WORDS)}
    for short in frozenset[str]().union(*map(initials, forms)):
        made.acronyms[short].append(key)
    if " ".join(words[:-1]) in places():
        made.heads[words[-1]].append(key)
    size = len(words)
    while size > 1 and key_bits(words[size - 1]) & WHOLE:
        size -= 1
        made.shorts[" ".join(words[:size])].append(key)
    if words[0] in SAINTS and size > 2 and words[1].endswith("'s"):
        made.shorts[" ".join(words[:2])].append(key)
    if any(key_bits(word) & OFFICES for word in words) and office(words):
        made.offices[office(words)].append(key)
    if key_bits(words[-1]) & (HEADS | PLACE) and " ".join(words[:-1]) not in places():
        made.heads[words[-1]].append(key)
    _add_pieces(made, key, words, size)
    if words[1] == "of" and key_bits(words[0]) & HEADS:
        made.heads[words[0]].append(key)
        if len(words) == 3 and key_bits(words[0]) & BODY:
            made.tails[words[2]].append(key)


def _add_pieces(made: Index, key: str, words: list[str], size: int) -> None:
    """Adds the body by its first word or its last ones, which may stand for it; `size` words are its own name."""
    formal = 1 < size < len(words) and not key_bits(words[size - 1]) & COMPANY
    club = key_bits(words[0]) & LEAD_BODY
    founded = len(words) == PAIR and words[1] in load("discovery/words")["org.founded"].words
    if club or ((formal or founded) and not key_bits(words[0]) & NO_FIRST and words[0] not in places()):
        made.firsts[words[0]].append(key)
    if (club or key_bits(words[0]) & LEAD_EVENT) and words[-1] not in places():
        made.tails[words[-1]].append(key)
    if len(words) > 2 and key_bits(words[0]) & GIVEN and key_bits(words[-1]) & BODY:
        made.shorts[" ".join(words[1:])].append(key)


def longer_person(key: str, made: Index) -> list[str]:
    """The fuller names of a person of two words or more: with a middle name, or the one name that an initial is of."""
    words = key.split()
    if len(words) == 2 and len(words[0]) == 1:
        meant = [full for full in made.surnames.get(words[1], ()) if full[0] == words[0] and full != key]
        return meant if len({full.partition(" ")[0] for full in meant}) == 1 else []
    same = made.ends[key] if len(words) == 2 else made.bare[without_initials(words)]
    return [full for full in same if len(full) > len(key)]


def fuller_person(key: str, made: Index) -> tuple[str, list[str]]:
    """The fuller names of a person of two words or more, and by which rule: the words may be but two given names, or
    a surname, as a small word at its beginning shows (Van der Lumen)."""
    longer, given = longer_person(key, made), made.given.get(key, [])
    if longer or len(given) == 1:
        return ("full-name", longer) if longer else ("given-name", given)
    if key.partition(" ")[0] in lexicon().particles:
        return "surname", [full for full in made.surnames.get(key, ()) if full != key]
    return "full-name", []


def by_nickname(key: str, made: Index) -> str | None:
    """The one fuller name that a nickname and a surname mean, as Bob Lumen does Robert T. Lumen; None of two."""
    words = key.split()
    given = given_in_full(words[0])
    if len(words) != 2 or given == words[0]:
        return None
    fulls = {full: full.split()[1:-1] for full in made.ends.get(f"{given} {words[-1]}", ())}
    named = [full for full, middle in fulls.items() if middle] or list(fulls)
    return named[0] if len(named) == 1 else None


def given_in_full(given: str) -> str:
    """The given name that a nickname is short for, or the name itself, in small letters."""
    return str(load("language/people")["given.nickname"].table.get(given, given))


def person(key: str, made: Index) -> tuple[str, list[str]]:
    """The persons whose surname, or whose family name in front, this is."""
    if key in made.surnames:
        return "surname", made.surnames[key]
    return "family-name", made.families.get(key, [])


def body(key: str, made: Index, *, known: bool) -> tuple[str, list[str]]:
    """The bodies that this is a short name or another form of; a known name is not short for another's head."""
    words = key.split()
    if len(words) == 1 and letters(key) in made.acronyms:
        return "acronym", made.acronyms[letters(key)]
    if key in made.shorts and not (len(words) == 1 and is_common(key)):
        return "short-form", made.shorts[key]
    same = [full for full in made.offices.get(office(words), ()) if (len(full), full) > (len(key), key)]
    same = [full for full in same if len(countries_of(words) | countries_of(full.split())) < 2]
    if len(words) > 1 and same:
        return "same-office", same
    if known:
        return "", []
    if len(words) == 1 and key in made.heads:
        return "head-word", made.heads[key]
    return "after-of", made.tails.get(key, [])


def without_initials(words: Sequence[str]) -> str:
    """A person's name without middle initials: "george w bush" is George Bush."""
    return " ".join((words[0], *(word for word in words[1:-1] if len(word) > 1), words[-1]))


def office(words: Iterable[str]) -> str:
    """The words of an office without its country and small words: "trade department" of the US Department of Trade."""
    return " ".join(sorted({word for word in words if word not in COUNTRY_WORDS and word not in SKIPPED}))


def countries_of(words: Iterable[str]) -> set[str]:
    """The countries that the words of an office's name tell: two of them are two offices."""
    return {COUNTRY[word] for word in words if word in COUNTRY}


@cache
def places() -> frozenset[str]:
    """The places of the lexicon, as names are compared: a club is called by the word behind its city's name."""
    return frozenset(caseless_key(name) for name, kind in lexicon().known.items() if kind in PLACES)


def nearest(at: int, places: Sequence[tuple[int, str]]) -> str:
    """Of names with their offsets, in order: the last one before an offset, the first one where none is."""
    number = bisect_right(places, at, key=lambda place: place[0])
    return places[max(0, number - 1)][1]
