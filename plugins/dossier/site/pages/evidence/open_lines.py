"""Open lines: what is not known and matters most, each as one question about one place of the clippings."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from dossier.evidence.across.not_known import one_outweighs
from dossier.site.locale.interface import gettext
from dossier.site.pages.evidence.questions import knows_sources
from dossier.site.pages.evidence.shown_evidence import citation_of_occurrence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.records import Dossier
    from dossier.site.links.refs import ActorRef, ClippingRef
    from dossier.site.pages.evidence.citations import Citation, Citer

LINES = 10
"""So many of them stand in a briefing."""
OF_A_KIND = 3
"""So many of one kind: ten questions about ten names say less than some of each."""
NAMES = 2
"""Of fewer names nobody asks which is meant."""


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A question that the clippings leave open."""

    question: str
    """The question, in the language of the site."""
    citation: Citation | None
    """Where it arises; None where that is a clipping as a whole, or all of them."""
    clipping: ClippingRef | None = None
    """The clipping that it is about as a whole."""


def open_lines(dossier: Dossier, citer: Citer, actors: Mapping[str, ActorRef]) -> tuple[OpenLine, ...]:
    """At most ten, a few of each kind, those about the main stories first."""
    rank = {name: place for place, story in enumerate(dossier.stories) for name in story.clippings}
    order = {citer.refs[name].path: place for name, place in rank.items()}
    kinds = (
        _speakers(dossier, citer),
        _names(dossier, citer, actors),
        _dates(dossier, citer),
        _alone(dossier, citer),
        _undated(citer),
        _unsourced(citer),
    )
    chosen = [one for kind in kinds for one in _weightiest(kind, order)]
    return tuple(chosen[:LINES])


def _weightiest(lines: Iterable[OpenLine], order: Mapping[str, int]) -> list[OpenLine]:
    """The first few of a kind, those of the main stories before the others."""

    def place(one: OpenLine) -> int:
        ref = one.citation.clipping if one.citation else one.clipping
        return order.get(ref.path, len(order)) if ref else -1

    return list(islice(sorted(lines, key=place), OF_A_KIND))


def _speakers(dossier: Dossier, citer: Citer) -> Iterator[OpenLine]:
    for one in dossier.unattributed:
        yield OpenLine(gettext("Who said this?"), citer.cite_around(one.clipping, one.start, one.end))


def _names(dossier: Dossier, citer: Citer, actors: Mapping[str, ActorRef]) -> Iterator[OpenLine]:
    """Each choice of names once; none where a reader knows: one of them is in the dossier far more than the others."""
    counts = {one.actor.slug: one.mention_count for one in dossier.coverage}
    asked: set[frozenset[str]] = set()
    for clipping in dossier.clippings:
        for doubt in clipping.ambiguities:
            known = [slug for slug in doubt.candidates if slug in actors]
            if len(known) < NAMES or one_outweighs([counts.get(slug, 0) for slug in known]) or set(known) in asked:
                continue
            asked.add(frozenset(known))
            question = gettext("Who is meant: %(names)s?", names=_either([actors[slug].title for slug in known]))
            yield OpenLine(question, citer.cite_around(clipping.article.id, doubt.start, doubt.end))


def _either(names: Sequence[str]) -> str:
    return gettext("%(first)s or %(last)s", first=", ".join(names[:-1]), last=names[-1])


def _dates(dossier: Dossier, citer: Citer) -> Iterator[OpenLine]:
    for one in dossier.undatable:
        yield OpenLine(gettext("When is this?"), citer.cite_around(one.clipping, one.start, one.end))


def _alone(dossier: Dossier, citer: Citer) -> Iterator[OpenLine]:
    """The main dates that one source alone reports, where there are others that could."""
    if not knows_sources(citer):
        return
    for one in dossier.single_sources.occurrences:
        yield OpenLine(gettext("Does anybody else report this?"), citation_of_occurrence(one, citer))


def _undated(citer: Citer) -> Iterator[OpenLine]:
    return _about_clippings(
        citer, gettext("When did this appear?"), [ref for ref in citer.refs.values() if not ref.date]
    )


def _unsourced(citer: Citer) -> Iterator[OpenLine]:
    missing = [ref for ref in citer.refs.values() if not ref.source]
    return _about_clippings(citer, gettext("Where did this appear?"), missing)


def _about_clippings(citer: Citer, question: str, missing: Sequence[ClippingRef]) -> Iterator[OpenLine]:
    """The question of each clipping; one line for all where most of them leave it open."""
    if len(missing) * 2 > len(citer.refs) > OF_A_KIND:
        counts = gettext("%(number)s of %(all)s clippings do not say.", number=len(missing), all=len(citer.refs))
        yield OpenLine(f"{question} {counts}", None)
        return
    for ref in missing:
        yield OpenLine(question, None, ref)
