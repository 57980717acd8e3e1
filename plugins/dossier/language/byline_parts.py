"""Parts of a byline: each is a person, a house (an agency or a newspaper), or something beside the names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from dossier.language.byline_days import DIGIT, without_stamp
from dossier.language.people import AROUND, any_word, is_agency, is_given, particles, suffixes, words_of
from dossier.language.places import is_place
from dossier.language.writer_names import (
    has_form_of_name,
    has_letters_of_station,
    is_desk,
    is_house,
    is_job,
    is_trade,
    looks_like_name,
    without_honours,
    without_house,
    without_job,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTACT = re.compile(r"(?:https?://|www\.)\S{1,400}|[^\s@]{1,200}@[^\s@]{1,200}\.\S{1,200}|@\w{1,100}")
"""An address on the web, of a mail, or of an account."""
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,100})[)\]](?=\s*(?:$|[,;|/•·&a-z]))")

Kind = Literal["person", "house", "aside", "other"]


class BylinePart(NamedTuple):
    """One part of a byline."""

    kind: Kind
    """A person, a house, something beside the names, or a text that is none of these."""
    text: str
    """The name, without the job, the town and the day beside it."""


def parts_of(text: str) -> Iterator[BylinePart]:
    """The parts of a byline, in order."""
    person = ""
    for piece in _pieces(_buttons().split(_BRACKETS.sub(r"| \1", CONTACT.sub(" ", text)), maxsplit=1)[0]):
        if not piece.strip(AROUND):
            continue
        part = _part(piece, behind=" " in person)
        person = person or (part.text if part.kind == "person" else "")
        yield part
        if person and DIGIT.search(piece):
            return  # behind the day stands what the page says of the article


def _pieces(text: str) -> Iterator[str]:
    """A text cut at what stands between names; "y" and its like belong to a name where one word follows."""
    pieces = joints().split(_before_suffix().sub(" ", text))
    held = pieces[0]
    for joint, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if joint.strip() in particles("doubtful") and " " in held.strip() and " " not in piece.strip():
            held += joint + piece
        else:
            yield held
            held = piece
    yield held


def _part(text: str, *, behind: bool) -> BylinePart:
    """What a part of a byline is; `behind` says whether a person with first and last name stands before it."""
    name = _bare(without_stamp(without_prefix(text.strip(AROUND.replace(".", "")))))
    cut = behind_names().split(name, maxsplit=1)[0]
    if not cut or cut.casefold() in words_of("byline.nobody"):
        return BylinePart("aside", "")
    if is_agency(cut) or (not behind and is_desk(cut)):
        return BylinePart("house", cut)
    name = cut if cut == name or " " in cut else name
    first = name.split()[0]
    if (
        behind
        and not is_given(first)
        and (any(map(is_job, name.split())) or is_trade(name) or has_letters_of_station(name))
    ):
        return BylinePart("aside", "")
    name = without_honours(without_house(without_job(name)))
    if (
        not name
        or name.casefold() in words_of("byline.nobody")
        or (behind and (" " not in name or (is_place(name) and not is_given(first))))
    ):
        return BylinePart("aside", "")
    if is_house(name):
        return BylinePart("house", name)
    is_name = looks_like_name(name) or (is_given(first) and " " in name and has_form_of_name(name))
    return BylinePart("person" if is_name else "other", name)


def _bare(text: str) -> str:
    """A text without the marks around it, but with the full stop of "Jr."."""
    bare = text.strip(AROUND)
    last = bare.rsplit(" ", 1)[-1]
    return f"{bare}." if f"{last}." in suffixes("generation") and f"{last}." in text else bare


def without_prefix(text: str) -> str:
    """A text without the words that lead to its names; a particle that surnames begin with leads to two words."""
    for _ in range(3):
        found = prefix().match(text)
        if not found:
            break
        rest, lead = text[found.end() :], found.group().strip(" :").casefold()
        first = joints().split(rest, maxsplit=1)[0].strip(AROUND)
        if lead in particles("name") and " " not in first and not is_agency(first):
            break
        text = rest
    return text


@cache
def prefix() -> re.Pattern[str]:
    led = rf"(?:{any_word('byline.prefix')})(?: ?[:：／] ?|\s+(?=[^\W\d_])|$)|(?:{any_word('byline.label')}) ?[:：／] ?"
    return re.compile(rf"(?i:{led})|By(?=[A-Z][a-z])|(?:記者|记者|作者)(?=\w)")


@cache
def joints() -> re.Pattern[str]:
    loud = "|".join(word.upper() for word in sorted(words_of("byline.and")) if len(word) > 1)
    return re.compile(rf"([,;|/•·⋅∙、，；／]+| (?:{any_word('byline.and')}|{loud}) (?=[^\W\d_])| [–—-] )")


@cache
def _buttons() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w) (?:{any_word('byline.button')})(?!\w)")


@cache
def behind_names() -> re.Pattern[str]:
    words = "|".join(f"{word}|{word.upper()}" for word in sorted(words_of("byline.behind")))
    return re.compile(rf"(?:^|(?<=\S)\s+)(?:{words}|For) (?=[^\W\d_a-zà-ÿ]|the |der |die |das )")


@cache
def _before_suffix() -> re.Pattern[str]:
    return re.compile(rf",\s+(?=(?:{'|'.join(sorted(words_of('suffix.generation')))})(?!\w))")
