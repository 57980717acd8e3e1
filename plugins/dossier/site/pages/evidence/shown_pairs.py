"""Pairs of actors on the site: the sentences that name both, on a page of their own where they are some."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from dossier.addresses import pair_path
from dossier.site.links.refs import PairRef
from dossier.site.links.sheet_pages import Shelf
from dossier.site.locale.interface import gettext

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.records import Relation, TextPlace
    from dossier.site.links.refs import ActorRef, ClippingRef
    from dossier.site.links.sheet_pages import Sheet
    from dossier.site.pages.evidence.citations import Citation, Citer

PAIR_SENTENCES = 3
"""Two actors that meet in fewer sentences than this have no page of their own."""
PAIR_CLIPPINGS = 2
"""And of how many clippings these sentences must be: what one clipping says of two, that clipping says best."""
PAIR_ROOM = 2
"""What a clipping takes of a pair's page, with its headline, on which an entry of another list takes 1."""
NEWEST = 20
"""Clippings on the first page of a pair whose sentences are cut by time."""
PAIR_PAGES = 300
"""So many pairs have one at the most; a large cast has thousands of pairs that say little."""


@dataclass(frozen=True, slots=True)
class ShownPair:
    """Two actors with the sentences that name both."""

    ref: PairRef
    """The two, and their page."""
    sentences: tuple[Citation, ...]
    """The sentences, by clipping, newest first; none where they have no page."""
    paragraphs: int
    """In how many paragraphs both are named."""
    clippings: int
    """In how many clippings both are named."""
    shared: tuple[ActorRef, ...]
    """Third actors that share a sentence with each."""

    @property
    def path(self) -> str:
        """Its page; empty where they meet too seldom for one."""
        return self.ref.path

    @property
    def by_clipping(self) -> tuple[tuple[ClippingRef, tuple[Citation, ...]], ...]:
        """The sentences, clipping by clipping."""
        groups = groupby(self.sentences, key=lambda one: one.clipping.path)
        told = [tuple(sentences) for _path, sentences in groups]
        return tuple((sentences[0].clipping, sentences) for sentences in told)

    @property
    def newest(self) -> tuple[tuple[ClippingRef, tuple[Citation, ...]], ...]:
        """What stands on the first page of many."""
        return self.by_clipping[:NEWEST]

    @property
    def sheet(self) -> Sheet[tuple[ClippingRef, tuple[Citation, ...]]]:
        """The sentences, clipping by clipping, on its page or, where they are many, on finer ones by time."""
        told = self.by_clipping
        keys = [one.key for one, sentences in told for _ in range(PAIR_ROOM * len(sentences))]
        return Shelf.of(self.path, keys).sheets(told, lambda one: one[0].key, lambda one: len(one[1]))


def shown_pair(citer: Citer, actors: Mapping[str, ActorRef], number: int, relation: Relation) -> ShownPair:
    """Two actors on the site; `number` says how many pairs meet more often."""
    first, second = (actors[slug] for slug in relation.actors)
    told_by = {place.clipping for place in relation.sentences}
    own = number < PAIR_PAGES and len(relation.sentences) >= PAIR_SENTENCES and len(told_by) >= PAIR_CLIPPINGS
    title = gettext("%(first)s and %(second)s", first=first.title, second=second.title)
    return ShownPair(
        ref=PairRef(pair_path(*relation.actors) if own else "", title, first, second, len(relation.sentences)),
        sentences=tuple(_both(citer, place, relation) for place in relation.sentences) if own else (),
        paragraphs=relation.paragraphs,
        clippings=relation.clippings,
        shared=tuple(actors[slug] for slug in relation.shared),
    )


def _both(citer: Citer, place: TextPlace, relation: Relation) -> Citation:
    marks = [
        (one.start, one.end)
        for one in citer.clippings[place.clipping].mentions
        if place.start <= one.start and one.end <= place.end and one.actor in relation.actors
    ]
    return citer.cite(place, marks)
