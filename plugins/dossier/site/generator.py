"""Pelican's generator for every page that is not a clipping or one of the analyst's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pelican.generators import Generator

from dossier.site.markdown import renderer
from dossier.site.settings import Settings

if TYPE_CHECKING:
    from dossier.site.views import Site

LISTS = {
    "index.html": "index",
    "actors/index.html": "actors",
    "clippings/index.html": "clippings",
    "sources/index.html": "sources",
    "timeline/index.html": "timeline",
    "statements/index.html": "statements",
    "network/index.html": "network",
    "briefing/index.html": "briefing",
    "removed/index.html": "account",
}
"""The pages of which there is one: where it is written, and its template."""

MACHINES = {"sitemap.xml": "sitemap", "robots.txt": "robots"}
"""Files for search engines, and their templates; their links are absolute."""

BRIEFING = "briefing"
"""The slug of the analyst's note that stands first in the briefing."""

NOT_FOUND = "404.html"
"""The page that a server shows for any address that leads nowhere."""

FEED = "atom.xml"


class DossierGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes the front page, the lists, a page an actor, the feed, and the files for search engines."""

    @property
    def ours(self) -> Settings:
        """The settings of ours."""
        return Settings.of(self.settings)

    def generate_context(self) -> None:
        """Renders the analyst's pages again, now with the actors linked, and takes out the one for the front page."""
        home = self.ours.home
        markdown = renderer(self.context["linker"])
        pages = self.context["pages"]
        for page in pages:
            page.html = markdown.render(page.markdown)
        self.context["home"] = next((page for page in pages if page.slug == home), None)
        self.context["briefing"] = next((page for page in pages if page.slug == BRIEFING), None)
        pages[:] = [page for page in pages if page.slug not in {home or "home", BRIEFING}]

    def generate_output(self, writer: Any) -> None:
        """Writes all of it."""
        site: Site = self.context["site"]
        for name, template in LISTS.items():
            self._write(writer, name, template)
        for page in site.actors:
            self._write(writer, f"{page.path}index.html", "actor", page=page)
        for pair in site.pair_pages:
            self._write(writer, f"{pair.path}index.html", "pair", pair=pair)
        for name, template in MACHINES.items():
            self._write(writer, name, template)
        # On the web nobody knows from which address it is shown, so its links are absolute; from the file system it is
        # just another page.
        self._write(writer, NOT_FOUND, "404", relative=bool(self.ours.index))
        dated = [article for article in self.context["articles"] if article.page.date]
        writer.write_feed(dated, self.context, path=FEED)

    def _write(self, writer: Any, name: str, template: str, *, relative: bool = True, **given: object) -> None:
        writer.write_file(name, self.get_template(template), self.context, relative_urls=relative, **given)
