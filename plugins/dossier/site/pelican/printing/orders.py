"""The orders for all pages that show records of the dossier, clippings apart."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from dossier.site.links.sheet_pages import turned
from dossier.site.locale.interface import gettext
from dossier.site.pages.actors.name_pages import name_page, read_for_names
from dossier.site.pages.listings.lists import (
    clipping_lists,
    read_for_timeline,
    statements_page,
    timeline_page,
    turned_pages,
)
from dossier.site.pelican.printing.press import PrintOrder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.site.links.sheet_pages import Sheet
    from dossier.site.pages.actors.actor_outline import ActorOutline
    from dossier.site.pages.site import Site

LISTS = {
    "index.html": "index",
    "actors/index.html": "actors",
    "sources/index.html": "sources",
    "network/index.html": "network",
    "briefing/index.html": "briefing",
    "stories/index.html": "stories",
}
"""The pages of which there is one: where it is written, and its template."""

REVIEW = "review/index.html"
"""The page of the review; only a site that is read on this machine has it."""


def pages_to_write(site: Site) -> Iterator[PrintOrder]:
    """The pages of a site that show records of the dossier, clippings apart; in an order that does not matter."""
    yield from (PrintOrder(name, template, told=None) for name, template in LISTS.items())
    if site.has_news:
        yield PrintOrder("new/index.html", "new", told=None)
    if site.has_coming:
        yield PrintOrder("ahead/index.html", "ahead", told=None)
    yield from (_order(given["sheet"].path, "clippings", given) for given in clipping_lists(site))
    yield from (_order(given["sheet"].path, "account", given) for given in turned_pages(site.removals.listed))
    yield from chain(_statements(site), _timeline(site), pages_of_actors(site), _names(site))
    yield from chain(_sources(site), _tags(site), _review(site))
    yield from (_order(page.ref.path, "story", {"page": page}) for page in site.stories)
    for pair in site.pair_pages:
        yield from (_order(given["sheet"].path, "pair", {"pair": pair, **given}) for given in turned_pages(pair.sheet))


def pages_of_actors(site: Site) -> Iterator[PrintOrder]:
    """The pages of the actors that have one of their own, with those that go on from them."""
    for one in site.actors:
        if one.has_page:
            given, reads = partial(_actor, site, one), partial(_read_for_actor, site, one)
            yield PrintOrder(f"{one.path}index.html", "actor", given, reads=reads, more=partial(_of_actor, site, one))


def _actor(site: Site, one: ActorOutline) -> dict[str, Any]:
    return {"page": site.actor_pages.page(one)}


def _read_for_actor(site: Site, one: ActorOutline) -> dict[str, Any]:
    return {"page": site.actor_pages.read_for(one)}


def _of_actor(site: Site, one: ActorOutline) -> Iterator[PrintOrder]:
    """The pages of all that is said of an actor, where its own has no room for it."""
    record = site.actor_pages.record(one)
    for given in turned_pages(record) if record else ():
        yield _order(given["sheet"].path, "record", {"actor": one.ref, **given})
    positions = site.actor_pages.all_positions(one)
    for given in turned_pages(positions, newest_first=False) if positions else ():
        yield _order(given["sheet"].path, "positions", {"actor": one.ref, **given})


def _statements(site: Site) -> Iterator[PrintOrder]:
    for given in turned_pages(site.spoken):
        made, reads = partial(statements_page, site, given), partial(_read_for_statements, site, given)
        yield PrintOrder(f"{given['sheet'].path}index.html", "statements", made, reads=reads)


def _read_for_statements(site: Site, given: Mapping[str, Any]) -> dict[str, Any]:
    sheet = given["sheet"]
    return {**given, "sheet": (sheet, [site.clipping_pages.marks.mark(name) for name, _count in sheet.items])}


def _timeline(site: Site) -> Iterator[PrintOrder]:
    for turn in turned(site.dated):
        given, reads = partial(timeline_page, site, *turn), partial(read_for_timeline, site, *turn)
        yield PrintOrder(f"{turn[0].path}index.html", "timeline", given, reads=reads)


def _names(site: Site) -> Iterator[PrintOrder]:
    for sheet in site.names.all() if site.names else ():
        if sheet is not site.names:  # the whole list is the page of the actors
            given, reads = partial(_of_names, site, sheet), partial(_read_for_names, site, sheet)
            yield PrintOrder(f"{sheet.path}index.html", "names", given, reads=reads)


def _of_names(site: Site, sheet: Sheet[ActorOutline]) -> dict[str, Any]:
    return {"sheet": name_page(sheet, site.actor_pages)}


def _read_for_names(site: Site, sheet: Sheet[ActorOutline]) -> dict[str, Any]:
    return {"sheet": (sheet.outline(2), read_for_names(sheet, site.actor_pages))}


def _sources(site: Site) -> Iterator[PrintOrder]:
    lists = [(one.title, one.sheet) for one in site.sources if one.sheet]
    lists += [(gettext("Source not known"), site.unsourced_list)] if site.unsourced_list else []
    for title, sheet in lists:
        for given in turned_pages(sheet):
            yield _order(given["sheet"].path, "source", {"source": title, "whole": sheet.path, **given})


def _tags(site: Site) -> Iterator[PrintOrder]:
    if site.tags:
        yield _order("tags/", "tags", {"tags": site.tags})
    for tag in site.tags:
        yield _order(tag.ref.path, "tag", {"tag": tag})


def _review(site: Site) -> Iterator[PrintOrder]:
    if site.review is None:
        return
    parts = site.review()
    yield PrintOrder(REVIEW, "review", lambda: {"parts": parts}, told=None)
    for one in parts:
        if one.path:
            yield _order(one.path, "review", {"parts": (one,), "alone": one})


def _order(path: str, template: str, given: dict[str, Any]) -> PrintOrder:
    """The order for the page of an address, from nothing but what it is given and what it asks of the site."""
    return PrintOrder(f"{path}index.html", template, lambda: given)
