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

LARGE = 100_000_000
"""A file of more bytes is none that a dossier reads; nobody waits for its digest."""
SIZE = 20
"""The bytes of a digest."""
PROGRAM = Path(__file__).parents[1]
"""The folder of the plugin: its code and its rules."""


def digest(parts: Iterable[str | bytes]) -> bytes:
    """The digest of texts and bytes in this order, SIZE bytes; where one ends and the next begins counts, too."""
    told = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        told.update(len(data).to_bytes(8, "little"))
        told.update(data)
    return told.digest()


def digest_of_file(path: Path | str) -> bytes:
    """The digest of a file's bytes; of a very large one, of its size and time; of what is no file, of what it is."""
    try:
        found = os.stat(path)  # noqa: PTH116  one of a thousand
        if stat.S_ISREG(found.st_mode) and found.st_size <= LARGE:
            return digest((_bytes_of(path),))
        return digest((f"{found.st_mode} {found.st_size} {found.st_mtime_ns}",))
    except OSError as error:
        return digest((f"no file: {error.strerror}",))


def digest_of_folder(folder: Path, *, through_links: bool = True) -> bytes:
    """The digest of all files below a folder, their names and bytes; of one that is not there, that it is not.

    Links to folders are followed, unless `through_links` is False: then the link itself counts.
    """
    found = _files(folder, through_links)
    return digest(part for name, path, held in found for part in (name, held or digest_of_file(path)))


def _bytes_of(path: Path | str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  one of a thousand
        return file.read()


@cache
def digest_of_program() -> bytes:
    """The digest of the code and the rules that run, of Python, and of the packages that are installed beside them.

    Which of them take part in a result nobody has to know.
    """
    found = _files(PROGRAM, through_links=True)
    code = (part for name, path, _held in found for part in (name, _bytes_of(path)) if not name.endswith(".pyc"))
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


def _files(folder: Path, through_links: bool) -> Iterator[tuple[str, str, bytes]]:
    """The files below a folder in order: name, path, nothing; through links to folders, too, or else these links
    themselves, with where they lead."""
    join = os.path.join  # a Path for each file takes longer than its digest
    above, seen = join(folder, ""), set[str]()
    for place, folders, files in os.walk(folder, followlinks=through_links):
        real = os.path.realpath(place)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        links = [] if through_links else [name for name in folders if Path(place, name).is_symlink()]
        for name in sorted((*files, *links)):
            path = join(place, name)
            yield path.removeprefix(above), path, os.fsencode(os.readlink(path)) if name in links else b""  # noqa: PTH115
