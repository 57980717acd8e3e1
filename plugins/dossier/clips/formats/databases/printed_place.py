"""Where an article stood in print: the section and the page that a database states in one field, or in one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast

from dossier.language.calendar_names import weekdays
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

RULES = load("clips/databases")
PAGE = cast("re.Pattern[str]", RULES["printed.page"].pattern)
BARE = re.compile(r"[A-Z]{0,2}-?\d{1,3}[A-Z]?")
LONGEST = 80
"""Characters of a section's name; a longer text is none."""
DAYS = frozenset(day.text.casefold() for day in weekdays("en", "fr", "de", "es", "it", "pt", "nl") if not day.short)


class PrintedPlace(NamedTuple):
    """Where an article stood in print."""

    section: str | None = None
    """The section, as the publication calls it."""
    pages: str | None = None
    """The page or the pages."""


def place_in(field: str, pages: str = "") -> PrintedPlace:
    """The place that a field of the section states, with the page behind it or in a field of its own."""
    text = " ".join(field.split())
    found = PAGE.search(text)
    section = PAGE.sub("", text).strip(" ,;:-–—")
    named = section and len(section) <= LONGEST and not section.isdigit()
    return PrintedPlace(section if named else None, (found.group(1) if found else pages.strip()) or None)


def place_of(parts: Sequence[str]) -> PrintedPlace:
    """The place that the head of an article states among other things, such as its day; only a page that is called so,
    or stands alone."""
    pages = next((found.group(1) for part in parts if (found := PAGE.search(part))), None)
    bare = next((part.strip() for part in parts if BARE.fullmatch(part.strip())), None)
    first = parts[0].strip(" ,;") if parts else ""
    named = first and not any(map(str.isdigit, first)) and first.casefold() not in DAYS and len(first) <= LONGEST
    return PrintedPlace(first if named else None, pages or bare)
