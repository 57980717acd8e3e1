"""Pieces: what became of a passage, or of a part of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dossier.cleaning.passages.passage import Passage
    from dossier.records import BlockKind


class Piece(NamedTuple):
    """A passage, or a part of one, with the verdict on it; a tuple, for there is one a line."""

    kind: BlockKind | None
    """What it is in the article; None where it was removed."""
    text: str
    """Its words."""
    rule: str
    """The rule that decided."""
    first: int
    """The line it begins in."""
    last: int
    """The line it ends in."""


def kept(passage: Passage, kind: BlockKind, rule: str, text: str | None = None) -> Piece:
    """The piece for a passage, or for the part of it that is given, that is kept."""
    return Piece(kind, passage.text if text is None else text, rule, passage.first, passage.last)


def cut(passage: Passage, rule: str, text: str | None = None) -> Piece:
    """The piece for a passage, or for the part of it that is given, that is removed."""
    return Piece(None, passage.text if text is None else text, rule, passage.first, passage.last)
