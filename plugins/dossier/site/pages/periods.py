"""Periods: clippings by the year of their publication."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.messages import noted

if TYPE_CHECKING:
    from dossier.site.pages.views import ClippingPage

UNDATED = noted("Undated")


@dataclass(frozen=True, slots=True)
class Period:
    """The clippings of a year."""

    label: str
    """ "2019", or "Undated"."""
    entries: tuple[ClippingPage, ...]
    """The clippings in it, newest first."""

    @property
    def anchor(self) -> str:
        """Its id on the page."""
        return f"in-{self.label.lower()}"


def years(clippings: tuple[ClippingPage, ...]) -> tuple[Period, ...]:
    """The clippings by year, in the order in which they come; those without a date under "Undated"."""
    groups: dict[str, list[ClippingPage]] = {}
    for page in clippings:
        groups.setdefault(page.when[:4] or UNDATED, []).append(page)
    return tuple(Period(label, tuple(pages)) for label, pages in groups.items())
