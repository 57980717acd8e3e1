"""Text files: a plain clipping, or the export of a press database with many articles, told apart by their structure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.clips.characters import tidy
from dossier.clips.decoding import text_of
from dossier.clips.formats import factiva, nexis
from dossier.messages import noted, phrase
from dossier.records import Clip, Facts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NO_ARTICLE = noted("looks like an export of %(name)s, but no article was found in it; it was read as one plain text")


@dataclass(frozen=True, slots=True)
class ExportLayout:
    """The layout of a database's export."""

    name: str
    """The database."""
    is_export: Callable[[str], bool]
    """Whether a text has its structure."""
    articles: Callable[[str], list[tuple[Facts, str]]]
    """The facts and the text of each article in an export."""


LAYOUTS = (
    ExportLayout("Nexis", nexis.is_export, nexis.articles),
    ExportLayout("Factiva", factiva.is_export, factiva.articles),
)


def read(path: Path, data: bytes) -> list[Clip]:
    """The clipping of a text file, or one for each article of an export; ClippingError where the bytes are no text."""
    raw, warnings = text_of(path, data)
    text, odd = tidy(raw)
    plain = Clip(path.stem, str(path), text, warnings=(*warnings, *odd), source_text=None if raw == text else raw)
    layout = next((layout for layout in LAYOUTS if layout.is_export(text)), None)
    if layout is None:
        return [plain]
    found = [(facts, body) for facts, body in layout.articles(text) if body.strip()]
    if not found:
        return [replace(plain, warnings=(*plain.warnings, phrase(NO_ARTICLE, name=layout.name)))]
    digits = len(str(len(found)))
    return [
        Clip(
            id=f"{path.stem}-{number:0{digits}}" if len(found) > 1 else path.stem,
            path=str(path),
            text=body.strip("\n"),
            format=layout.name.lower(),
            page=facts,
            warnings=warnings,
        )
        for number, (facts, body) in enumerate(found, 1)
    ]
