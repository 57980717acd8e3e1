"""Saved web pages: the lines of a page with their places, and what the page states about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.clips.decoding import decode_page
from dossier.clips.page.facts import facts_of
from dossier.clips.page.parser import MOST_LINES, parse_page
from dossier.clips.page.second_reader import second_reading
from dossier.errors import ClippingError
from dossier.messages import phrase
from dossier.records import Clip

if TYPE_CHECKING:
    from pathlib import Path


def read(path: Path, data: bytes) -> list[Clip]:
    """The one clipping of a saved page; ClippingError where the page holds no text."""
    text, warnings = decode_page(data)
    return [clip_of(path, text, warnings)]


def clip_of(path: Path, markup: str, warnings: tuple[str, ...] = ()) -> Clip:
    """The clipping in a page's markup; ClippingError where it holds no text."""
    page = parse_page(markup)
    if not page.lines:
        page = parse_page(markup, unseen_too=True)
        warnings = (*warnings, phrase("shows no text by itself; what it hides was read"))
    if not page.lines:
        raise ClippingError(path, "is a page without text; save it again when it is fully loaded, or paste its text")
    if page.overfull:
        warnings = (
            *warnings,
            phrase("has more than %(number)s lines; the rest was left out", number=f"{MOST_LINES:,}"),
        )
    return Clip(
        id=path.stem,
        path=str(path),
        text="\n".join(page.lines),
        format="html",
        page=facts_of(page),
        marks=tuple(page.marks),
        warnings=warnings,
        places=tuple(page.places),
        boxes=tuple(page.boxes),
        second=second_reading(markup, page.lines, page.deepest),
    )
