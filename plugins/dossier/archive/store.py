"""The store: one file of SQLite that keeps bytes under a room and a digest.

It is a convenience and never an authority. Whatever is wrong with it (another program's file, a torn page, a full disk,
no permission), what it was asked for counts as not known, and is made again.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.archive.digests import SIZE, digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FILE = "dossier.sqlite"
"""Its name in the folder of the cache."""
MOST_BYTES = 500_000_000
"""Above this size the oldest entries go; 1,000 clippings take about 60 MB."""
PATIENCE = 5.0
"""Seconds to wait for another build that writes; after that nothing is kept."""
_AT_ONCE = 500
"""How many entries one query asks for; SQLite takes so many values at least."""
_TABLE = """CREATE TABLE IF NOT EXISTS entries
(room TEXT, digest BLOB, made INTEGER, bytes BLOB, PRIMARY KEY (room, digest))"""


@dataclass(slots=True)
class Store:
    """What earlier builds kept; of a folder None it keeps nothing."""

    folder: Path | None
    """Where its file is; made when something is kept."""
    most: int = MOST_BYTES
    """How large it may become, in bytes."""

    def take(self, room: str, digests: Iterable[bytes]) -> dict[bytes, bytes]:
        """What is kept in a room under these digests, as far as it is kept and whole."""
        found: dict[bytes, bytes] = {}
        asked = list(dict.fromkeys(digests))
        if not self.folder or not (self.folder / FILE).is_file():
            return found
        with suppress(sqlite3.Error, OSError):
            connection = self._open()
            try:
                for place in range(0, len(asked), _AT_ONCE):
                    some = asked[place : place + _AT_ONCE]
                    marks = ",".join("?" * len(some))
                    query = f"SELECT digest, bytes FROM entries WHERE room = ? AND digest IN ({marks})"  # noqa: S608
                    rows = connection.execute(query, (room, *some))
                    found |= {key: data[SIZE:] for key, data in rows if _is_whole(key, data)}
            finally:
                connection.close()
        return found

    def keep(self, room: str, entries: Mapping[bytes, bytes], *, alone: bool = False) -> None:
        """Keeps entries in a room; `alone` lets what it held before go: large things that the next build wants as they
        were last, and never as they were once."""
        if not self.folder or not entries:
            return
        try:
            self._write(room, entries, alone=alone)
        except sqlite3.OperationalError:  # another build writes, or the disk is full
            return
        except (sqlite3.Error, OSError):
            self.forget()
            with suppress(sqlite3.Error, OSError):
                self._write(room, entries, alone=alone)

    def forget(self) -> None:
        """Removes the file and what SQLite has put beside it."""
        for ending in ("", "-wal", "-shm") if self.folder else ():
            with suppress(OSError):
                (self.folder / f"{FILE}{ending}").unlink(missing_ok=True)  # type: ignore[operator]

    def _open(self) -> sqlite3.Connection:
        assert self.folder  # noqa: S101  asked before
        connection = sqlite3.connect(self.folder / FILE, timeout=PATIENCE)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")  # what a power cut tears is made again, and a disk is slow
        connection.execute(_TABLE)
        return connection

    def _write(self, room: str, entries: Mapping[bytes, bytes], *, alone: bool) -> None:
        assert self.folder  # noqa: S101  asked before
        self.folder.mkdir(parents=True, exist_ok=True)
        now = time.time_ns()
        rows = ((room, key, now, digest((key, data)) + data) for key, data in entries.items())
        connection = self._open()
        try:
            with connection:
                if alone:
                    connection.execute("DELETE FROM entries WHERE room = ?", (room,))
                connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)", rows)
                self._shrink(connection)
        finally:
            connection.close()

    def _shrink(self, connection: sqlite3.Connection) -> None:
        """Lets the oldest entries go until what is left takes three quarters of the bound."""
        [(size,)] = connection.execute("SELECT coalesce(sum(length(bytes)), 0) FROM entries")
        if size <= self.most:
            return
        for row, length in list(connection.execute("SELECT rowid, length(bytes) FROM entries ORDER BY made, rowid")):
            if size <= self.most * 3 // 4:
                break
            connection.execute("DELETE FROM entries WHERE rowid = ?", (row,))
            size -= length


def _is_whole(key: bytes, data: object) -> bool:
    """Whether an entry reads as it was written."""
    return isinstance(data, bytes) and data[:SIZE] == digest((key, data[SIZE:]))
