"""Pelican's generator for every page that is not one of the analyst's own."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican.generators import Generator

from dossier.archive.digests import digest, digest_of_folder
from dossier.errors import did_you_mean
from dossier.exports import FOLDER, write_exports
from dossier.site.locale.interface import FOLDER as LANGUAGES
from dossier.site.pages.lists import facets, statement_pages, timeline_pages
from dossier.site.paper.printing import PAGE
from dossier.site.pelican.assets import bundled
from dossier.site.pelican.markdown import pages_linked, renderer
from dossier.site.pelican.output import note
from dossier.site.pelican.press import Press, PrintOrder
from dossier.site.pelican.settings import Settings
from dossier.site.pelican.standing import settings_in_words
from dossier.site.pelican.standing_type import TOLD, StandingType, earlier_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.site.pages.site import Site

log = logging.getLogger(__name__)

LISTS = {
    "index.html": "index",
    "actors/index.html": "actors",
    "clippings/index.html": "clippings",
    "sources/index.html": "sources",
    "network/index.html": "network",
    "briefing/index.html": "briefing",
    "removed/index.html": "account",
}
"""The pages of which there is one: where it is written, and its template."""

MACHINES = {"sitemap.xml": "sitemap", "robots.txt": "robots"}
"""Files for search engines, and their templates; their links are absolute."""

BRIEFING = "briefing"
"""The slug of the analyst's note that stands first in the briefing."""
REVIEW = "review/index.html"
"""The page of the review; only a site that is read on this machine has it."""

SEARCH = "search/index.html"
"""The page of the search, where there is one."""

NOT_FOUND = "404.html"
"""The page that a server shows for any address that leads nowhere."""

FEED = "atom.xml"


class DossierGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes the front page, lists, clippings, actors, the feed, the exports, and the files for search engines."""

    @property
    def ours(self) -> Settings:
        """The settings of ours."""
        return Settings.of(self.settings)

    def generate_context(self) -> None:
        """Renders the analyst's pages again, now with the actors linked, and takes out the one for the front page."""
        home = self.ours.home
        linker = self.context["linker"]
        pages = self.context["pages"]
        for page in pages:
            unknown: list[str] = []
            page.html = renderer(linker, embed=self._embedded, unknown=unknown.append).render(page.markdown)
            for name in dict.fromkeys(unknown):
                hint = did_you_mean(name, linker.names())
                log.warning("%s: no actor is called %r%s; it is shown as plain words", page.source_path, name, hint)
            self.context["ledger"].linked += [(page.source_path, path) for path in pages_linked(page.html)]
        self.context["home"] = next((page for page in pages if page.slug == home), None)
        self.context["briefing"] = next((page for page in pages if page.slug == BRIEFING), None)
        pages[:] = [page for page in pages if page.slug not in {home or "home", BRIEFING}]

    def _embedded(self, slug: str) -> str:
        """An actor as a piece of a page of the analyst's, with `dossier:` links like the rest of the page."""
        page = next(page for page in self.context["site"].actors if page.actor.slug == slug)
        html: str = self.get_template("embed").render(page=page)
        return html

    def generate_output(self, writer: Any) -> None:
        """Writes all of it."""
        site: Site = self.context["site"]
        standing = self._standing_type(site)
        Press(writer, self.context, self.get_template, standing, self.ours.workers).print(list(self._orders(site)))
        if standing:
            self.context["ledger"].standing_type = standing
        self.context["ledger"].course.at("writing data")
        dated = [article for article in self.context["articles"] if article.page.date]
        writer.write_feed(dated, self.context, path=FEED)
        self._write_data(site)
        self._write_assets()

    def _write_data(self, site: Site) -> None:
        folder = Path(self.output_path) / FOLDER
        for path in write_exports(site.dossier, folder, self.context["SITENAME"], self.context["DOSSIER_ADDRESS"]):
            note(str(path), self.context)

    def _write_assets(self) -> None:
        """Writes the style sheet and the scripts; Pelican copies only what stands ready in theme/static."""
        folder = Path(self.output_path) / self.settings["THEME_STATIC_DIR"]
        for name, text in bundled(Path(self.settings["THEME"])).items():
            path = (folder / name).resolve()
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
        return StandingType(output, base, site, self.env, names, earlier_pages(ledger.store, output))

    def _orders(self, site: Site) -> Iterator[PrintOrder]:
        """The pages to be written."""
        yield from self._many(site)
        for name, template in LISTS.items():
            yield PrintOrder(name, template)
        if self.settings["DOSSIER_SEARCH"]:
            yield PrintOrder(SEARCH, "search", {"facets": facets(site)})
        if self.ours.paper:
            yield PrintOrder(PAGE, "print")
        if site.review is not None:
            yield PrintOrder(REVIEW, "review")
        for name, template in MACHINES.items():
            yield PrintOrder(name, template)
        # On the web nobody knows from which address it is shown, so its links are absolute; from the file system it is
        # just another page.
        yield PrintOrder(NOT_FOUND, "404", relative=bool(self.ours.index))

    def _many(self, site: Site) -> Iterator[PrintOrder]:
        """The pages of which there are many, each with the records that it is made from."""
        for article in self.context["articles"]:
            given = {"article": article, "category": article.category, "blog": True}
            yield PrintOrder(article.save_as, article.template, given, article.page)
        for given in statement_pages(site):
            yield PrintOrder(f"{given['sheet'].path}index.html", "statements", given, given)
        for given in timeline_pages(site):
            yield PrintOrder(f"{given['sheet'].path}index.html", "timeline", given, given)
        for page in site.actors:
            yield PrintOrder(f"{page.path}index.html", "actor", {"page": page}, page)
        for pair in site.pair_pages:
            yield PrintOrder(f"{pair.path}index.html", "pair", {"pair": pair}, pair)
