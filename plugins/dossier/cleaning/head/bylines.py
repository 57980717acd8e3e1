"""Bylines: the persons and agencies that a line says wrote the clipping."""

from __future__ import annotations

import re
from functools import cache

from dossier.cleaning.memory import kept_by_line
from dossier.language.alternation import any_of
from dossier.language.calendar_names import months, weekdays
from dossier.language.people import may_begin, particles, words_of
from dossier.rules.load import load

MAX_WORDS = 24
_MAX_NAME = 5
_TRIM = " \t.,;:|/•·⋅∙–—-@()[]*"
_CONTACT = re.compile(r"\S+@\S+\.\S+|@\w+")
_FOR = re.compile(r" (?:for|FOR|für|pour|para) (?=[^\W\d_])")
"""What stands between the writer and the paper that printed it ("By Ada Quill for the Gazette")."""
_RUN_ON = ("updated", "published")
_DIGIT = re.compile(r"\d")
_NO_NAME = re.compile(r"[\d@#$%=<>?!\"“”]|https?:|www\.")


def names_after_prefix(text: str) -> tuple[str, ...]:
    """The writers of "By Jane Roe and John Doe, Senior Editor": their names, each once; none where it is no byline."""
    if not may_begin(text, "byline.prefix") or len(text.split()) > MAX_WORDS:
        return ()
    found = _prefix().match(text)
    return names_in(_FOR.split(without_stamp(_CONTACT.sub(" ", text[found.end() :])))[0]) if found else ()


def only_names(text: str) -> tuple[str, ...]:
    """The writers of a line that says nothing else: full names, jobs and agencies ("Jane Roe, AP Writer"); else none.

    An agency alone is one too.
    """
    names: dict[str, None] = {}
    if _prefix().match(text):
        return ()
    for part in _parts().split(_CONTACT.sub(" ", text)):
        name = _without_job(part.strip(_TRIM))
        agency = is_agency(name)
        if not name or (names and not agency and (_is_job(part) or " " not in name)):
            continue
        if not (agency or _is_full_name(name)):
            return ()
        names[name] = None
    return tuple(names)


def _is_full_name(text: str) -> bool:
    """Whether a text could be a first and a last name."""
    words = text.split()
    return 1 < len(words) < _MAX_NAME and (len(words[0]) > 1 or len(words) > 2) and looks_like_name(text)


def is_agency(text: str) -> bool:
    """Whether a text is an agency's name, in capitals or not."""
    return text in words_of("agency.name") or (text.isupper() and text.title() in words_of("agency.name"))


def names_a_job(text: str) -> bool:
    """Whether a job or an agency stands in a line beside the names."""
    parts = [part.strip(_TRIM) for part in _parts().split(text)]
    return any(is_agency(part) or _is_job(part) for part in parts)


def _is_job(text: str) -> bool:
    """Whether a word of a text is a job's, in the singular or the plural."""
    words = [word.casefold().strip(_TRIM) for word in text.split()]
    return any(word in words_of("byline.job") or word.removesuffix("s") in words_of("byline.job") for word in words)


def without_stamp(text: str) -> str:
    """The text before the first digit, without the words that lead to a date or a time ("… Updated on Monday, May")."""
    before, *dated = _DIGIT.split(text, maxsplit=1)
    words = (_glued_month().sub(" ", before) if dated else before).split()
    leading = _leading() | _months() if dated else _leading()
    while len(words) > 1 and _leads(words[-1].casefold().strip(_TRIM), leading):
        words.pop()
    return " ".join(words)


def is_stamp(text: str) -> bool:
    """Whether a line is a day and nothing else, be it without a year ("Monday, May 3")."""
    words = [word.casefold().strip(_TRIM) for word in text.split()]
    known = _leading() | _months()
    return any(map(str.isdigit, text)) and all(not word or word.isdigit() or word in known for word in words)


def _leads(word: str, leading: frozenset[str]) -> bool:
    """Whether a word, folded, leads to a date: a label, a day of the week, or two of them run together."""
    return not word or word in leading or any(word.startswith(one) and word[len(one) :] in leading for one in _RUN_ON)


@cache
def _glued_month() -> re.Pattern[str]:
    """What parts a name from the month that a page runs it together with ("RoeNovember 9")."""
    names = any_of(month.title() for month in _months() if len(month) > 4)
    return re.compile(rf"(?<=[a-zà-ÿ])(?=(?:{names})\W*$)")


@cache
def _leading() -> frozenset[str]:
    """The words of labels, the small words beside them, and the days of the week."""
    labels = load("language/days")
    words = [word for name in ("label.published", "label.updated", "label.joining") for word in labels[name].words]
    days = [name.text for name in weekdays("en") if not name.short]
    return frozenset(part for word in (*words, *days) for part in word.casefold().split())


@cache
def _months() -> frozenset[str]:
    """The months as a large press writes them; short ones in few languages, since they are names in others ("Stu")."""
    rules = load("language/days")
    full = [name for name in months(*rules["press.languages"].words) if not name.short]
    return frozenset(name.text.casefold() for name in (*full, *months(*rules["prose.languages"].words)))


def is_prefix(text: str) -> bool:
    """Whether a line is nothing but a byline's first word, the names standing in the next."""
    found = _prefix().match(text)
    return found is not None and not text[found.end() :].strip(_TRIM)


def joins_names(text: str) -> bool:
    """Whether a line is nothing but what stands between two names ("and", "&", ",")."""
    return text.casefold() in words_of("byline.and") or text == ","


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
    """A name without the job, and what it is about, that follow it unparted ("Jane Roe Senior Transport Editor")."""
    words = part.split()
    folded = [word.casefold().strip(_TRIM) for word in words]
    jobs, beats = words_of("byline.job"), words_of("byline.beat")
    end = next((place for place in range(1, len(words)) if folded[place] in jobs), None)
    if end is None:
        return part
    while end > 2 and (folded[end - 1] in beats or words[end - 1] in words_of("agency.name")):
        end -= 1
    return " ".join(words[:end])


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
    small = particles("name", "doubtful")
    return all(not word[0].islower() or word in small for word in words)


@cache
def _no_name() -> frozenset[str]:
    """The words of no writer's name."""
    jobs = words_of("byline.job")
    return jobs | {f"{job}s" for job in jobs} | words_of("byline.stranger")


@cache
def _prefix() -> re.Pattern[str]:
    words = sorted(load("language/people")["byline.prefix"].words, key=len, reverse=True)
    return re.compile(rf"(?i:{'|'.join(map(re.escape, words))})(?: ?[:：] ?|\s+(?=[^\W\d_])|$)|By(?=[A-Z][a-z])")


@cache
def _parts() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load("language/people")["byline.and"].words))
    return re.compile(rf"[,;|/•·⋅∙]+| (?:{words}) (?=[^\W\d_])| [–—-] ")
