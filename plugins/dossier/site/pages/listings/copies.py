"""Copies: clippings that carry the same text, of which the lists show one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.site.links.refs import ClippingRef
    from dossier.site.pages.clippings.shown_paragraphs import Excerpt


class Listed(Protocol):
    """A clipping's page, or a reference to it."""

    @property
    def path(self) -> str:
        """Its address."""

    @property
    def lead(self) -> str:
        """The address of the clipping that lists show for it."""


L = TypeVar("L", bound=Listed)


def once(clippings: Iterable[L]) -> tuple[L, ...]:
    """The clippings in their order without those that copy another one of them: the first of each group stays."""
    listed = tuple(clippings)
    here = {one.path for one in listed}
    told: set[str] = set()
    kept = []
    for one in listed:
        if one.lead == one.path or (one.lead not in here and one.lead not in told):
            kept.append(one)
        told.add(one.lead)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class NamingClipping:
    """A clipping that names an actor."""

    clipping: ClippingRef
    """The clipping."""
    sentences: tuple[Excerpt, ...]
    """The sentences that name it."""
    also: tuple[ClippingRef, ...] = ()
    """Copies of the clipping that name it as well."""


def gathered(naming: Iterable[NamingClipping]) -> tuple[NamingClipping, ...]:
    """The clippings that name an actor, in the given order, copies once."""
    listed = {one.clipping: one for one in naming}
    groups: dict[str, list[ClippingRef]] = defaultdict(list)
    for ref in listed:
        groups[ref.lead].append(ref)
    return tuple(
        NamingClipping(ref, listed[ref].sentences, tuple(one for one in groups[ref.lead] if one is not ref))
        for ref in once(listed)
    )
