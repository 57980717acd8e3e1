"""The actors by name, in pages by letter: those with a page as links to it, the others with the sentences on them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dossier.addresses.names import ROOT, name_shelf
from dossier.site.links.sheet_pages import Sheet
from dossier.site.pages.listings.copies import gathered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Dossier
    from dossier.site.links.refs import ActorRef, ClippingRef
    from dossier.site.pages.actors.actor_outline import ActorOutline
    from dossier.site.pages.actors.actor_pages import ActorPages
    from dossier.site.pages.clippings.shown_paragraphs import Excerpt

SHOWN = 8
"""Sentences of an actor without a page of its own."""


@dataclass(frozen=True, slots=True)
class NameEntry:
    """An actor on a page by name."""

    ref: ActorRef
    """The actor."""
    mention_count: int
    """In how many places it is named."""
    places: tuple[tuple[ClippingRef, Excerpt], ...]
    """The first sentences that name it, each with its clipping; none where it has a page."""
    more: tuple[ClippingRef, ...]
    """The clippings of further sentences."""


def names_of(dossier: Dossier, actors: Sequence[ActorOutline]) -> Sheet[ActorOutline] | None:
    """The pages by name; None for a dossier with few actors."""
    shelf = name_shelf(dossier.coverage)
    if not shelf:
        return None
    own: dict[str, list[ActorOutline]] = {}
    for page in sorted(actors, key=lambda one: (one.title.casefold(), one.actor.slug)):
        own.setdefault(shelf.chain(page.actor.slug)[-1], []).append(page)
    below: dict[str, list[str]] = {}
    for name in sorted(shelf.sheets):
        below.setdefault(name[:-1], []).append(name)

    def made(name: str) -> Sheet[ActorOutline]:
        parts = tuple(made(part) for part in below.get(name, ()))
        items = tuple(own.get(name, ()))
        count = len(items) + sum(part.count for part in parts)
        return Sheet(f"{ROOT}{name}/" if name else "actors/", _label(name), count, items, parts)

    return made("")


def name_page(sheet: Sheet[Any], pages: ActorPages) -> Sheet[NameEntry]:
    """A page by name as it is shown: with the sentences that name those who have no page of their own."""
    return replace(sheet.page(), items=tuple(_entry(one, pages) for one in sheet.items))


def read_for_names(sheet: Sheet[ActorOutline], pages: ActorPages) -> list[tuple[object, ...]]:
    """What the entries of a page by name are made from."""
    return [(one.ref, one.mention_count, () if one.has_page else pages.marks_of(one)) for one in sheet.items]


def _entry(outline: ActorOutline, pages: ActorPages) -> NameEntry:
    if outline.has_page:
        return NameEntry(outline.ref, outline.mention_count, (), ())
    places = [(one.clipping, sentence) for one in gathered(pages.naming(outline)) for sentence in one.sentences]
    more = {ref.path: ref for ref, _sentence in places[SHOWN:]}
    return NameEntry(outline.ref, outline.mention_count, tuple(places[:SHOWN]), tuple(more.values()))


def _label(name: str) -> str:
    """The beginning of names in a form for readers: "O", "Os…"."""
    return name.replace("-", " ").capitalize() + ("…" if len(name) > 1 else "")
