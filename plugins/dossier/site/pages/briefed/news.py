"""What is new, as the site shows it: the page that one reads who knows the dossier already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.evidence.across.new_since import is_new_contradiction, is_new_occurrence, is_new_remark
from dossier.records import Published
from dossier.site.locale.shown_dates import shown
from dossier.site.pages.evidence.chronicle import entries_of
from dossier.site.pages.listings.copies import once
from dossier.site.pages.listings.listed_clippings import listed_clipping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Dossier
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.actors.actor_outline import ActorOutline
    from dossier.site.pages.clippings.clipping_outline import ClippingOutline
    from dossier.site.pages.evidence.chronicle import ChronicleEntry
    from dossier.site.pages.evidence.disagreements import ShownContradiction
    from dossier.site.pages.evidence.findings import Findings
    from dossier.site.pages.evidence.shown_evidence import ShownStatement
    from dossier.site.pages.listings.listed_clippings import ListedClipping

MOST = 40
"""So many things of a kind stand on the page; the lists of each kind have them all."""


@dataclass(frozen=True, slots=True)
class ShownNews:
    """What is new, each kind in the order of its own list."""

    since: ShownDate | None
    """The day since which it is new; None where an earlier dossier says what was there already."""
    clippings: tuple[ListedClipping, ...]
    """Newest first, copies once."""
    actors: tuple[ActorOutline, ...]
    """The most prominent first."""
    statements: tuple[ShownStatement, ...]
    """By clipping, newest first."""
    entries: tuple[ChronicleEntry, ...]
    """Oldest first."""
    contradictions: tuple[ShownContradiction, ...]
    """Those that a new clipping brought."""

    @property
    def most(self) -> int:
        """How many of a kind stand on the page."""
        return MOST


def shown_news(
    dossier: Dossier, clippings: Iterable[ClippingOutline], actors: Iterable[ActorOutline], findings: Findings
) -> ShownNews | None:
    """What is new in a dossier; None where nobody asked."""
    news = dossier.news
    if news is None:
        return None
    contradictions = zip(dossier.contradictions, findings.contradictions, strict=True)
    return ShownNews(
        shown(Published(news.since)) if news.since else None,
        tuple(map(listed_clipping, once(page for page in clippings if page.article.id in news.clippings))),
        tuple(page for page in actors if page.actor.slug in news.actors),
        tuple(findings.statement(one) for one in dossier.remarks if is_new_remark(news, one)),
        entries_of((findings.event(one) for one in dossier.occurrences if is_new_occurrence(news, one)), {}),
        tuple(one for record, one in contradictions if is_new_contradiction(news, record)),
    )
