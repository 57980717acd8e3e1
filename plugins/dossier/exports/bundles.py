"""Bundles: what an export says of some clippings in a row, packed by itself and kept.

Where one clipping changed, only the bundle it is in is written down and packed again; the others go into the new file
as they are. Deflate allows that: behind a full flush nothing leads back to what stands before (RFC 1951).
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from dossier.archive.digests import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from dossier.archive.store import Store

T = TypeVar("T")

HEAD = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"
"""How a file of gzip begins (RFC 1952) that has no name and no time, so that the same text gives the same bytes."""
LEVEL = 8
"""How hard zlib tries: the data of 1,000 clippings take 6.90 MB, with 7 they took 6.97."""


@dataclass(frozen=True, slots=True)
class Bundles(Generic[T]):
    """A part of an export: some lines for each thing of many."""

    part: str
    """Its name, as which its bundles are kept."""
    bundles: Sequence[Sequence[T]]
    """The things, in their order."""
    rows: Callable[[T], Iterable[str]]
    """What is said of a thing."""
    key: Callable[[T], bytes]
    """The digest of all that this is made from."""

    def pieces(self, bundles: Sequence[Sequence[T]] | None = None) -> Iterator[str]:
        """What is said of all things, or of those of some bundles."""
        for bundle in self.bundles if bundles is None else bundles:
            for thing in bundle:
                yield from self.rows(thing)

    def packed(self, store: Store) -> Iterator[bytes]:
        """The bundles packed, each as the store has it, or made and kept."""
        keys = [digest(map(self.key, bundle)) for bundle in self.bundles]
        known, fresh = store.take(self.part, keys), dict[bytes, bytes]()
        for key, bundle in zip(keys, self.bundles, strict=True):
            if key not in known:
                packer = _packer()
                fresh[key] = packer.compress(_bytes("".join(self.pieces([bundle])))) + packer.flush(zlib.Z_FULL_FLUSH)
            yield known[key] if key in known else fresh[key]
        store.keep(self.part, fresh)


def pack(path: Path, pieces: Iterable[str | Bundles[Any]], store: Store) -> int:
    """Writes a text packed by gzip, and gives the number of its bytes as they are before."""
    crc, size, packer = 0, 0, _packer()
    with path.open("wb") as file:
        file.write(HEAD)
        for piece in pieces:
            if isinstance(piece, str):
                data = _bytes(piece)
                file.write(packer.compress(data))
                crc, size = zlib.crc32(data, crc), size + len(data)
                continue
            file.write(packer.flush(zlib.Z_FULL_FLUSH))
            for packed in piece.packed(store):
                data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed)
                file.write(packed)
                crc, size = zlib.crc32(data, crc), size + len(data)
        file.write(packer.flush() + struct.pack("<LL", crc, size & 0xFFFFFFFF))
    return size


def write(path: Path, pieces: Iterable[str | Bundles[Any]]) -> int:
    """Writes a text as it is, and gives the number of its bytes."""
    with path.open("wb") as file:
        for piece in pieces:
            file.writelines(map(_bytes, (piece,) if isinstance(piece, str) else piece.pieces()))
        return file.tell()


def _packer() -> Any:
    return zlib.compressobj(LEVEL, wbits=-zlib.MAX_WBITS)


def _bytes(text: str) -> bytes:
    """The text in UTF-8; half of a surrogate pair, as a broken page may hold one, becomes a question mark."""
    return text.encode("utf-8", "replace")
