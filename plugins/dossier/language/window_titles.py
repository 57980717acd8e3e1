"""Titles of windows and of search results: the headline, and the name of the publication behind or before it."""

from __future__ import annotations

import re

from dossier.language.people import is_given
from dossier.language.writer_names import is_house

CUT = re.compile(r"\s{1,3}[|–—·•»«:>-]{1,2}\s{1,3}|\s?[|»]\s?")
"""What stands between a headline and the name of its site."""
_SURE = ("|", "»")
"""What parts nothing else within a headline."""
_MOST = 5
"""So many words has a publication's name at most."""
_LEAST = 2
_LONG = 4
"""From so many letters a word of a headline in sentence case begins with a small one."""
_ONE_WORD = re.compile(r"(?=.*[a-z])\S+[A-Z]\S*|\S+\.(?:com|org|net|info|[a-z]{2})")
"""A name that is written as one word, as sites are: "ShipDaily", "quaypost.example"."""


def publication_behind(title: str) -> tuple[str, str | None]:
    """The headline of a title without the publication's name at its end, and the name; in doubt the title and None.

    A bar parts nothing else; behind a dash the name must look like a publication's, since headlines hold dashes.
    """
    found = list(CUT.finditer(title))
    if not found or ":" in found[-1].group():
        return title, None
    headline, name = title[: found[-1].start()].strip(), title[found[-1].end() :].strip()
    words = name.split()
    if not 0 < len(words) <= _MOST or len(headline.split()) < _LEAST or not name[0].isupper():
        return title, None
    sure = found[-1].group().strip() in _SURE and all(word[0].isupper() for word in words if len(word) >= _LONG)
    named = is_house(name) or (len(words) == 1 and _ONE_WORD.fullmatch(name)) or _is_named_the(words, headline)
    return (headline, name) if named or (sure and not is_given(words[0])) else (title, None)


def _is_named_the(words: list[str], headline: str) -> bool:
    """Whether a name is "The" and one word, behind a headline that has capitals where sentences have them."""
    long = [word for word in headline.split()[1:] if len(word) >= _LONG]
    return len(words) == _LEAST and words[0] == "The" and words[1][0].isupper() and any(word.islower() for word in long)
