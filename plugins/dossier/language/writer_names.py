"""Names of writers: what the name of a person or a newsroom looks like, and what stands unparted beside it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from dossier.language.people import (
    AROUND,
    OFFICES,
    agencies,
    is_agency,
    is_given,
    limit,
    particles,
    suffixes,
    titles_in_lower_case,
    words_of,
)
from dossier.language.places import is_place

if TYPE_CHECKING:
    from collections.abc import Iterable

NO_NAME = re.compile(r"[\d@#$%=<>?!\"“”{}]|https?:|www\.")
_LONGEST_SHORT = 5
"""Characters of an abbreviation within a name, its full stop included: "Prof."."""


@lru_cache(maxsize=1 << 16)
def looks_like_name(text: str) -> bool:
    """Whether a text could be the name of a writer or an agency: a few capitalised words, none of them a job's."""
    folded = [word.strip(AROUND) for word in text.casefold().split()]
    if not _no_name().isdisjoint(folded):
        return text in agencies() and not NO_NAME.search(text)
    return has_form_of_name(text)


def has_form_of_name(text: str) -> bool:
    """Whether a text is a few words with capitals, particles apart, or of a script that has none."""
    words, small = text.split(), particles("name", "doubtful")
    if (
        not 1 <= len(words) - sum(word in small for word in words) <= limit("byline.most_words_of_name")
        or len(text) > 60
    ):
        return False
    if not words[0][0].isalpha() or NO_NAME.search(text):
        return False
    if any(len(word) > _LONGEST_SHORT and word.endswith(".") for word in words[:-1]):
        return False  # a sentence ends within it
    return all(not word[0].islower() or word in small for word in words)


def is_full_name(text: str) -> bool:
    """Whether a text could be a first and a last name, and nothing that menus and buttons say."""
    words = text.split()
    sized = 1 < len(words) < limit("byline.most_words_of_name")
    return sized and (len(words[0]) > 1 or len(words) > 2) and looks_like_name(text)


def may_sign(text: str) -> bool:
    """Whether a stated text that has no name's form is a name still: an account, a collective; no sentence, no job."""
    words = text.split()
    if (
        len(text) < 2
        or len(words) > limit("byline.most_words_of_name")
        or NO_NAME.search(text)
        or any(map(is_job, words))
    ):
        return False
    return not words[-1][:1].islower() or (len(words) == 1 and "." not in text)


@cache
def _no_name() -> frozenset[str]:
    """The words of no writer's name."""
    jobs = words_of("byline.job")
    return jobs | {f"{job}s" for job in jobs} | words_of("byline.stranger")


def without_job(text: str) -> str:
    """A name without the job before it or behind it ("Senior Editor Jane Roe"); "" for a job and what it is about."""
    words = text.split()
    jobs = [word.casefold().strip(AROUND) in words_of("byline.job") for word in words]
    if not any(jobs):
        return text
    beats = [word.casefold() in words_of("byline.beat") for word in words]
    lead = next((place for place, word in enumerate(words) if not (jobs[place] or beats[place])), len(words))
    if any(jobs[:lead]):
        rest = words[lead:]
        return " ".join(rest) if len(rest) > 1 and not any(jobs[lead:]) else ""
    end = jobs.index(True)
    while end > 2 and (beats[end - 1] or words[end - 1] in agencies()):
        end -= 1
    return " ".join(words[:end])


def is_job(word: str) -> bool:
    """Whether a word is a job's, in the singular or the plural, for a man or a woman."""
    bare = word.casefold().strip(AROUND)
    return not {bare, bare.removesuffix("s"), bare.removesuffix("in")}.isdisjoint(words_of("byline.job"))


def is_desk(text: str) -> bool:
    """Whether a text is a part of a newsroom, and nobody in it: "News Desk", "Sports Staff"; one word is a job's."""
    words = [word.casefold().strip(AROUND) for word in text.split()]
    known = words_of("byline.job", "byline.beat", "byline.desk", "byline.desk_of")
    return len(words) > 1 and words[-1] in words_of("byline.desk") and all(word in known for word in words[:-1])


def is_trade(text: str) -> bool:
    """Whether a text ends in what somebody is: "Climate Scientist", "Mayor"."""
    last = text.rsplit(maxsplit=1)[-1].casefold()
    return last in words_of("byline.trade") or last in titles_in_lower_case(*OFFICES)


def has_letters_of_station(name: str) -> bool:
    """Whether a name in small letters begins or ends with the letters of a station: "BBC Wales", "Radio RTE"."""
    words = name.split()
    return not name.isupper() and any(
        len(word) > 2 and word.isalpha() and word.isupper() for word in (words[0], words[-1])
    )


def without_honours(name: str) -> str:
    words = name.split()
    while len(words) > 2 and len(words[-1]) > 1 and words[-1] in suffixes("honour"):
        words.pop()
    return " ".join(words)


def without_house(text: str) -> str:
    """A name without the paper that follows it unparted ("Jane Roe Norland Daily News")."""
    words = text.split()
    for size in range(min(4, len(words) - 2), 0, -1):
        if _signs(" ".join(words[-size:])):
            return " ".join(words[:-size])
    own = 3 if len(words) > 1 and len(words[1].strip(".")) == 1 else 2
    led = len(words) > own + 1 and is_given(words[0]) and not is_place(words[0])
    return " ".join(words[:own]) if led and _has_word_of_house(words[own:]) else text


def is_house(name: str) -> bool:
    """Whether a name is a newspaper's or a station's: one that is known, or one with a word that such names have."""
    words = name.split()
    is_person = len(words) == 2 and is_given(words[0]) and not is_place(words[0])
    return _signs(name) or (len(words) > 1 and not is_person and has_form_of_name(name) and _has_word_of_house(words))


def _signs(text: str) -> bool:
    return is_agency(text) or text in words_of("newsroom.name")


def _has_word_of_house(words: Iterable[str]) -> bool:
    return not _words_of_houses().isdisjoint(word.casefold() for word in words)


@cache
def _words_of_houses() -> frozenset[str]:
    return frozenset(word.casefold() for word in words_of("newsroom.word", "byline.house"))
