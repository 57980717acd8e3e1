"""Dated sentences: the events of one clipping, with all that is asked of each when clippings are held side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.across.claims.clauses import clause_around
from dossier.evidence.across.claims.figures import figures_in
from dossier.evidence.across.events import events_of
from dossier.evidence.across.sources.told_words import WORD, told_in
from dossier.evidence.across.standing_alone import leans_back
from dossier.records import CalendarDate, Event
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.evidence.across.relations import Named
    from dossier.records import Clipping

FINENESS = ("year", "month", "day", "minute")
FINE = ("day", "minute")
"""Of these a date says the day."""


class DatedSentence(NamedTuple):
    """An event of a clipping."""

    event: Event
    """The sentence and its date."""
    occurs: bool = False
    """Whether the clipping tells of it here: a sentence with several dates does at the finest, and what a key point
    and its paragraph say is told once. What follows is found of such a one alone."""
    told: frozenset[str] = frozenset()
    """What it tells besides its date."""
    marks: tuple[str, ...] = ()
    """The weights of the rule of main dates that its words give it: "change", "slight", "leaning"."""
    besides: frozenset[str] = frozenset()
    """What it tells besides all its dates, where it says a day."""
    clause: frozenset[str] = frozenset()
    """What the clause of the date tells besides, where it says a day."""
    numbers: dict[str, float] = {}  # noqa: RUF012  nobody changes it
    """How many of what it counts, where it says a day."""


Each = Callable[["Clipping"], Iterable[DatedSentence]]
"""What says the dated sentences of a clipping."""


def dated_sentences_of(clipping: Clipping, named: Iterable[Named] | None = None) -> tuple[DatedSentence, ...]:
    """The events of a clipping in the order of its text; `named` are its sentences, if they are known."""
    events = list(events_of(clipping, named))
    occurring = _occurring(clipping, events)
    return tuple(
        _filled(clipping, event, *occurring[number]) if number in occurring else DatedSentence(event)
        for number, event in enumerate(events)
    )


def _occurring(clipping: Clipping, events: list[Event]) -> dict[int, tuple[CalendarDate, set[str]]]:
    """The dates and words of the events that are told, by their numbers, and each once."""
    dated = [(number, date) for number, one in enumerate(events) if (date := CalendarDate.of(one.date))]
    dated.sort(key=lambda one: events[one[0]].date)
    best: dict[int, tuple[int, CalendarDate]] = {}
    for number, date in dated:
        place = events[number].start
        if place not in best or _rank(events, number, date) < _rank(events, *best[place]):
            best[place] = number, date
    share = load("evidence/across")["event.share"].value
    seen: dict[str, list[set[str]]] = {}
    found = {}
    for number, date in best.values():
        words, before = _words(clipping, events[number]), seen.setdefault(events[number].date, [])
        if not any(len(words & other) >= share * min(len(words), len(other)) for other in before):
            before.append(words)
            found[number] = date, words
    return found


def _rank(events: list[Event], number: int, date: CalendarDate) -> tuple[int, int]:
    return -FINENESS.index(date.granularity), events[number].date_start


def _words(clipping: Clipping, event: Event) -> set[str]:
    return set(map(str.lower, WORD.findall(clipping.article.text, event.start, event.end)))


def _filled(clipping: Clipping, event: Event, date: CalendarDate, words: set[str]) -> DatedSentence:
    mark = event.date_start, event.date_end
    told = told_in(clipping, event.start, event.end, [mark])
    made = DatedSentence(event, True, told, tuple(_marks(clipping, event, words)))
    if date.granularity not in FINE or event.until is not None:
        return made
    text = clipping.article.text
    dates = [(one.start, one.end) for one in clipping.dates if event.start <= one.start < event.end]
    first, last = clause_around(text, mark, (event.start, event.end))
    return made._replace(
        besides=told_in(clipping, event.start, event.end, dates),
        clause=told_in(clipping, first, last, [one for one in dates if first <= one[0] < last]),
        numbers={one.unit: one.value for one in figures_in(text, event.start, event.end)},
    )


def _marks(clipping: Clipping, event: Event, words: set[str]) -> Iterator[str]:
    rules = load("evidence/across")
    if not words.isdisjoint(rules["event.change"].words):
        yield "change"
    if not words.isdisjoint(rules["event.slight"].words) or _is_said(clipping, event):
        yield "slight"
    if leans_back(clipping.article.text[event.start : event.end]):
        yield "leaning"


def _is_said(clipping: Clipping, event: Event) -> bool:
    """Whether most of a sentence is somebody's words."""
    start, end = event.start, event.end
    inside = (one for one in clipping.statements if one.start < end and one.end > start)
    return 2 * sum(min(one.end, end) - max(one.start, start) for one in inside) > end - start


def occurring_in(clippings: Iterable[Clipping], each: Each | None = None) -> dict[tuple[str, int], DatedSentence]:
    """The dated sentences of these clippings that tell of an event, by clipping and where they begin.

    `each` says those of a clipping, if they are known.
    """
    found = (one for clipping in clippings for one in (each or dated_sentences_of)(clipping) if one.occurs)
    return {(one.event.clipping, one.event.start): one for one in found}
