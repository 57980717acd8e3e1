"""Names of writers, taken out of bylines: "By Ada Byron and Mary Shelley, Geneva correspondents"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable

RULES = load("clips/bylines")
LEAD = cast("re.Pattern[str]", RULES["lead"].pattern)
JOIN = cast("re.Pattern[str]", RULES["join"].pattern)
END = cast("re.Pattern[str]", RULES["end"].pattern)
JOB = cast("re.Pattern[str]", RULES["job"].pattern)
SIGNED = cast("re.Pattern[str]", RULES["signed.lead"].pattern)
MOST_LINE_WORDS = int(RULES["signed.most_words"].value)
NOBODY = frozenset(RULES["nobody"].words)
MOST_WORDS = int(RULES["name.most_words"].value)
ADDRESS = re.compile(r"https?://\S{1,400}")
MOST_NAMES = 12
"""A longer list is a staff page, not a byline."""


def writers(texts: Iterable[str]) -> tuple[str, ...]:
    """The names in bylines, each once, in order, without job titles, addresses and words of introduction."""
    found: dict[str, str] = {}
    for text in texts:
        for name in _split(text):
            found.setdefault(name.casefold(), name)
    return tuple(found.values())[:MOST_NAMES]


def _split(text: str) -> list[str]:
    text = LEAD.sub("", " ".join(ADDRESS.sub("", text[:400]).split()))
    text = END.split(text, maxsplit=1)[0]
    return [name for piece in JOIN.split(text) if (name := _name(piece))]


def _name(piece: str) -> str | None:
    name = LEAD.sub("", piece.strip(" \t.,;:|–—-•·/()[]*\"'")).strip()
    words = name.split()
    if not words or len(words) > MOST_WORDS or not any(letter.isalpha() for letter in name):
        return None
    if name.casefold() in NOBODY or any(letter in "@:=<>{}()[]" or letter.isdigit() for letter in name):
        return None
    if JOB.search(name) or _is_sentence(name, words):
        return None
    return name


def _is_sentence(name: str, words: list[str]) -> bool:
    """Whether a text is no name by its capitals: names end with one, and what has none at all is a name of a file."""
    return words[-1][:1].islower() and (len(words) > 1 or "." in name)


def signed(line: str) -> tuple[str, ...]:
    """The names in a line of text that says by whom the text is; () for any other line."""
    found = SIGNED.match(line)
    names = writers([line[found.end() :]]) if found and len(line.split()) <= MOST_LINE_WORDS else ()
    return names if all(name[:1].isupper() for name in names) else ()
