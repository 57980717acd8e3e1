"""Disagreements on the site: two clippings side by side that give one thing two numbers, two days or two speakers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.messages import noted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import Contradiction
    from dossier.site.links.refs import ActorRef
    from dossier.site.pages.evidence.citations import Citation, Citer

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
    actors: tuple[ActorRef, ...]
    """Of whom both tell it."""


def shown_contradictions(
    citer: Citer, actors: Mapping[str, ActorRef], contradictions: Iterable[Contradiction]
) -> tuple[ShownContradiction, ...]:
    """The contradictions of a dossier, in their order; `actors` are its actors by their slugs."""
    return tuple(
        ShownContradiction(
            kind=KINDS[one.kind],
            first=citer.cite(one.first, [one.first_mark]),
            second=citer.cite(one.second, [one.second_mark]),
            actors=tuple(actors[slug] for slug in one.actors),
        )
        for one in contradictions
    )


def by_page(contradictions: Iterable[ShownContradiction]) -> Mapping[str, list[ShownContradiction]]:
    """The contradictions by the address of each page that shows them: of the two clippings, and of the actors."""
    found: dict[str, list[ShownContradiction]] = defaultdict(list)
    for one in contradictions:
        clippings, actors = (one.first.clipping.path, one.second.clipping.path), (ref.path for ref in one.actors)
        for path in (*clippings, *actors):
            found[path].append(one)
    return found
