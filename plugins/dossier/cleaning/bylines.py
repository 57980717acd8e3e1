"""Bylines: the persons and agencies that a line says wrote the clipping."""

from __future__ import annotations

import re
from functools import cache

from dossier.cleaning.keeping import kept_by_line
from dossier.cleaning.vocabulary import may_begin, words_of
from dossier.rules.load import load

MAX_WORDS = 24
_SPACES = re.compile(r"\s+")
_MAX_NAME = 5
_TRIM = " \t.,;:|/•·⋅∙–—-@()[]*"
_NO_NAME = re.compile(r"[\d@#$%=<>?!\"“”]|https?:|www\.")


def names_after_prefix(text: str) -> tuple[str, ...]:
    """The writers of "By Jane Roe and John Doe, Senior Editor": their names, each once; none where it is no byline."""
    if not may_begin(text, "byline.prefix") or len(text.split()) > MAX_WORDS:
        return ()
    found = _prefix().match(text)
    return names_in(text[found.end() :]) if found else ()


def is_prefix(text: str) -> bool:
    """Whether a line is nothing but a byline's first word, the names standing in the next."""
    found = _prefix().match(text)
    return found is not None and not text[found.end() :].strip(_TRIM)


def names_in(text: str) -> tuple[str, ...]:
    """The names in a list of names, each once, without job titles; none where one of the parts is no name."""
    names: dict[str, None] = {}
    for part in _parts().split(text):
        name = _without_job(part.strip(_TRIM))
        if not name:
            continue
        if not looks_like_name(name):
            break
        if names and " " not in name and " " in next(iter(names)) and name not in words_of("agency.name"):
            continue  # the town that the report comes from: "Jane Roe, Berlin"
        names[name] = None
    return tuple(names)


def _without_job(part: str) -> str:
    """A name without the job that follows it unparted ("Jane Roe Senior Editor")."""
    words = part.split()
    jobs = words_of("byline.job")
    for place in range(2, len(words)):
        if words[place].casefold().strip(_TRIM) in jobs:
            return " ".join(words[:place])
    return part


@kept_by_line
def looks_like_name(text: str) -> bool:
    """Whether a text could be the name of a writer or an agency: a few capitalised words, none of them a job's."""
    words = text.split()
    if not 1 <= len(words) <= _MAX_NAME or len(text) > 60:
        return False
    folded = [word.strip(_TRIM) for word in text.casefold().split()]
    if not _no_name().isdisjoint(folded):
        return text in words_of("agency.name") and not _NO_NAME.search(text)
    if not words[0][0].isalpha() or _NO_NAME.search(text):
        return False
    particles = words_of("byline.particle")
    return all(not word[0].islower() or word in particles for word in words)


@cache
def _no_name() -> frozenset[str]:
    """The words of no writer's name."""
    return words_of("byline.job") | words_of("byline.stranger")


@cache
def _prefix() -> re.Pattern[str]:
    words = sorted(load("cleaning_names")["byline.prefix"].words, key=len, reverse=True)
    return re.compile(rf"(?i:{'|'.join(map(re.escape, words))})(?: ?: ?|\s+(?=[^\W\d_])|$)|By(?=[A-Z][a-z])")


@cache
def _parts() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load("cleaning_names")["byline.and"].words))
    return re.compile(rf"[,;|/•·⋅∙]+| (?:{words}) (?=[^\W\d_])| [–—-] ")
