"""The lists of the site: clippings by year and by source, the pages of the long lists, and what the search offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dossier.messages import noted
from dossier.site.drawings.timeline import overview
from dossier.site.links.sheet_pages import stretch, turned
from dossier.site.pages.chronicle import ChronicleEntry, chronicle
from dossier.site.pages.copies import once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.site.drawings.timeline import Moment
    from dossier.site.links.refs import ClippingRef, SourceRef
    from dossier.site.links.sheet_pages import Sheet, Shelf
    from dossier.site.pages.clipping_page import ClippingPage
    from dossier.site.pages.site import Site

UNDATED = noted("Undated")


@dataclass(frozen=True, slots=True)
class Period:
    """The clippings of a year."""

    label: str
    """ "2019", or "Undated"."""
    entries: tuple[ClippingPage, ...]
    """The clippings in it, newest first."""

    @property
    def anchor(self) -> str:
        """Its id on the page."""
        return f"in-{self.label.lower()}"


@dataclass(frozen=True, slots=True)
class SourceList:
    """A publication and its clippings."""

    ref: SourceRef
    """What other pages say of it."""
    clippings: tuple[ClippingPage, ...]
    """Newest first."""

    @property
    def title(self) -> str:
        """The publication's name."""
        return self.ref.title

    @property
    def anchor(self) -> str:
        """Its id on the page of sources."""
        return self.ref.anchor

    @property
    def singles(self) -> tuple[ClippingPage, ...]:
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

    @property
    def any(self) -> bool:
        """Whether there is anything to choose; of a clipping there is one kind more."""
        return bool(self.kinds) or any(len(values) > 1 for values in (self.years, self.actors, self.sources))


def facets(site: Site) -> Facets:
    """The facets of a dossier."""
    return Facets(
        kinds=tuple(dict.fromkeys(page.kind for page in site.actors)),
        years=tuple(sorted({page.date.iso[:4] for page in site.clippings if page.date}, reverse=True)),
        actors=_ordered(page.title for page in site.actors),
        sources=_ordered(page.title for page in site.sources),
    )


def _ordered(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names), key=lambda name: (name.casefold(), name)))


def years(clippings: Iterable[ClippingPage]) -> tuple[Period, ...]:
    """The clippings by year, in the order in which they come; those without a date under "Undated"."""
    groups: dict[str, list[ClippingPage]] = {}
    for page in clippings:
        groups.setdefault(page.ref.when[:4] or UNDATED, []).append(page)
    return tuple(Period(label, tuple(pages)) for label, pages in groups.items())


def by_source(sources: Iterable[SourceRef], clippings: Iterable[ClippingPage]) -> tuple[SourceList, ...]:
    """The clippings of each source, in the order of the sources."""
    groups: dict[SourceRef, list[ClippingPage]] = {source: [] for source in sources}
    for page in clippings:
        if page.source:
            groups[page.source].append(page)
    return tuple(SourceList(source, tuple(pages)) for source, pages in groups.items())


def statement_pages(site: Site) -> Iterator[dict[str, Any]]:
    """The pages of statements in their order, the newest first: `sheet`, and the ones `before` and `after` in time."""
    for sheet, after, before in turned(site.spoken):
        yield {"sheet": sheet, "before": before, "after": after}


def timeline_pages(site: Site) -> Iterator[dict[str, Any]]:
    """The pages of the timeline in their order, the oldest first.

    Each with its neighbours, its `years`, its `undated` clippings, its overview twice (`wide`, `narrow`), and with the
    first and the last time that each finer page tells, by address (`stretches`).
    """
    shelf = site.findings.dated
    for sheet, before, after in turned(site.dated):
        moments = list(_moments(sheet)) if is_drawn(sheet.path, shelf) else []
        yield {
            "sheet": sheet,
            "before": before,
            "after": after,
            "years": chronicle(one for one in sheet.items if isinstance(one, ChronicleEntry)),
            "undated": [one for one in sheet.items if not isinstance(one, ChronicleEntry)],
            "wide": overview(moments, shelf, wide=True),
            "narrow": overview(moments, shelf, wide=False),
            "stretches": {part.path: stretch(shelf.name_of(part.path)) for one in sheet.parts for part in one.all()},
        }


def is_drawn(path: str, shelf: Shelf) -> bool:
    """Whether a page of the timeline has an overview: the first and that of a year have; a month is read at a glance."""
    return len(shelf.name_of(path)) <= len("2019")


def _moments(sheet: Sheet[ChronicleEntry | ClippingRef]) -> Iterator[Moment]:
    """What is drawn of a sheet and of the finer ones, the oldest first."""
    for one in sheet.all():
        yield from (item.moment for item in one.items if isinstance(item, ChronicleEntry))
