"""The review as text for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.cast.agenda import AgendaItem, AgendaPart

MOST = 30
"""Entries of one part that are printed where not all are asked for."""


def report(parts: Iterable[AgendaPart], most: int | None = MOST) -> Iterator[str]:
    """The lines of the agenda's parts; `most` says how many entries of each."""
    empty = True
    for part in parts:
        empty = False
        yield f"{part.title} ({part.count}): {part.what}"
        yield ""
        for entry in part.entries[:most]:
            yield from _entry(entry)
        if most is not None and part.count > most:
            yield f"  … and {part.count - most} more: --all shows them"
        yield ""
    if empty:
        yield "Nothing to review: every name is settled, every clipping has its date and its source."


def _entry(entry: AgendaItem) -> Iterator[str]:
    yield f"  {entry.title}: {entry.note}" if entry.note else f"  {entry.title}"
    more = [
        *(f"{one.clipping}: {' '.join(one.text.split())}" for one in entry.examples),
        *entry.commands,
        *([entry.hint] if entry.hint else []),
    ]
    yield from (f"    {line}" for line in more)
    if more:
        yield ""
