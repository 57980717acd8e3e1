"""Builds a dossier for a test, in this process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.settings import read_settings

from tests.reading import ROOT


def build(output: Path, **changed: Any) -> Path:
    """Builds the project's dossier into a folder, with some settings changed; gives the folder.

    It remembers nothing of other builds, unless DOSSIER_CACHE says where.
    """
    override = {key: str(value) if isinstance(value, Path) else value for key, value in changed.items()}
    settings = read_settings(
        str(ROOT / "pelican.conf.py"), override={"DOSSIER_CACHE": "", **override, "OUTPUT_PATH": str(output)}
    )
    Pelican(settings).run()
    return output


def build_clippings(folder: Path, actors: dict[str, str] | None = None, **files: str | bytes) -> Path:
    """Builds a dossier of these clippings and actor files alone; a clipping's name `a_txt` means a.txt."""
    seeds, cast = folder / "clippings", folder / "cast"
    for place in (seeds, cast):
        place.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = seeds / ".".join(name.rsplit("_", 1))
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    for slug, text in (actors or {}).items():
        (cast / f"{slug}.md").write_text(text, "utf-8")
    return build(folder / "output", DOSSIER_SEEDS=seeds, DOSSIER_CAST=cast, DOSSIER_HOME="")
