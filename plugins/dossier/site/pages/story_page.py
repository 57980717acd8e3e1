"""The page of a story: what happened, when, who says what, where the clippings differ, and which clippings they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.site.locale.shown_dates import shown
from dossier.site.pages.chronicle import chronicle

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import Story
    from dossier.site.links.refs import ActorRef, ClippingRef, SourceRef, StoryRef
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.chronicle import ChronicleEntry, Year
    from dossier.site.pages.citations import Citation
    from dossier.site.pages.disagreements import ShownContradiction
    from dossier.site.pages.findings import ShownStatement
    from dossier.site.pages.material import Material

STATEMENTS = 12
"""So many statements of a story stand open."""
MOST = 40
"""So many stand on its page at all; the others are on those of their clippings."""
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
    entries: tuple[ChronicleEntry, ...]
    """What is dated in its clippings, and their publication, oldest first."""
    statements: tuple[ShownStatement, ...]
    """What its clippings report as somebody's words, newest first; that of copies once."""
    statement_count: int
    """How many there are in all its clippings."""
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

    @property
    def years(self) -> tuple[Year, ...]:
        """Its chronology."""
        return chronicle(self.entries)

    @property
    def open_statements(self) -> tuple[ShownStatement, ...]:
        """The statements that are not folded."""
        return self.statements[:STATEMENTS]

    @property
    def folded_statements(self) -> tuple[ShownStatement, ...]:
        """The others."""
        return self.statements[STATEMENTS:]


def story_pages(material: Material, entries: Iterable[ChronicleEntry]) -> tuple[StoryPage, ...]:
    """The pages of the stories, in the dossier's order; `entries` are those of the timeline."""
    dated: dict[str, list[ChronicleEntry]] = defaultdict(list)
    for entry in entries:
        dated[entry.clipping.path].append(entry)
    said: dict[str, list[ShownStatement]] = defaultdict(list)
    for one in material.findings.statements:
        said[one.citation.clipping.path].append(one)
    return tuple(_page(material, story, dated, said) for story in material.dossier.stories)


def _page(
    material: Material,
    story: Story,
    dated: Mapping[str, list[ChronicleEntry]],
    said: Mapping[str, list[ShownStatement]],
) -> StoryPage:
    clippings = tuple(material.clippings[name] for name in story.clippings)
    held = {ref.path for ref in clippings}
    statements = [one for ref in clippings for one in said.get(ref.path, ())]
    entries = sorted((one for path in held for one in dated.get(path, ())), key=lambda one: one.order)
    recent = [one for one in entries if one.order >= story.since]
    return StoryPage(
        ref=material.stories[story.slug],
        span=(shown(story.first), shown(story.last)) if story.first and story.last else None,
        sentences=tuple(material.citer.cite(place) for place in story.sentences),
        entries=tuple(recent[-ENTRIES:]),
        statements=tuple(statements[:MOST]),
        statement_count=len(statements),
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
    )


def _sources(clippings: Iterable[ClippingRef]) -> tuple[tuple[SourceRef | None, int], ...]:
    counts = Counter(ref.source for ref in clippings)
    return tuple(sorted(counts.items(), key=lambda one: (one[0] is None, -one[1], one[0].title if one[0] else "")))
