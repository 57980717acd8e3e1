"""What one build is to do otherwise than the settings file says, as the command line states it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one build is to do otherwise than the settings file says; None where it says nothing."""

    output: Path | None = None
    """Where the site will stand."""
    seeds: Path | None = None
    """Another dossier's clippings."""
    cast: Path | None = None
    """That dossier's actor files."""
    content: Path | None = None
    """That dossier's pages, in its folder `pages`."""
    title: str | None = None
    """What it is called."""
    url: str | None = None
    """Where it will stand on the web; None for a site that is read on this machine."""
    paper: bool | Mapping[str, Any] = False
    """Whether the long page is made that is printed; a table says what of the dossier is."""
    fresh: bool = False
    """Whether what earlier builds found out is forgotten."""
    since: str | None = None
    """Since when something is new: a day, "last", or the file of an earlier dossier's data."""
    times: bool = False
    """Whether it says at the end where the time went."""
