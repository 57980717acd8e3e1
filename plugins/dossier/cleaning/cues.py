"""Cues: the phrases that say what a short line is for."""

from __future__ import annotations

from functools import cache

from dossier.rules.load import load

MAX_WORDS = 24
"""Above this a line is prose that may begin with any phrase."""
_SURPLUS = " .:!…>»|()[]+-–0123456789,#"
"""What a counter or a button puts around a phrase ("Comments (12)", "12 comments")."""
_CAPTION = 4
_UNPARTED = "\u3040"
_APOSTROPHES = str.maketrans("’`´", "'''")


def cues_of(text: str) -> frozenset[str]:
    """The names of the rules whose phrases the line begins with, such as "end.related"; none for a long line."""
    folded = text.casefold().translate(_APOSTROPHES)
    core = folded.strip(_SURPLUS)
    table = _by_beginning()
    found = (
        table.get(folded[:2], ()) if folded[:2] == core[:2] else (*table.get(folded[:2], ()), *table.get(core[:2], ()))
    )
    named = {rule for phrase, whole, rule in found if (core == phrase if whole else _begins(folded, phrase))}
    if core.endswith(_by_ending()) and core.count(" ") < _CAPTION:
        named.add("end.comments")
    return frozenset(named)


def speaks_of_service(text: str) -> bool:
    """Whether a passage, of any length, has words by which a publication speaks of its own service."""
    folded = text.casefold()
    if not _first_words().isdisjoint(folded.split()):
        return any(phrase in folded for phrase in _service())
    return not text.isascii() and max(text) >= _UNPARTED and any(phrase in folded for phrase in _unparted())


@cache
def _unparted() -> tuple[str, ...]:
    """The phrases in scripts that set no space between words."""
    return tuple(phrase for phrase in _service() if max(phrase) >= _UNPARTED)


@cache
def _first_words() -> frozenset[str]:
    """A word of each phrase, to tell in one look that a passage has none; inflections of it are left out."""
    return frozenset(phrase.split()[0] + end for phrase in _service() for end in ("", "s", "s.", ".", ",", "s,"))


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
            phrase = word.removesuffix("$").casefold().translate(_APOSTROPHES)
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
