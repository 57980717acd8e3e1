"""From the paragraphs of a document to its clippings: those of an export, else the one that it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.clips.formats import text_files
from dossier.errors import ClippingError
from dossier.records import Facts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dossier.records import Clip


def clips_of(
    path: Path, paragraphs: Iterable[str], form: str, *, title: str | None = None, warnings: tuple[str, ...] = ()
) -> list[Clip]:
    """The clippings in a document's paragraphs; ClippingError where they hold no text.

    `title` is what the file says of itself: it counts where the document is one article that shows it.
    """
    text = "\n\n".join(one.strip("\n") for one in paragraphs if one.strip())
    if not text:
        raise ClippingError(path, "holds no text; save the article as text, or paste it")
    found = text_files.clips_of(path, text, warnings)
    if len(found) > 1 or found[0].page != Facts():
        return found
    shown = " ".join((title or "").split())
    facts = Facts(title=shown) if shown and shown in " ".join(text[:2000].split()) else Facts()
    return [replace(found[0], format=form, page=facts)]
