"""Disputed words: one quotation that two clippings give to two actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.across.sources.cut_quotations import quotations_in
from dossier.evidence.across.sources.same_words import Aligner, candidates
from dossier.records import Contradiction, TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.across.sources.cut_quotations import Each, Said
    from dossier.records import Cast, Clipping, Wording

DISPUTED = 0.8
"""Which share of a quotation two clippings must give alike, for two speakers of it to contradict each other."""
_LONE = [True, False, False]
"""A word at an edge with two beside it that the other quotation has not: a match by chance that does not count."""


def find_disputed_words(
    clippings: Sequence[Clipping], cast: Cast, each: Each | None = None
) -> tuple[Contradiction, ...]:
    """The quotations that two clippings give to two actors, nearly word for word and as a whole.

    Both must name the speaker, and be sure of it. Who only carries words is none: an agency, a paper. What many say is
    a formula, which each of them may have said.
    """
    carriers = {one.slug for one in cast.actors if one.kind == "media"}
    quoted = (one for one in quotations_in(clippings, each) if one.actor and one.named and one.actor not in carriers)
    said = [one._replace(different=frozenset(one.words)) for one in quoted]
    speakers, aligner, found = _Speakers(said), Aligner(clippings), {}
    for second, others in enumerate(candidates(said)):
        for first in others:
            if not speakers.are_many(first, second) and _is_disputed(said[first], said[second]):
                one = aligner.wording(said[first], said[second], DISPUTED)
                if one:
                    found[first, second] = one
                    speakers.add(first, second)
    formulas = speakers.formulas
    return tuple(
        _disputed(said[first], said[second], one)
        for (first, second), one in found.items()
        if first not in formulas and second not in formulas
    )


class _Speakers:
    """To whom each quotation is given, by its number, so far."""

    def __init__(self, said: Sequence[Said]) -> None:
        self.formulas: set[int] = set()
        self._actors = [one.actor for one in said]
        self._of = [{one.actor} for one in said]
        self._most = load("evidence/across")["contrary.speakers"].value

    def add(self, first: int, second: int) -> None:
        """Two quotations are one; each of them that more say than may dispute it is a formula."""
        for one, other in ((first, second), (second, first)):
            self._of[one].add(self._actors[other])
            if len(self._of[one]) > self._most:
                self.formulas.add(one)

    def are_many(self, first: int, second: int) -> bool:
        """Whether both are formulas: two that are need not be aligned."""
        return first in self.formulas and second in self.formulas


def _is_disputed(first: Said, second: Said) -> bool:
    """Whether two quotations may be one that is given to two actors: a look at their words, before they are aligned."""
    if first.clipping == second.clipping or first.actor == second.actor:
        return False
    short, long = (first, second) if len(first.words) <= len(second.words) else (second, first)
    least = DISPUTED * len(short.words)
    if len(short.words) - len(short.different - long.different) < least:
        return False
    held = list(map(long.different.__contains__, short.words))
    trimmed = (held[:3] == _LONE) + (held[:-4:-1] == _LONE)
    return sum(held) - trimmed >= least


def _disputed(first: Said, second: Said, one: Wording) -> Contradiction:
    places = (
        TextPlace(one.first, one.first_start, one.first_end),
        TextPlace(one.second, one.second_start, one.second_end),
    )
    actors = tuple(sorted(said.actor or "" for said in (first, second)))
    return Contradiction("speaker", *places, first.named or (0, 0), second.named or (0, 0), actors)
