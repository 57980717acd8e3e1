"""Assembly: the one step that sees all clippings, and makes them a dossier."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.records import Actor, Block, Cast, Clipping, Complaint, Mention


CROWD = 150
"""So many actors of one clipping are counted as named together; only a list names more."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """One actor in one clipping."""

    clipping: Clipping
    """The clipping."""
    mentions: tuple[Mention, ...]
    """Where it is named, in order."""


@dataclass(frozen=True, slots=True)
class Companion:
    """An actor that is named together with another."""

    actor: Actor
    """The other actor."""
    paragraphs: int
    """In how many paragraphs both are named."""
    clippings: int
    """In how many clippings both are named."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the clippings hold about one actor."""

    actor: Actor
    """The actor."""
    appearances: tuple[Appearance, ...]
    """The clippings that name it, newest first."""
    companions: tuple[Companion, ...]
    """With whom it is named, the closest first."""
    names: tuple[tuple[str, int], ...]
    """The names under which it is printed and how often, the most frequent first."""

    @property
    def mention_count(self) -> int:
        """In how many places it is named."""
        return sum(len(appearance.mentions) for appearance in self.appearances)


@dataclass(frozen=True, slots=True)
class Dossier:
    """All clippings, with the cast and what the clippings hold about each of it."""

    clippings: tuple[Clipping, ...]
    """Newest first; those without a date last."""
    entries: tuple[Entry, ...]
    """Every actor, the most prominent first; those that nobody reviewed behind those that somebody did."""
    complaints: tuple[Complaint, ...] = ()
    """What the analyst should know about the files."""


def assemble(clippings: Iterable[Clipping], cast: Cast, complaints: Iterable[Complaint] = ()) -> Dossier:
    """The dossier of these clippings, in an order that depends on nothing but them."""
    ordered = tuple(sorted(clippings, key=_newest_first))
    appearances = _appearances(ordered)
    companions = _companions(ordered, cast)
    entries = [
        Entry(actor, tuple(appearances[actor.slug]), companions[actor.slug], _names(appearances[actor.slug]))
        for actor in cast.actors
    ]
    return Dossier(ordered, tuple(sorted(entries, key=_most_prominent_first)), tuple(complaints))


def by_block(clipping: Clipping) -> list[tuple[Block, list[Mention]]]:
    """Each prose block of a clipping with the mentions in it, in order."""
    pairs: list[tuple[Block, list[Mention]]] = []
    mentions = iter(clipping.mentions)
    mention = next(mentions, None)
    for block in clipping.article.blocks:
        if block.start is None or block.end is None:
            continue
        inside: list[Mention] = []
        while mention and mention.start < block.end:
            if mention.start >= block.start:
                inside.append(mention)
            mention = next(mentions, None)
        pairs.append((block, inside))
    return pairs


def _newest_first(clipping: Clipping) -> tuple[int, str]:
    published = clipping.article.published
    return (-published.first_day.toordinal() if published else 1, clipping.article.id)


def _most_prominent_first(entry: Entry) -> tuple[bool, int, int, str]:
    return not entry.actor.reviewed, -len(entry.appearances), -entry.mention_count, entry.actor.slug


def _appearances(clippings: Sequence[Clipping]) -> dict[str, list[Appearance]]:
    found: dict[str, list[Appearance]] = defaultdict(list)
    for clipping in clippings:
        inside: dict[str, list[Mention]] = defaultdict(list)
        for mention in clipping.mentions:
            inside[mention.actor].append(mention)
        for slug, mentions in inside.items():
            found[slug].append(Appearance(clipping, tuple(mentions)))
    return found


def _companions(clippings: Sequence[Clipping], cast: Cast) -> dict[str, tuple[Companion, ...]]:
    paragraphs: dict[str, Counter[str]] = defaultdict(Counter)
    together: dict[str, Counter[str]] = defaultdict(Counter)
    for clipping in clippings:
        _count_pairs(_crowd(clipping.mentions), together)
        for _block, mentions in by_block(clipping):
            _count_pairs(_crowd(mentions), paragraphs)
    made: dict[str, tuple[Companion, ...]] = defaultdict(tuple)
    for slug, others in together.items():
        companions = [Companion(cast.by_slug[other], paragraphs[slug][other], count) for other, count in others.items()]
        made[slug] = tuple(sorted(companions, key=lambda one: (-one.paragraphs, -one.clippings, one.actor.slug)))
    return made


def _crowd(mentions: Sequence[Mention]) -> set[str]:
    """The actors of a clipping or a paragraph; of a crowd those that are named most, as pairs grow with its square."""
    counts = Counter(mention.actor for mention in mentions)
    if len(counts) <= CROWD:
        return set(counts)
    return set(sorted(counts, key=lambda slug: (-counts[slug], slug))[:CROWD])


def _count_pairs(slugs: set[str], counts: dict[str, Counter[str]]) -> None:
    for slug in slugs:
        counts[slug].update(slugs - {slug})


def _names(appearances: Sequence[Appearance]) -> tuple[tuple[str, int], ...]:
    counts = Counter(mention.surface for appearance in appearances for mention in appearance.mentions)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
