"""Disagreements on the site: two clippings side by side that give one thing two numbers, two days or two speakers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.messages import noted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Contradiction
    from dossier.site.pages.citations import Citation, Citer

KINDS = {
    "number": noted("Two numbers for one thing."),
    "day": noted("Two days for one event."),
    "speaker": noted("Two speakers for the same words."),
}


@dataclass(frozen=True, slots=True)
class ShownContradiction:
    """One thing as two clippings tell it."""

    kind: str
    """What differs, as a sentence."""
    first: Citation
    """The one, with what differs marked."""
    second: Citation
    """The other."""


def shown_contradictions(citer: Citer, contradictions: Iterable[Contradiction]) -> tuple[ShownContradiction, ...]:
    """The contradictions of a dossier, in their order."""
    return tuple(
        ShownContradiction(
            KINDS[one.kind], citer.cite(one.first, [one.first_mark]), citer.cite(one.second, [one.second_mark])
        )
        for one in contradictions
    )
