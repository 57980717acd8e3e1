"""Where Pelican meets the core: clippings go through the pipeline and come back as Pelican's articles."""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import StrictUndefined, pass_context
from markupsafe import Markup, escape
from pelican.contents import Article as PelicanArticle
from pelican.urlwrappers import Author, Category
from pelican.utils import SafeDatetime

from dossier.cast.linking import Linker
from dossier.cast.registry import read_cast
from dossier.discovery import finder
from dossier.errors import IncompleteError
from dossier.evidence.across.new_since import find_news
from dossier.exports import FOLDER, write_exports
from dossier.exports.inventory import take_inventory
from dossier.pipeline import examine_folder, put_together
from dossier.records import Cast
from dossier.rights.terms import Terms
from dossier.rights.withholding import is_withheld
from dossier.site.drawings.cards import deck
from dossier.site.locale.interface import gettext
from dossier.site.locale.shown_dates import moment
from dossier.site.meta.heads import head_of, public
from dossier.site.meta.policy import content_policy
from dossier.site.pages.clippings.shown_paragraphs import opening_of, parts_of, plain_paragraphs
from dossier.site.pages.listings.review_page import agenda_page
from dossier.site.pages.make import make_site
from dossier.site.pelican.markdown import SCHEME, renderer, rooted
from dossier.site.pelican.printing import search
from dossier.site.pelican.running.complaints import told
from dossier.site.pelican.running.output import Ledger
from dossier.site.pelican.running.published import since_of
from dossier.site.pelican.settings import Settings
from dossier.workshop.remembering import Workshop

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import Actor
    from dossier.site.pages.clippings.clipping_outline import ClippingOutline
    from dossier.site.pages.clippings.shown_paragraphs import PlainParagraph

log = logging.getLogger(__name__)

UNDATED = dt.datetime(1, 1, 1, tzinfo=dt.UTC)
"""What Pelican is told for a clipping without a date, because it must have one; shown nowhere."""

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""When a feed of nothing was updated; the time of the build would make each build's site another one."""

WHOLE_FEED = "atom.xml"
"""The feed of the whole dossier, below the site's address."""

LARGEST = 5_000_000
"""Bytes of `dossier.json`, and of all other exports together, that stand on the site as they are; beyond it they are
compressed, but for small ones."""

OURS: dict[str, Any] = {
    "ARTICLE_PATHS": [],  # clippings are not Pelican's sources
    "DIRECT_TEMPLATES": [],  # our generator writes the lists
    "CATEGORY_SAVE_AS": "",  # clippings have sources and actors instead
    "AUTHOR_SAVE_AS": "",
    "TAG_SAVE_AS": "",
    "DEFAULT_PAGINATION": False,
    "PAGE_URL": "{slug}/",
    "PAGE_SAVE_AS": "{slug}/index.html",
    "FEED_ALL_ATOM": None,  # our generator writes the feed, without the undated
    "CATEGORY_FEED_ATOM": None,
    "TRANSLATION_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "RELATIVE_URLS": True,  # so that the site works below any path
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
}
"""Pelican's settings that the plugin needs as they are."""


