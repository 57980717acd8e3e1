"""The head of a page: what search engines and social networks are told about it.

The names are those of the Open Graph protocol (https://ogp.me) and of the cards of X. A build that nobody will publish
has a title and a description and no more: no network and no search engine ever reads it.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from jinja2 import pass_context

from dossier.messages import noted
from dossier.site.drawings.card import HEIGHT, WIDTH, Card
from dossier.site.locale.interface import gettext
from dossier.site.meta.linked_data import DescribedPage, linked_data_of, script
from dossier.site.pages.actors.actor_page import ActorPage
from dossier.site.pages.clippings.clipping_page import ClippingPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from dossier.site.drawings.cards import Deck

LONGEST_TITLE = 66
"""Letters of a title at most, the dossier's name included: search engines cut what is longer."""

LONGEST_DESCRIPTION = 200
"""Letters of a description at most."""

PLACELESS = ("404.html", "review/index.html", "print/index.html")
"""The pages that no address stands for: an error, and what only the analyst sees."""

UNREVIEWED = noted("found, not reviewed")
"""What the card of an actor says that was found in the clippings and looked at by nobody."""

_LOCAL = ("localhost", "127.0.0.1", "0.0.0.0", "::1")  # noqa: S104  names to leave out, not to listen on


@dataclass(frozen=True, slots=True)
class HeadElements:
    """What the head of one page says."""

    title: str
    """The title with the dossier's name."""
    description: str = ""
    """A sentence or two, in one line; none for a site without an address, which nothing looks for."""
    canonical: str = ""
    """The address of the page; empty where it has none."""
    properties: tuple[tuple[str, str], ...] = ()
    """The properties of Open Graph, in order; none for a site without an address."""
    names: tuple[tuple[str, str], ...] = ()
    """Further meta elements: names and their content; likewise."""
    data: Markup | None = None
    """What the page is about as linked data, in a script element; None for a page or a site without an address."""


def public(address: str) -> str:
    """The address at which the site will stand, without a slash at its end; empty for none and for this machine."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:  # a bracket that is not closed
        return ""
    known = parts.scheme in {"http", "https"} and host and host not in _LOCAL and not host.endswith(".localhost")
    return address.rstrip("/") if known else ""


@pass_context
def head_of(context: Mapping[str, Any], title: Markup, description: Markup, kind: Markup) -> HeadElements:
    """The head of the page that is being written, from what its template says of it; `kind` is Open Graph's."""
    name = _line(title)
    site = str(context["SITENAME"])
    said = _cut(_line(description) or str(context["SITESUBTITLE"]), LONGEST_DESCRIPTION)
    path = _path(str(context["output_file"]))
    subject = DescribedPage(
        address=context["DOSSIER_PUBLIC"],
        path=path,
        title=name,
        description=said,
        view=_view(context),
        site=site,
        subtitle=str(context["SITESUBTITLE"]),
        language=str(context["DEFAULT_LANG"]),
        searchable=bool(context["DOSSIER_SEARCH"]),
    )
    canonical = subject.url if path is not None else ""
    title_with_site = _cut(f"{name} · {site}" if name != site else site, LONGEST_TITLE)
    if not subject.address:
        return HeadElements(title_with_site)
    deck: Deck | None = context["ledger"].deck
    picture = _picture(context, subject, deck) if deck and canonical else ()
    return HeadElements(
        title=title_with_site,
        description=said,
        canonical=canonical,
        properties=(*_properties(subject, canonical, str(kind)), *picture),
        names=(("twitter:card", "summary_large_image" if picture else "summary"),),
        data=script(linked_data_of(subject)) if path is not None else None,
    )


def _properties(subject: DescribedPage, canonical: str, kind: str) -> tuple[tuple[str, str], ...]:
    """Open Graph's properties of a page; those that are empty are left out."""
    published = subject.view.article.published if isinstance(subject.view, ClippingPage) else None
    stated = (
        ("og:site_name", subject.site),
        ("og:title", subject.title),
        ("og:description", subject.description),
        ("og:type", kind),
        ("og:url", canonical),
        # The protocol asks for a day at least; a month or a year stands in the linked data.
        ("article:published_time", published.value if published and published.day else ""),
    )
    return tuple((name, value) for name, value in stated if value)


def _picture(context: Mapping[str, Any], subject: DescribedPage, deck: Deck) -> tuple[tuple[str, str], ...]:
    """The properties of the page's card, which will be drawn when all pages are written."""
    card = _card(subject, crowded=context["site"].crowded)
    return (
        ("og:image", subject.place(deck.add(card))),
        ("og:image:type", "image/png"),
        ("og:image:width", str(WIDTH)),
        ("og:image:height", str(HEIGHT)),
        ("og:image:alt", card.words),
    )


def _card(subject: DescribedPage, *, crowded: bool) -> Card:
    """The card of a page; in a crowd, where a thousand cards would weigh as much as all text, only what the cast knows
    has one of its own."""
    view = subject.view
    if crowded and not (isinstance(view, ActorPage) and view.actor.reviewed):
        return Card(subject.subtitle, subject.site, "")
    if isinstance(view, ActorPage):
        kicker = view.kind if view.actor.reviewed else f"{view.kind} · {gettext(UNREVIEWED)}"
        return Card(kicker, view.title, subject.site, view.monogram, view.actor.kind)
    if isinstance(view, ClippingPage):
        known = (view.article.source, view.date.text if view.date else None)
        return Card(" · ".join(part for part in known if part), view.title, subject.site)
    return Card(subject.subtitle, subject.title, "" if subject.title == subject.site else subject.site)


def _view(context: Mapping[str, Any]) -> ClippingPage | ActorPage | None:
    """What the page is about: a clipping, an actor; None for all others."""
    article, page = context.get("article"), context.get("page")
    view = article.page if article else page
    return view if isinstance(view, ClippingPage | ActorPage) else None


def _path(name: str) -> str | None:
    """The page's path below the site's address, from the name of its file; None where it has none."""
    return None if name in PLACELESS else name.removesuffix("index.html")


def _line(text: Markup) -> str:
    """Rendered text as it reads, in one line."""
    return " ".join(unescape(text).split())


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;·") + "…"
