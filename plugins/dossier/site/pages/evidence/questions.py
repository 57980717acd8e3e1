"""Open questions: what the clippings do not say, what could not be decided, and what one source alone says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.messages import noted
from dossier.site.locale.interface import gettext
from dossier.site.pages.evidence.shown_evidence import citation_of_occurrence, citation_of_remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Dossier
    from dossier.site.links.refs import ClippingRef
    from dossier.site.pages.evidence.citations import Citation, Citer

FEW = 5
"""Of what one line in a file mends, a few examples do: the list is not what a reader asks for."""
SOURCES = 2
"""Where fewer publications are known, that one alone reports something says nothing."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that is not known, for the reader to know and the analyst to mend."""

    kind: str
    """What is not known ("Clippings without a date")."""
    items: tuple[Citation | ClippingRef, ...]
    """Where."""
    note: str = ""
    """How it was found out, or what mends it; empty where that needs no word."""
    most: int = 40
    """So many of the items are shown."""

    @property
    def anchor(self) -> str:
        """Its id in the briefing."""
        return self.kind.lower().replace(" ", "-")


def open_questions(dossier: Dossier, citer: Citer) -> Iterator[Question]:
    """What the clippings do not say, or what could not be decided."""
    refs, cite = citer.refs.values(), citer.cite_around
    remedy = gettext("Each can be stated in a file beside the clipping: published = 2019-06-29.")
    yield Question(noted("Clippings without a date"), tuple(ref for ref in refs if not ref.date), remedy, FEW)
    remedy = gettext("Each can be stated in a file beside the clipping: source = “…”.")
    yield Question(noted("Clippings without a source"), tuple(ref for ref in refs if not ref.source), remedy, FEW)
    unsaid = (cite(one.clipping, one.start, one.end) for one in dossier.unattributed)
    yield Question(noted("Quotations without a speaker"), tuple(unsaid))
    doubts = ((one.article.id, doubt) for one in dossier.clippings for doubt in one.ambiguities)
    unlinked = (cite(name, doubt.start, doubt.end) for name, doubt in doubts)
    yield Question(noted("Names left unlinked"), tuple(unlinked))
    undated = (cite(one.clipping, one.start, one.end) for one in dossier.undatable)
    yield Question(noted("Dates that could not be worked out"), tuple(undated))


def knows_sources(citer: Citer) -> bool:
    """Whether several publications are known, so that one could report what another does not."""
    return len({ref.source for ref in citer.refs.values()} - {None}) >= SOURCES


def single_sources(dossier: Dossier, citer: Citer) -> Question:
    """What a briefing leans on that just one source carries; nothing where the sources are not known."""
    single = dossier.single_sources
    counts = (
        (len(single.points), single.all_points, noted("%(number)s of %(all)s key points")),
        (len(single.remarks), single.all_remarks, noted("%(number)s of %(all)s latest statements of the main actors")),
        (len(single.occurrences), single.all_occurrences, noted("%(number)s of %(all)s main dates")),
    )
    shown = (
        *(citer.cite(point.place) for point in single.points),
        *(citation_of_remark(one, citer) for one in single.remarks),
        *(citation_of_occurrence(one, citer) for one in single.occurrences),
    )
    note = gettext(
        "Of what this briefing leans on: %(counts)s. A publication counts once, and copies of one report count as "
        "one source. Another source carries a sentence where one of its own shares most of its longer words and is no "
        "copy of it, and a date where it tells of the same event: the same day, an actor in common, the same words for "
        "what happened.",
        counts=", ".join(gettext(message, number=number, all=total) for number, total, message in counts if total),
    )
    once = {(one.clipping.path, one.text): one for one in shown}
    items = tuple(once.values()) if knows_sources(citer) else ()
    return Question(noted("Carried by a single source"), items, note)