def prepare(pelican: Any) -> None:
    """Sets what the plugin needs and checks what the site owner set; SettingError where that is wrong."""
    settings = pelican.settings
    settings.update(OURS)
    environment = dict(settings["JINJA_ENVIRONMENT"])
    environment |= {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    settings["JINJA_ENVIRONMENT"] = environment
    settings["JINJA_GLOBALS"] = {
        **settings["JINJA_GLOBALS"],
        "href": href,
        "head_of": head_of,
        "content_policy": content_policy,
        "EVERY_PAGE": search.EVERY_PAGE,
    }
    settings["JINJA_FILTERS"] = {**settings["JINJA_FILTERS"], "rooted": rooted_here}
    settings["DOSSIER_SEARCH"] = search.ready(Settings.of(settings).search)
    settings["ledger"] = Ledger(deck=deck(Path(settings["THEME"]), public(str(settings["SITEURL"]))))


def date_empty_feed(_context: object, feed: Any) -> None:
    """Gives a feed without an entry a time of its own."""
    if not feed.items:
        feed.latest_post_date = lambda: EPOCH


def shorten_feed(context: Mapping[str, Any], feed: Any) -> None:
    """Leaves each clipping's opening in a feed of a part of the dossier; whole texts stand in the feed of all of it."""
    if feed.feed["feed_url"].removeprefix(str(context["FEED_DOMAIN"])).strip("/") == WHOLE_FEED:
        return
    for item in feed.items:
        item["content"] = None if item["description"] else item["content"]


@pass_context
def href(context: Mapping[str, Any], path: str, fragment: str = "") -> str:
    """The address of a page of the site, or of a place on it, as seen from the page that is being written."""
    path, _, inside = path.partition("#")
    fragment = fragment or inside
    index = context.get("DOSSIER_INDEX", "") if not path or path.endswith("/") else ""
    address = f"{_way(context['SITEURL'], context['output_file'], path)}{index}"
    return f"{address or './'}{'#' if fragment else ''}{fragment}"


def _way(site: str, page: str, path: str) -> str:
    """The way from a page to a path, by the folders above both alone; `site` leads from the page to all of the site."""
    if not site.startswith("."):
        return f"{site}/{path}"
    way = "" if site == "." else f"{site}/"
    while way:
        here, _, page = page.partition("/")
        if not path.startswith(f"{here}/"):
            break
        way, path = way[3:], path[len(here) + 1 :]
    return way + path


@pass_context
def rooted_here(context: Mapping[str, Any], html: str) -> Markup:
    """Rendered Markdown with its links to other pages of the site made to hold from this page."""
    places = context["site"].shared_places if SCHEME in html else {}
    return Markup(rooted(html, lambda path: href(context, places.get(path, path))))  # noqa: S704  HTML of our own renderer


def add_clippings(generator: Any) -> None:
    """Reads and examines all clippings, and gives Pelican an article for each; the site goes into the context."""
    settings = Settings.of(generator.settings)
    cast = read_cast(settings.cast) if settings.cast else Cast()
    course = generator.settings["ledger"].course
    work = Workshop(generator.settings["ledger"].store, settings.workers, settings.executor, course.at)
    terms = Terms(settings.publish, cast.publications) if settings.handed_on else None
    dossier = put_together(
        examine_folder(settings.seeds, cast, settings.discovery, finder(settings.model), work), terms, work
    )
    since = since_of(generator.settings, (one.article.id for one in dossier.clippings))
    dossier = replace(dossier, news=find_news(dossier, since)) if since else dossier
    linker = Linker(dossier.cast, of_few=True)
    for line in told(dossier.complaints):
        log.warning("%s", line)
    left_out = [complaint for complaint in dossier.complaints if complaint.fatal]
    if left_out and settings.published and not settings.incomplete:
        raise IncompleteError(settings.seeds, len(left_out))

    address = str(generator.settings["SITEURL"]).rstrip("/")
    folder, title = Path(generator.output_path) / FOLDER, generator.settings["SITENAME"]
    store = generator.settings["ledger"].store

    def exports() -> object:
        return write_exports(take_inventory(dossier, title, address), folder, largest=LARGEST, store=store)

    generator.settings["ledger"].exports = exports

    def profile(actor: Actor) -> str:
        return str(renderer(linker, own=actor.slug).render(actor.profile)) if actor.profile else ""

    course.at("making the pages' data")
    site = make_site(dossier, profile)
    written = (replace(one, paragraph=str(renderer(linker).render(one.paragraph))) for one in site.stories)
    site = replace(site, stories=tuple(written))
    if settings.index:  # it will be read on this machine
        actors = settings.cast or settings.seeds.with_name("actors")
        site = replace(site, review=partial(agenda_page, site, settings.seeds, actors))
    generator.context.update(site=site, linker=linker, DOSSIER_ADDRESS=address, DOSSIER_PUBLIC=public(address))
    generator.settings["ledger"].site = site
    generator.articles[:0] = [_pelican_article(page, generator) for page in site.clippings]


def leave_to_us(generator: Any) -> None:
    """Lets our generator write the clippings; Pelican's context keeps them, for templates and for other plugins."""
    generator.articles = []


class ClippingArticle(PelicanArticle):  # type: ignore[misc]  # Pelican ships no types
    """A clipping as Pelican's article; its text is made when it is asked for, which only the newest are, by feeds."""

    def _get_content(self) -> str:
        _standfirst, _key_points, body = parts_of(plain_paragraphs(self.page.article))
        return _paragraphs(body)


def _pelican_article(page: ClippingOutline, generator: Any) -> PelicanArticle:
    published = page.article.published
    _standfirst, key_points, body = parts_of(plain_paragraphs(page.article))
    date = moment(published) if published else UNDATED
    metadata = {
        "title": page.title,
        "date": SafeDatetime(*date.timetuple()[:6], tzinfo=date.tzinfo),
        "category": Category(gettext("Clippings"), generator.settings),
        "author": Author(_writer(page), generator.settings),
        "url": page.path,
        "save_as": f"{page.path}index.html",
        "slug": page.path,
        "template": "clipping",
        "summary": _paragraphs(key_points[:1] or opening_of(body)),
        "page": page,
    }
    return ClippingArticle("", metadata, generator.settings, context=generator.context)


def _writer(page: ClippingOutline) -> str:
    """Whom a feed, of which each entry must have an author, names: who wrote it, else the publication."""
    return ", ".join(page.article.byline) or (page.source.title if page.source else gettext("Not known"))


def lent_article(article: PelicanArticle, place: str, theirs: Any) -> PelicanArticle:
    """A clipping as an article of somebody's site, which has no page but the one below `place`."""
    metadata = {
        "title": article.title,
        "date": article.date,
        "category": Category(gettext("Clippings"), theirs.settings),
        "url": f"{place}/{article.url}",
        "save_as": "",
        "slug": article.slug.strip("/").replace("/", "-"),
        "summary": article.summary,
    }
    return PelicanArticle(article.summary, metadata, theirs.settings, context=theirs.context)


def _paragraphs(paragraphs: Iterable[PlainParagraph]) -> str:
    """The paragraphs as HTML without links, for feeds."""
    lines = []
    for one in paragraphs:
        if is_withheld(one.text):
            continue
        tag = "h2" if one.kind == "heading" else "p"
        lines.append(f"<{tag}>{escape(one.text)}</{tag}>")
    return "\n".join(lines)
