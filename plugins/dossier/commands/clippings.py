"""Reads the clippings for the commands that look into them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from dossier.cast.linking import Linker
from dossier.clips.reading import read_paths
from dossier.discovery import DEFAULT
from dossier.errors import ClippingError, SettingError
from dossier.pipeline import link, with_discovered

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Cast, Clipping


def examined(seeds: Path, cast: Cast) -> tuple[list[Clipping], Cast, int]:
    """The clippings of a folder with their mentions, the cast with who was discovered, and how many are unreadable.

    An unreadable clipping is a line on standard error; SettingError where there is no such folder.
    """
    if not seeds.is_dir():
        raise SettingError(seeds, "there is no such folder of clippings; name it with --seeds")
    linker, clippings, errors = Linker(cast), [], 0
    for one in read_paths([seeds]):
        if isinstance(one, ClippingError):
            print(one, file=sys.stderr)
            errors += 1
        else:
            clippings.append(link(one, linker))
    return *with_discovered(clippings, cast, DEFAULT), errors
