"""Cues: the phrases that say what a short line is for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINES = load("cleaning/lines")
MAX_WORDS = _LINES["cue.most_words"].value
_SURPLUS = " .:!…>»|()[]+-–0123456789,#"
"""What a counter or a button puts around a phrase ("Comments (12)", "12 comments")."""
NOTHING = frozenset[str]()
_NO_PHRASES: tuple[tuple[str, ...], list[tuple[str, str]]] = ((), [])
_UNPARTED = re.compile("[^\x00-\u303f]")


def cues_of(text: str, folded: str | None = None) -> frozenset[str]:
    """The names of the rules whose phrases the line begins with, such as "end.related"; none for a long line."""
    folded = _plain(text.casefold() if folded is None else folded)
    core = folded.strip(_SURPLUS)
    named = _whole().get(core, NOTHING)
    for two in (folded[:2],) if len(core) != 1 else {folded[:2], core}:
        beginnings, phrases = _by_beginning().get(two, _NO_PHRASES)
        if folded.startswith(beginnings):
            named = named.union([rule for phrase, rule in phrases if _begins(folded, phrase)])
    if core.endswith(_by_ending()) and core.count(" ") < _LINES["cue.comments_words"].value:
        named = named.union(("end.comments",))
    return named


def _plain(text: str) -> str:
    """A text with one kind of apostrophe; three replacements are faster than one translation."""
    return text.replace("’", "'").replace("`", "'").replace("´", "'")


def asks_to_subscribe(sentence: str) -> bool:
    """Whether a sentence asks the reader to subscribe, follow or download."""
    folded = _plain(sentence.casefold())
    return "aside.plug" in cues_of(sentence, folded) or any(phrase in folded for phrase in _mailbox())


def heads_links(text: str) -> bool:
    """Whether a line is nothing but the words that head the titles of other articles ("Read also:")."""
    return _plain(text.casefold()).strip(_SURPLUS) in _heading_links()


@cache
def _heading_links() -> frozenset[str]:
    return frozenset(_plain(word.casefold()) for word in load("cleaning/cues")["anywhere.also"].words)


def is_phrase(text: str, rule: str) -> bool:
    """Whether a line is nothing but a phrase of a rule ("You might like")."""
    return rule in _alone().get(_plain(text.casefold()).strip(_SURPLUS), NOTHING)


@cache
def _alone() -> dict[str, frozenset[str]]:
    """The rules of all phrases, whether or not more may stand behind them."""
    table: dict[str, frozenset[str]] = {}
    for word, rule in _phrases():
        phrase = _plain(word.removesuffix("$").casefold()).strip(_SURPLUS)
        table[phrase] = table.get(phrase, NOTHING) | {rule}
    return table


def is_bar(text: str) -> bool:
    """Whether a line is nothing but names of places to share to."""
    return _places().issuperset(text.casefold().split())


@cache
def _mailbox() -> tuple[str, ...]:
    return tuple(word.casefold() for word in load("cleaning/cues")["anywhere.plug"].words)


@cache
def _places() -> frozenset[str]:
    words = (word.removesuffix("$").casefold() for word in load("cleaning/cues")["share.bar"].words)
    return frozenset(word for word in words if " " not in word) | {"sms", "link", "copy", "&", "|", "•", "·", "+", "x"}


def speaks_of_service(folded: str, words: Sequence[str], *, foreign: bool = True) -> bool:
    """Whether a passage, folded and in words, speaks of the publication's own service.

    Where it is known to have no other letters than Latin ones, scripts without spaces between words are passed over.
    """
    table = _by_first_word()
    if not _first_words().isdisjoint(words) and any(
        phrase in folded for word in table.keys() & words for phrase in table[word]
    ):
        return True
    return foreign and _UNPARTED.search(folded) is not None and any(phrase in folded for phrase in _unparted())


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
def _first_words() -> frozenset[str]:
    return frozenset(_by_first_word())


@cache
def _service() -> tuple[str, ...]:
    return tuple(word.casefold() for word in load("cleaning/cues")["anywhere.service"].words)


def _begins(folded: str, phrase: str) -> bool:
    if not folded.startswith(phrase):
        return False
    after = folded[len(phrase) : len(phrase) + 1]
    return not (after.isalnum() and phrase[-1].isalnum() and after.isascii())


@cache
def _by_beginning() -> dict[str, tuple[tuple[str, ...], list[tuple[str, str]]]]:
    """The phrases that a line begins with, alone and with their rules, under their first two characters.

    A line meets only the few it could be, and each one only where it begins with one of them.
    """
    table: dict[str, list[tuple[str, str]]] = {}
    for word, rule in _phrases():
        if not word.endswith("$"):
            table.setdefault(_plain(word.casefold())[:2], []).append((_plain(word.casefold()), rule))
    return {two: (tuple(phrase for phrase, _ in entries), entries) for two, entries in table.items()}


@cache
def _whole() -> dict[str, frozenset[str]]:
    """The rules of the phrases that are a line's whole text."""
    table: dict[str, frozenset[str]] = {}
    for word, rule in _phrases():
        if word.endswith("$"):
            phrase = _plain(word.removesuffix("$").casefold()).strip(_SURPLUS)
            table[phrase] = table.get(phrase, NOTHING) | {rule}
    return table


def _phrases() -> list[tuple[str, str]]:
    """Each phrase of a line's beginning, as the rules write it, with its rule."""
    rules = [rule for rule in load("cleaning/cues").values() if not rule.name.startswith(("last word.", "anywhere."))]
    return [(word, rule.name) for rule in rules for word in rule.words]


@cache
def _by_ending() -> tuple[str, ...]:
    """The words that end a heading of comments, however it begins ("Top rated comments")."""
    return tuple(f" {word.casefold()}" for word in load("cleaning/cues")["last word.comments"].words)
