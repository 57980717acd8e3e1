"""Exports of press databases that are saved as a page: by what its elements are called, else as the text it shows."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dossier.clips.characters import tidy
from dossier.clips.formats.databases import europresse, nexis
from dossier.clips.formats.databases.factiva import factiva_page
from dossier.clips.formats.databases.layouts import clips_found, exported
from dossier.clips.formats.databases.nexis_fields import label_of
from dossier.clips.formats.databases.page_lines import lines_of
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dossier.clips.formats.databases.page_lines import MarkedLine
    from dossier.records import Clip

SIGNS = load("clips/databases")["page.signs"].words
LOOKED_AT = 3_000_000
"""Characters of a page that are searched for the signs of an export."""


def exported_page(path: Path, markup: str, warnings: tuple[str, ...] = ()) -> list[Clip]:
    """A clipping for each article of a page that is a database's export; none for any other page."""
    begin = markup[:LOOKED_AT].lower()
    if not any(sign in begin for sign in SIGNS):
        return []
    lines = lines_of(markup)
    for form, articles in (("europresse", europresse.articles), ("factiva", factiva_page.articles)):
        clips = clips_found(path, articles(lines), form, *warnings)
        if clips:
            return clips
    documents = [list(group) for number, group in groupby(lines, lambda line: line.document) if number]
    if documents:
        clips = clips_found(path, nexis.documents(_text(one, " ") for one in documents), "nexis", *warnings)
        if clips:
            return clips
    text, odd = tidy(_text(lines))
    return exported(path, text, (*warnings, *odd))


def _text(lines: Iterable[MarkedLine], broken: str = "\n") -> str:
    """The text of lines; those that only a line break parts are one paragraph with `broken` between, unless a field
    begins in the second."""
    parts: list[str] = []
    for line in lines:
        follows = line.broken and not label_of(line.text)
        parts += [*([broken if follows else "\n\n"] if parts else []), line.text]
    return "".join(parts)
