"""Records as bytes: MessagePack, read back by their types; nothing in it is ever run.

A `Phrase` is written as a text with a mark and what it was made of. No clipping's text holds the mark, for control
characters are taken out of what strangers wrote; in a sidecar it would only make the owner's own text a phrase.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from functools import cache, cached_property
from operator import is_
from typing import TYPE_CHECKING, Any, TypeVar, cast, dataclass_transform

import msgspec

from dossier.archive.digests import digest
from dossier.messages import Phrase, revived

if TYPE_CHECKING:
    from collections.abc import Hashable

R = TypeVar("R")

MARK = "\0phrase\0"
"""Begins a text that is a phrase."""
_MARK = MARK.encode()
_WITHOUT_TEXT = frozenset((int, float, bool, type(None), bytes))


@dataclass_transform(eq_default=False, frozen_default=True, kw_only_default=True)
class Marked:
    """A record that many others hold: in their bytes stands its digest, so that it is written once and not in each.

    It is made as a dataclass is, from its fields by their names, is itself and equal to no other, and is not read back.
    """

    def __init__(self, **fields: object) -> None:
        """The record with these fields."""
        self.__dict__.update(fields)

    @cached_property
    def mark(self) -> bytes:
        """Its digest."""
        fields = self.__annotations__
        return digest((encoded([self.__dict__[name] for name in fields]),))


def encoded(record: object, *, ordered: bool = False) -> bytes:
    """The bytes of a record; equal records give equal bytes, whether they were just made or read back.

    Of a record that holds sets that is so only where these, and with them the keys of tables, are `ordered`.
    """
    return msgspec.msgpack.encode(record, enc_hook=_written, order="deterministic" if ordered else None)


def decoded(data: bytes, kind: type[R]) -> R:
    """The record of these bytes; ValueError where they are none of this type."""
    record: R = _decoder(cast("Hashable", kind)).decode(data)
    return _with_phrases(record) if _MARK in data else record


@cache
def _decoder(kind: Hashable) -> msgspec.msgpack.Decoder[Any]:
    """What reads a type; to make it takes longer than to read a small record."""
    return msgspec.msgpack.Decoder(kind)


def _written(value: object) -> object:
    if isinstance(value, Phrase):
        return MARK + json.dumps([value.message, value.several, value.number, _plain(value.values)])
    if isinstance(value, Marked):
        return value.mark
    if isinstance(value, str):
        return str(value)
    if isinstance(value, frozenset):
        return sorted(value)
    raise NotImplementedError(f"{type(value).__name__} is no record")


def _plain(values: Any) -> dict[str, str]:
    return {name: _written(value) if isinstance(value, Phrase) else value for name, value in values.items()}  # type: ignore[misc]


def _with_phrases(value: Any) -> Any:
    """The same with each marked text in it made a phrase again."""
    kind: Any = type(value)
    if kind is str:
        return _phrase(value) if value.startswith(MARK) else value
    if kind in _WITHOUT_TEXT:
        return value
    if isinstance(value, tuple | list):
        made = list(map(_with_phrases, value))
        if all(map(is_, made, value)):
            return value
        return kind(*made) if hasattr(value, "_fields") else kind(made)
    if isinstance(value, dict):
        return {key: _with_phrases(one) for key, one in value.items()}
    names = _names(kind)
    held = [getattr(value, name) for name in names]
    changed = {name: new for name, old in zip(names, held, strict=True) if (new := _with_phrases(old)) is not old}
    return replace(value, **changed) if changed else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The names of a record's fields; none of what is no record."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()


def _phrase(text: str) -> str:
    try:
        message, several, number, values = json.loads(text[len(MARK) :])
        return revived(message, several, number, {name: _with_phrases(value) for name, value in values.items()})
    except (ValueError, TypeError, KeyError, AttributeError):
        return text
