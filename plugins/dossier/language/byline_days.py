"""Days beside a writer's name: what of a byline is the day, and the label that leads to it."""

from __future__ import annotations

import re
from functools import cache

from dossier.language.alternation import any_of
from dossier.language.calendar_names import is_weekday, months, weekdays
from dossier.language.people import AROUND, any_word, words_of
from dossier.rules.load import load

DIGIT = re.compile(r"(?<![^\W\d_])\d")
"""A figure that is no part of a word."""
_APART = re.compile(r"[\s/:.,()|•·–—-]+")
_SECTION = 6
"""So many words have "posted in" and the name of a section at most."""
_SHORT = 4
"""Letters of a weekday that is cut short, at most."""
_RUN_ON = ("updated", "published")
"""Labels that pages run together with the day behind them."""


def without_stamp(text: str) -> str:
    """The text before the first digit, without the words that lead to a date or a time ("… Updated on Monday, May")."""
    digit = DIGIT.search(text)
    before = text[: digit.start()] if digit else text
    words = (_glued_month().sub(" ", before) if digit else before).split()
    near = 1 if digit and not _is_day_and_month(text[digit.start() :]) else 0
    if len(words) > 1 and words[-2] in _joining() and _is_weekday_short(words[-1].strip(AROUND)):
        words = words[:-2]
    while words:
        last = words[-1].casefold().strip(AROUND)
        if not _leads(last):
            if last not in _months() or not near:
                break
            near -= 1
        words.pop()
    return " ".join(words)


def without_stamp_before(text: str) -> str:
    """A text without the day or the section that stands before "by": "Posted Mar 1, 2018 by Jane Roe"."""
    found = _by().search(text)
    before = _APART.split(text[: found.start()].casefold()) if found else []
    fits = all(map(_is_of_day, before)) or _is_of_section(before)
    return text[found.start() :].lstrip() if found and fits else text


def _is_of_section(words: list[str]) -> bool:
    """Whether the words before "by" say in which part of a publication an article stands: "Posted in World News"."""
    known = len(words) > 1 and words[0] in words_of("byline.posted") and words[1] in words_of("byline.behind")
    return known and len(words) <= _SECTION


def is_stamp(text: str) -> bool:
    """Whether a line is a day and nothing else, be it without a year ("Monday, May 3")."""
    words = (word.casefold().strip(AROUND) for word in text.split())
    return any(map(str.isdigit, text)) and all(not word or word.isdigit() or word in _dated() for word in words)


def _is_weekday_short(word: str) -> bool:
    """Whether a word is a day of the week cut short ("Wed"); a paper may be called "on Sunday"."""
    return len(word) <= _SHORT and is_weekday(word)


def _is_day_and_month(text: str) -> bool:
    """Whether a text begins with a day before its month ("3 June 2021"), so that no month stands before it."""
    words = text.casefold().split(maxsplit=2)
    return len(words) > 1 and words[1].strip(AROUND) in _months()


def _is_of_day(word: str) -> bool:
    return (
        not word or word[0].isdigit() or any(word in known for known in (_dated(), words_of("byline.nobody"), _zones()))
    )


def _leads(word: str) -> bool:
    """Whether a word, folded, leads to a date: a label, a day of the week, or two of them run together."""
    known = _leading()
    return not word or word in known or any(word.startswith(one) and word[len(one) :] in known for one in _RUN_ON)


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<= )(?:{any_word('byline.prefix')}) (?=[^\W\d_])")


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
def _dated() -> frozenset[str]:
    """The words that stand beside the figures of a day."""
    return _leading() | _months()


@cache
def _joining() -> frozenset[str]:
    return frozenset(load("language/days")["label.joining"].words)


@cache
def _zones() -> frozenset[str]:
    """The letters that stand behind a time of day."""
    zones = load("language/days")["zone.certain"]
    return frozenset(name.casefold() for name in (*zones.table, *zones.words)) | {"am", "pm", "a.m", "p.m", "uhr"}


@cache
def _months() -> frozenset[str]:
    """The months as a large press writes them; short ones in few languages, since they are names in others ("Stu")."""
    rules = load("language/days")
    full = [name for name in months(*rules["press.languages"].words) if not name.short]
    return frozenset(name.text.casefold() for name in (*full, *months(*rules["prose.languages"].words)))
