"""The record of an actor: every sentence that names it, and every one in which it is reported to speak.

A short record stands on the actor's page. Of a long one that page shows the best sentences, and the whole has a page of
its own, or one a year where that is not enough.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from dossier.site.links.sheet_pages import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.site.links.sheet_pages import Sheet
    from dossier.site.pages.evidence.citations import Citation
    from dossier.site.pages.evidence.shown_evidence import ShownStatement
    from dossier.site.pages.listings.copies import NamingClipping

SHORT = 45
"""A record of no more sentences and statements than these stands on the actor's page."""
ROOM = 0.6
"""What a sentence takes of a page of the record, on which an entry of another list takes 1."""
BEST = 20
"""Sentences that the page shows of a longer one."""


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """What one clipping has of an actor."""

    naming: NamingClipping
    """The clipping and the sentences that name the actor."""
    said: tuple[ShownStatement, ...]
    """What it is reported to have said in sentences that do not name it."""

    @property
    def size(self) -> int:
        """How many sentences and statements it has; at least 1."""
        return max(len(self.naming.sentences) + len(self.said), 1)


def record_of(path: str, told: Iterable[NamingClipping], said: Iterable[ShownStatement]) -> Sheet[RecordEntry] | None:
    """The record of the actor whose page has this address; None where it is short.

    `told` are the clippings that name it, newest first, and `said` are its statements.
    """
    by_clipping: dict[str, list[ShownStatement]] = defaultdict(list)
    for one in said:
        by_clipping[one.citation.clipping.path].append(one)
    entries = [_entry(naming, tuple(by_clipping[naming.clipping.path])) for naming in told]
    if sum(one.size for one in entries) <= SHORT:
        return None
    keys = [one.naming.clipping.key for one in entries for _ in range(ceil(one.size * ROOM))]
    shelf = Shelf.of(f"{path}all/", keys)
    return shelf.sheets(entries, lambda one: one.naming.clipping.key, lambda one: one.size)


def _entry(naming: NamingClipping, said: tuple[ShownStatement, ...]) -> RecordEntry:
    named = [one.text for one in naming.sentences]
    alone = (one for one in said if not any(text in one.citation.text or one.citation.text in text for text in named))
    return RecordEntry(naming, tuple(alone))


def without(told: Iterable[NamingClipping], above: Iterable[Citation]) -> tuple[NamingClipping, ...]:
    """The sentences that are no part of any of these citations; a clipping that has no other is left out."""
    cited: dict[str, list[str]] = defaultdict(list)
    for one in above:
        cited[one.clipping.path].append(one.text)
    kept = []
    for naming in told:
        texts = cited[naming.clipping.path]
        rest = tuple(one for one in naming.sentences if not any(one.text in text for text in texts))
        kept += [replace(naming, sentences=rest)] if rest else []
    return tuple(kept)


def best_of(told: Sequence[NamingClipping]) -> tuple[NamingClipping, ...]:
    """The best sentences, in the order of their clippings; all of them where they are few.

    A clipping's first sentence comes before any clipping's second, and clippings that name the actor often before those
    that mention it by the way; of two that are alike in that, the newer.
    """
    places = [
        (number, -len(one.sentences), order) for order, one in enumerate(told) for number in range(len(one.sentences))
    ]
    if len(places) <= SHORT:
        return tuple(told)
    kept: dict[int, list[int]] = defaultdict(list)
    for number, _rank, order in sorted(places)[:BEST]:
        kept[order].append(number)
    return tuple(
        replace(told[order], sentences=tuple(told[order].sentences[number] for number in sorted(kept[order])))
        for order in sorted(kept)
    )
