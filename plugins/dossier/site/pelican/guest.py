"""The guest: a dossier within somebody's Pelican site.

Their articles, pages, readers, templates and settings are not touched. The dossier has settings, templates and a writer
of its own, and is written below DOSSIER_PATH of their output folder once everything of theirs is known.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from pelican import signals
from pelican.settings import DEFAULT_CONFIG
from pelican.writers import Writer

from dossier.errors import DossierError, SettingError
from dossier.package_files import theme_folder
from dossier.site.locale import interface
from dossier.site.pelican import clippings_as_articles
from dossier.site.pelican.clippings_as_articles import lent_article
from dossier.site.pelican.frame_of_theirs import TheirFrame
from dossier.site.pelican.generator import DossierGenerator
from dossier.site.pelican.own_site import CONF, GUEST_PLACE, PLACE
from dossier.site.pelican.printing import template_cache
from dossier.site.pelican.running import output

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

IN_THEME = "DOSSIER_IN_THEME"
"""The setting that puts the dossier's pages into the base.html of their theme."""
AS_ARTICLES = "DOSSIER_AS_ARTICLES"
"""The setting that lists the clippings among their articles, each leading to its page in the dossier."""
SHARED = ("SITENAME", "SITESUBTITLE", "DEFAULT_LANG", "TIMEZONE", "LOCALE", "PATH", "DEBUG")
"""What the dossier takes over from their settings, beside its own."""
FRAME = theme_folder() / "within"
"""The templates that stand before the theme's where the pages go into somebody's frame."""


@dataclass(slots=True, weakref_slot=True)
class Lodger:
    """What the steps of a build ask of Pelican, for the dossier alone."""

    settings: dict[str, Any]
    """The dossier's settings."""
    output_path: str
    """Where it is written."""


def lodge(pelican: Any) -> None:
    """Lets the dossier be built with a site of somebody else's; ends Pelican with a sentence where it cannot be."""
    with _told():
        lodger = lodger_of(pelican.settings)
        template_cache.prepare(lodger)
        clippings_as_articles.prepare(lodger)
        interface.prepare(lodger)

    class Lodged(GuestGenerator):
        """The generator of this build."""

        guest = lodger

        def __init__(self, context: dict[str, Any], settings: dict[str, Any], **places: Any) -> None:
            """Is known to the build, so that their articles can ask it for the clippings."""
            super().__init__(context, settings, **places)
            made.append(self)

    made: list[GuestGenerator] = []

    def lend(articles: Any) -> None:
        if articles.settings is pelican.settings and made:
            articles.articles = [*articles.articles, *made[-1].lent(articles)]

    def generator(sender: object) -> type[GuestGenerator] | None:
        return Lodged if sender is pelican else None

    pelican.lodged = generator  # Pelican's signals hold nothing alive by themselves
    signals.get_generators.connect(generator)
    if pelican.settings.get(AS_ARTICLES):
        pelican.lending = lend
        signals.article_generator_pretaxonomy.connect(lend)
    signals.content_written.connect(_note)
    signals.feed_generated.connect(_date_feed)
    signals.feed_written.connect(_note)


def lodger_of(theirs: Mapping[str, Any]) -> Lodger:
    """The dossier's settings within their site; SettingError for a place that does not lie within it."""
    place = PurePosixPath(str(theirs.get(PLACE, GUEST_PLACE)))
    if place.is_absolute() or ".." in place.parts:
        raise SettingError(CONF, f"{PLACE} {str(place)!r} does not lie within the site; write it like {GUEST_PLACE!r}")
    folder = Path(theirs["OUTPUT_PATH"]) / place
    seeds = _seeds(theirs)
    actors = seeds.with_name("actors")
    settings: dict[str, Any] = {
        **deepcopy(DEFAULT_CONFIG),
        "SITESUBTITLE": "",
        **{name: theirs[name] for name in SHARED if name in theirs},
        "DEFAULT_LANG": _language(str(theirs["DEFAULT_LANG"])),
        "SITEURL": f"{theirs['SITEURL']}/{place}",
        "FEED_DOMAIN": f"{theirs['SITEURL']}/{place}",
        "OUTPUT_PATH": str(folder),
        "THEME": str(theme_folder()),
        "THEME_TEMPLATES_OVERRIDES": [str(FRAME)] if theirs.get(IN_THEME) else [],
        "PLUGINS": ["dossier"],
        "DOSSIER_SEEDS": str(seeds),
        "DOSSIER_CAST": str(actors) if actors.is_dir() else "",
        "DOSSIER_HOME": "",
        "DOSSIER_PUBLISH": "excerpt",  # a stranger's site is public
        **{name: value for name, value in theirs.items() if name.startswith("DOSSIER_")},
        PLACE: str(place),
    }
    return Lodger(settings, str(folder))


