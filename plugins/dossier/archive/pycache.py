"""What can be made again from a file is kept beside it in `__pycache__`, as Python keeps the bytecode of a module.

Unlike the store it belongs to the program and not to a dossier: it is there for the first build of a new dossier, too.
Where a program is installed so that its user may not write beside it, its user's own cache has it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.archive.digests import SIZE, digest

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN = "pelican-dossier"
"""The folder in the cache of a user."""


def taken(source: Path, key: bytes, kind: str = "") -> bytes | None:
    """What is kept of a source under this key, if it is whole; None where nothing is.

    The key is the digest of all that it was made from. `kind` tells apart what one source is made into.
    """
    for place in _places(source, kind):
        with suppress(OSError):
            data = place.read_bytes()
            if data[:SIZE] == digest((key, data[SIZE:])):
                return data[SIZE:]
    return None


def keep(source: Path, key: bytes, data: bytes, kind: str = "") -> None:
    """Keeps it in the place of what was kept before; where it cannot be written, it is made again the next time."""
    for place in _places(source, kind):
        begun = place.with_name(f"{place.name}.{os.getpid()}")
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                begun.write_bytes(digest((key, data)) + data)
                begun.replace(place)  # at once, for another build may read it
            finally:
                begun.unlink(missing_ok=True)
            return


def _places(source: Path, kind: str) -> Iterator[Path]:
    """Where it may be kept: beside its source, or with the user; another Python has other places, for what one has
    compiled another cannot run."""
    name = ".".join(filter(None, (source.name, sys.implementation.cache_tag, kind, "kept")))
    yield Path(cache_from_source(str(source))).with_name(name)
    with suppress(RuntimeError):  # nobody's home
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        yield cache / OWN / f"{digest((str(source.absolute()),)).hex()}.{name}"
