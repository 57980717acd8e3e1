"""Cues: the phrases that say what a short line is for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_WORDS = 24
"""Above this a line is prose that may begin with any phrase."""
_SURPLUS = " .:!…>»|()[]+-–0123456789,#"
"""What a counter or a button puts around a phrase ("Comments (12)", "12 comments")."""
_CAPTION = 4
_UNPARTED = re.compile("[\u3040-\U0010ffff]")


def cues_of(text: str) -> frozenset[str]:
    """The names of the rules whose phrases the line begins with, such as "end.related"; none for a long line."""
    folded = _plain(text.casefold())
    core = folded.strip(_SURPLUS)
    table = _by_beginning()
    found = (
        table.get(folded[:2], ()) if folded[:2] == core[:2] else (*table.get(folded[:2], ()), *table.get(core[:2], ()))
    )
    named = {rule for phrase, whole, rule in found if (core == phrase if whole else _begins(folded, phrase))}
    if core.endswith(_by_ending()) and core.count(" ") < _CAPTION:
        named.add("end.comments")
    return frozenset(named)


def _plain(text: str) -> str:
    """A text with one kind of apostrophe; three replacements are faster than one translation."""
    return text.replace("’", "'").replace("`", "'").replace("´", "'")


def speaks_of_service(folded: str, words: Sequence[str]) -> bool:
    """Whether a passage, folded and in words, speaks of the publication's own service."""
    table = _by_first_word()
    if any(phrase in folded for word in table.keys() & words for phrase in table[word]):
        return True
    foreign = not folded.isascii() and _UNPARTED.search(folded) is not None
    return foreign and any(phrase in folded for phrase in _unparted())


@cache
def _unparted() -> tuple[str, ...]:
    """The phrases in scripts that set no space between words."""
    return tuple(phrase for phrase in _service() if _UNPARTED.search(phrase))


@cache
def _by_first_word() -> dict[str, list[str]]:
    """The phrases under their first words, and these with an ending or a sign, so that a passage meets only a few."""
    table: dict[str, list[str]] = {}
    for phrase in _service():
        for end in ("", "s", "s.", ".", ",", "s,"):
            table.setdefault(phrase.split()[0] + end, []).append(phrase)
    return table


@cache
def _service() -> tuple[str, ...]:
    return tuple(word.casefold() for word in load("cleaning_cues")["anywhere.service"].words)


def _begins(folded: str, phrase: str) -> bool:
    if not folded.startswith(phrase):
        return False
    after = folded[len(phrase) : len(phrase) + 1]
    return not (after.isalnum() and phrase[-1].isalnum() and after.isascii())


@cache
def _by_beginning() -> dict[str, list[tuple[str, bool, str]]]:
    """Each phrase with its rule under its first two characters, so that a line meets only the few it could be."""
    table: dict[str, list[tuple[str, bool, str]]] = {}
    for rule in load("cleaning_cues").values():
        if rule.name.startswith(("last word.", "anywhere.")):
            continue
        for word in rule.words:
            phrase = _plain(word.removesuffix("$").casefold())
            phrase = phrase.strip(_SURPLUS) if word.endswith("$") else phrase
            entry = (phrase, word.endswith("$"), rule.name)
            known = table.setdefault(phrase[:2], [])
            if entry not in known:
                known.append(entry)
    return table


@cache
def _by_ending() -> tuple[str, ...]:
    """The words that end a heading of comments, however it begins ("Top rated comments")."""
    return tuple(f" {word.casefold()}" for word in load("cleaning_cues")["last word.comments"].words)
