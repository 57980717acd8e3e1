"""What a page is about as linked data (JSON-LD, https://schema.org), for search engines and archives.

A clipping is somebody else's work: its publisher is its source, our page of it is based on the original, and nothing
says that the dossier published it. A date is no finer than it is known. An actor that nobody reviewed is a thing with
a name and no more, because its kind was guessed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from dossier.cast.kinds import KINDS
from dossier.messages import noted
from dossier.site.locale.interface import gettext
from dossier.site.pages.clippings.clipping_page import ClippingPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.site.links.refs import ActorRef
    from dossier.site.pages.actors.actor_page import ActorPage


PAGES = {"search/": "SearchResultsPage", "clippings/": "CollectionPage", "actors/": "CollectionPage"}
"""The pages that schema.org has a type for; all others are a WebPage."""

PARENTS = {"actors/": noted("Actors"), "clippings/": noted("Clippings")}
"""The lists that stand above a page, and their names."""

NAMED = 20
"""Actors of a clipping that are listed, at most; those that it names most often."""

_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""What could end the script element, begin a comment in it, or break its line; JSON reads the escapes as the same."""

Thing = dict[str, Any]


@dataclass(frozen=True, slots=True)
class DescribedPage:
    """A page, as far as it is told to machines."""

    address: str
    """Where the site will stand; empty where that is not known."""
    path: str | None
    """The page's path below it; None for a page without an address of its own."""
    title: str
    """Its title."""
    description: str
    """What it is, in a sentence or two."""
    view: ClippingPage | ActorPage | None
    """The clipping or the actor that it shows."""
    site: str
    """The dossier's name."""
    subtitle: str
    """What the dossier is, in a line."""
    language: str
    """The language of the site, a BCP 47 tag."""
    searchable: bool
    """Whether the site has a search."""

    @property
    def url(self) -> str:
        """The page's address; empty where it is not known."""
        return self.place(self.path or "")

    def place(self, path: str, fragment: str = "") -> str:
        """The address of a page of the site; empty where the site has none."""
        return f"{self.address}/{path}{fragment}" if self.address else ""


def script(things: Sequence[Thing]) -> Markup:
    """The things in a script element that no text in them can end."""
    text = json.dumps({"@context": "https://schema.org", "@graph": things}, ensure_ascii=False, separators=(",", ":"))
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(text.translate(_UNSAFE)))  # noqa: S704


def linked_data_of(subject: DescribedPage) -> list[Thing]:
    """What a page says: what it is about, the page itself, and the site that it is part of."""
    about = _about(subject)
    page = _known(
        {
            "@type": "WebSite" if subject.path == "" else PAGES.get(subject.path or "", "WebPage"),
            "@id": subject.url,
            "url": subject.url,
            "name": subject.site if subject.path == "" else subject.title,
            "description": subject.description if subject.path == "" else None,  # the head of every page has it
            "inLanguage": subject.language,
            "isPartOf": None if subject.path == "" else _site(subject),
            "isBasedOn": subject.view.article.url if isinstance(subject.view, ClippingPage) else None,
            "mainEntity": _reference(about),
            "breadcrumb": _trail(subject),
            "potentialAction": _search(subject) if subject.path == "" else None,
        }
    )
    return [page, *([about] if about else [])]


def _about(subject: DescribedPage) -> Thing | None:
    if isinstance(subject.view, ClippingPage):
        return _clipping(subject, subject.view)
    return _actor(subject, subject.view) if subject.view else None


def _clipping(subject: DescribedPage, page: ClippingPage) -> Thing:
    """The article that was clipped: its address is the original's, its publisher the source."""
    article = page.article
    source = {"@type": "Organization", "name": article.source} if article.source else None
    return _known(
        {
            "@type": "NewsArticle",
            "@id": subject.place(page.path, "#main"),
            "headline": article.title,
            "name": None if article.title else page.title,
            "datePublished": article.published.value if article.published else None,
            "author": [_author(name, page) for name in article.byline],
            "publisher": source,
            "url": article.url,
            "inLanguage": article.language,
            "mentions": [_named(subject, one) for one, _count, _anchor in page.cast[:NAMED] if one.actor.reviewed],
        }
    )


def _author(name: str, page: ClippingPage) -> Thing:
    """Who signed a clipping. A byline may be an agency: what the cast or the source calls a body is one, and so is what
    has no first name."""
    kinds = {known: one.actor.kind for one, _count, _anchor in page.cast for known in one.actor.strong_names}
    kind = kinds.get(name, "media" if name == page.article.source or " " not in name.strip() else "person")
    return {"@type": "Person" if kind == "person" else "Organization", "name": name}


def _actor(subject: DescribedPage, page: ActorPage) -> Thing:
    actor = page.actor
    return _known(
        {
            "@type": _type(page),
            "@id": subject.place(page.path, "#main"),
            "name": actor.name,
            "alternateName": list(actor.aliases),
            "description": page.gist,
            "url": subject.place(page.path),
            "sameAs": f"https://www.wikidata.org/entity/{actor.wikidata}" if actor.wikidata else None,
            **_belonging(subject, page),
        }
    )


def _belonging(subject: DescribedPage, page: ActorPage) -> Thing:
    """To which body an actor belongs, by the property that schema.org has for the two; nothing where it has none."""
    whole = page.part_of
    if not whole or not page.actor.reviewed or not whole.actor.reviewed:
        return {}
    kind, body = page.actor.kind, whole.actor.kind
    if KINDS[body].is_body and (KINDS[kind].is_body or kind == "person"):
        return {"affiliation" if kind == "person" else "parentOrganization": _named(subject, whole)}
    inside = kind in {"place", "country"} and body in {"place", "country"}
    return {"containedInPlace": _named(subject, whole)} if inside else {}


def _type(page: ActorPage | ActorRef) -> str:
    return KINDS[page.actor.kind].schema_org if page.actor.reviewed else "Thing"


def _named(subject: DescribedPage, page: ActorRef) -> Thing:
    """An actor in few words, with the address of what is said about it."""
    return _known({"@type": _type(page), "@id": subject.place(page.path, "#main"), "name": page.title})


def _site(subject: DescribedPage) -> Thing:
    return _known({"@type": "WebSite", "@id": subject.place(""), "name": subject.site})


def _search(subject: DescribedPage) -> Thing | None:
    """How the site is searched; its page of the search reads the words from its address."""
    if not subject.searchable or not subject.address:
        return None
    template = {"@type": "EntryPoint", "urlTemplate": subject.place("search/", "?q={words}")}
    return {"@type": "SearchAction", "target": template, "query-input": "required name=words"}


def _trail(subject: DescribedPage) -> Thing | None:
    """The way from the front page to a clipping or an actor, by its list; only with addresses is it one."""
    parent = (subject.path or "").partition("/")[0] + "/"
    if not subject.address or not subject.view:
        return None
    steps = ((subject.site, ""), (gettext(PARENTS[parent]), parent), (subject.title, subject.path or ""))
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": subject.place(path)}
        for number, (name, path) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _reference(thing: Thing | None) -> Thing | None:
    """The thing by its address alone; None where it has none, since it stands beside the page anyway."""
    return {"@id": thing["@id"]} if thing and "@id" in thing else None


def _known(stated: Thing) -> Thing:
    """What is known of a thing: nothing empty."""
    return {name: value for name, value in stated.items() if value not in (None, "", [], {})}
