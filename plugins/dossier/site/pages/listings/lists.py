"""The lists of the site: clippings by year and by source, the pages of the long lists, and what the search offers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dossier.cast.kinds import KINDS
from dossier.messages import noted
from dossier.site.drawings.timeline import overview
from dossier.site.links import sheet_pages
from dossier.site.links.sheet_pages import Shelf, stretch, turned
from dossier.site.locale.interface import gettext
from dossier.site.pages.evidence.chronicle import ChronicleEntry, ChronicleLine, chronicle
from dossier.site.pages.listings.copies import once
from dossier.site.pages.listings.listed_clippings import ListedClipping, SpokenClipping, listed_clipping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.records import ActorKind
    from dossier.site.drawings.timeline import Moment
    from dossier.site.links.refs import ClippingRef, SourceRef
    from dossier.site.links.sheet_pages import Sheet
    from dossier.site.pages.actors.actor_outline import ActorOutline
    from dossier.site.pages.clippings.clipping_outline import ClippingOutline
    from dossier.site.pages.site import Site

    TimelineSheet = Sheet[ChronicleLine | ClippingRef]
    Link = Sheet[Any] | None

SOURCES = "sources/"
UNSOURCED = f"{SOURCES}no--source/"
"""Where the clippings without a source are listed; no source has such an address."""
LATEST = 20
"""Clippings on the first page of a list that is cut by time."""
UNDATED = noted("Undated")
MOST_REVIEWED, MOST_FOUND = 40, 20
"""Of a crowd of actors so many of a kind stand on the list; all of them stand on the pages by name."""


@dataclass(frozen=True, slots=True)
class Period:
    """The clippings of a year."""

    label: str
    """ "2019", or "Undated"."""
    entries: tuple[ListedClipping, ...]
    """The clippings in it, newest first."""

    @property
    def anchor(self) -> str:
        """Its id on the page."""
        return f"in-{self.label.lower()}"


@dataclass(frozen=True, slots=True)
class KindList:
    """The actors of one kind, the most prominent first."""

    kind: str
    """The kind."""
    label: str
    """What it is called, for several."""
    count: int
    """How many there are."""
    reviewed: tuple[ActorOutline, ...]
    """Those of the cast; in a crowd as many as are read in a list."""
    found: tuple[ActorOutline, ...]
    """Those that nobody reviewed, likewise."""


@dataclass(frozen=True, slots=True)
class SourceList:
    """A publication and its clippings."""

    ref: SourceRef
    """What other pages say of it."""
    clippings: tuple[ClippingOutline, ...]
    """Newest first."""
    sheet: Sheet[ListedClipping] | None
    """Its clippings on pages of their own, copies once; None where the page of the sources lists them."""

    @property
    def title(self) -> str:
        """The publication's name."""
        return self.ref.title

    @property
    def anchor(self) -> str:
        """Its id on the page of sources."""
        return self.ref.anchor

    @property
    def singles(self) -> tuple[ClippingOutline, ...]:
        """Its clippings, copies of one another once."""
        return once(self.clippings)


@dataclass(frozen=True, slots=True)
class Facets:
    """The values of each facet, each once; they are those that the pages give the index."""

    kinds: tuple[str, ...]
    """The kinds of actors, as their pages call them."""
    years: tuple[str, ...]
    """The years in which clippings were published, the last first."""
    actors: tuple[str, ...]
    """The names of all actors, in the order of the alphabet."""
    sources: tuple[str, ...]
    """The names of all publications, likewise."""
    tags: tuple[str, ...] = ()
    """The analyst's tags, the star first."""
    stories: tuple[str, ...] = ()
    """What the stories are called, those with most clippings first."""

    @property
    def any(self) -> bool:
        """Whether there is anything to choose; of a clipping there is one kind more."""
        return bool(self.kinds) or any(
            len(values) > 1 for values in (self.years, self.actors, self.sources, self.tags, self.stories)
        )


def facets(site: Site) -> Facets:
    """The facets of a dossier."""
    return Facets(
        kinds=tuple(dict.fromkeys(page.kind for page in site.actors)),
        years=tuple(sorted({page.date.iso[:4] for page in site.clippings if page.date}, reverse=True)),
        actors=_ordered(page.title for page in site.actors),
        sources=_ordered(page.title for page in site.sources),
        tags=tuple(one.ref.title for one in site.tags),
        stories=tuple(dict.fromkeys(one.ref.title for one in site.stories)),
    )


def by_kind(actors: Iterable[ActorOutline], *, crowd: bool) -> tuple[KindList, ...]:
    """The actors by kind, in the order of the kinds; within one, by the mentions that the list shows. Of a crowd those
    that are named most."""
    groups: dict[ActorKind, list[ActorOutline]] = {kind: [] for kind in KINDS}
    for page in sorted(actors, key=lambda one: -one.mention_count):
        groups[page.actor.kind].append(page)
    return tuple(
        KindList(
            kind=kind,
            label=gettext(KINDS[kind].plural),
            count=len(group),
            reviewed=tuple(page for page in group if page.actor.reviewed)[: MOST_REVIEWED if crowd else None],
            found=tuple(page for page in group if not page.actor.reviewed)[: MOST_FOUND if crowd else None],
        )
        for kind, group in groups.items()
        if group
    )


def _ordered(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names), key=lambda name: (name.casefold(), name)))


def years(clippings: Iterable[ListedClipping]) -> tuple[Period, ...]:
    """The clippings by year, in the order in which they come; those without a date under "Undated"."""
    groups: dict[str, list[ListedClipping]] = {}
    for page in clippings:
        groups.setdefault(page.ref.when[:4] or UNDATED, []).append(page)
    return tuple(Period(label, tuple(pages)) for label, pages in groups.items())


