"""The sidecar: facts that the analyst states about a clipping, in a TOML file beside it."""

from __future__ import annotations

import datetime as dt
import os
import tomllib
from typing import TYPE_CHECKING, Any

from dossier.clips.gathering import SIDECAR
from dossier.clips.limits import limit
from dossier.clips.regular_files import bytes_of
from dossier.errors import ClippingError, did_you_mean
from dossier.records import Facts, Published

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = ("title", "standfirst", "source", "url", "note", "language")
LISTS = ("authors", "tags")
LINES = ("keep", "drop")
KEYS = (*TEXTS, "published", *LISTS, *LINES)


def sidecar_of(clipping: Path, stem: str) -> Path:
    """Where the sidecar of a clipping of this stem stands, be there one or not."""
    return clipping.with_name(f"{stem}{SIDECAR}")


def read_sidecar(path: Path) -> Facts:
    """The facts that a sidecar states, none of them where there is no such file; ClippingError where it is wrong."""
    if not os.path.lexists(path):
        return Facts()
    if path.is_symlink() and path.resolve().parent != path.parent.resolve():
        raise ClippingError(path, "is a link that leads out of its folder; put a copy there")
    try:
        return parse_sidecar(path, bytes_of(path, limit("sidecar.bytes")).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ClippingError(path, f"is not valid TOML ({error}); mend the line it names") from error


def parse_sidecar(path: Path, text: str) -> Facts:
    """The facts that a sidecar's text states; ClippingError, with the path, where it is wrong."""
    try:
        stated = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ClippingError(path, f"is not valid TOML ({error}); mend the line it names") from error
    except RecursionError as error:
        raise ClippingError(path, "holds lists within lists; it needs none deeper than one") from error
    for key in stated:
        if key not in KEYS:
            raise ClippingError(
                path, f"has the unknown key {key!r}{did_you_mean(key, KEYS)}; known are {', '.join(KEYS)}"
            )
    facts: dict[str, Any] = {key: _text(path, key, stated[key]) for key in TEXTS if key in stated}
    facts |= {key: _texts(path, key, stated[key]) for key in LISTS if key in stated}
    facts |= {key: _lines(path, key, stated[key]) for key in LINES if key in stated}
    if "published" in stated:
        facts["published"] = _published(path, stated["published"])
    return Facts(**facts)


def _text(path: Path, key: str, value: object) -> str | None:
    if not isinstance(value, str):
        raise ClippingError(path, f'{key} must be a text in quotation marks, such as {key} = "…"')
    return " ".join(value.split()) or None


def _texts(path: Path, key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise ClippingError(path, f'{key} must be a list of texts, such as {key} = ["…"]')
    return tuple(" ".join(entry.split()) for entry in value)


def _lines(path: Path, key: str, value: object) -> tuple[int, ...]:
    if not isinstance(value, list) or not all(type(entry) is int and entry > 0 for entry in value):
        raise ClippingError(path, f"{key} must be a list of line numbers, such as {key} = [3, 4]")
    return tuple(value)


def _published(path: Path, value: object) -> Published:
    try:
        if isinstance(value, str | dt.date):
            return Published.of(value)
        raise ValueError(f"{value!r} is no date")
    except ValueError as error:
        form = 'a date (2019-06-29), a date with time, or a text ("2019-06", "2019")'
        raise ClippingError(path, f"published: {error}; write {form}") from error
