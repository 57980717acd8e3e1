"""Acronyms that an article defines: "Agence France-Presse (AFP)", or "IATA, the International Air ..."."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.cast.discovery.records import Candidate

BRACKET = re.compile(r"['’]?s? ?\((?:the |or |known as |also )?[\"“']?$")
SKIPPED = frozenset(("of", "the", "and", "for", "on", "in", "de", "la", "du", "des", "&", "der", "und", "to", "at"))


def marked(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with `expands` set on each acronym in brackets behind the name that it stands for."""
    found, last = [], None
    for candidate in candidates:
        if last and candidate.start - last.end < 16 and _is_acronym(candidate.surface):
            between = text[last.end : candidate.start]
            if BRACKET.fullmatch(between) and stands_for(candidate.key, last.key):
                candidate = replace(candidate, expands=last.key)
        found.append(candidate)
        last = candidate
    return found


def _is_acronym(surface: str) -> bool:
    return len(surface) < 10 and sum(letter.isupper() for letter in surface) > 1


def stands_for(short: str, long: str) -> bool:
    """Whether the letters of an acronym are the initials of a name, in their order, small words left out or not."""
    letters = short.replace(" ", "").replace(".", "").replace("&", "")
    words = [word for word in re.split(r"[\s/-]+", long) if word]
    if len(words) < 2 or len(letters) < 2:
        return False
    every = "".join(word[0] for word in words)
    bare = "".join(word[0] for word in words if word not in SKIPPED)
    return letters in (every, bare)
