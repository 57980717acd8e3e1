"""Makes doubts of the surnames that several of the found actors could bear."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.messages import phrase
from dossier.records import Ambiguity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.discovery.actors import Discovery
    from dossier.discovery.candidate import Candidate
    from dossier.discovery.join.bearers import OpenSurname


def doubts_of(
    doubts: Sequence[OpenSurname], names: Mapping[str, Sequence[Candidate]], found: Discovery
) -> dict[str, tuple[Ambiguity, ...]]:
    """The doubts by article id, in order; one is left out where fewer than two of those it may mean became actors."""
    made: dict[str, list[Ambiguity]] = defaultdict(list)
    ends = {doubt.article: _actors_by_end(found, doubt.article) for doubt in doubts}
    for doubt in doubts:
        here = names[doubt.article]
        slugs = {ends[doubt.article].get(here[number].end, "") for number in doubt.bearers} - {""}
        if len(slugs) > 1:
            place = here[doubt.number]
            start = place.start - len(place.address)
            reason = phrase("more than one actor of this name stands in the clipping")
            made[doubt.article].append(
                Ambiguity(start, place.end, place.address + place.surface, tuple(sorted(slugs)), reason)
            )
    return {article: tuple(sorted(some, key=lambda one: one.start)) for article, some in made.items()}


def _actors_by_end(found: Discovery, article: str) -> dict[int, str]:
    """The actors that an article names, by where each mention ends."""
    return {mention.end: mention.actor for mention in found.mentions.get(article, ())}
