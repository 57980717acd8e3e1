"""Joint findings: what takes long to find in all clippings together and reads little of each.

Each is kept under the digest of what it reads, so a change of a clipping that leaves this as it was costs nothing:
a sentence without a quotation makes no new wording, and an actor's new file no new story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.across.sources.disputed_words import find_disputed_words
from dossier.evidence.across.sources.same_words import find_wordings
from dossier.evidence.stories.nearness import Near
from dossier.evidence.stories.stories import day_of, near_by_words
from dossier.records import Contradiction, Wording
from dossier.workshop.on_disk import encoded
from dossier.workshop.step import Joint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.index_card import CardIndex
    from dossier.records import Cast, Clipping
    from dossier.workshop.step import Work


def wordings_of(clippings: Sequence[Clipping], index: CardIndex, work: Work) -> tuple[Wording, ...]:
    """The quotations that stand in two of these clippings."""
    return work.recall(
        Joint(
            "wordings",
            lambda: find_wordings(clippings, index.quotations),
            tuple[Wording, ...],
            lambda: index.told("quotations", clippings),
        )
    )


def disputed_words_of(leads: Sequence[Clipping], cast: Cast, index: CardIndex, work: Work) -> tuple[Contradiction, ...]:
    """The quotations that two of these clippings, no two of them copies, give to two actors."""
    carriers = sorted(one.slug for one in cast.actors if one.kind == "media")
    return work.recall(
        Joint(
            "disputed words",
            lambda: find_disputed_words(leads, cast, index.quotations),
            tuple[Contradiction, ...],
            lambda: (encoded(carriers), *index.told("quotations", leads)),
        )
    )


def nearness_of(clippings: Sequence[Clipping], index: CardIndex, work: Work) -> Near:
    """How near these clippings, in the dossier's order, are to each other."""
    return work.recall(
        Joint(
            "nearness",
            lambda: near_by_words(clippings, index.words),
            Near,
            lambda: (encoded([day_of(one) for one in clippings]), *index.told("words", clippings)),
        )
    )
