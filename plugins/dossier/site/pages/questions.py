"""Open questions: what the clippings do not say, what could not be decided, and what one source alone says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.messages import noted
from dossier.site.locale.interface import gettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.records import Dossier
    from dossier.site.links.refs import ClippingRef
    from dossier.site.pages.citations import Citation, Citer
    from dossier.site.pages.findings import ShownEvent, ShownStatement


@dataclass(frozen=True, slots=True)
class Question:
    """Something that is not known, for the reader to know and the analyst to mend."""

    kind: str
    """What is not known ("Clippings without a date")."""
    items: tuple[Citation | ClippingRef, ...]
    """Where."""
    note: str = ""
    """How it was found out; empty where that needs no word."""

    @property
    def anchor(self) -> str:
        """Its id in the briefing."""
        return self.kind.lower().replace(" ", "-")


def open_questions(dossier: Dossier, citer: Citer) -> Iterator[Question]:
    """What the clippings do not say, or what could not be decided."""
    refs, cite = citer.refs.values(), citer.cite_around
    inside = [(one.article.id, one) for one in dossier.clippings]
    yield Question(noted("Clippings without a date"), tuple(ref for ref in refs if not ref.date))
    yield Question(noted("Clippings without a source"), tuple(ref for ref in refs if not ref.source))
    unsaid = (
        cite(name, said.start, said.end) for name, one in inside for said in one.statements if said.speaker is None
    )
    yield Question(noted("Quotations without a speaker"), tuple(unsaid))
    unlinked = (cite(name, doubt.start, doubt.end) for name, one in inside for doubt in one.ambiguities)
    yield Question(noted("Names left unlinked"), tuple(unlinked))
    undated = (cite(name, date.start, date.end) for name, one in inside for date in one.dates if date.value is None)
    yield Question(noted("Dates that could not be worked out"), tuple(undated))


def single_sources(
    dossier: Dossier, citer: Citer, statements: Iterable[ShownStatement], events: Iterable[ShownEvent]
) -> Question:
    """What a briefing leans on that just one source carries."""
    single = dossier.single_sources
    said = {one: shown.citation for one, shown in zip(dossier.remarks, statements, strict=True)}
    told = {one: shown.citation for one, shown in zip(dossier.occurrences, events, strict=True)}
    counts = (
        (len(single.points), single.all_points, noted("%(number)s of %(all)s key points")),
        (len(single.remarks), single.all_remarks, noted("%(number)s of %(all)s latest statements of the main actors")),
        (len(single.occurrences), single.all_occurrences, noted("%(number)s of %(all)s main dates")),
    )
    shown = (
        *(citer.cite(point.place) for point in single.points),
        *(said[remark] for remark in single.remarks),
        *(told[occurrence] for occurrence in single.occurrences),
    )
    note = gettext(
        "Of what this briefing leans on: %(counts)s. A publication counts once, and copies of one report count as "
        "one source. Another source carries a sentence where one of its own shares most of its longer words, or "
        "where it dates something with the same actor on the same day in some of the same words.",
        counts=", ".join(gettext(message, number=number, all=total) for number, total, message in counts if total),
    )
    once = {(one.clipping.path, one.text): one for one in shown}
    return Question(noted("Carried by a single source"), tuple(once.values()), note)
