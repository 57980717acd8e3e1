"""Headlines in title case: they teach nothing, but what the body names may be named there too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cast.discovery.lexicon import FUNCTION, lexicon
from dossier.cast.discovery.records import Candidate, Token
from dossier.cast.discovery.runs import Run, phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHARE = 0.6
"""Of the words with four letters or more, the share in capitals that makes a line a headline."""
FEWEST_WORDS = 4
"""A line of fewer words may be a name alone."""
LONGEST = 5
"""Words in the longest name that is looked for."""
WORD_LENGTH = 4
SMALL = frozenset(
    ("about", "above", "across", "after", "against", "along", "among", "around", "before", "behind", "below", "between")
    + ("beyond", "during", "since", "their", "these", "those", "through", "towards", "under", "until", "where", "which")
    + ("while", "within", "without", "amid", "could", "should", "would")
)
"""Words of five letters and more that title case leaves small."""
TERMINAL = ".!?\"”’'"


def is_headline(line: str, found: list[Token]) -> bool:
    """Whether a line is set in title case or in capitals, so that a capital there says nothing."""
    if len(line) > 300 or line.rstrip()[-1:] in ".”":
        return False
    words = line.split()
    long = [word for word in words if len(word.strip(TERMINAL)) >= WORD_LENGTH]
    if len(words) < FEWEST_WORDS or not long:
        return False
    capital = sum(word.lstrip("\"'“‘(")[:1].isupper() for word in long)
    telling = any(word.isalpha() and word.islower() and len(word) > 4 and word not in SMALL for word in words)
    return capital >= SHARE * len(long) and len(found) > 2 and not telling


def named_again(headlines: list[Run], candidates: list[Candidate], key: Callable[[str], str]) -> list[Candidate]:
    """The candidates in headlines: the longest names that the body has too, or that the lexicon knows."""
    named = {candidate.key for candidate in candidates if not (candidate.initial or candidate.lowered)}
    return [made for run in headlines for made in _named(run, named, key)]


def _named(run: Run, named: set[str], key: Callable[[str], str]) -> Iterator[Candidate]:
    at = 0
    while at < len(run):
        for size in range(min(LONGEST, len(run) - at), 0, -1):
            piece = run[at : at + size]
            name = phrase(piece)
            if (key(name) in named or _is_known(name)) and not piece[0].bits & FUNCTION:
                yield Candidate(piece[0].start, piece[-1].end, name, key(name), _evidence(name), headline=True)
                at += size
                break
        else:
            at += 1


def _is_known(name: str) -> bool:
    return lexicon().known.get(name, "product") != "product"


def _evidence(name: str) -> tuple[str, ...]:
    known = lexicon().known.get(name)
    return (f"known.{known}",) if known else ()
