"""The sidecar: facts that the analyst states about a clipping, in a TOML file beside it."""

from __future__ import annotations

import datetime as dt
import os
import re
import tomllib
from typing import TYPE_CHECKING, Any

from dossier.clips.gathering import SIDECAR
from dossier.clips.limits import limit
from dossier.clips.regular_files import bytes_of
from dossier.errors import ClippingError, did_you_mean
from dossier.language.letters import composed
from dossier.records import PUBLISH, Facts, Published

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Publish

TEXTS = ("title", "standfirst", "source", "url", "note", "language", "section", "pages")
LISTS = ("authors", "tags", "highlights")
LINES = ("keep", "drop")
COLUMNS = "columns"
"""The table of a sidecar that says which column of a table holds what; the readers of tables use it."""
NAMES = "names"
STAR = "star"
RIGHTS = "publish"
KEYS = (*TEXTS, "published", *LISTS, STAR, *LINES, RIGHTS, NAMES, COLUMNS)


def sidecar_of(clipping: Path, stem: str) -> Path:
    """Where the sidecar of a clipping of this stem stands, be there one or not."""
    return clipping.with_name(f"{stem}{SIDECAR}")


def read_sidecar(path: Path) -> Facts:
    """The facts that a sidecar states, none of them where there is no such file; ClippingError where it is wrong."""
    return parse_sidecar(path, _text_of(path))


def columns_of(path: Path) -> dict[str, str]:
    """Which column of a table holds what, by the name of the fact, as a sidecar states it; {} where it does not."""
    stated = _parsed(path, _text_of(path)).get(COLUMNS, {})
    if not isinstance(stated, dict) or not all(isinstance(name, str) for name in stated.values()):
        raise ClippingError(
            path, f'{COLUMNS} must be a table of texts, such as [{COLUMNS}] and text = "Inhalt" below it'
        )
    return stated


def _text_of(path: Path) -> str:
    """A sidecar's text, empty where there is no such file."""
    if not os.path.lexists(path):
        return ""
    if path.is_symlink() and path.resolve().parent != path.parent.resolve():
        raise ClippingError(path, "is a link that leads out of its folder; put a copy there")
    try:
        return composed(bytes_of(path, limit("sidecar.bytes")).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ClippingError(path, f"is not valid TOML ({error}); mend the line it names") from error


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except ValueError as error:  # a number of thousands of digits, too, is no TOMLDecodeError
        raise ClippingError(path, f"is not valid TOML ({error}); mend the line it names") from error
    except RecursionError as error:
        raise ClippingError(path, "holds lists within lists; it needs none deeper than one") from error


def parse_sidecar(path: Path, text: str) -> Facts:
    """The facts that a sidecar's text states; ClippingError, with the path, where it is wrong."""
    stated = _parsed(path, text)
    for key in stated:
        if key not in KEYS:
            raise ClippingError(
                path, f"has the unknown key {key!r}{did_you_mean(key, KEYS)}; known are {', '.join(KEYS)}"
            )
    facts: dict[str, Any] = {key: _text(path, key, stated[key]) for key in TEXTS if key in stated}
    facts |= {key: _texts(path, key, stated[key]) for key in LISTS if key in stated}
    facts |= {key: _lines(path, key, stated[key]) for key in LINES if key in stated}
    if STAR in stated:
        facts[STAR] = _truth(path, stated[STAR])
    if NAMES in stated:
        facts[NAMES] = _names(path, stated[NAMES])
    if RIGHTS in stated:
        facts[RIGHTS] = _rights(path, stated[RIGHTS])
    if "published" in stated:
        facts["published"] = _published(path, stated["published"])
    return Facts(**facts)


def _text(path: Path, key: str, value: object) -> str | None:
    if not isinstance(value, str):
        raise ClippingError(path, f'{key} must be a text in quotation marks, such as {key} = "…"')
    return in_paragraphs(value) if key == "note" else " ".join(value.split()) or None


def in_paragraphs(text: str) -> str | None:
    """A note of several paragraphs, each in one line, a blank line between; None where it says nothing."""
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")))
    return "\n\n".join(part for part in paragraphs if part) or None


def _truth(path: Path, value: object) -> bool:
    if not isinstance(value, bool):
        raise ClippingError(path, f"{STAR} must be true or false, without quotation marks")
    return value


def _texts(path: Path, key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise ClippingError(path, f'{key} must be a list of texts, such as {key} = ["…"]')
    return tuple(" ".join(entry.split()) for entry in value)


def _lines(path: Path, key: str, value: object) -> tuple[int, ...]:
    if not isinstance(value, list) or not all(type(entry) is int and entry > 0 for entry in value):
        raise ClippingError(path, f"{key} must be a list of line numbers, such as {key} = [3, 4]")
    return tuple(value)


def _names(path: Path, value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not all(isinstance(slug, str) for slug in value.values()):
        raise ClippingError(path, 'names must map names to addresses of actors: [names], then Holm = "karin-holm"')
    return tuple((" ".join(name.split()), slug) for name, slug in value.items())


def _rights(path: Path, value: object) -> Publish:
    for known in PUBLISH:
        if known == value:
            return known
    raise ClippingError(path, f"{RIGHTS}: {value!r} is none of {', '.join(PUBLISH)}; write one of them")


def _published(path: Path, value: object) -> Published:
    try:
        if isinstance(value, str | dt.date):
            return Published.of(value)
        raise ValueError(f"{value!r} is no date")
    except ValueError as error:
        form = 'a date (2019-06-29), a date with time, or a text ("2019-06", "2019")'
        raise ClippingError(path, f"published: {error}; write {form}") from error
