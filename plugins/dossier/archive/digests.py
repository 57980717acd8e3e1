"""Digests: short names for all that a result depends on; where some of it changed, the name is another.

Bytes are compared, never times: after a checkout every file is new and nothing has changed.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PROGRAM = Path(__file__).parents[1]
"""The folder of the plugin: its code and its rules."""


def digest(parts: Iterable[str | bytes]) -> bytes:
    """The digest of texts and bytes in this order, 20 bytes; where one ends and the next begins counts, too."""
    told = hashlib.blake2b(digest_size=20)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        told.update(len(data).to_bytes(8, "little"))
        told.update(data)
    return told.digest()


def digest_of_folder(folder: Path) -> bytes:
    """The digest of all files below a folder, their names and bytes; of one that is not there, that it is not."""
    return digest(part for path in _files(folder) for part in (str(path.relative_to(folder)), _content(path)))


def _content(path: Path) -> bytes:
    """The digest of a file's bytes; what is no file (a pipe, a device) or cannot be read is told by what it is."""
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            return f"mode {mode}".encode()
        with path.open("rb") as file:
            return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=20)).digest()
    except OSError as error:
        return f"error {error.errno}".encode()


@cache
def digest_of_program() -> bytes:
    """The digest of the code and the rules that run, of Python, and of the packages that are installed beside them.

    Which of them take part in a result nobody has to know.
    """
    code = (
        part
        for path in _files(PROGRAM)
        if path.suffix != ".pyc"
        for part in (str(path.relative_to(PROGRAM)), path.read_bytes())
    )
    return digest((sys.version, *_packages(), *code))


def _packages() -> list[str]:
    """The names of the installed packages with their versions, as their folders on the path tell them."""
    places = [Path(place) for place in sys.path if place]
    return sorted(
        entry
        for place in places
        if place.is_dir()
        for entry in os.listdir(place)  # noqa: PTH208  ten times as fast as a Path for each
        if entry.endswith((".dist-info", ".egg-info"))
    )


def _files(folder: Path) -> Iterator[Path]:
    """The files below a folder in order, through links to folders, too, each folder once."""
    seen: set[str] = set()
    for place, folders, files in os.walk(folder, followlinks=True):
        real = os.path.realpath(place)
        folders[:] = sorted(name for name in folders if name != "__pycache__") if real not in seen else []
        yield from (Path(place, name) for name in sorted(files) if real not in seen)
        seen.add(real)
