"""A glance at the site: where nothing has changed since it was built, a build ends before Pelican is loaded.

To load Pelican takes longer than to see that nothing has changed. What a build reads can only be told from its settings
as Pelican completes them; so each build keeps that under the name of the call that began it: what the settings file
says when it is run, what the command line wants otherwise, and the program. The next call of that name looks whether
all of it is as it was.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from runpy import run_path
from typing import TYPE_CHECKING, Any

from dossier.archive.digests import digest, digest_of_program
from dossier.site.pelican.running.staging import clear
from dossier.site.pelican.running.standing import (
    FRESH,
    SURROUNDINGS,
    Inputs,
    StandingSite,
    settings_in_words,
    standing,
    store_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.site.pelican.running.wanted import Wanted

ROOM = "calls"
"""Where in the store that is which a build reads, under the name of its call."""
PLACES = ("OUTPUT_PATH", "DOSSIER_CACHE")
"""The settings that say where a site stands and where what is known of it is kept."""


def standing_at_a_glance(conf: Path, wanted: Wanted) -> StandingSite | None:
    """The site that this call would build, where it stands already; None where it does not or nobody can tell yet."""
    stated = _stated(conf)
    name = _name(conf, wanted, stated)
    if not name or wanted.fresh or stated.get(FRESH):
        return None
    kept = store_of({"OUTPUT_PATH": "", **stated}).take(ROOM, [name])
    if name not in kept:
        return None
    places, told, seeds, folders, files = json.loads(kept[name])
    site = standing(places, Inputs(told, seeds, tuple(folders), tuple(files)).digest())
    if site:
        clear(Path(places["OUTPUT_PATH"]))  # what a build that was stopped left
    return site


def keep_for_glance(conf: Path, wanted: Wanted, settings: Mapping[str, Any], inputs: Inputs) -> None:
    """Keeps what a call reads, as its completed settings tell it."""
    name = _name(conf, wanted, _stated(conf))
    if name:
        places = {place: str(settings[place]) for place in PLACES}
        store_of(settings).keep(ROOM, {name: json.dumps([places, *asdict(inputs).values()]).encode()})


def _stated(conf: Path) -> dict[str, Any]:
    """What a settings file says; nothing where its code fails, which Pelican will tell of."""
    with suppress(Exception, SystemExit):
        return {name: value for name, value in run_path(str(conf)).items() if name.isupper()}
    return {}


def _name(conf: Path, wanted: Wanted, stated: Mapping[str, Any]) -> bytes:
    """The name of a call; empty where its settings are no plain values, or nothing is to be kept."""
    told = settings_in_words(stated)
    if told is None or not stated.get("DOSSIER_CACHE"):
        return b""
    around = (f"{name}={os.environ.get(name)}" for name in SURROUNDINGS)
    called = (str(Path.cwd()), str(conf), told, repr(replace(wanted, times=False)))
    return digest((digest_of_program(), *called, *around))
