"""The Pelican side: what reads settings, makes pages and writes files."""

from __future__ import annotations

import gc

from pelican import signals

from dossier.pipeline import GARBAGE
from dossier.site import compiled, desk, language, output
from dossier.site.generator import DossierGenerator
from dossier.site.reader import enable_markdown, prefer_markdown_it


def connect() -> None:
    """Connects the steps to Pelican's signals, in the order in which Pelican sends them."""
    gc.set_threshold(*GARBAGE)
    signals.initialized.connect(desk.prepare)
    signals.initialized.connect(language.prepare)
    signals.initialized.connect(compiled.prepare)
    signals.generator_init.connect(language.install)
    signals.readers_init.connect(prefer_markdown_it)
    signals.article_generator_init.connect(enable_markdown)
    signals.page_generator_init.connect(enable_markdown)
    signals.article_generator_pretaxonomy.connect(desk.add_clippings)
    signals.get_generators.connect(_generator)
    signals.content_written.connect(output.note)
    signals.feed_written.connect(output.note)
    signals.finalized.connect(output.finish)


def _generator(_pelican: object) -> type[DossierGenerator]:
    return DossierGenerator
