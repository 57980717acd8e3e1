"""The bytes of a file, read only where it is one: a pipe has no end, and a device may have none."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from dossier.errors import ClippingError

if TYPE_CHECKING:
    from pathlib import Path


def bytes_of(path: Path, most: int) -> bytes:
    """The bytes of a file, at most `most`; ClippingError where it is missing, no regular file, or larger."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise ClippingError(path, "is no file but a pipe, a device or a folder; move it out of the folder")
        if found.st_size > most:
            raise ClippingError(
                path, f"has {found.st_size / 1e6:.3g} MB, more than the {most / 1e6:g} MB allowed; split it"
            )
        return path.read_bytes()
    except OSError as error:
        raise ClippingError(path, f"cannot be read ({error.strerror}); check its name and permissions") from error
