"""What can be made again from a file is kept beside it in `__pycache__`, as Python keeps the bytecode of a module.

Unlike the store it belongs to the program and not to a dossier: it is there for the first build of a new dossier, too.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from dossier.archive.digests import SIZE, digest


def taken(source: Path, key: bytes, kind: str = "") -> bytes | None:
    """What is kept beside a source under this key, if it is whole; None where nothing is.

    The key is the digest of all that it was made from. `kind` tells apart what one source is made into.
    """
    try:
        data = _place(source, kind).read_bytes()
    except OSError:
        return None
    return data[SIZE:] if data[:SIZE] == digest((key, data[SIZE:])) else None


def keep(source: Path, key: bytes, data: bytes, kind: str = "") -> None:
    """Keeps it in the place of what was kept before; where it cannot be written, it is made again the next time."""
    place = _place(source, kind)
    begun = place.with_name(f"{place.name}.{os.getpid()}")
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            begun.write_bytes(digest((key, data)) + data)
            begun.replace(place)  # at once, for another build may read it
        finally:
            begun.unlink(missing_ok=True)


def _place(source: Path, kind: str) -> Path:
    """Where it is kept; another Python has another place, for what one has compiled another cannot run."""
    name = ".".join(filter(None, (source.name, sys.implementation.cache_tag, kind, "kept")))
    return Path(cache_from_source(str(source))).with_name(name)
