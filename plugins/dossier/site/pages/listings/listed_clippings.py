"""Clippings as lists show them: no more of each than a list says, so that it stands as long as that is the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.site.links.refs import ActorRef, ClippingRef
    from dossier.site.pages.clippings.clipping_outline import ClippingOutline
    from dossier.site.pages.evidence.shown_evidence import ShownStatement

CAST = 4
"""Actors named with a clipping in a list: those it names most."""


@dataclass(frozen=True, slots=True)
class ListedClipping:
    """A clipping in a list of clippings."""

    ref: ClippingRef
    """The clipping."""
    copies: tuple[ClippingRef, ...]
    """The others with the same copy."""
    opening: str
    """The words that stand for it; empty for none."""
    cast: tuple[ActorRef, ...]
    """The first of the actors it names."""
    star: bool = False
    """Whether the analyst marked it."""


@dataclass(frozen=True, slots=True)
class SpokenClipping:
    """A clipping in the list of statements."""

    ref: ClippingRef
    """The clipping."""
    told: tuple[ShownStatement, ...]
    """Its statements without those that a copy of it is listed with."""


def listed_clipping(page: ClippingOutline) -> ListedClipping:
    """What lists show of a clipping."""
    cast = tuple(ref for ref, _number, _anchor in page.cast[:CAST])
    return ListedClipping(page.ref, page.copies, page.opening, cast, page.article.star)
