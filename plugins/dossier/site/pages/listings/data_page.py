"""The page of the data: the files for other programs, each with what it is for and how large it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from dossier.messages import noted
from dossier.site.locale.interface import current, gettext

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PURPOSES = {
    "dossier.json": noted("The whole dossier, for programs"),
    "dossier.schema.json": noted("The schema of it, with a line on every field"),
    "mentions.csv": noted("Where each actor is named, for spreadsheets"),
    "statements.csv": noted("Who said what, for spreadsheets"),
    "positions.csv": noted("Who stands for and against what, in explicit words, for spreadsheets"),
    "events.csv": noted("The dated sentences, for spreadsheets"),
    "copies.csv": noted("Which clippings carry the same copy, for spreadsheets"),
    "contradictions.csv": noted("Where clippings state two values for one thing, for spreadsheets"),
    "ahead.ics": noted("What comes next, for calendars"),
    "dossier.ftm.json": noted("Entities after the FollowTheMoney model, for Aleph"),
    "graph.json": noted("Who is named with whom, for programs that draw networks"),
}
"""What each file is for."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file for other programs."""

    name: str
    """Its name; one that ends in .gz is compressed."""
    purpose: str
    """What it is for."""
    size: str
    """How large it is, in megabytes or kilobytes, as the language writes it."""


def data_files(paths: Iterable[Path]) -> tuple[DataFile, ...]:
    """The files as the page shows them, in the given order."""
    return tuple(
        DataFile(path.name, gettext(PURPOSES.get(path.name.removesuffix(".gz"), "")), _size(path.stat().st_size))
        for path in paths
    )


def _size(size: int) -> str:
    number = format_decimal(max(round(size / (1e6 if size >= 1e6 else 1e3), 1), 0.1), locale=current().locale)
    return gettext("%(number)s MB", number=number) if size >= 1e6 else gettext("%(number)s kB", number=number)
