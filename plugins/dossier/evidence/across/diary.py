"""The diary: what the clippings say is to be after the newest of them.

A newsroom keeps such a list of what is coming. An entry is a sentence with a day, a month or a year that begins after
the newest clipping appeared, and says what is to be then; a sentence that only names the time is none.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.across.events import QuotedStretches, tells_only_which
from dossier.evidence.across.sources.told_words import told_words
from dossier.language.alternation import any_of
from dossier.language.sentences import sentences_around
from dossier.records import CalendarDate, DiaryEntry, TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.evidence.across.sources.counted_sources import Sources
    from dossier.records import Block, Clipping, DateMention


class _Note(NamedTuple):
    """A sentence that gives a time which lies ahead."""

    date: CalendarDate
    """The time."""
    place: TextPlace
    """The sentence."""
    mark: tuple[int, int]
    """Where it gives the time."""
    planned: bool
    """Whether it says that something is to be then."""


def find_diary(sources: Sources) -> tuple[DiaryEntry, ...]:
    """What is to be after the newest clipping, the next first.

    Of the sentences that give one day, and share what they tell, the first that says what is planned stands for all.
    """
    newest = last_day(sources.clippings.values())
    if newest is None:
        return ()
    notes = [note for one in sources.clippings.values() for note in _notes(one, newest)]
    notes.sort(key=lambda note: (_order(note.date), not note.planned))
    days = groupby(notes, key=lambda note: note.date.value)
    return tuple(entry for _value, group in days for entry in _entries(sources, list(group)))


def last_day(clippings: Iterable[Clipping]) -> dt.date | None:
    """The day on which the newest clipping appeared; None where no clipping is dated."""
    return max((one.article.published.first_day for one in clippings if one.article.published), default=None)


def _order(date: CalendarDate) -> str:
    """What a date is sorted by: a month and a year stand behind their last day, since they may mean it."""
    if date.granularity in {"day", "minute"}:
        return date.value
    day = date.first_day.isoformat()
    return {"year": day[:4], "month": day if "W" in date.value else day[:7]}[date.granularity] + "~"


def _notes(clipping: Clipping, newest: dt.date) -> Iterator[_Note]:
    blocks = [block for block in clipping.article.blocks if block.start is not None]
    place, last, quoted = 0, -1, QuotedStretches(clipping)
    for date in clipping.dates:
        known = CalendarDate.of(date.value or "")
        if known is None or known.first_day <= newest:
            continue
        while place + 1 < len(blocks) and (blocks[place + 1].start or 0) <= date.start:
            place += 1
        note = _note(clipping, blocks[place], date, known, quoted)
        if note and note.place.start != last:
            last = note.place.start
            yield note


def _note(
    clipping: Clipping, block: Block, date: DateMention, known: CalendarDate, quoted: QuotedStretches
) -> _Note | None:
    """The sentence of a date, if it says that something is to be at that time."""
    text = clipping.article.text
    start, end = sentences_around(text, block, (date.start, date.end))
    fine = known.granularity in {"day", "minute"} or "W" in known.value
    planned = bool(_said("plan").search(text, start, end))
    doubtful = _said("condition").search(text, start, date.start) or _said("guess").search(text, start, end)
    if doubtful or not (fine or planned) or (not fine and quoted.hold(date)):
        return None
    if tells_only_which(clipping, date, known):
        return None
    return _Note(known, TextPlace(clipping.article.id, start, end), (date.start, date.end), planned)


def _entries(sources: Sources, notes: Sequence[_Note]) -> Iterator[DiaryEntry]:
    """The entries of one day: sentences that say what is planned, or the first where none does; each thing once."""
    share = load("evidence/across")["event.sources"].value
    planned = [note for note in notes if note.planned] or list(notes[:1])
    held: list[tuple[_Note, frozenset[str], list[TextPlace]]] = []
    for note in planned:
        told = told_words(sources.text(note.place))
        for _first, other, also in held:
            if len(told & other) >= share * min(len(told), len(other)):
                also.append(note.place)
                break
        else:
            held.append((note, told, []))
    return (DiaryEntry(note.date, note.place, note.mark, tuple(also)) for note, _told, also in held)


@cache
def _said(name: str) -> re.Pattern[str]:
    """One of the phrases of a rule of the diary, as words of their own."""
    return re.compile(rf"(?<!\w)(?i:{any_of(load('evidence/diary')[f'diary.{name}'].words)})(?!\w)")
