"""The tail of a clipping: the credits that stand just below the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cleaning.passages.features import traits_of
from dossier.cleaning.pieces import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.passages.passage import Passage
    from dossier.cleaning.pieces import Piece

REACH = 5
"""Credits stand at most so many passages below the body."""


def pieces_of_tail(passages: Sequence[Passage], start: int) -> dict[int, list[Piece]]:
    """The credits from `start` on, up to the first heading of something else."""
    found = {}
    for index in range(start, min(start + REACH, len(passages))):
        passage = passages[index]
        trait = traits_of(passage.text)
        if any(cue.startswith("end.") for cue in trait.cues):
            break
        if trait.credit:
            found[index] = [kept(passage, "credit", trait.credit)]
    return found
