"""Gathering: what of a folder is read as clippings, and what lies there that cannot be, so that nothing is passed over
in silence.

Passed over by their names are hidden files, those that begin with `_`, and the folder of a saved page's parts.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.clips.bibliography import is_list
from dossier.errors import ClippingError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

SIDECAR = ".toml"
PASSED_OVER = (".", "_")
"""How the names of files and folders begin that are no clippings."""
PAGES = (".html", ".htm", ".xhtml")
PARTS = (
    "_files",
    "-dateien",
    "_fichiers",
    "-filer",
    "_archivos",
    "_bestanden",
    "_file",
    "_elementy",
    "_ficheiros",
    ".files",
)
"""What browsers put behind a page's name for the folder of its parts."""
JOINT = re.compile(r"[-_. ](?=[^-_. ]{1,20}\Z)")
"""What stands between a page's name and the word of a browser in another language."""
NO_CLIPPING = "holds no clipping; put one there, or name the folder that has them"


def entries_of(folder: Path) -> list[Path | ClippingError]:
    """What a folder holds beside sidecars, subfolders included, in the order of the paths; for what cannot be reached
    the error.

    No link to a folder is followed: within the folder its files are read where they stand, and one that leads out of
    it is refused, as a file's link that does.
    """
    found: dict[Path, ClippingError | None] = {}

    def unreadable(error: OSError) -> None:
        path = Path(error.filename)
        found[path] = ClippingError(path, f"cannot be looked into ({error.strerror}); check its permissions")

    inside = folder.resolve()
    for path in _paths(folder, unreadable):
        if path.suffix.lower() == SIDECAR or is_list(path):
            continue
        error = _astray(path, inside) if path.is_symlink() else None
        if error or not path.is_dir():
            found[path] = error
    return [found[path] or path for path in sorted(found)]


def idle_sidecars(folder: Path, read: Collection[Path]) -> Iterator[ClippingError]:
    """An error for each sidecar whose facts reach no clipping; `read` are the sidecars that were sought."""
    stems = {path.stem for path in read}
    for path in sorted(_paths(folder, lambda _error: None)):
        if path.suffix.lower() != SIDECAR or path in read:
            continue
        if path.with_suffix(SIDECAR) in read and not path.with_suffix(SIDECAR).exists():
            yield ClippingError(path, f"is not read; write its ending in small letters, {SIDECAR}")
        elif path.with_suffix(SIDECAR) not in read:
            hint = did_you_mean(path.stem, stems)
            yield ClippingError(path, f"belongs to no clipping{hint}; give it the name of its clipping, or delete it")


def is_of_page(folder: str, files: Collection[str]) -> bool:
    """Whether a folder holds the parts of a page that a browser saved beside it; `files` are the names beside it."""
    found = JOINT.search(folder)
    pages = [f"{folder[: found.start()]}{ending}" for ending in PAGES] if found else []
    return folder.lower().endswith(PARTS) or any(page in files for page in pages)


def _paths(folder: Path, unreadable: Callable[[OSError], None]) -> Iterator[Path]:
    """The files and the links to folders below a folder, without those that are passed over."""
    for place, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(PASSED_OVER) and not is_of_page(name, files)]
        links = (name for name in folders if Path(place, name).is_symlink())
        yield from (Path(place, name) for name in (*files, *links) if not name.startswith(PASSED_OVER))


def _astray(link: Path, inside: Path) -> ClippingError | None:
    """What is wrong with a link among the clippings; None where it leads to something within their folder."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):  # RuntimeError: links in a circle, for Python before 3.13
        return ClippingError(link, "is a link to nothing; put the file itself there, or delete the link")
    if target.is_relative_to(inside):
        return None
    return ClippingError(link, f"is a link that leads out of the clippings' folder, to {target}; put a copy there")
