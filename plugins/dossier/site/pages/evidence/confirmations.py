"""Confirmations: what a clipping or an actor's page shows side by side because independent clippings tell of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.site.pages.evidence.citations import Citation
    from dossier.site.pages.evidence.shown_evidence import ShownEvent


def confirmed(events: Iterable[ShownEvent]) -> tuple[ShownEvent, ...]:
    """Those events that others report, in their order; of one that several clippings tell the first."""
    found: list[ShownEvent] = []
    shown: set[tuple[str, str]] = set()
    for one in events:
        if one.reports and _place(one.citation) not in shown:
            found.append(one)
            shown.update(map(_place, one.reports))
    return tuple(found)


def _place(citation: Citation) -> tuple[str, str]:
    return citation.clipping.path, citation.text
