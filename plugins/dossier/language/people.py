"""Facts about people's names: titles, particles, suffixes, abbreviations, agencies.

The words stand in groups in `rules/language/people.toml`; a room takes the union of the groups that it needs.
"""

from __future__ import annotations

import re
from functools import cache

from dossier.rules.load import HERE, load

AROUND = " \t\u00a0.,;:|/•·⋅∙–—-@()[]*\"'“”"
"""What may stand around a name or a word and is no part of it."""
ADDRESS = ("courtesy", "learned", "elected", "office", "noble", "church", "military")
"""Groups of titles that are said together with the name: Mr Brandt, Senator Cole, Professor Ito."""
OFFICES = (*ADDRESS, "post", "police")
"""Groups of titles that are one before any name, the forms of address included."""
RANKS = (*OFFICES, "foreign", "qualifier", "further")
"""All groups of titles but those that are an ordinary word or a part of other names elsewhere."""
NEWS = (*OFFICES, "qualifier", "trade", "many")
"""Groups of what news English puts before a name: it says who somebody is, and is no part of the name."""
SURE = ("courtesy", "learned", "elected", "police")
"""Groups of titles behind which a person is named, whatever the word means elsewhere."""


@cache
def words_of(*rules: str) -> frozenset[str]:
    """The words of one rule of `rules/language/people.toml`, or of several together, as they are written there."""
    return frozenset(word for rule in rules for word in load("language/people")[rule].words)


@cache
def titles(*groups: str) -> frozenset[str]:
    """The titles of some groups ("military"), those that are abbreviated with and without their full stop."""
    return _with_stops(words_of(*(f"title.{group}" for group in groups)))


@cache
def titles_in_lower_case(*groups: str) -> frozenset[str]:
    """The titles of some groups as a text in lower case has them."""
    return frozenset(title.lower() for title in titles(*groups))


@cache
def abbreviations(*groups: str) -> frozenset[str]:
    """What is printed with a full stop, here without it, of the groups "title", "firm", "month" and "place"."""
    return words_of(*(f"abbreviation.{group}" for group in groups))


@cache
def particles(*groups: str) -> frozenset[str]:
    """The small words within names, of the groups "name", "doubtful" and "place": van, de, bin."""
    return words_of(*(f"particle.{group}" for group in groups))


@cache
def suffixes(*groups: str) -> frozenset[str]:
    """What stands behind a surname, of the groups "generation" and "honour": Jr, Jr., III, PhD."""
    return _with_stops(words_of(*(f"suffix.{group}" for group in groups)))


def _with_stops(words: frozenset[str]) -> frozenset[str]:
    return words | {f"{word}." for word in words & abbreviations("title")}


def agencies() -> frozenset[str]:
    """The names of news and photo agencies."""
    return words_of("agency.world", "agency.name")


def is_agency(text: str) -> bool:
    """Whether a text is an agency's name, in capitals or not."""
    return text in agencies() or (text.isupper() and text.title() in agencies())


@cache
def given_names() -> frozenset[str]:
    """Given names of many countries, as they are printed."""
    return frozenset(_genders_of_names()) | words_of("given.short")


@cache
def _genders_of_names() -> dict[str, str]:
    """By given name: the pronoun that stands for whoever bears it, "" where men and women do."""
    lines = (HERE / "language" / "given_names.txt").read_text("utf-8").splitlines()
    return dict(line.partition("|")[::2] for line in lines if line and not line.startswith("#"))


@cache
def surnames() -> frozenset[str]:
    """Surnames of many countries, of one word each, as they are printed."""
    lines = (HERE / "language" / "surnames.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@cache
def _common_names(pronoun: str) -> frozenset[str]:
    """The common given names of women ("she") or men ("he"), in small letters."""
    return frozenset(load("evidence/statements")[f"gender.{pronoun}"].words)


def gender_of(given: str) -> str:
    """The pronoun that stands for whoever bears a given name, "he" or "she"; "" where it is not known."""
    common = (pronoun for pronoun in ("she", "he") if given.lower() in _common_names(pronoun))
    return next(common, "") or _genders_of_names().get(given) or _genders_of_names().get(given.title(), "")


def is_given(word: str) -> bool:
    """Whether a word is a given name, in capitals or not."""
    return word in given_names() or (word.isupper() and word.title() in given_names())


def may_begin(text: str, rule: str) -> bool:
    """Whether a text could begin with one of a rule's words: a quick look at two letters, before an expression's."""
    two, known = text[:2].casefold(), _beginnings(rule)
    return two in known or two[:1] in known or not two.isascii()


@cache
def _beginnings(rule: str) -> frozenset[str]:
    return frozenset(word[:2].casefold() for word in words_of(rule))


def any_word(rule: str) -> str:
    """An expression for any of a rule's words, the longest first."""
    return "|".join(map(re.escape, sorted(words_of(rule), key=lambda word: (-len(word), word))))


def limit(rule: str) -> int:
    """The number of a rule of `rules/language/people.toml`."""
    return int(load("language/people")[rule].value)