def _seeds(theirs: Mapping[str, Any]) -> Path:
    """The folder of the clippings: as it is stated, or `seeds` beside the settings file or the content."""
    if stated := theirs.get("DOSSIER_SEEDS"):
        return Path(stated)
    near = (Path("seeds"), Path(theirs["PATH"]).parent / "seeds", Path(theirs["PATH"]) / "seeds")
    return next((folder for folder in near if folder.is_dir()), near[0])


def _language(tag: str) -> str:
    """Their language, where the dossier speaks it; else English."""
    try:
        return interface.Language.of(tag, theme_folder()).tag
    except DossierError:
        return interface.SOURCE


class GuestGenerator(DossierGenerator):
    """Writes a dossier below its place in somebody's site."""

    guest: Lodger

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **places: Any) -> None:
        """A generator with the dossier's own context, settings and templates; theirs are kept for their frame."""
        ours = self.guest.settings
        own = {**ours, "generated_content": {}, "static_links": set(), "static_content": {}, "localsiteurl": ""}
        within = bool(settings.get(IN_THEME))
        with _told():
            self.frame = TheirFrame.of(context, settings, places, ours[PLACE]) if within else None
        places |= {"theme": ours["THEME"], "output_path": self.guest.output_path}
        super().__init__(own | {"pages": []}, ours, **places)
        interface.install(self)
        self.articles: list[Any] = []
        self.is_read = False

    def generate_context(self) -> None:
        """Reads the clippings and makes the site."""
        with _told():
            self._read()
            super().generate_context()

    def _read(self) -> None:
        """Reads the clippings, once: their articles may have asked for them before."""
        if not self.is_read:
            self.is_read = True
            clippings_as_articles.add_clippings(self)
            self.context["articles"] = self.articles

    def lent(self, theirs: Any) -> list[Any]:
        """The clippings as articles of their site: title, day and opening; each leads to its page in the dossier."""
        with _told():
            self._read()
            place = self.guest.settings[PLACE].strip("/")
            return [lent_article(one, place, theirs) for one in self.articles if one.page.date]

    def get_template(self, name: str) -> Any:
        """A template of the dossier's; one that stands in their frame, where that is asked."""
        template = super().get_template(name)
        return self.frame.around(template) if self.frame and "block main" in template_source(template) else template

    def generate_output(self, writer: object) -> None:  # noqa: ARG002  theirs would write elsewhere
        """Writes the dossier, and puts it in its place."""
        with _told():
            output.begin(self.guest)
            self.output_path = self.guest.output_path
            super().generate_output(Writer(self.output_path, self.settings))
            static = Path(self.output_path) / self.settings["THEME_STATIC_DIR"]
            shutil.copytree(Path(self.settings["THEME"]) / "static", static, dirs_exist_ok=True)
            output.finish(self.guest)


def template_source(template: Any) -> str:
    """The text of a template."""
    return Path(template.filename).read_text("utf-8") if template.filename else ""


@contextmanager
def _told() -> Iterator[None]:
    """Ends Pelican with the sentence of an error, where Pelican would show where in the program it came up."""
    try:
        yield
    except DossierError as error:
        raise SystemExit(str(error)) from error


def _note(path: str, context: Mapping[str, Any], **_feed: object) -> None:
    if "ledger" in context:
        output.note(path, context)


def _date_feed(context: Mapping[str, Any], feed: Any) -> None:
    if "ledger" in context:
        clippings_as_articles.date_empty_feed(context, feed)
