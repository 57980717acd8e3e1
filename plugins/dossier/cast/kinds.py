"""The kinds of actors: what each is called, for readers and for machines, and the sign that stands for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.messages import noted, phrase

if TYPE_CHECKING:
    from dossier.messages import Phrase
    from dossier.records import ActorKind

Corners = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class KindOfActor:
    """What is said about all actors of one kind."""

    label: str
    """Its heading for one actor; looked up in the catalogue of the interface."""
    plural: str
    """Its heading for several."""
    in_note: Phrase
    """What it is called within a note."""
    schema_org: str
    """Its type at schema.org."""
    followthemoney: str
    """Its schema in FollowTheMoney. A country is in the news as a state, which acts; a place only is where it is."""
    is_body: bool = False
    """Whether schema.org knows it as an organization, which others can belong to."""
    sign: Corners = ()
    """The corners of its sign around (0, 0), which covers about the area of a disc of radius 1; none for the disc."""


# Lines of print: three bars, drawn in one stroke down and back along the edge.
_PRINT = (
    *((-1, 0), (1, 0), (1, 1), (-1, 1), (-1, 2), (1, 2)),
    *((1, 3), (-1, 3), (-1, 4), (1, 4), (1, 5), (-1, 5)),
)
KINDS: dict[ActorKind, KindOfActor] = {
    "person": KindOfActor(noted("Person"), noted("People"), phrase("person"), "Person", "Person"),
    "company": KindOfActor(
        *(noted("Company"), noted("Companies"), phrase("company")),
        *("Organization", "Company"),
        is_body=True,
        sign=((-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)),
    ),
    "government": KindOfActor(
        *(noted("Government body"), noted("Government bodies"), phrase("government")),
        *("GovernmentOrganization", "PublicBody"),
        is_body=True,
        sign=((0, -1.1), (1, -0.2), (1, 0.95), (-1, 0.95), (-1, -0.2)),
    ),
    "organization": KindOfActor(
        *(noted("Organization"), noted("Organizations"), phrase("organization")),
        *("Organization", "Organization"),
        is_body=True,
        sign=((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    ),
    "country": KindOfActor(
        *(noted("Country"), noted("Countries"), phrase("country")),
        *("Country", "PublicBody"),
        sign=((-0.9, -1.25), (1.4, 0), (-0.9, 1.25)),
    ),
    "place": KindOfActor(
        *(noted("Place"), noted("Places"), phrase("place")),
        *("Place", "Address"),
        sign=((-1.25, -0.9), (1.25, -0.9), (0, 1.4)),
    ),
    "media": KindOfActor(
        *(noted("News organization"), noted("News organizations"), phrase("media")),
        *("NewsMediaOrganization", "Organization"),
        is_body=True,
        sign=tuple((x * 1.2, y * 0.4 - 1) for x, y in _PRINT),
    ),
}
"""The kinds, in the order in which lists show them."""
