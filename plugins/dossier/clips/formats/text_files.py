"""Text files: a plain clipping, or the export of a press database with many articles, told apart by their structure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.clips import plain_text
from dossier.clips.formats import factiva, nexis
from dossier.clips.plain_text import decode, tidy
from dossier.messages import noted, phrase
from dossier.records import Clip, Facts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NO_ARTICLE = noted("looks like an export of %(name)s, but no article was found in it; it was read as one plain text")


@dataclass(frozen=True, slots=True)
class Layout:
    """The layout of a database's export."""

    name: str
    """The database."""
    is_export: Callable[[str], bool]
    """Whether a text has its structure."""
    articles: Callable[[str], list[tuple[Facts, str]]]
    """The facts and the text of each article in an export."""


LAYOUTS = (
    Layout("Nexis", nexis.is_export, nexis.articles),
    Layout("Factiva", factiva.is_export, factiva.articles),
)


def read(path: Path, data: bytes) -> list[Clip]:
    """The clipping of a text file, or one for each article of an export; ClippingError where the bytes are no text."""
    text, _odd = tidy(decode(path, data)[0])
    layout = next((layout for layout in LAYOUTS if layout.is_export(text)), None)
    if layout is None:
        return plain_text.read(path, data)
    found = [(facts, body) for facts, body in layout.articles(text) if body.strip()]
    if not found:
        [clip] = plain_text.read(path, data)
        return [replace(clip, warnings=(*clip.warnings, phrase(NO_ARTICLE, name=layout.name)))]
    digits = len(str(len(found)))
    return [
        Clip(
            id=f"{path.stem}-{number:0{digits}}" if len(found) > 1 else path.stem,
            path=str(path),
            text=body.strip("\n"),
            format=layout.name.lower(),
            page=facts,
        )
        for number, (facts, body) in enumerate(found, 1)
    ]
