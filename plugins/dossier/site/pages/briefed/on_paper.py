"""What is printed: the whole dossier, or the clippings of some actors, of a span of days, or those that are new."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dossier.errors import SettingError, did_you_mean
from dossier.records import Published
from dossier.site.locale.interface import gettext
from dossier.site.locale.shown_dates import shown

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from dossier.site.pages.actors.actor_page import ActorPage
    from dossier.site.pages.clippings.clipping_outline import ClippingOutline
    from dossier.site.pages.clippings.clipping_page import ClippingPage
    from dossier.site.pages.site import Site

KEYS = ("actors", "from", "until", "new")
"""What the setting of a selection may hold."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is to be printed; all where nothing is said."""

    actors: tuple[str, ...] = ()
    """Names or slugs: clippings that name one of them."""
    first: dt.date | None = None
    """Clippings of this day or later."""
    last: dt.date | None = None
    """Clippings of this day or earlier."""
    new: bool = False
    """Clippings that are new."""

    @property
    def whole(self) -> bool:
        """Whether all is printed."""
        return not (self.actors or self.first or self.last or self.new)

    @classmethod
    def of(cls, stated: object) -> Selection:
        """The selection of the setting DOSSIER_PRINT: True, or a table; SettingError where it is wrong."""
        if not isinstance(stated, dict):
            return cls()
        for key in stated:
            if key not in KEYS:
                raise SettingError("DOSSIER_PRINT", f"unknown key {key!r}{did_you_mean(str(key), KEYS)}")
        named = stated.get("actors") or ()
        actors = tuple(named.split(",")) if isinstance(named, str) else tuple(map(str, named))
        wanted = tuple(one.strip() for one in actors if one.strip())
        return cls(wanted, _day(stated, "from"), _day(stated, "until"), bool(stated.get("new")))


@dataclass(frozen=True, slots=True)
class PrintedDossier:
    """What is printed."""

    clippings: tuple[ClippingPage, ...]
    """In the dossier's order."""
    actors: tuple[ActorPage, ...]
    """In the order of the alphabet."""
    whole: bool
    """Whether it is all of the dossier."""
    selected: str
    """What was selected, in words; empty for all."""


def printed(site: Site, selection: Selection) -> PrintedDossier:
    """What is printed of a site; SettingError for an actor that is none."""
    wanted = {_slug(site, name) for name in selection.actors}
    clippings = tuple(page for page in site.clippings if _is_selected(site, page, selection, wanted))
    told = {ref.actor.slug for page in clippings for ref, _number, _anchor in page.cast}
    shown = told & wanted if wanted else told
    named = sorted(site.named, key=lambda page: page.title)
    actors = [site.actor_pages.page(one) for one in named if selection.whole or one.actor.slug in shown]
    if not selection.whole:
        paths = {page.path for page in clippings}
        actors = [_within(page, paths) for page in actors]
    chosen = [page.title for page in actors if page.actor.slug in wanted]
    return PrintedDossier(
        tuple(map(site.clipping_pages.page, clippings)), tuple(actors), selection.whole, _told(selection, chosen)
    )


def _within(page: ActorPage, paths: Container[str]) -> ActorPage:
    """An actor's page with the clippings that are printed."""
    return replace(page, appearances=tuple(one for one in page.appearances if one.clipping.path in paths))


def _is_selected(site: Site, page: ClippingOutline, selection: Selection, wanted: set[str]) -> bool:
    published = page.article.published
    if selection.new and not (site.dossier.news and page.article.id in site.dossier.news.clippings):
        return False
    if (selection.first or selection.last) and published is None:
        return False
    day = published.first_day if published else dt.date.min
    if (selection.first and day < selection.first) or (selection.last and day > selection.last):
        return False
    return not wanted or any(ref.actor.slug in wanted for ref, _number, _anchor in page.cast)


def _slug(site: Site, name: str) -> str:
    """The slug of an actor that is named by its slug, its name or its address."""
    known = {page.title.casefold(): page.actor.slug for page in site.actors}
    known |= {page.actor.slug: page.actor.slug for page in site.actors}
    found = known.get(name.strip("/").rpartition("/")[2].casefold())
    if found is None:
        raise SettingError("DOSSIER_PRINT", f"there is no actor {name!r}{did_you_mean(name, known)}")
    return found


def _told(selection: Selection, actors: list[str]) -> str:
    first, last = (one and shown(Published(one.isoformat())).text for one in (selection.first, selection.last))
    days = gettext("%(first)s to %(last)s", first=first, last=last) if first and last else ""
    if first and not last:
        days = gettext("%(day)s and later", day=first)
    if last and not first:
        days = gettext("until %(day)s", day=last)
    new = gettext("What is new") if selection.new else ""
    return "; ".join(part for part in (new, ", ".join(actors), days) if part)


def _day(stated: Mapping[str, Any], key: str) -> dt.date | None:
    value = stated.get(key)
    if not value:
        return None
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError as error:
        raise SettingError("DOSSIER_PRINT", f'{key}: {value!r} is no day; write it like "2026-11-20"') from error
