"""What comes next, as the site shows it: the diary with its sentences and their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.site.locale.shown_dates import shown_timex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import DiaryEntry
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.evidence.citations import Citation, Citer

MOST = 150
"""So many entries stand on the page; the data hold them all."""


@dataclass(frozen=True, slots=True)
class ComingEntry:
    """What is to be at a time that lies ahead."""

    date: ShownDate
    """When, no finer than the clipping says it."""
    citation: Citation
    """The sentence, with the date expression marked."""
    also: tuple[Citation, ...]
    """Sentences that say the same."""


def coming(diary: Iterable[DiaryEntry], citer: Citer) -> tuple[ComingEntry, ...]:
    """The entries of the diary as they are shown."""
    shown = ((one, shown_timex(one.date.value)) for one in diary)
    return tuple(
        ComingEntry(date[0], citer.cite(one.place, [one.mark]), tuple(citer.cite(place) for place in one.also))
        for one, date in shown
        if date
    )[:MOST]
