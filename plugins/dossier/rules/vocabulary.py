"""Vocabulary: the words of a rule as a set, for the question whether a word is one of them."""

from __future__ import annotations

from functools import cache

from dossier.rules.load import load


@cache
def words_of(rule: str) -> frozenset[str]:
    """The words of a rule of `cleaning_names.toml`."""
    return frozenset(load("language/people")[rule].words)


def may_begin(text: str, rule: str) -> bool:
    """Whether a text could begin with one of a rule's words: a quick look at two letters, before an expression's."""
    two, known = text[:2].casefold(), _beginnings(rule)
    return two in known or two[:1] in known or not two.isascii()


@cache
def _beginnings(rule: str) -> frozenset[str]:
    return frozenset(word[:2].casefold() for word in words_of(rule))
