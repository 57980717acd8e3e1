"""The pages that our generator writes: of each its file, its template, and what only this page is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any

from dossier.site.locale.interface import gettext
from dossier.site.pages.lists import clipping_lists, timeline_pages, turned_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.site.pages.site import Site

LISTS = {
    "index.html": "index",
    "actors/index.html": "actors",
    "sources/index.html": "sources",
    "network/index.html": "network",
    "briefing/index.html": "briefing",
}
"""The pages of which there is one: where it is written, and its template."""

REVIEW = "review/index.html"
"""The page of the review; only a site that is read on this machine has it."""


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page to be written."""

    path: str
    """Its address: "actors/huawei/"."""
    template: str
    """The template's name."""
    given: dict[str, Any] = field(default_factory=dict)
    """What the template is given beside the site."""

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.path if self.path.endswith(".html") else f"{self.path}index.html"


def written_pages(site: Site) -> Iterator[WrittenPage]:
    """The pages of a site that show records of the dossier, clippings apart; in an order that does not matter."""
    yield from (WrittenPage(name, template) for name, template in LISTS.items())
    yield from (WrittenPage(given["sheet"].path, "clippings", given) for given in clipping_lists(site))
    yield from (WrittenPage(given["sheet"].path, "account", given) for given in turned_pages(site.removals.listed))
    yield from (WrittenPage(given["sheet"].path, "statements", given) for given in turned_pages(site.spoken))
    yield from (WrittenPage(given["sheet"].path, "timeline", given) for given in timeline_pages(site))
    yield from chain(_actors(site), _names(site), _sources(site), _review(site))
    yield from (WrittenPage(pair.path, "pair", {"pair": pair}) for pair in site.pair_pages)


def _actors(site: Site) -> Iterator[WrittenPage]:
    for page in site.actors:
        if page.has_page:
            yield WrittenPage(page.path, "actor", {"page": page})
        if page.record:
            for given in turned_pages(page.record):
                yield WrittenPage(given["sheet"].path, "record", {"actor": page, **given})


def _names(site: Site) -> Iterator[WrittenPage]:
    for sheet in site.names.all() if site.names else ():
        if sheet is not site.names:  # the whole list is the page of the actors
            yield WrittenPage(sheet.path, "names", {"sheet": sheet})


def _sources(site: Site) -> Iterator[WrittenPage]:
    lists = [(one.title, one.sheet) for one in site.sources if one.sheet]
    lists += [(gettext("Source not known"), site.unsourced_list)] if site.unsourced_list else []
    for title, sheet in lists:
        for given in turned_pages(sheet):
            yield WrittenPage(given["sheet"].path, "source", {"source": title, "whole": sheet, **given})


def _review(site: Site) -> Iterator[WrittenPage]:
    if site.review is None:
        return
    yield WrittenPage(REVIEW, "review", {"parts": site.review})
    for one in site.review:
        if one.path:
            yield WrittenPage(one.path, "review", {"parts": (one,), "alone": one})
