"""Headlines in title case: they teach nothing, but what the body names may be named there too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.discovery.candidate import Candidate, phrase
from dossier.discovery.lexicon import FUNCTION, MAYBE_GIVEN, kind_known, listed
from dossier.language.people import surnames, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dossier.discovery.candidate import Run

SHARE = 0.6
"""Of the words with four letters or more, the share in capitals that makes a line a headline."""
FEWEST_WORDS = 4
"""A line of fewer words may be a name alone."""
FEWEST_CAPITALS = 3
SHORTEST_SENTENCE = 40
"""Characters of a line that may be a label."""
LONGEST_LINE = 300
"""Characters of the longest headline."""
LONGEST_NAME = 5
"""Words in the longest name that is looked for."""
LONG = 4
"""Letters of a word that title case gives a capital."""
TERMINAL = ".!?\"”’'"
OPENING = "\"'“‘("


def is_headline(line: str, capitals: int) -> bool:
    """Whether a line with so many capitalised words is set in title case, so that a capital there says nothing."""
    if len(line) > LONGEST_LINE or capitals < FEWEST_CAPITALS or line.rstrip()[-1:] in ".”":
        return False
    words = line.split()
    long = [word for word in words if len(word.strip(TERMINAL)) >= LONG]
    if len(words) < FEWEST_WORDS or not long:
        return False
    small = listed("headline.small")
    if any(word.isalpha() and word.islower() and len(word) > LONG and word not in small for word in words):
        return False
    return sum(word.lstrip(OPENING)[:1].isupper() for word in long) >= SHARE * len(long)


def is_label(text: str, start: int, end: int) -> bool:
    """Whether a word stands in a line of a few words that is no sentence, where any word may take a capital."""
    first, after = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[first : after if after >= 0 else len(text)]
    return len(line) < SHORTEST_SENTENCE and len(line.split()) < FEWEST_WORDS and line[-1:] not in TERMINAL


def is_shouted(line: str) -> bool:
    """Whether a line is printed in capitals, so that they say nothing; an acronym alone is none."""
    return line.isupper() and " " in line.strip() and any(len(word) >= LONG for word in line.split())


def named_again(headlines: list[Run], candidates: list[Candidate], key: Callable[[str], str]) -> list[Candidate]:
    """The candidates in headlines: the longest names that the body has too, or that the lexicon knows."""
    named = {candidate.key for candidate in candidates if not (candidate.initial or candidate.lowered)}
    return [made for run in headlines for made in _named(run, named, key)]


def _named(run: Run, named: set[str], key: Callable[[str], str]) -> Iterator[Candidate]:
    at = 0
    while at < len(run):
        for size in range(min(LONGEST_NAME, len(run) - at), 0, -1):
            piece = run[at : at + size]
            name = phrase(piece)
            whole = size > 1 or not _is_given(run[at : at + 2])
            if (key(name) in named or (_is_known(name) and whole)) and not piece[0].bits & FUNCTION:
                yield Candidate(piece[0].start, piece[-1].end, name, key(name), _evidence(name), headline=True)
                at += size - 1
                break
        at += 1


def _is_given(words: Run) -> bool:
    """Whether a known place is the given name of whose surname stands behind it: Jordan Brown."""
    if len(words) == 1 or words[1].joint != " " or words[1].text not in surnames():
        return False
    return bool(words[0].bits & MAYBE_GIVEN) or words[0].text in words_of("given.place")


def _is_known(name: str) -> bool:
    return (kind_known(name) or "product") != "product"


def _evidence(name: str) -> tuple[str, ...]:
    known = kind_known(name)
    return (f"known.{known}",) if known else ()
