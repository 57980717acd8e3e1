"""Positions on the site: where an actor stands in explicit words, each with its place, and what it said before."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.messages import noted
from dossier.site.links.sheet_pages import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.records import Dossier, Stance
    from dossier.site.links.refs import ActorRef, StoryRef
    from dossier.site.links.sheet_pages import Sheet
    from dossier.site.pages.evidence.citations import Citation, Citer

FEW = 24
"""So many positions or fewer all stand on the page of their actor."""
LATEST = 12
"""The last of more stand there."""
STANDS = {
    ("for", False): noted("for it"),
    ("for", True): noted("not for it"),
    ("against", False): noted("against it"),
    ("against", True): noted("not against it"),
    ("praises", False): noted("praises"),
    ("praises", True): noted("does not praise"),
    ("criticizes", False): noted("criticizes"),
    ("criticizes", True): noted("does not criticize"),
    ("demands", False): noted("demands"),
    ("demands", True): noted("does not demand"),
    ("denies", False): noted("denies"),
    ("denies", True): noted("does not deny"),
    ("accuses", False): noted("accuses"),
    ("accuses", True): noted("does not accuse"),
}
"""What a kind of stance is called, and what it is called where it is negated."""
HOLDING = {"conditional": noted("under a condition"), "former": noted("earlier")}
"""What is added where a stance is not simply held."""


@dataclass(frozen=True, slots=True)
class ShownPosition:
    """Where an actor stands, as a sentence of a clipping says."""

    actor: ActorRef
    """Who."""
    citation: Citation
    """The sentence, with the words of stance and what they are about marked."""
    stands: tuple[str, ...]
    """What the words say ("against it"), each once."""
    also: tuple[Citation, ...]
    """The same words in copies of the clipping."""
    before: Citation | None
    """An older sentence by which the actor stood on the other side of the same."""


@dataclass(frozen=True, slots=True)
class HeldPositions:
    """The positions of one actor in a story, or those of an actor in one story."""

    actor: ActorRef
    """Whose they are."""
    story: StoryRef | None
    """The story; None for what belongs to none."""
    positions: tuple[ShownPosition, ...]
    """In order of time."""


def shown_positions(dossier: Dossier, citer: Citer, actors: Mapping[str, ActorRef]) -> tuple[ShownPosition, ...]:
    """The positions of a dossier, copies once, in order of time."""
    marks = {one.place: _marks(one.stances) for one in dossier.positions}
    return tuple(
        ShownPosition(
            actor=actors[one.actor],
            citation=citer.cite(one.place, marks[one.place]),
            stands=tuple(dict.fromkeys(word for stance in one.stances for word in _stands(stance))),
            also=tuple(citer.cite(place) for place in one.also),
            before=citer.cite(one.before, marks[one.before]) if one.before else None,
        )
        for one in dossier.positions
        if one.listed
    )


def _marks(stances: Iterable[Stance]) -> list[tuple[int, int]]:
    """What is marked: the words of stance and what they are about, one stretch where they are side by side."""
    made: list[tuple[int, int]] = []
    for start, end in sorted(place for one in stances for place in (one.words, one.about)):
        if made and start <= made[-1][1] + 1:
            made[-1] = made[-1][0], max(made[-1][1], end)
        else:
            made.append((start, end))
    return made


def _stands(stance: Stance) -> Iterator[str]:
    yield STANDS[stance.kind, stance.negated]
    if stance.holding != "plain":
        yield HOLDING[stance.holding]


def by_actor(positions: Iterable[ShownPosition], story: StoryRef) -> tuple[HeldPositions, ...]:
    """The positions in a story by who holds them: who has most first, then who took the first one first."""
    held: dict[str, list[ShownPosition]] = defaultdict(list)
    for one in positions:
        held[one.actor.path].append(one)
    ranked = sorted(held.values(), key=lambda ones: -len(ones))
    return tuple(HeldPositions(ones[0].actor, story, tuple(ones)) for ones in ranked)


def by_story(
    positions: Iterable[ShownPosition], told: Mapping[str, StoryRef], order: Iterable[StoryRef]
) -> tuple[HeldPositions, ...]:
    """An actor's positions by story, in this order, those that belong to none last; `told` says the story of a page."""
    held: dict[StoryRef | None, list[ShownPosition]] = defaultdict(list)
    for one in positions:
        held[told.get(one.citation.clipping.path)].append(one)
    return tuple(
        HeldPositions(held[story][0].actor, story, tuple(held[story])) for story in (*order, None) if story in held
    )


def all_positions(path: str, positions: Sequence[ShownPosition]) -> Sheet[ShownPosition] | None:
    """All positions of the actor whose page has this address, on pages of their own; None where they are few."""
    if len(positions) <= FEW:
        return None
    keys = [one.citation.clipping.key for one in positions]
    return Shelf.of(f"{path}positions/", keys).sheets(positions, lambda one: one.citation.clipping.key)