def by_source(sources: Iterable[SourceRef], clippings: Sequence[ClippingOutline]) -> tuple[SourceList, ...]:
    """The clippings of each source, in the order of the sources; on pages of their own where one would be too long."""
    groups: dict[SourceRef, list[ClippingOutline]] = {source: [] for source in sources}
    for page in clippings:
        if page.source:
            groups[page.source].append(page)
    many = len(clippings) > sheet_pages.BOUND

    def listed(source: SourceRef) -> Sheet[ListedClipping] | None:
        pages = map(listed_clipping, once(groups[source]))
        return listed_by_time(f"{SOURCES}{source.anchor}/", pages) if many else None

    return tuple(SourceList(source, tuple(pages), listed(source)) for source, pages in groups.items())


def unsourced(clippings: Sequence[ClippingOutline]) -> Sheet[ListedClipping] | None:
    """The clippings whose source is not known, on pages of their own; None where the page of the sources lists them."""
    if len(clippings) <= sheet_pages.BOUND:
        return None
    return listed_by_time(UNSOURCED, map(listed_clipping, once(page for page in clippings if page.source is None)))


def listed_by_time(root: str, clippings: Iterable[ListedClipping], *, below: str = "") -> Sheet[ListedClipping]:
    """Clippings on the pages of a list by time, in their order."""
    pages = tuple(clippings)
    return Shelf.of(root, [page.ref.key for page in pages], below=below).sheets(pages, lambda page: page.ref.key)


def turned_pages(root: Sheet[Any], *, newest_first: bool = True) -> Iterator[dict[str, Any]]:
    """The pages of a list by time: `sheet`, and the ones `before` and `after` in time."""
    for sheet, one, other in turned(root):
        before, after = (other, one) if newest_first else (one, other)
        yield {"sheet": sheet.page(), "before": before, "after": after}


def clipping_lists(site: Site) -> Iterator[dict[str, Any]]:
    """The pages of the list of clippings; each with its clippings by year (`periods`), or with the newest of all, and
    whether to say that copies stand there once (`has_copies`)."""
    for given in turned_pages(site.listed):
        sheet = given["sheet"]
        shown = site.singles[:LATEST] if sheet.path == site.listed.path and sheet.parts else sheet.items
        has_copies = bool(site.findings.copies) and not sheet.label
        yield {**given, "periods": years(shown), "has_copies": has_copies}


def statements_page(site: Site, given: Mapping[str, Any]) -> dict[str, Any]:
    """What a page of statements is given, which is made of one of the `turned_pages`."""
    spoken = tuple(
        SpokenClipping(
            site.material.clippings[name], tuple(one for one in site.findings.statements_of(name) if one.listed)
        )
        for name, _count in given["sheet"].items
    )
    return {**given, "sheet": replace(given["sheet"], items=spoken)}


def timeline_page(site: Site, sheet: TimelineSheet, before: Link, after: Link) -> dict[str, Any]:
    """What a page of the timeline is given.

    Its `sheet` and the neighbours, its `years`, its `undated` clippings, its overview (`narrow`, and the first page
    also one for `wide` windows), and the first and the last time that each finer page tells, by address (`stretches`).
    """
    shelf = site.findings.dated
    items: tuple[Any, ...] = tuple(
        site.material.entry(one) if isinstance(one, ChronicleLine) else one for one in sheet.items
    )
    moments = list(_moments(sheet)) if is_drawn(sheet, shelf) else []
    return {
        "sheet": replace(sheet.page(), items=items),
        "before": before,
        "after": after,
        "years": chronicle(one for one in items if isinstance(one, ChronicleEntry)),
        "undated": [one for one in items if not isinstance(one, ChronicleEntry)],
        "wide": overview(moments, shelf, wide=True) if sheet.path == shelf.root else None,
        "narrow": overview(moments, shelf, wide=False),
        "stretches": _stretches(sheet, shelf),
    }


def read_for_timeline(site: Site, sheet: TimelineSheet, before: Link, after: Link) -> dict[str, Any]:
    """What that is made from, by the same names."""
    shelf = site.findings.dated
    told_by = dict.fromkeys(one.clipping for one in sheet.items if isinstance(one, ChronicleLine))
    return {
        "sheet": sheet.page(),
        "before": before,
        "after": after,
        "years": [site.clipping_pages.marks.mark(name) for name in told_by],
        "undated": (),
        "wide": (),
        "narrow": list(_moments(sheet)) if is_drawn(sheet, shelf) else (),
        "stretches": _stretches(sheet, shelf),
    }


def _stretches(sheet: TimelineSheet, shelf: Shelf) -> dict[str, tuple[str, str]]:
    return {part.path: stretch(shelf.name_of(part.path)) for one in sheet.parts for part in one.all()}


def is_drawn(sheet: Sheet[Any], shelf: Shelf) -> bool:
    """Whether a page of the timeline has an overview: the first, and that of a year unless it is full of entries.

    A month is read at a glance.
    """
    return sheet.path == shelf.root or (
        len(shelf.name_of(sheet.path)) == len("2019") and len(sheet.items) <= sheet_pages.BOUND
    )


def _moments(sheet: TimelineSheet) -> Iterator[Moment]:
    """What is drawn of a sheet and of the finer ones, the oldest first."""
    for one in sheet.all():
        yield from (item.moment for item in one.items if isinstance(item, ChronicleLine))
