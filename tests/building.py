"""Builds a dossier for a test, in this process."""

from __future__ import annotations

import json
import re
import sys
from contextlib import chdir
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.settings import read_settings

from tests.reading import DELIVERED, ROOT

CONF = DELIVERED / "pelican.conf.py"
HOUSE = {"THEME": str(ROOT / "theme"), "PLUGIN_PATHS": [str(ROOT / "plugins")], "DOSSIER_CACHE": ""}
"""What the delivered settings expect beside them, and the checkout has once."""


def build(output: Path, **changed: Any) -> Path:
    """Builds the delivered dossier into a folder, with some settings changed; gives the folder.

    It remembers nothing of other builds, unless DOSSIER_CACHE says where.
    """
    override = {key: str(value) if isinstance(value, Path) else value for key, value in changed.items()}
    settings = read_settings(str(CONF), override={**HOUSE, **override, "OUTPUT_PATH": str(output)})
    with chdir(DELIVERED):  # where its owner would stand
        Pelican(settings).run()
    return output


MENTION = "a[class^=kind-], span[data-actor]"
"""The names in a text that are known, as a selector: the first of a paragraph is a link."""


def actor_of(mention: Any) -> str:
    """The slug of the actor that a mention on a clipping's page means: a link ends with it."""
    address = str(mention.get("href", "")).removesuffix("index.html").rstrip("/")
    return str(mention.get("data-actor") or re.split("[/#]", address)[-1])


def command(output: Path, **changed: Any) -> list[str]:
    """The command that builds it in a process of its own."""
    changed = {**HOUSE, **{key: str(value) if isinstance(value, Path) else value for key, value in changed.items()}}
    settings = ["-e", *(f"{name}={json.dumps(value)}" for name, value in changed.items())]
    asked = ["-s", str(CONF), "-o", str(output), "--fatal", "errors", *settings]
    return [sys.executable, "-m", "pelican", str(DELIVERED / "content"), *asked]


def build_clippings(
    folder: Path,
    actors: dict[str, str] | None = None,
    settings: dict[str, str] | None = None,
    **files: str | bytes,
) -> Path:
    """Builds a dossier of these clippings and actor files alone; a clipping's name `a_txt` means a.txt."""
    seeds, cast = folder / "clippings", folder / "cast"
    for place in (seeds, cast):
        place.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = seeds / ".".join(name.rsplit("_", 1))
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    for slug, text in (actors or {}).items():
        (cast / f"{slug}.md").write_text(text, "utf-8")
    return build(folder / "output", DOSSIER_SEEDS=seeds, DOSSIER_CAST=cast, DOSSIER_HOME="", **(settings or {}))
