"""The page of a story: what happened, when, who says what, where the clippings differ, and which clippings they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dossier.site.locale.shown_dates import shown
from dossier.site.pages.briefed.story_network import story_networks
from dossier.site.pages.evidence.chronicle import chronicle
from dossier.site.pages.evidence.findings import grouped
from dossier.site.pages.evidence.shown_positions import by_actor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import Story
    from dossier.site.drawings.network import Drawing
    from dossier.site.links.refs import ActorRef, ClippingRef, SourceRef, StoryRef
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.evidence.chronicle import ChronicleEntry, ChronicleLine, Year
    from dossier.site.pages.evidence.citations import Citation
    from dossier.site.pages.evidence.disagreements import ShownContradiction
    from dossier.site.pages.evidence.shown_evidence import ShownStatement
    from dossier.site.pages.evidence.shown_positions import HeldPositions, ShownPosition
    from dossier.site.pages.material import Material

MOST = 40
"""So many stand on its page at all; the others are on those of their clippings."""
SPOKEN = 3
"""So many statements of a speaker stand open."""
SPEAKERS = 6
"""So many speakers and holders of positions stand open."""
POSITIONS = 40
"""So many positions stand on its page; the others are on those of their actors."""
ENTRIES = 40
"""So many entries its chronology has; of a longer one the latest."""


@dataclass(frozen=True, slots=True)
class StoryPage:
    """The page of a story."""

    ref: StoryRef
    """What other pages say of it."""
    span: tuple[ShownDate, ShownDate] | None
    """When its oldest and its newest clipping appeared; None where none has a date."""
    sentences: tuple[Citation, ...]
    """What happened: at most three sentences, the oldest first."""
    paragraph: str
    """What the analyst writes about it, in Markdown, and rendered as HTML before it is shown; empty for nothing."""
    entries: tuple[ChronicleEntry, ...]
    """What is dated in its clippings, and their publication, oldest first."""
    speakers: tuple[tuple[ShownStatement, ...], ...]
    """What its clippings report as somebody's words, by speaker, who speaks most first; of each the oldest first, that
    of copies once."""
    statement_count: int
    """How many there are in all its clippings."""
    positions: tuple[HeldPositions, ...]
    """Where actors stand in it in explicit words, by actor."""
    contradictions: tuple[ShownContradiction, ...]
    """Where two of its clippings disagree."""
    figures: tuple[tuple[tuple[Citation, ...], bool], ...]
    """The things that several clippings give a number for: where each does, oldest first, and whether they differ."""
    sources: tuple[tuple[SourceRef | None, int], ...]
    """The publications and how many of its clippings each has, the one with most first; None for those not known."""
    clippings: tuple[ClippingRef, ...]
    """Its clippings, newest first."""
    actors: tuple[ActorRef, ...]
    """Those whom its clippings name, those that most of them name first."""
    drawing: Drawing | None
    """Who is named with whom in its clippings; None where that is not worth a drawing."""

    @property
    def years(self) -> tuple[Year, ...]:
        """Its chronology."""
        return chronicle(self.entries)


class _ByClipping(NamedTuple):
    """What stands on the pages of stories, most of it by the id of the clipping it is from."""

    lines: Mapping[str, list[ChronicleLine]]
    """The lines of the timeline."""
    held: Mapping[str, list[tuple[int, ShownPosition]]]
    """The positions, each with its number in order of time, by the address of the clipping."""
    drawn: Mapping[str, Drawing]
    """The networks of the main stories, by the address of the story."""


def story_pages(material: Material) -> tuple[StoryPage, ...]:
    """The pages of the stories, in the dossier's order."""
    held: dict[str, list[tuple[int, ShownPosition]]] = defaultdict(list)
    for number, position in enumerate(material.positions):
        held[position.citation.clipping.path].append((number, position))
    lines = grouped((one.clipping, one) for one in material.findings.lines)
    found = _ByClipping(lines, held, story_networks(material))
    return tuple(_page(material, story, found) for story in material.dossier.stories)


def _page(material: Material, story: Story, found: _ByClipping) -> StoryPage:
    clippings = tuple(material.clippings[name] for name in story.clippings)
    ref, held = material.stories[story.slug], {one.path for one in clippings}
    remarks = [one for name in story.clippings for one in material.findings.remarks.get(name, ()) if one.listed]
    lines = sorted((one for name in story.clippings for one in found.lines.get(name, ())), key=lambda one: one.order)
    recent = [one for one in lines if one.order >= story.since]
    stood = sorted((one for path in held for one in found.held.get(path, ())), key=lambda one: one[0])
    return StoryPage(
        ref=ref,
        span=(shown(story.first), shown(story.last)) if story.first and story.last else None,
        sentences=tuple(material.citer.cite(place) for place in story.sentences),
        paragraph=story.paragraph,
        entries=tuple(map(material.entry, recent[-ENTRIES:])),
        speakers=_by_speaker(map(material.findings.statement, remarks[:MOST])),
        statement_count=len(remarks),
        positions=by_actor((one for _number, one in stood[-POSITIONS:]), ref),
        contradictions=tuple(
            one
            for one in material.findings.contradictions
            if one.first.clipping.path in held and one.second.clipping.path in held
        ),
        figures=tuple(
            (tuple(material.citer.cite(one.place, [one.mark]) for one in row.figures), row.differs)
            for row in story.figures
        ),
        sources=_sources(clippings),
        clippings=clippings,
        actors=tuple(material.actors[slug] for slug in story.actors),
        drawing=found.drawn.get(ref.path),
    )


def _by_speaker(statements: Iterable[ShownStatement]) -> tuple[tuple[ShownStatement, ...], ...]:
    """Statements, given newest clipping first, by speaker; those of nobody known last."""
    said: dict[str, list[ShownStatement]] = defaultdict(list)
    for one in statements:
        said[one.actor.path if one.actor else one.speaker or ""].append(one)
    for ones in said.values():
        ones.sort(key=lambda one: one.citation.clipping.order or "~")  # of one clipping in the order of its text
    ranked = sorted(said.items(), key=lambda item: (not item[0], -len(item[1])))
    return tuple(tuple(ones) for _speaker, ones in ranked)


def _sources(clippings: Iterable[ClippingRef]) -> tuple[tuple[SourceRef | None, int], ...]:
    counts = Counter(ref.source for ref in clippings)
    return tuple(sorted(counts.items(), key=lambda one: (one[0] is None, -one[1], one[0].title if one[0] else "")))
