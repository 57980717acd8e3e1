"""Turning the pages: what the templates of statements and of the timeline are given for each of their sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.site.drawings.timeline import overview, tally
from dossier.site.pages.chronicle import Entry, chronicle
from dossier.site.pages.sheet_pages import UNDATED, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.site.pages.site import Site
    from dossier.site.pages.views import ClippingPage


def statement_pages(site: Site) -> Iterator[dict[str, Any]]:
    """The pages of statements in their order, the newest first: `sheet`, and the ones `before` and `after` in time."""
    for sheet, after, before in turned(site.spoken):
        yield {"sheet": sheet, "before": before, "after": after}


def timeline_pages(site: Site) -> Iterator[dict[str, Any]]:
    """The pages of the timeline in their order, the oldest first.

    Each with its neighbours, its `years`, its `undated` clippings, its overview twice (`wide`, `narrow`), and with how
    often each actor is named on each page, by address (`tallies`).
    """
    numbers = {page.path: number for number, page in enumerate(site.named)}
    tallies = {sheet.path: tally(_entries(sheet), numbers) for sheet in site.dated.all()}
    for sheet, before, after in turned(site.dated):
        entries = list(_entries(sheet))
        shelf = site.findings.dated
        yield {
            "sheet": sheet,
            "before": before,
            "after": after,
            "years": chronicle(one for one in sheet.items if isinstance(one, Entry)),
            "undated": [one for one in sheet.items if not isinstance(one, Entry)],
            "wide": overview(entries, shelf, numbers, wide=True),
            "narrow": overview(entries, shelf, numbers, wide=False),
            "tallies": tallies,
        }


def turned(root: Sheet[Any]) -> Iterator[tuple[Sheet[Any], Sheet[Any] | None, Sheet[Any] | None]]:
    """Each sheet with the ones before and after it that hold something themselves; the first of all has none."""
    sheets = list(root.all())
    held = [sheet for sheet in sheets[1:] if sheet.items and not sheet.path.endswith(f"/{UNDATED}/")]
    places = {sheet.path: number for number, sheet in enumerate(held)}
    for sheet in sheets:
        place = places.get(sheet.path)
        if place is None:
            yield sheet, None, None
        else:
            yield sheet, held[place - 1] if place else None, held[place + 1] if place + 1 < len(held) else None


def _entries(sheet: Sheet[Entry | ClippingPage]) -> Iterator[Entry]:
    """The entries of a sheet and of the finer ones, the oldest first."""
    for one in sheet.all():
        yield from (item for item in one.items if isinstance(item, Entry))
