"""What stands in the margin of a clipping: beside its paragraphs and between them, and who reports the same events."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from dossier.site.locale.interface import gettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import Occurrence, Removal
    from dossier.site.links.refs import ClippingRef
    from dossier.site.pages.clippings.shown_paragraphs import ShownParagraph
    from dossier.site.pages.evidence.chronicle import ChronicleLine
    from dossier.site.pages.evidence.citations import Citation
    from dossier.site.pages.evidence.findings import Findings
    from dossier.site.pages.evidence.shown_evidence import ShownEvent, ShownStatement

C = TypeVar("C", "ShownStatement", "ShownEvent")
FINE = {"day", "minute"}
"""How fine a date must be known for two clippings that give it to be on the same event."""
NEAR = 12
"""Of the clippings that date something with the same actor on the same day, so many before and after one are looked at:
a day on which everybody reports would otherwise cost the square of their number."""
RELATED = 5
"""So many other clippings on the same events are shown."""


@dataclass(frozen=True, slots=True)
class ParagraphWithMargin:
    """A paragraph with what belongs to its place."""

    paragraph: ShownParagraph
    """The paragraph."""
    cuts: tuple[Removal, ...]
    """The lines that were removed before it, after the paragraph above."""
    said: tuple[ShownStatement, ...]
    """What is said in it, once a speaker."""
    dated: tuple[ShownEvent, ...]
    """What is dated in it, once a date."""

    @property
    def linked(self) -> frozenset[str]:
        """The addresses of the actors that the paragraph links already, which its margin need not link again."""
        return frozenset(one.page.path for one in self.paragraph.segments if one.page)


@dataclass(frozen=True, slots=True)
class Related:
    """Another clipping that dates something on the same day with the same actor, or prints the same words."""

    clipping: ClippingRef
    """The other clipping."""
    shared: tuple[tuple[str, str], ...]
    """What both have, in words ("29 June 2019"), each with the anchor of its paragraph in the other clipping."""


def with_margins(
    paragraphs: Iterable[ShownParagraph],
    cuts: Mapping[str, tuple[Removal, ...]],
    statements: Iterable[ShownStatement],
    events: Iterable[ShownEvent],
) -> tuple[ParagraphWithMargin, ...]:
    """The paragraphs with their margins; what was removed above the first of them stands with the first.

    `cuts` are the removed lines by the anchor of the block that follows them; the statements and events are those of
    the clipping.
    """
    shown = tuple(paragraphs)
    inside = {one.anchor for one in shown}
    above = tuple(cut for anchor, some in cuts.items() if anchor and anchor not in inside for cut in some)
    said, dated = _by_anchor(statements), _by_anchor(events)
    made = []
    for one in shown:
        before, above = above + cuts.get(one.anchor, ()), ()
        speakers = {
            statement.actor.path if statement.actor else statement.speaker: statement
            for statement in reversed(said[one.anchor])
        }
        dates = {event.date.text: event for event in reversed(dated[one.anchor])}
        made.append(
            ParagraphWithMargin(one, before, tuple(reversed(speakers.values())), tuple(reversed(dates.values())))
        )
    return tuple(made)


def _by_anchor(things: Iterable[C]) -> Mapping[str, list[C]]:
    found: dict[str, list[C]] = defaultdict(list)
    for one in things:
        found[one.citation.anchor].append(one)
    return found


def same_events(findings: Findings) -> dict[str, tuple[Related, ...]]:
    """For each clipping, by its path, the others that date something on the same days with the same actors, or that
    print the same quotation."""
    shared: dict[str, dict[str, dict[str, Citation]]] = defaultdict(lambda: defaultdict(dict))
    refs = findings.citer.refs
    for told in _days(findings.lines).values():
        names = list(told)
        for number, name in enumerate(names):
            for other in (*names[max(number - NEAR, 0) : number], *names[number + 1 : number + 1 + NEAR]):
                event = findings.event(told[other])
                shared[refs[name].path][refs[other].path].setdefault(event.date.text, event.citation)
    for words in findings.wordings:
        for here, there in ((words.first, words.second), (words.second, words.first)):
            if here.clipping.lead != there.clipping.lead:
                shared[here.clipping.path][there.clipping.path].setdefault(gettext("the same quotation"), there)
    return {name: _most(others) for name, others in shared.items()}


def _days(lines: Iterable[ChronicleLine]) -> dict[tuple[str, str], dict[str, Occurrence]]:
    """What happened by day and actor, and there the first that each clipping says of it."""
    days: dict[tuple[str, str], dict[str, Occurrence]] = defaultdict(dict)
    for line in lines:
        if line.occurrence and line.occurrence.date.granularity in FINE:
            for actor in line.occurrence.event.actors:
                days[line.order[:10], actor].setdefault(line.clipping, line.occurrence)
    return days


def _most(others: Mapping[str, Mapping[str, Citation]]) -> tuple[Related, ...]:
    """Those that share most."""
    ranked = sorted(others, key=lambda name: (-len(others[name]), name))[:RELATED]
    return tuple(
        Related(
            next(iter(others[name].values())).clipping,
            tuple((label, citation.anchor) for label, citation in others[name].items()),
        )
        for name in ranked
    )
