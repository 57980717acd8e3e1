"""Reads the clippings for the commands that look into them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from dossier.clips.reading import read_paths
from dossier.errors import ClippingError, SettingError
from dossier.pipeline import complaints, with_names

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Cast, Clipping, Complaint


def examined(seeds: Path, cast: Cast) -> tuple[list[Clipping], Cast, list[Complaint]]:
    """The clippings of a folder as the site has them, the cast with who was discovered, and what is wrong with the
    files.

    What is left out is a line on standard error; SettingError where there is no such folder.
    """
    if not seeds.is_dir():
        raise SettingError(seeds, "there is no such folder of clippings; name it with --seeds")
    read = list(read_paths([seeds]))
    clippings, cast, failed, _cards = with_names([one for one in read if not isinstance(one, ClippingError)], cast)
    errors = [*(one for one in read if isinstance(one, ClippingError)), *failed]
    for error in errors:
        print(error, file=sys.stderr)
    return clippings, cast, complaints(errors, clippings)
