"""Puts together what happened when: the dated sentences that name an actor and tell of something at that date."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from dossier.evidence.across.relations import most_named, named_in
from dossier.evidence.dates.stated_readings import NAMED_DAY
from dossier.language.alternation import any_of
from dossier.records import CalendarDate, Event
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dossier.evidence.across.relations import Named
    from dossier.records import Clipping, DateMention

_BEFORE = 40
"""How far before a date the words are read that say what it is there for, in characters."""
_WORD_BEHIND = re.compile(r"[ \u00a0]([^\W\d_]+)")
_WORDS = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?|''[^']*(?:'')?")
_TITLE_BEHIND = re.compile(r"[ \u00a0][“\"‘«„]")
_NAME_OF = re.compile(r"(?<![^\W_])[A-Z][\w’'-]*[^\W\d_] of$")
_NAME = re.compile(r"(?<![^\W_])[A-Z][\w’'-]+ ?\(?$")
_FILED = re.compile(r"(?:^|\n)(?:[A-Z][A-Z.'’-]+ ?){1,4}(?:, [\w. ]{2,20})?, $")
_FILES = re.compile(r",? ?(?:\([^)\n]{2,40}\) ?|/[^/\n]{2,40}/ ?)?(?:[–—]|--?) ")
"""A dateline in capitals before and behind its day, wherever a paragraph begins with one: a press release puts its own
below the headline's repeat and a summary."""
_LIFE = re.compile(r"\d{4} ?[-–—] ?\d{4}$")


class QuotedStretches:
    """What stands within quotation marks in a clipping, to be asked for many places of it."""

    __slots__ = ("ends", "starts")

    def __init__(self, clipping: Clipping) -> None:
        stretches = sorted(stretch for said in clipping.statements for stretch in said.quoted)
        self.starts = [start for start, _end in stretches]
        self.ends = list(accumulate((end for _start, end in stretches), max))
        """How far the quotations reach that begin no later than each."""

    def hold(self, date: DateMention) -> bool:
        """Whether a date stands within quotation marks."""
        place = bisect_right(self.starts, date.start)
        return place > 0 and date.end <= self.ends[place - 1]


def find_events(
    clippings: Sequence[Clipping], each: Callable[[Clipping], Iterable[Event]] | None = None
) -> tuple[Event, ...]:
    """The events of all clippings in order of their dates.

    None are: dates that name no stretch of the calendar, sentences without an actor, dates within a quotation, which
    are its speaker's, the day of a dateline, what happened to the writer ("he told me on Friday"), and dates that only
    say which thing is meant ("the 1991 agreement") or since when. `each` says those of a clipping, if they are known.
    """
    found = (event for clipping in clippings for event in (each or events_of)(clipping))
    return tuple(sorted(found, key=lambda event: event.date))


def events_of(clipping: Clipping, named: Iterable[Named] | None = None) -> Iterator[Event]:
    """The events of a clipping in the order of its text; `named` are its sentences, if they are known."""
    filed, quoted = clipping.article.dateline_stretch[1], QuotedStretches(clipping)
    dates, place = [one for one in clipping.dates if one.start >= filed], 0
    for stretch, mentions in named_in(clipping) if named is None else named:
        first = place
        while place < len(dates) and dates[place].start < stretch.end:
            place += 1
        if first == place or not mentions or _is_own(clipping.article.text[stretch.start : stretch.end]):
            continue
        actors, until = tuple(most_named(mentions)), None
        for date in dates[first:place]:
            if date.start >= stretch.start and date.value != until and _tells(clipping, date, quoted):
                yield _event(clipping, stretch.start, stretch.end, date, actors)
            until = date.until


def _is_own(sentence: str) -> bool:
    """Whether a sentence tells in its own words of what happened to its writer ("he told me on Friday")."""
    return not _own_words().isdisjoint(_WORDS.findall(_QUOTED.sub("", sentence)))


def _event(clipping: Clipping, start: int, end: int, date: DateMention, actors: tuple[str, ...]) -> Event:
    return Event(date.value or "", date.until, clipping.article.id, start, end, date.start, date.end, actors, date.rule)


def _tells(clipping: Clipping, date: DateMention, quoted: QuotedStretches) -> bool:
    """Whether a date says when something was."""
    known, words = CalendarDate.of(date.value or ""), load("evidence/across")
    if known is None or date.surface.lower() in words["event.no_time"].words:
        return False
    text = clipping.article.text
    if _FILES.match(text, date.end) and _FILED.search(text[max(0, date.start - 2 * _BEFORE) : date.start]):
        return False
    return not quoted.hold(date) and not tells_only_which(clipping, date, known)


def tells_only_which(clipping: Clipping, date: DateMention, known: CalendarDate) -> bool:
    """Whether a date only says which thing is meant, or since when something is."""
    text, words = clipping.article.text, load("evidence/across")
    before = text[max(0, date.start - _BEFORE) : date.start].rstrip()
    if _since().search(before) or (known.granularity == "year" and _is_year_of_name(before, date)):
        return True
    if set(date.surface.lower().split()) & set(words["event.preposition"].words):
        return False
    fine = known.granularity in {"day", "minute"} and date.rule != NAMED_DAY
    named = not any(sign.isdigit() for sign in date.surface)
    return _only_names(before, text[date.end : date.end + _BEFORE], fine=fine, named=named)


def _is_year_of_name(before: str, date: DateMention) -> bool:
    """Whether a year belongs to a name: the Harbour Act of 1934, the worst storm of 2007, Ann Brown 1955-2011."""
    if before.endswith(" of"):
        return bool(_NAME_OF.search(before)) or bool(_greatest().search(before))
    return date.until is not None and _LIFE.match(date.surface) is not None and bool(_NAME.search(before))


def _only_names(before: str, behind: str, *, fine: bool, named: bool) -> bool:
    """Whether a date stands before the name of a thing; "a Monday meeting" and "a May deal" still say when."""
    if behind.startswith(("'s ", "’s ")):
        return True
    following, words = _WORD_BEHIND.match(behind), load("evidence/across")
    if _TITLE_BEHIND.match(behind) and before.rpartition(" ")[2].lower() in words["event.determiner"].words:
        return True
    if not following or following[1] in words["event.behind"].words:
        return False
    last = before.rsplit(maxsplit=1)[-1].lower() if before else ""
    if named and last in {"a", "an"}:
        return False
    if not fine and last not in words["event.preposition"].words and following[1].islower():
        return True
    return last in words["event.determiner"].words or last.endswith(("'s", "’s"))


@cache
def _own_words() -> frozenset[str]:
    return frozenset(load("evidence/across")["event.own"].words)


@cache
def _greatest() -> re.Pattern[str]:
    """A word that ranks things, before "of" and the time in which they are ranked."""
    words = load("evidence/across")["event.rank"].words
    return re.compile(rf"(?i:(?<!\w)(?:\w+-)?(?:\w{{3,}}est|{any_of(words)}) (?:[^\s.,;]+ ){{1,3}}of$)")


@cache
def _since() -> re.Pattern[str]:
    """A word that a date leans on, directly before it or with an article or "in" between."""
    words = load("evidence/across")["event.before"].words
    return re.compile(rf"(?i:(?<!\w){any_of(words)}(?: (?:in|on|the|early|late))?)$")
