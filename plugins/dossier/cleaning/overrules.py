"""Overrules: the lines that the analyst's sidecar keeps or drops, whatever the rules say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.cleaning.pieces import Piece
    from dossier.records import Facts

RULE = "overruled"


def overruled(piece: Piece, sidecar: Facts) -> Piece:
    """The piece as the sidecar wants it: a dropped line is removed, a removed line that is kept is a paragraph."""
    if _within(piece, sidecar.drop) and piece.kind is not None:
        return piece._replace(kind=None, rule=RULE)
    if _within(piece, sidecar.keep) and piece.kind is None and piece.text:
        return piece._replace(kind="paragraph", rule=RULE)
    return piece


def _within(piece: Piece, lines: tuple[int, ...]) -> bool:
    return any(piece.first <= line <= piece.last for line in lines)
