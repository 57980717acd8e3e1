"""Saved web pages: the lines of a page with their places, and what the page states about itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from dossier.clips.decoding import decode_page
from dossier.clips.formats.databases.marked_up import exported_page
from dossier.clips.page.facts import facts_of
from dossier.clips.page.parser import MOST_LINES, parse_page
from dossier.clips.page.second_reader import second_reading
from dossier.clips.several import articles_beside, labels_in, listed_in
from dossier.clips.web_addresses import web_address
from dossier.errors import ClippingError
from dossier.messages import phrase
from dossier.records import Clip
from dossier.rules.load import load

if TYPE_CHECKING:
    import re
    from pathlib import Path

SAVED_FROM = cast("re.Pattern[str]", load("clips/page_facts")["saved.from"].pattern)
HEAD_CHARACTERS = 5_000


class AddressListError(ClippingError):
    """A page that is nothing but links to articles."""


def read(path: Path, data: bytes) -> list[Clip]:
    """The clipping of a saved page, or those of a database's export; ClippingError where it holds no text."""
    text, warnings = decode_page(data)
    return exported_page(path, text, warnings) or [clip_of(path, text, warnings)]


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
    listed = listed_in(page)
    if listed:
        told = f"is a list of {listed:,} addresses without texts; save those pages and add them"
        raise AddressListError(path, told)
    facts = facts_of(page, markup)
    warnings = (*warnings, *articles_beside(page), *labels_in(page.lines))
    return Clip(
        id=path.stem,
        path=str(path),
        text="\n".join(page.lines),
        format="html",
        page=facts if facts.url else replace(facts, url=_saved_from(markup)),
        marks=tuple(page.marks),
        warnings=warnings,
        places=tuple(page.places),
        boxes=tuple(page.boxes),
        second=second_reading(markup, page.lines, page.deepest),
    )


def _saved_from(markup: str) -> str | None:
    """The address that a browser or an add-on wrote into a comment above the page when it saved it."""
    found = SAVED_FROM.search(markup[:HEAD_CHARACTERS])
    return web_address(found.group(1)) if found else None
