"""The site that stands: where nothing changed since it was built, a build ends at once and says so.

All that a build reads is put into one digest: the settings, the clippings, the cast, the pages, the theme, the program
and the packages. What the build wrote is told by name, size and time, so that a page that somebody changed or deleted
is written again. This module is asked before anything of weight is imported.
"""

from __future__ import annotations

import json
import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.archive.digests import digest, digest_of_file, digest_of_folder, digest_of_program
from dossier.archive.store import Store
from dossier.errors import SettingError
from dossier.site.pelican.running.published import file_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ROOM = "standing"
"""Where in the store the sites are kept, under the digest of all that they were made from."""
CONF = "pelican.conf.py"
SOURCES = "sources.toml"
"""The file of the publications, which stands beside the folder of the actor files."""
FRESH = "DOSSIER_FRESH"
"""The setting that forgets what earlier builds found out."""
PASSING = (FRESH, "DOSSIER_TIMES", "DOSSIER_EXECUTOR", "DOSSIER_WORKERS", "DEBUG")
"""Settings that change how a build goes and not what it makes."""
READ = {"DOSSIER_SEEDS": "seeds", "DOSSIER_CAST": "content/actors", "PATH": "", "THEME": ""}
"""Settings that name a folder which is read whole, and what they are where nobody sets them."""
SURROUNDINGS = ("TZ", "LANG", "LC_ALL", "LC_TIME", "SOURCE_DATE_EPOCH")
"""Variables of the environment that Pelican or its libraries ask."""
OURS_ALONE = (["dossier"], ["pelican.plugins.dossier"])
"""What Pelican calls the plugins of a site that has no other."""
UNCHANGED = "Nothing has changed since it was built."


Stamp = tuple[str, int, int]
"""A file: its name, its size in bytes, its time of change in nanoseconds."""


@dataclass(frozen=True, slots=True)
class StandingSite:
    """What is kept of a build."""

    files: tuple[Stamp, ...]
    """The files that it wrote."""
    heard: tuple[tuple[str, int, str], ...]
    """What it warned of: the logger, the level, the words."""
    report: str
    """What it said at its end."""

    def say(self) -> None:
        """Says again what the build said, and that nothing has changed."""
        for name, level, words in self.heard:
            logging.getLogger(name).log(level, "%s", words)
        print(f"{self.report}\n{UNCHANGED}")


def store_of(settings: Mapping[str, Any]) -> Store:
    """The store of a dossier; SettingError where it would lie in the output folder, which is published."""
    named = str(settings.get("DOSSIER_CACHE", ""))
    if not named:
        return Store(None)
    folder, output = Path(named).resolve(), Path(settings["OUTPUT_PATH"]).resolve()
    if folder == output or output in folder.parents:
        raise SettingError(CONF, f"DOSSIER_CACHE lies in the output folder {output}; name another place")
    return Store(folder)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a build reads."""

    told: str
    """The settings in words."""
    seeds: str
    """The folder of the clippings."""
    folders: tuple[str, ...]
    """The other folders that are read whole."""
    files: tuple[str, ...]
    """The single files."""

    def digest(self) -> bytes:
        """The digest of all of it, as it is now."""
        around = (f"{name}={os.environ.get(name)}" for name in SURROUNDINGS)
        # A link among the clippings may lead anywhere, and is not followed where they are read.
        read = [digest_of_folder(Path(self.seeds), through_links=False)]
        read += [digest_of_folder(Path(folder)) for folder in self.folders]
        read += [digest_of_file(Path(file)) for file in self.files]
        return digest((str(Path.cwd()), self.told, *around, digest_of_program(), *read))


def inputs_of(settings: Mapping[str, Any]) -> Inputs | None:
    """All that a build with these settings reads; None where that cannot be told.

    It cannot with another plugin, with settings that are code, with a model of the owner's, and where the output folder
    lies in one that is read.
    """
    told = settings_in_words(settings)
    named = [str(settings.get(name, default)) for name, default in READ.items()]
    folders = [name for name in (*named, *map(str, settings.get("THEME_TEMPLATES_OVERRIDES", ()))) if name]
    output = Path(settings["OUTPUT_PATH"]).resolve()
    if told is None or any(Path(folder).resolve() in (output, *output.parents) for folder in folders):
        return None
    sources = [Path(named[1]).resolve().with_name(SOURCES)] if named[1] else []
    before = file_read(settings)
    return Inputs(told, folders[0], tuple(folders[1:]), tuple(map(str, (*sources, *([before] if before else [])))))


def digest_of_inputs(settings: Mapping[str, Any]) -> bytes | None:
    """The digest of all that a build with these settings reads; None where that cannot be told."""
    inputs = inputs_of(settings)
    return inputs.digest() if inputs else None


def settings_in_words(settings: Mapping[str, Any]) -> str | None:
    """The settings as one text; None where some of them are no plain values or name what is read elsewhere."""
    if [str(name) for name in settings.get("PLUGINS", ())] not in OURS_ALONE:
        return None
    if str(settings.get("DOSSIER_DISCOVERY", "")).startswith("spacy:"):
        return None
    words = "\n".join(f"{name}={settings[name]!r}" for name in sorted(settings) if name not in PASSING)
    return None if " at 0x" in words else words


def standing(settings: Mapping[str, Any], inputs: bytes) -> StandingSite | None:
    """The site that was built of the same, where all its files are as they were written; None where there is none."""
    key = _key(settings, inputs)
    kept = store_of(settings).take(ROOM, [key])
    if key not in kept:
        return None
    files, heard, report = json.loads(kept[key])
    output = Path(settings["OUTPUT_PATH"])
    site = StandingSite(tuple(map(tuple, files)), tuple(map(tuple, heard)), report)
    return site if all(stamp(output, file[0]) == file for file in site.files) else None


def remember(settings: Mapping[str, Any], inputs: bytes, site: StandingSite) -> None:
    """Keeps a build under the digest of what it read."""
    data = json.dumps([site.files, site.heard, site.report]).encode()
    store_of(settings).keep(ROOM, {_key(settings, inputs): data})


def stamps(output: Path, names: Iterable[str]) -> tuple[Stamp, ...]:
    """The stamps of files in the output folder; files that are not there have none."""
    found = (stamp(output, name) for name in sorted(names))
    return tuple(one for one in found if one)


def _key(settings: Mapping[str, Any], inputs: bytes) -> bytes:
    return digest((inputs, str(settings["OUTPUT_PATH"])))


def stamp(output: Path, name: str) -> Stamp | None:
    """The stamp of a file in the output folder; None where it is not there."""
    try:
        found = os.stat(output / name)  # noqa: PTH116  one of thousands
    except OSError:
        return None
    return name, found.st_size, found.st_mtime_ns
