"""Vocabulary: the words of a rule as a set, for the question whether a word is one of them."""

from __future__ import annotations

from functools import cache

from dossier.rules.load import load


@cache
def words_of(rule: str) -> frozenset[str]:
    """The words of a rule of `cleaning_names.toml`."""
    return frozenset(load("cleaning_names")[rule].words)
