"""A brief: what the briefing says, as parts and lines, each with its place; every format is written from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.assembly import MAIN_ACTORS
from dossier.site.locale.interface import current, gettext, many

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.site.links.refs import ClippingRef
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.briefed.briefed_stories import BriefedStory
    from dossier.site.pages.briefed.coming import ComingEntry
    from dossier.site.pages.evidence.citations import Citation
    from dossier.site.pages.evidence.open_lines import OpenLine
    from dossier.site.pages.site import Site

DISAGREEMENTS = 4
"""So many contradictions stand in it."""
NEW = 5
"""So many new clippings."""


@dataclass(frozen=True, slots=True)
class BriefLine:
    """A line of a brief."""

    text: str
    """Its words."""
    lead: str = ""
    """What stands before them: a date, an actor; empty for nothing."""
    place: str = ""
    """Where the words stand: source, day and paragraph; empty for words that are not a clipping's."""
    address: str = ""
    """The address of that place on the site; empty where the site has no address that others can open."""

    @property
    def led(self) -> str:
        """The lead as it stands before other words: with a full stop, where it is no question."""
        return self.lead if not self.lead or self.lead[-1] in "?!." else f"{self.lead}."


@dataclass(frozen=True, slots=True)
class BriefGroup:
    """Lines that belong together."""

    lines: tuple[BriefLine, ...]
    """The lines, in order."""
    title: str = ""
    """What they are about; empty where the part has no groups."""
    note: str = ""
    """What is said of them in small letters."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a brief."""

    title: str
    """Its heading."""
    groups: tuple[BriefGroup, ...]
    """At least one."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A briefing, ready to be written down."""

    title: str
    """The dossier's name."""
    language: str
    """The language of its headings, a BCP 47 tag."""
    note: tuple[str, ...]
    """The analyst's words, a paragraph each."""
    parts: tuple[Part, ...]
    """Those that have anything to say."""
    drawn_from: str
    """From how many clippings of which time it is drawn."""


def brief_of(site: Site, title: str, address: str, note: Iterable[str] = ()) -> Brief:
    """The brief of a site; `address` is where it stands, without a slash at its end, empty where nobody can open it."""
    writer = _Writer(address)
    parts = (
        _part(gettext("What is new"), writer.news(site)),
        _part(gettext("Main stories"), map(writer.story, site.main_stories)),
        _part(gettext("Key points"), [BriefGroup(tuple(writer.cited(one.first) for one in site.front_points))]),
        _part(gettext("Main actors"), [BriefGroup(tuple(writer.actors(site)))]),
        _part(gettext("What comes next"), [BriefGroup(tuple(map(writer.coming, site.next_dates)))]),
        _part(gettext("Where the clippings disagree"), writer.disagreements(site)),
        _part(gettext("What is not known"), [BriefGroup(tuple(map(writer.open, site.open_lines)))]),
    )
    return Brief(title, current().tag, tuple(note), tuple(one for one in parts if one.groups), _drawn_from(site))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes lines with their places."""

    address: str

    def cited(self, citation: Citation, lead: str = "") -> BriefLine:
        """A line with the words of a clipping."""
        ref = citation.clipping
        told = (ref.source.title if ref.source else ref.title, ref.date.text if ref.date else gettext("Undated"))
        path = f"{self.address}/{ref.path}#{citation.anchor}" if self.address else ""
        return BriefLine(
            " ".join(citation.text.split()),
            lead,
            ", ".join((*told, *([f"¶{citation.number}"] if citation.number else []))),
            path,
        )

    def coming(self, entry: ComingEntry) -> BriefLine:
        """What comes next, behind its date."""
        return self.cited(entry.citation, entry.date.text)

    def story(self, story: BriefedStory) -> BriefGroup:
        """What happened in a story, and what comes next in it."""
        lines = [self.cited(citation) for citation in story.sentences]
        if story.coming:
            lines.append(self.cited(story.coming.citation, f"{gettext('Next:')} {story.coming.date.text}"))
        return BriefGroup(tuple(lines), story.title, _counted(story.clipping_count, story.span))

    def actors(self, site: Site) -> Iterator[BriefLine]:
        """The last words of the main actors."""
        for page in site.named[:MAIN_ACTORS]:
            if page.latest:
                yield self.cited(page.latest.citation, page.title)

    def news(self, site: Site) -> list[BriefGroup]:
        """The new clippings; nothing where nobody asked."""
        if not site.news:
            return []
        told = site.news.clippings
        lines = (
            BriefLine(one.ref.title, place=_imprint(one.ref), address=self.page(one.ref.path)) for one in told[:NEW]
        )
        note = gettext("%(clippings)s are new.", clippings=many(len(told), "clipping"))
        return [BriefGroup(tuple(lines), note=note)]

    def open(self, line: OpenLine) -> BriefLine:
        """A question that is open, with where it arises."""
        if line.citation:
            return self.cited(line.citation, line.question)
        ref = line.clipping
        if ref is None:
            return BriefLine("", line.question)
        return BriefLine(ref.title, line.question, _imprint(ref), self.page(ref.path))

    def page(self, path: str) -> str:
        """The address of a page."""
        return f"{self.address}/{path}" if self.address else ""

    def disagreements(self, site: Site) -> list[BriefGroup]:
        """The contradictions, two lines each."""
        shown = site.findings.contradictions[:DISAGREEMENTS]
        return [BriefGroup((self.cited(one.first), self.cited(one.second)), note=gettext(one.kind)) for one in shown]


def _imprint(ref: ClippingRef) -> str:
    """Source and day, as far as they are known."""
    told = (ref.source.title if ref.source else "", ref.date.text if ref.date else "")
    return ", ".join(part for part in told if part)


def _part(title: str, groups: Iterable[BriefGroup]) -> Part:
    return Part(title, tuple(group for group in groups if group.lines or group.note))


def _counted(count: int, span: tuple[ShownDate, ShownDate] | None) -> str:
    days = list(dict.fromkeys(day.text for day in span or ()))
    return ", ".join((many(count, "clipping"), *([" – ".join(days)] if days else [])))


def _drawn_from(site: Site) -> str:
    return gettext("Drawn from %(clippings)s.", clippings=_counted(site.clipping_count, site.span))
