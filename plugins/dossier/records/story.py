"""The story: clippings that tell of one course of events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records.across import TextPlace
    from dossier.records.date import Published


@dataclass(frozen=True, slots=True)
class Story:
    """Clippings that tell of one course of events."""

    slug: str
    """What stands in its address: "stories/<slug>/"; made of its oldest clipping, so that newer ones move nothing."""
    title: str
    """What the analyst calls it, else the headline of the clipping that is nearest to all others of it."""
    clippings: tuple[str, ...]
    """The ids of its clippings, in the dossier's order: newest first."""
    central: str
    """The id of the clipping that is nearest to all others of it."""
    first: Published | None
    """When its oldest clipping appeared; None where none has a date."""
    last: Published | None
    """When its newest clipping appeared; the same as `first` where all are of one day."""
    sentences: tuple[TextPlace, ...]
    """What happened: at most three sentences of its clippings, the oldest first."""
    actors: tuple[str, ...]
    """The slugs of those that its clippings name, those that most of them name first."""
    copies: int = 0
    """How many of its clippings are copies of another one of them."""
