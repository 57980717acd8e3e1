"""Text files: a plain clipping, or the export of a press database with many articles, told apart by their structure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.clips.characters import spelled_out, tidy
from dossier.clips.decoding import text_of
from dossier.clips.formats.databases.layouts import exported
from dossier.clips.several import fields_in, heads_in
from dossier.records import Clip

if TYPE_CHECKING:
    from pathlib import Path


def read(path: Path, data: bytes) -> list[Clip]:
    """The clipping of a text file, or one for each article of an export; ClippingError where the bytes are no text."""
    raw, warnings = text_of(path, data)
    return clips_of(path, raw, warnings)


def clips_of(path: Path, raw: str, warnings: tuple[str, ...] = ()) -> list[Clip]:
    """The clippings in a text: those of an export, else the one that it is."""
    text, odd = tidy(spelled_out(raw))
    warnings = (*warnings, *odd)
    source = None if raw == text else raw
    found = exported(path, text, warnings)
    if not found:
        said = heads_in(text) or fields_in(text)
        return [Clip(path.stem, str(path), text, warnings=(*warnings, *said), source_text=source)]
    return [replace(found[0], source_text=source)] if found[0].text == text else found
