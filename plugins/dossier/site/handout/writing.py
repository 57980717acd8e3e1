"""Writes the briefing of a dossier, as its settings have it, into one file."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup

from dossier.cast.linking import Linker
from dossier.cast.registry import read_cast
from dossier.discovery import finder
from dossier.evidence.across.new_since import find_news
from dossier.pipeline import make_dossier
from dossier.records import Cast
from dossier.site.handout.as_document import as_document
from dossier.site.handout.as_markdown import as_markdown
from dossier.site.handout.as_page import as_page
from dossier.site.handout.brief import brief_of
from dossier.site.locale.interface import Language, choose
from dossier.site.meta.heads import public
from dossier.site.pages.make import make_site
from dossier.site.pelican.markdown import renderer
from dossier.site.pelican.running.build import settings_of
from dossier.site.pelican.running.complaints import told
from dossier.site.pelican.running.published import since_of
from dossier.site.pelican.running.standing import store_of
from dossier.site.pelican.settings import Settings
from dossier.workshop.remembering import Workshop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.site.pelican.running.wanted import Wanted

NOTE = "briefing.md"
"""The analyst's note, among the pages."""
WRITERS = {"html": as_page, "md": as_markdown, "docx": as_document}


def write_briefing(conf: Path, wanted: Wanted, target: Path, form: str) -> bool:
    """Writes the briefing as "html", "md" or "docx"; whether all clippings could be read, for the others are told."""
    settings = settings_of(conf, wanted)
    ours = Settings.of(settings)
    choose(Language.of(str(settings["DEFAULT_LANG"]), Path(settings["THEME"])))
    work = Workshop(store_of(settings), ours.workers, ours.executor)
    cast = read_cast(ours.cast) if ours.cast else Cast()
    dossier = make_dossier(ours.seeds, cast, ours.discovery, finder(ours.model), work)
    since = since_of(settings, (one.article.id for one in dossier.clippings))
    site = make_site(replace(dossier, news=find_news(dossier, since)) if since else dossier, lambda _actor: "")
    for line in told(dossier.complaints):
        print(line, file=sys.stderr)
    address = str(settings["SITEURL"]).rstrip("/")
    note = _note(settings, Linker(dossier.cast, of_few=True))
    brief = brief_of(site, str(settings["SITENAME"]), address if public(address) else "", note)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(WRITERS[form](brief))
    return not any(one.fatal for one in dossier.complaints)


def _note(settings: Mapping[str, Any], linker: Linker) -> list[str]:
    """The paragraphs of the analyst's note as plain words; nothing where there is none."""
    places = (Path(str(settings["PATH"])) / str(folder) / NOTE for folder in settings["PAGE_PATHS"])
    file = next((place for place in places if place.is_file()), None)
    if file is None:
        return []
    html = str(renderer(linker).render(file.read_text("utf-8-sig")))
    blocks = BeautifulSoup(html, "lxml").find_all(["p", "li", "h1", "h2", "h3", "h4"])
    return [text for block in blocks if (text := " ".join(block.get_text().split()))]
