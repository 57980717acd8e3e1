"""The numbers of rules/clips/limits.toml: how much of a file is read, and where in it is looked."""

from __future__ import annotations

from dossier.rules.load import load


def limit(name: str) -> int:
    """A limit that is a count."""
    return int(load("clips/limits")[name].value)


def share(name: str) -> float:
    """A limit that is a share, 0 to 1."""
    return load("clips/limits")[name].value
