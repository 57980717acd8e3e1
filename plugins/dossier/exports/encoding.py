"""JSON that a person can compare: an object in which every list has one item a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec

from dossier.exports.bundles import Bundles

if TYPE_CHECKING:
    from collections.abc import Iterable


def _text(value: object) -> str:
    """A phrase as the plain text that it is."""
    if isinstance(value, str):
        return str(value)
    raise TypeError(f"{type(value).__name__} is no part of an export")


_QUICK = msgspec.json.Encoder(enc_hook=_text)
"""Takes a tenth of the time of the library's own."""
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def encoded(value: object) -> str:
    """The value as JSON in one line, letters as they are."""
    try:
        return _QUICK.encode(value).decode()
    except UnicodeEncodeError:  # half of a surrogate pair, as a broken page may hold one
        return _ENCODER.encode(value)


def items_behind(items: Iterable[object]) -> Iterator[str]:
    """Items of a list behind others, one a line."""
    return (f",\n{encoded(item)}" for item in items)


def document(parts: Iterable[tuple[str, object]]) -> Iterator[str | Bundles[Any]]:
    """A JSON object in pieces; a part that is an iterator becomes a list, one item a line, and so do bundles, of which
    each item is written as one behind others (`items_behind`)."""
    lead = "{\n"
    for name, value in parts:
        yield f"{lead}{encoded(name)}: "
        if isinstance(value, Iterator):
            yield from _listed(value)
        elif isinstance(value, Bundles):
            yield from _bundled(value)
        else:
            yield encoded(value)
        lead = ",\n"
    yield "\n}\n"


def _listed(items: Iterator[object]) -> Iterator[str]:
    lead = "[\n"
    for item in items:
        yield lead + encoded(item)
        lead = ",\n"
    yield "[]" if lead == "[\n" else "\n]"


def _bundled(items: Bundles[Any]) -> Iterator[str | Bundles[Any]]:
    for place, bundle in enumerate(items.bundles):
        if first := "".join(items.pieces([bundle])):
            yield f"[{first[1:]}"  # nothing stands before the first item
            yield replace(items, bundles=items.bundles[place + 1 :])
            yield "\n]"
            return
    yield "[]"
