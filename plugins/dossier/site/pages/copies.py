"""Copies: clippings that carry the same text, of which the lists show one, and what one of them alone vouches for."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dossier.records import Echo
    from dossier.site.pages.findings import Passage
    from dossier.site.pages.text_pieces import Excerpt
    from dossier.site.pages.views import ClippingPage

_WORD = re.compile(r"\w+")

T = TypeVar("T")


def add_copies(echoes: Iterable[Echo], pages: Mapping[str, ClippingPage]) -> None:
    """Tells each clipping of a group of copies of the others, in the order of their dates."""
    for echo in echoes:
        group = sorted((pages[name] for name in echo.clippings), key=_age)
        for page in group:
            page.lead = pages[echo.first]
            page.copies = tuple(other for other in group if other is not page)


def _age(page: ClippingPage) -> tuple[bool, str, str]:
    published = page.article.published
    return published is None, published.first_day.isoformat() if published else "", page.article.id


def once(pages: Iterable[ClippingPage]) -> tuple[ClippingPage, ...]:
    """The clippings in their order without those that copy another one of them: the first of each group stays."""
    listed = tuple(pages)
    here = {page.path for page in listed}
    told: set[str] = set()
    kept = []
    for page in listed:
        lead = page.origin
        if lead is page or (lead.path not in here and lead.path not in told):
            kept.append(page)
        told.add(lead.path)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Appearance:
    """A clipping that names an actor."""

    clipping: ClippingPage
    """The clipping."""
    sentences: tuple[Excerpt, ...]
    """The sentences that name it."""
    also: tuple[ClippingPage, ...]
    """Copies of the clipping that name it as well."""


def gathered(appearances: Iterable[tuple[ClippingPage, tuple[Excerpt, ...]]]) -> tuple[Appearance, ...]:
    """Where an actor is named, in the given order, copies once."""
    listed = dict(appearances)
    groups: dict[str, list[ClippingPage]] = defaultdict(list)
    for page in listed:
        groups[page.origin.path].append(page)
    return tuple(
        Appearance(page, listed[page], tuple(one for one in groups[page.origin.path] if one is not page))
        for page in once(listed)
    )


def repeats(
    things: Iterable[tuple[T, Passage, str]],
) -> Iterator[tuple[T, int]]:
    """Each thing with the number of the one that it repeats in a copy of the same clipping, its own where it is first.

    A thing is given with its passage and with what must be the same besides the words; those of the clipping that the
    group is shown by count as first, wherever they come.
    """
    listed = list(things)
    first: dict[tuple[str, str, str], int] = {}
    keys = [_key(passage, besides) for _thing, passage, besides in listed]
    for own in (True, False):
        for number, (_thing, passage, _besides) in enumerate(listed):
            if passage.clipping.copies and (passage.clipping.origin is passage.clipping) is own:
                first.setdefault(keys[number], number)
    for number, (thing, passage, _besides) in enumerate(listed):
        held = first.get(keys[number], number)
        yield thing, held if listed[held][1].clipping is not passage.clipping else number


def _key(passage: Passage, besides: str) -> tuple[str, str, str]:
    return passage.clipping.origin.path, " ".join(_WORD.findall(passage.text.lower())), besides


def voices(pages: Iterable[ClippingPage]) -> int:
    """How many sources there are among these clippings: a publication once, and copies together as one."""
    return len({page.voice for page in pages})
