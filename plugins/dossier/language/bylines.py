"""Bylines: the persons and newsrooms that a text names as its writers, read the same way whatever file names them.

A byline is cut into parts at commas, bars and conjunctions, and each part is told to be a person, a house (an agency or
a newspaper) or something beside the names: a job, a town, a day, an account. Persons are the writers, and houses where
no person is named. There is one reading for what is stated (a meta element, JSON-LD, a database's field), one for a
line that begins with "by", and one for a line of nothing but names, which is the most doubtful and the most exact.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from dossier.language.byline_days import without_stamp, without_stamp_before
from dossier.language.byline_parts import CONTACT, BylinePart, behind_names, joints, parts_of, prefix, without_prefix
from dossier.language.people import AROUND, any_word, is_agency, is_given, limit, may_begin, words_of
from dossier.language.places import is_place
from dossier.language.writer_names import is_full_name, is_job, may_sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST = 400
"""Characters of a stated byline that are read; what follows is about the writers."""
_PROSE = 2
"""Words in lower case of a piece of a sentence, at least."""
_INVERTED = re.compile(r"([^\W\d_][\w'’-]{1,40}), ([^\W\d_][\w'’-]{1,40}(?: [^\W\d_]\.?)?)")
"""A surname before the given name: "Roe, Jane"."""


def writers(texts: Iterable[str]) -> tuple[str, ...]:
    """The writers in texts that state nothing else, each once and in order; at most as many as a byline has."""
    parts = [part for text in texts for part in _up_to_prose(_stated(text))]
    return _names(parts) or _unique(part.text for part in parts if part.kind == "other" and may_sign(part.text))


def forenames_first(name: str) -> str:
    """The name of a writer that a list states surname first: "Sund, Mia" is Mia Sund; any other stays as it is."""
    name = name.strip().rstrip(".")
    surname, comma, forenames = name.partition(", ")
    return f"{forenames} {surname}" if comma and forenames[:1].isupper() else name


def names_after_prefix(line: str) -> tuple[str, ...]:
    """The writers of a line that begins with "by"; none where it is no byline."""
    if len(line.split()) > limit("byline.most_words") or not _may_lead(line):
        return ()
    rest = without_prefix(line)
    return names_in(rest) if rest != line else ()


@lru_cache(maxsize=256)
def names_in(line: str) -> tuple[str, ...]:
    """The writers in a line that lists them, up to the first part that is none; so none where it begins with one."""
    return _names(takewhile(lambda part: part.kind != "other", parts_of(_without_helpers(line))))


def only_names(line: str) -> tuple[str, ...]:
    """The writers of a line that says nothing else ("Jane Roe, AP Writer"); none where any part of it is no name.

    A person has a first and a last name here, and a house is an agency that is known.
    """
    parts = [] if _says_more(line) else list(parts_of(line))
    persons = [part.text for part in parts if part.kind == "person"]
    signed = any(is_agency(part.text) for part in parts) or bool(parts and parts[0].kind == "person")
    if not signed or any(part.kind == "other" for part in parts) or not all(map(is_full_name, persons)):
        return ()
    return _names(parts)


def names_beside_day(text: str) -> tuple[str, ...]:
    """The writers in what a line says beside its day and nothing else; in some languages "from" leads to them there."""
    lead, _, rest = text.strip(AROUND).partition(" ")
    return only_names(rest if lead in words_of("byline.beside_day") and " " in rest else text)


def _says_more(line: str) -> bool:
    """Whether a line has a label, a day or a figure, or goes on with "for" or "in" behind what is no given name."""
    if ":" in line or prefix().match(line) or without_stamp(line) != " ".join(line.split()):
        return True
    return bool(behind_names().search(line)) and not is_given(line.split(maxsplit=1)[0])


def names_a_job(line: str) -> bool:
    """Whether a job or an agency stands in a line beside the names."""
    parts = [part.strip(AROUND) for part in joints().split(line) if part]
    return any(is_agency(part) or any(map(is_job, part.split())) for part in parts)


def is_prefix(line: str) -> bool:
    """Whether a line is nothing but a byline's first word, the names standing in the next."""
    found = prefix().match(line)
    return found is not None and not line[found.end() :].strip(AROUND)


def joins_names(line: str) -> bool:
    """Whether a line is nothing but what stands between two names ("and", "&", ",")."""
    return line.casefold() in words_of("byline.and") or line == ","


def _up_to_prose(parts: Iterable[BylinePart]) -> Iterator[BylinePart]:
    """The parts before the first that is a piece of a sentence: what follows it is about the writers."""
    return takewhile(lambda part: part.kind != "other" or sum(map(str.islower, part.text.split())) < _PROSE, parts)


def _names(parts: Iterable[BylinePart]) -> tuple[str, ...]:
    """The persons among the parts, else the houses."""
    found = [part for part in parts if part.kind in ("person", "house")]
    kind = "person" if any(part.kind == "person" for part in found) else "house"
    return _unique(part.text for part in found if part.kind == kind)


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    once: dict[str, str] = {}
    for name in names:
        once.setdefault(name.casefold(), name)
    return tuple(once.values())[: limit("byline.most_names")]


def _stated(text: str) -> Iterator[BylinePart]:
    """The parts of a text that states writers, with or without a word that leads to them."""
    text = without_stamp_before(_without_helpers(" ".join(CONTACT.sub(" ", text[:_LONGEST]).split())))
    inverted = _INVERTED.fullmatch(text)
    if inverted and is_given(inverted[2].split()[0]) and not is_place(inverted[2]):
        text = f"{inverted[2]} {inverted[1]}"
    return parts_of(_about().split(without_prefix(text), maxsplit=1)[0])


def _may_lead(line: str) -> bool:
    return may_begin(line, "byline.prefix") or may_begin(line, "byline.label")


def _without_helpers(text: str) -> str:
    """A text up to the words that name who helped: "; editing by Jane Roe"."""
    found = _helpers().search(text)
    return text[: found.start()] if found else text


@cache
def _helpers() -> re.Pattern[str]:
    return re.compile(rf"(?i)[\s,;.(|–—-]*(?:^|(?<=[\s(|]))(?:{any_word('byline.helper')})(?:\s|[:：])")


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w)\s(?:{any_word('byline.about')})(?!\w)")
