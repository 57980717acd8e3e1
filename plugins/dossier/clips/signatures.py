"""Signatures: what a file is by its first bytes, where it is no text."""

from __future__ import annotations

from functools import cache

from dossier.rules.load import load


def kind_of(data: bytes) -> str | None:
    """What a file is, "a PDF"; None where its bytes begin as no known kind of binary file does."""
    return next((kind for beginning, kind in _signatures() if data.startswith(beginning)), None)


@cache
def _signatures() -> tuple[tuple[bytes, str], ...]:
    table = load("clips/signatures")["signature.binary"].table
    return tuple((bytes.fromhex(str(beginning)), kind) for kind, beginning in table.items())
