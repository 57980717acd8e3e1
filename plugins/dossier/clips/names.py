"""Names of writers, taken out of bylines: "By Ada Byron and Mary Shelley, Geneva correspondents"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from dossier.rules.load import load

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

RULES = load("pages_bylines")
LEAD = cast("re.Pattern[str]", RULES["lead"].pattern)
JOIN = cast("re.Pattern[str]", RULES["join"].pattern)
END = cast("re.Pattern[str]", RULES["end"].pattern)
JOB = cast("re.Pattern[str]", RULES["job"].pattern)
NOBODY = frozenset(RULES["nobody"].words)
MOST_WORDS = int(RULES["name.most_words"].value)
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
    text = LEAD.sub("", " ".join(text[:400].split()))
    text = END.split(text, maxsplit=1)[0]
    return [name for piece in JOIN.split(text) if (name := _name(piece))]


def _name(piece: str) -> str | None:
    name = LEAD.sub("", piece.strip(" \t.,;:|–—-•·/()[]*\"'")).strip()
    words = name.split()
    if not words or len(words) > MOST_WORDS or not any(letter.isalpha() for letter in name):
        return None
    if name.casefold() in NOBODY or "@" in name or "://" in name or any(letter.isdigit() for letter in name):
        return None
    if JOB.search(name) and name[:1].isalpha():
        return None
    return name
