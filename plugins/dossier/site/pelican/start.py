"""The start of a build: where the site stands already it ends here, before anything of weight is imported."""

from __future__ import annotations

import logging
import weakref
from copy import deepcopy
from pathlib import Path
from typing import Any

from pelican import signals

from dossier.site.pelican.own_site import is_whole_site, use_our_theme
from dossier.site.pelican.running.staging import clear
from dossier.site.pelican.running.standing import FRESH, inputs_of, standing, store_of


class Heard(logging.Handler):
    """What a person was warned of while the site was built, to be said again where it stands."""

    def __init__(self) -> None:
        """Hears nothing below a warning."""
        super().__init__(logging.WARNING)
        self.said: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Notes the logger, the level and the words."""
        self.said.append((record.name, record.levelno, record.getMessage()))


def start() -> None:
    """Waits for Pelican to have read its settings."""
    signals.initialized.connect(begin)


def begin(pelican: Any) -> None:
    """Ends the build where the site stands as these settings want it; else connects the steps that make it."""
    settings = pelican.settings
    if not is_whole_site(settings):
        from dossier.site.pelican.guest import lodge  # noqa: PLC0415  the other builds do without it

        lodge(pelican)
        return
    use_our_theme(pelican)
    store = store_of(settings)
    if settings.get(FRESH):
        store.forget()
    pelican.inputs = inputs_of(settings) if store.folder else None  # for a glance at it the next time
    inputs = pelican.inputs and pelican.inputs.digest()
    site = standing(settings, inputs) if inputs else None
    if site:
        clear(Path(settings["OUTPUT_PATH"]))  # what a build that was stopped left
        pelican.run = site.say
        return
    from dossier.site.pelican.connect import connect, prepare  # noqa: PLC0415  half a second, which most builds save

    stated = deepcopy(dict(settings)) if inputs else {}  # Pelican changes some of its settings on the way
    heard = Heard()
    logging.getLogger().addHandler(heard)
    weakref.finalize(pelican, logging.getLogger().removeHandler, heard)
    connect()
    prepare(pelican)
    ledger = pelican.settings["ledger"]
    ledger.store = store
    ledger.stated, ledger.inputs, ledger.heard = stated, inputs, heard.said
