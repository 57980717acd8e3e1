"""Cues: the phrases that say what a short line is for."""

from __future__ import annotations

from functools import cache

from dossier.rules.load import load

MAX_WORDS = 24
"""Above this a line is prose that may begin with any phrase."""
_APOSTROPHES = str.maketrans("’`´", "'''")


def cues_of(text: str) -> frozenset[str]:
    """The names of the rules whose phrases the line begins with, such as "end.related"; none for a long line."""
    folded = text.casefold().translate(_APOSTROPHES)
    found = _by_beginning().get(folded[:2])
    if not found:
        return frozenset()
    return frozenset(rule for phrase, whole, rule in found if _fits(folded, phrase, whole))


def _fits(folded: str, phrase: str, whole: bool) -> bool:
    if whole:
        return folded.rstrip(" .:!…>»") == phrase
    if not folded.startswith(phrase):
        return False
    after = folded[len(phrase) : len(phrase) + 1]
    return not (after.isalnum() and phrase[-1].isalnum() and after.isascii())


@cache
def _by_beginning() -> dict[str, list[tuple[str, bool, str]]]:
    """Each phrase with its rule under its first two characters, so that a line meets only the few it could be."""
    table: dict[str, list[tuple[str, bool, str]]] = {}
    for rule in load("cleaning_cues").values():
        for word in rule.words:
            phrase = word.removesuffix("$").casefold().translate(_APOSTROPHES)
            entry = (phrase, word.endswith("$"), rule.name)
            known = table.setdefault(phrase[:2], [])
            if entry not in known:
                known.append(entry)
    return table
