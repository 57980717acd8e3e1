"""Phrases: what the core says in English, kept together with what it was made of, so that the site can translate it.

The core stays free of any language: a phrase is a `str`, reads as English wherever nobody asks for more (the command
line, the exports, the tests), and survives as that English text where only texts survive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Phrase(str):
    """An English text that knows its message and its values."""

    __slots__ = ("message", "number", "several", "values")

    message: str
    """The message as the catalogue has it, for one thing where there is a plural: "%(num)s clipping"."""
    several: str
    """The message for several things; empty where the phrase has no plural."""
    number: int
    """How many things; 1 where the phrase has no plural."""
    values: Mapping[str, str]
    """What stands in the message's places, phrases among it."""


def noted(message: str) -> str:
    """The message itself: only a mark, by which the catalogue finds a text that is translated elsewhere."""
    return message


def noted_plural(one: str, several: str) -> tuple[str, str]:
    """The two forms of a message: a mark like `noted`."""
    return one, several


NOUNS = {
    "clipping": noted_plural("%(num)s clipping", "%(num)s clippings"),
    "source": noted_plural("%(num)s source", "%(num)s sources"),
    "actor": noted_plural("%(num)s actor", "%(num)s actors"),
    "mention": noted_plural("%(num)s mention", "%(num)s mentions"),
    "statement": noted_plural("%(num)s statement", "%(num)s statements"),
    "contradiction": noted_plural("%(num)s contradiction", "%(num)s contradictions"),
    "sentence": noted_plural("%(num)s sentence", "%(num)s sentences"),
    "name": noted_plural("%(num)s name", "%(num)s names"),
    "place": noted_plural("%(num)s place", "%(num)s places"),
    "time": noted_plural("%(num)s time", "%(num)s times"),
    "line": noted_plural("%(num)s line", "%(num)s lines"),
    "word": noted_plural("%(num)s word", "%(num)s words"),
    "rule": noted_plural("%(num)s rule", "%(num)s rules"),
    "event": noted_plural("%(num)s event", "%(num)s events"),
    "key point": noted_plural("%(num)s key point", "%(num)s key points"),
    "older clipping": noted_plural("%(num)s older clipping", "%(num)s older clippings"),
    "story": noted_plural("%(num)s story", "%(num)s stories"),
    "other actor": noted_plural("%(num)s other actor", "%(num)s other actors"),
    "other speaker": noted_plural("%(num)s other speaker", "%(num)s other speakers"),
    "other story": noted_plural("%(num)s other story", "%(num)s other stories"),
    "entry": noted_plural("%(num)s entry", "%(num)s entries"),
    "other clipping": noted_plural("%(num)s other clipping", "%(num)s other clippings"),
    "other copy": noted_plural("%(num)s other copy", "%(num)s other copies"),
    "odd sign": noted_plural(
        "%(num)s control or text-direction character was removed",
        "%(num)s control or text-direction characters were removed",
    ),
    "line above": noted_plural(
        "had a line above the forwarded mail, left out here",
        "had %(num)s lines above the forwarded mail, left out here",
    ),
    "warning": noted_plural("%(num)s warning", "%(num)s warnings"),
}
"""What is counted, with its noun."""


def phrase(message: str, **values: str) -> Phrase:
    """The phrase of a message with its values: `phrase("it stands behind %(word)s", word="the")`."""
    return _made(message % values if values else message, message, values)


def counted(number: int, noun: str) -> Phrase:
    """A number with its noun, one of NOUNS."""
    one, several = NOUNS[noun]
    values = {"num": f"{number:,}"}
    made = _made((one if number == 1 else several) % values, one, values)
    made.several, made.number = several, number
    return made


def revived(message: str, several: str, number: int, values: Mapping[str, str]) -> Phrase:
    """The phrase that was made of these."""
    form = several if several and number != 1 else message
    made = _made(form % values if values else form, message, values)
    made.several, made.number = several, number
    return made


def joined_phrase(separator: str, texts: Iterable[str]) -> Phrase:
    """Several phrases or texts as one, with the same words between them."""
    values = {f"text{number}": text for number, text in enumerate(texts)}
    return phrase(separator.join(f"%({name})s" for name in values), **values)


def label_of(rule: str) -> str:
    """A rule's name as words: "Advertising: label" for "advertising.label"."""
    return rule.replace(".", ": ").replace("_", " ").replace("-", " ").capitalize()


def _made(text: str, message: str, values: Mapping[str, str]) -> Phrase:
    made = Phrase(text)
    made.message, made.several, made.number, made.values = message, "", 1, values
    return made
