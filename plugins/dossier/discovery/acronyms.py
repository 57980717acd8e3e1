"""Acronyms that an article defines: "Agence France-Presse (AFP)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.discovery.lexicon import lexicon
from dossier.language.people import RANKS, titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.discovery.candidate import Candidate

BRACKET = re.compile(r"(?:['’]s?)? ?\((?:the |or |known as |also )?[\"“']?")
LONGEST_BRACKET = 16
SKIPPED = frozenset(("of", "the", "and", "for", "on", "in", "de", "la", "du", "des", "&", "der", "und", "to", "at"))
"""Small words whose letters an acronym may leave out."""
COMMON = (
    re.compile(r"((?:[a-z]+[ -]){1,8}[a-z]+) \($"),
    re.compile(r"[“\"]([A-Z][^“”\"\n]+)[”\"] \($"),
    re.compile(rf"((?:[A-Z][\w’'-]*(?: of| for| and|,)? ){{1,5}}(?:{'|'.join(sorted(titles(*RANKS)))})) \($"),
)
"""What no body's name is, before its letters in brackets: small words, the title of a work, an office."""
IN_BRACKETS = re.compile(r"([A-Z]{2,6})s?\)")
LONGEST_EXPANSION = 100
"""Characters before an acronym in brackets that are read for its words."""
APART = re.compile(r"[\s/-]+")


def with_expansions(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with `expands` set on each acronym in brackets behind the name that it stands for."""
    found: list[Candidate] = []
    for candidate in candidates:
        last = found[-1] if found else None
        if last and candidate.start - last.end < LONGEST_BRACKET and _is_acronym(candidate.surface):
            between = text[last.end : candidate.start]
            if BRACKET.fullmatch(between) and letters(candidate.key) in initials(last.key.split()):
                candidate = candidate._replace(expands=last.key)  # noqa: PLW2901
        found.append(candidate)
    return found


def without_common(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates without acronyms that the article brings in for ordinary words, a work or an office: body mass
    index (BMI)."""
    common = {
        one.key for one in candidates if _is_acronym(one.surface) and not one.expands and _is_common(text, one.start)
    }
    return (
        [one for one in candidates if one.key not in common or one.surface in lexicon().country]
        if common
        else candidates
    )


def _is_common(text: str, start: int) -> bool:
    """Whether the acronym stands in brackets behind what names no body and has its letters: body mass index (BMI)."""
    short = IN_BRACKETS.match(text, start) if text.startswith(" (", max(0, start - 2)) else None
    if not short:
        return False
    wanted = short.group(1).lower()
    told = (shape.search(text, max(0, start - LONGEST_EXPANSION), start) for shape in COMMON)
    words = [found.group(1).lower() for found in told if found]
    return any(_ends(parts, wanted) for one in words for parts in (APART.split(one), one.split()))


def _ends(words: Sequence[str], wanted: str) -> bool:
    return "".join(word[0] for word in words if word).endswith(wanted)


def _is_acronym(surface: str) -> bool:
    return len(surface) < 10 and sum(letter.isupper() for letter in surface) > 1


def letters(short: str) -> str:
    """The letters of an acronym."""
    return short.replace("&", "")


def initials(words: Sequence[str]) -> frozenset[str]:
    """The acronyms that the words of a name give: with and without its small words; none for a single word."""
    parts = [part for part in APART.split(" ".join(words)) if part]
    every = "".join(part[0] for part in parts)
    bare = "".join(part[0] for part in parts if part not in SKIPPED)
    return frozenset(short for short in (every, bare) if len(short) > 1)
