"""Signatures: what a file is by its first bytes, where it is no text."""

from __future__ import annotations

from functools import cache

from dossier.rules.load import load


def kind_of(data: bytes) -> str | None:
    """What a file is, "a PDF"; None where its bytes begin as no known kind of binary file does."""
    return next((kind for beginning, kind in _signatures() if data.startswith(beginning)), None)


def unread(ending: str) -> str:
    """Why a file with an ending of no format is not read, and what to do about it."""
    rules = load("clips/signatures")
    told = next(
        (rule for name, rule in rules.items() if name.startswith("ending.") and ending.lower() in rule.words), None
    )
    if told:
        return told.why
    return f"is of an unknown kind ({ending or 'no ending'}); convert it to text, or move it out of the folder"


@cache
def _signatures() -> tuple[tuple[bytes, str], ...]:
    table = load("clips/signatures")["signature.binary"].table
    return tuple((bytes.fromhex(str(beginning)), kind) for kind, beginning in table.items())
