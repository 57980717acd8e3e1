"""Pelican's generator for every page that is not one of the analyst's own."""

from __future__ import annotations

import logging
from copy import copy
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican.generators import Generator

from dossier.archive.digests import digest, digest_of_folder
from dossier.errors import did_you_mean
from dossier.exports import FOLDER, files
from dossier.garbage import give_back
from dossier.site.locale.interface import FOLDER as LANGUAGES
from dossier.site.pages.actors import directory
from dossier.site.pages.briefed.on_paper import Selection, printed
from dossier.site.pages.listings.data_page import data_files
from dossier.site.pages.listings.lists import facets
from dossier.site.paper.printing import PAGE
from dossier.site.pelican.markdown import pages_linked, renderer
from dossier.site.pelican.printing import page_templates, search
from dossier.site.pelican.printing.assets import bundled, scoped
from dossier.site.pelican.printing.orders import pages_of_actors, pages_to_write
from dossier.site.pelican.printing.press import Press, PrintOrder
from dossier.site.pelican.printing.standing_type import TOLD, StandingType, earlier_edition
from dossier.site.pelican.running.output import note
from dossier.site.pelican.running.standing import settings_in_words
from dossier.site.pelican.settings import Settings
from dossier.workshop.workers import cores

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.site.pages.site import Site

log = logging.getLogger(__name__)

MACHINES = {"sitemap.xml": "sitemap", "robots.txt": "robots"}
"""Files for search engines, and their templates; their links are absolute."""

BRIEFING = "briefing"
"""The slug of the analyst's note that stands first in the briefing."""
SEARCH = "search/index.html"
"""The page of the search, where there is one."""

NOT_FOUND = "404.html"
"""The page that a server shows for any address that leads nowhere."""

FEED = "atom.xml"
WITHIN = "css/within.css"
"""The style sheet of pages that stand in somebody's frame."""

NEWEST = 100
"""Clippings in the feed, at most."""
LATEST = 10
"""Clippings in the feed of an actor: of these there are many."""


class DossierGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes the front page, lists, clippings, actors, the feed, the exports, and the files for search engines."""

    @property
    def ours(self) -> Settings:
        """The settings of ours."""
        return Settings.of(self.settings)

    def __init__(self, *given: Any, **named: Any) -> None:
        """A generator with templates of its own."""
        super().__init__(*given, **named)
        page_templates.install(self.env)

    def generate_context(self) -> None:
        """Renders the analyst's pages again, now with the actors linked, and takes out the one for the front page."""
        home = self.ours.home
        linker = self.context["linker"]
        pages, shared = self.context["pages"], self.context["site"].shared_places
        for page in pages:
            unknown: list[str] = []
            page.html = renderer(linker, embed=self._embedded, unknown=unknown.append).render(page.markdown)
            for name in dict.fromkeys(unknown):
                hint = did_you_mean(name, linker.names())
                log.warning("%s: no actor is called %r%s; it is shown as plain words", page.source_path, name, hint)
            paths = (shared.get(path, path).partition("#")[0] for path in pages_linked(page.html))
            self.context["ledger"].linked += [(page.source_path, path) for path in paths]
        self.context["home"] = next((page for page in pages if page.slug == home), None)
        self.context["briefing"] = next((page for page in pages if page.slug == BRIEFING), None)
        pages[:] = [page for page in pages if page.slug not in {home or "home", BRIEFING}]

    def _embedded(self, slug: str) -> str:
        """An actor as a piece of a page of the analyst's, with `dossier:` links like the rest of the page."""
        site: Site = self.context["site"]
        page = site.actor_pages.page(next(one for one in site.actors if one.actor.slug == slug))
        html: str = self.get_template("embed").render(page=page)
        return html

    def generate_output(self, writer: Any) -> None:
        """Writes all of it."""
        site: Site = self.context["site"]
        give_back()
        standing = self._standing_type(site)
        press = Press(writer, self.context, self.get_template, standing, self.ours.workers, [self._write_exports])
        press.print([*self._clippings(site), *pages_of_actors(site)])
        if self.settings["DOSSIER_SEARCH"] and self._begin_search():
            press.workers = max(1, (press.workers or cores()) - 1)  # the index keeps a core busy, and takes 200 MB
        press.print([one for one in self._orders(site, press.more) if not search.is_indexed(one.name)])
        if standing:
            self.context["ledger"].standing_type = standing
        self.context["ledger"].course.at("writing data")
        dated = [article for article in self.context["articles"] if article.page.date]
        writer.write_feed(dated[:NEWEST], self.context, path=FEED)
        self._write_feeds_of_parts(writer, site, {article.page.path: article for article in dated})
        if site.dossier.news:
            new = [one for one in dated if one.page.article.id in site.dossier.news.clippings]
            writer.write_feed(new[:NEWEST], self.context, path=f"new/{FEED}")
        for tag in site.tags:
            marked = [article for article in dated if tag.ref in article.page.tags]
            name = f"{self.context['SITENAME']} - {tag.ref.title}"
            writer.write_feed(marked[:NEWEST], self.context, path=tag.feed, feed_title=name)
        for errand in press.errands:
            errand()
        self._write_data(writer)
        self._write_assets()
        self._write_directories(site)

    def _begin_search(self) -> bool:
        """Has the index of the search made while the pages are written that it is not made of; gives whether it must
        be made."""
        ledger = self.context["ledger"]
        folder = Path(self.output_path)
        names = (path.relative_to(folder.resolve()).as_posix() for path in ledger.written)
        keep_index = bool(self.settings.get("DOSSIER_INDEX"))
        ledger.indexing = search.begin(folder, names, earlier=ledger.staging.output, keep_index=keep_index)
        return ledger.indexing.process is not None

    def _addressed(
        self, site: Site, orders: Sequence[PrintOrder], more: Mapping[str, Sequence[str]]
    ) -> dict[str, list[str]]:
        """The addresses (`paths`) of all pages that a search engine should know, below the site's own; `more` names the
        pages that go on from those that were ordered."""
        found = [f"{FOLDER}/", *(page.path for page in site.clippings), *(page.url for page in self.context["pages"])]
        names = (name for one in orders if one.template != "review" for name in (one.name, *more.get(one.name, ())))
        found += [name.removesuffix("index.html") for name in names]
        return {"paths": [*found, *(["search/"] if self.settings["DOSSIER_SEARCH"] else [])]}

    def _write_feeds_of_parts(self, writer: Any, site: Site, dated: Mapping[str, Any]) -> None:
        """Writes a feed for each story and each main actor; `dated` are the clippings with a date, by address."""
        parts = [(f"{page.ref.path}{FEED}", page.ref.title, page.clippings, NEWEST) for page in site.stories]
        parts += [(one.feed, one.title, site.actor_pages.named_in(one), LATEST) for one in site.actors if one.feed]
        for path, title, clippings, most in parts:
            held = [dated[ref.path] for ref in clippings if ref.path in dated]
            if held:
                name = f"{self.context['SITENAME']} - {title}"
                writer.write_feed(held[:most], self.context, path=path, feed_title=name)

    def _write_exports(self) -> list[Any]:
        self.context["ledger"].exports()
        return []

    def _write_data(self, writer: Any) -> None:
        """Writes the page that leads to the exports."""
        paths = files(Path(self.output_path) / FOLDER)
        for path in paths:
            note(str(path), self.context)
        template, given = self.get_template("data"), {"files": data_files(paths)}
        writer.write_file(f"{FOLDER}/index.html", template, self.context, relative_urls=True, **given)

    def _write_assets(self) -> None:
        """Writes the style sheet and the scripts; Pelican copies only what stands ready in theme/static."""
        parts = {"mastheadTools": "tools", "boxOfLists": "list-box", "wordsOfPreviews": "previews"}
        told = {
            name: directory.script(name, self.get_template(f"partials/{part}").render(self.context).strip())
            for name, part in parts.items()
        }
        brought = {
            "js/theme.js": told["mastheadTools"],
            "js/dossier.js": told["boxOfLists"] + told["wordsOfPreviews"],
        }
        texts = bundled(Path(self.settings["THEME"]))
        if self.settings.get("DOSSIER_IN_THEME"):
            texts[WITHIN] = scoped(texts["css/dossier.css"], ".dossier")
        for name, text in texts.items():
            self._write_text(f"{self.settings['THEME_STATIC_DIR']}/{name}", brought.get(name, "") + text)

    def _write_directories(self, site: Site) -> None:
        """Writes what the scripts of many pages share."""
        self._write_text(directory.ACTORS, directory.actors_script(site.actors))
        self._write_text(directory.DATES, directory.dates_script(site.findings.lines, site.material.casts))
        if self.settings["DOSSIER_SEARCH"]:
            texts, names = (page.article.text for page in site.clippings), (page.title for page in site.actors)
            self._write_text(directory.WORDS, directory.words_script(texts, names))
            if self.ours.index:
                self._write_text(directory.BY_WORD, directory.by_word_script(site.clippings))

    def _write_text(self, name: str, text: str) -> None:
        path = (Path(self.output_path) / name).resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        self.context["ledger"].written.add(path)

    def _standing_type(self, site: Site) -> StandingType | None:
        """The pages of the build before; None where it cannot be told what they were made from."""
        ledger = self.context["ledger"]
        if not ledger.inputs or not ledger.staging:
            return None
        pages = [f"{page.slug} {page.title} {page.url}" for page in self.context["pages"]]
        deck = repr((ledger.deck.salt, ledger.deck.tones)) if ledger.deck else ""
        languages = digest_of_folder(Path(self.settings["THEME"]) / LANGUAGES)
        base = digest((settings_in_words(ledger.stated) or "", deck, languages, *pages))
        output = ledger.staging.output
        names = frozenset(name for name in self.context if not name.isupper() and name not in TOLD)
        return StandingType(output, base, site, self.env, names, earlier_edition(ledger.store, output))

    def _clippings(self, site: Site) -> Iterator[PrintOrder]:
        """The pages of the clippings."""
        for article in self.context["articles"]:
            given, reads = partial(_clipping, site, article), partial(_read_for_clipping, site, article)
            yield PrintOrder(article.save_as, article.template, given, reads=reads)

    def _orders(self, site: Site, more: Mapping[str, Sequence[str]]) -> Iterator[PrintOrder]:
        """The pages to be written; the lists among them are made when they are asked for, once it is known which pages
        go on from others (`more`)."""
        yield from self._clippings(site)
        orders = list(pages_to_write(site))
        yield from orders
        if self.settings["DOSSIER_SEARCH"]:
            yield PrintOrder(SEARCH, "search", lambda: {"facets": facets(site)}, told=None)
        if self.ours.paper:
            selection = Selection.of(self.settings["DOSSIER_PRINT"])
            yield PrintOrder(PAGE, "print", partial(_printed, site, selection), told=None)
        for name, template in MACHINES.items():
            yield PrintOrder(name, template, partial(self._addressed, site, orders, more), told=None)
        # On the web nobody knows from which address it is shown, so its links are absolute; from the file system it is
        # just another page.
        yield PrintOrder(NOT_FOUND, "404", told=None, relative=bool(self.ours.index))


def _clipping(site: Site, article: Any) -> dict[str, Any]:
    """What the page of a clipping is given: the article with the whole page in the place of its outline."""
    whole = copy(article)
    whole.page = site.clipping_pages.page(article.page)
    return {"article": whole, "category": article.category, "blog": True}


def _read_for_clipping(site: Site, article: Any) -> dict[str, Any]:
    """What that is made from."""
    return {"article": site.clipping_pages.read_for(article.page), "category": None, "blog": True}


def _printed(site: Site, selection: Selection) -> dict[str, Any]:
    return {"printed": printed(site, selection)}
