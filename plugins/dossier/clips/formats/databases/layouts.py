"""The layouts of databases' exports: a text with the structure of one becomes a clipping for each of its articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.clips.formats.databases import apa, europresse_text, genios, newsbank, nexis, proquest
from dossier.clips.formats.databases.factiva import factiva_text
from dossier.clips.formats.numbering import numbered
from dossier.clips.several import fields_in
from dossier.messages import noted, phrase
from dossier.records import Clip, Facts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

NO_ARTICLE = noted("looks like an export of %(name)s, but no article was found in it; it was read as one plain text")
UNREADABLE = noted("%(number)s of its %(all)s documents hold no text; look at them in the database")


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
    ExportLayout("ProQuest", proquest.is_export, proquest.articles),
    ExportLayout("Factiva", factiva_text.is_export, factiva_text.articles),
    ExportLayout("Genios", genios.is_export, genios.articles),
    ExportLayout("Europresse", europresse_text.is_export, europresse_text.articles),
    ExportLayout("NewsBank", newsbank.is_export, newsbank.articles),
    ExportLayout("Nexis", nexis.is_export, nexis.articles),
    ExportLayout("APA", apa.is_export, apa.articles),
)


def ends_document(line: str) -> bool:
    """Whether a line is one that ends a document of an export."""
    return any(end.match(line) for end in (nexis.END, factiva_text.END, europresse_text.CERTIFIED, newsbank.TAIL))


def exported(path: Path, text: str, warnings: tuple[str, ...] = ()) -> list[Clip]:
    """A clipping for each article in a text that is an export; none for any other text.

    Where the text has the structure of an export and no article is found, the one clipping is the whole text, and says
    so.
    """
    layout = next((layout for layout in LAYOUTS if layout.is_export(text)), None)
    if layout is None:
        return []
    documents = layout.articles(text)
    whole = Clip(path.stem, str(path), text, warnings=(*warnings, phrase(NO_ARTICLE, name=layout.name)))
    return clips_found(path, documents, layout.name.lower(), *warnings) or [whole]


def clips_found(path: Path, documents: Sequence[tuple[Facts, str]], form: str, *said: str) -> list[Clip]:
    """A clipping for each document with a text; the first says how many have none."""
    found = [(facts, body) for facts, body in documents if body.strip()]
    if len(found) < len(documents):
        missing = phrase(UNREADABLE, number=str(len(documents) - len(found)), all=str(len(documents)))
        said = (*said, missing)
    return clips_of(path, found, form, *said)


def clips_of(path: Path, found: Sequence[tuple[Facts, str]], form: str, *said: str) -> list[Clip]:
    """A clipping for each article that was found; the first bears what is said of the file."""
    clips = [
        Clip(path.stem, str(path), body.strip("\n"), form, page=facts, whole=True, warnings=fields_in(body))
        for facts, body in found
    ]
    return numbered(path, clips, *said)
