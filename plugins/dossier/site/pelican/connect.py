"""The Pelican side: what reads settings, makes pages and writes files."""

from __future__ import annotations

import weakref
from contextlib import ExitStack
from typing import Any

from pelican import signals
from pelican.log import console

from dossier.garbage import rarely_collected
from dossier.site.locale import interface
from dossier.site.pelican import clippings_as_articles
from dossier.site.pelican.generator import DossierGenerator
from dossier.site.pelican.printing import template_cache
from dossier.site.pelican.reader import enable_markdown, prefer_markdown_it
from dossier.site.pelican.running import output


def connect() -> None:
    """Connects the steps to Pelican's signals, in the order in which Pelican sends them."""
    signals.generator_init.connect(interface.install)
    signals.readers_init.connect(prefer_markdown_it)
    signals.article_generator_init.connect(enable_markdown)
    signals.page_generator_init.connect(enable_markdown)
    signals.article_generator_pretaxonomy.connect(clippings_as_articles.add_clippings)
    signals.article_generator_finalized.connect(clippings_as_articles.leave_to_us)
    signals.static_generator_finalized.connect(output.note_copies)
    signals.get_generators.connect(_generator)
    signals.content_written.connect(output.note)
    signals.feed_generated.connect(clippings_as_articles.date_empty_feed)
    signals.feed_generated.connect(clippings_as_articles.shorten_feed)
    signals.feed_written.connect(output.note)
    signals.finalized.connect(_finish)


def prepare(pelican: Any) -> None:
    """Sets and checks what the steps need, once Pelican has read its settings."""
    seldom = ExitStack()
    seldom.enter_context(rarely_collected())
    weakref.finalize(pelican, seldom.close)
    template_cache.prepare(pelican)
    clippings_as_articles.prepare(pelican)
    interface.prepare(pelican)


def _finish(pelican: Any) -> None:
    output.finish(pelican)
    console.quiet = True  # Pelican's own last line counts articles and drafts, which are no words of a dossier


def _generator(pelican: object) -> type[DossierGenerator]:
    """Our generator; Pelican asks for it before it tells any generator where to write."""
    output.begin(pelican)
    return DossierGenerator
