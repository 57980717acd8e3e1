"""Clauses: the part of a sentence around some words, between the words and signs at which another thought begins."""

from __future__ import annotations

import re
from functools import cache

from dossier.language.alternation import any_of
from dossier.rules.load import load


def clause_around(text: str, mark: tuple[int, int], sentence: tuple[int, int]) -> tuple[int, int]:
    """Start and end of the clause in which a stretch of a sentence stands; the whole sentence where it has one."""
    before = [one.end() for one in _seam().finditer(text, sentence[0], mark[0])]
    after = _seam().search(text, mark[1], sentence[1])
    return (before[-1] if before else sentence[0]), (after.start() if after else sentence[1])


@cache
def _seam() -> re.Pattern[str]:
    words = any_of(load("evidence/across")["clause.seam"].words)
    return re.compile(rf"[;:—–()]|,(?!\d)| - |(?i:(?<!\w)(?:{words})(?!\w))")
