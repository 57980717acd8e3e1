"""What formats that are a ZIP of files have in common: bounds before anything is unpacked, and their libraries."""

from __future__ import annotations

import io
import zipfile
from importlib import import_module
from typing import TYPE_CHECKING, Any

from dossier.clips.limits import limit
from dossier.errors import ClippingError

if TYPE_CHECKING:
    from pathlib import Path

MOST_FILES = int(limit("archive.files"))
MOST_BYTES = int(limit("archive.bytes"))


def checked(path: Path, data: bytes) -> zipfile.ZipFile:
    """The ZIP in the bytes; ClippingError where it is damaged, locked, or would unpack to more than is read."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        members = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ClippingError(path, "is damaged and cannot be unpacked; get or save it anew") from error
    whole = sum(one.file_size for one in members)
    if len(members) > MOST_FILES or whole > MOST_BYTES:
        size = f"{len(members):,} files of {whole / 1e6:,.0f} MB"
        raise ClippingError(path, f"unpacks to {size}, more than is read; unpack it and add the articles alone")
    if any(one.flag_bits & 1 for one in members):
        raise ClippingError(path, "is locked with a password; unlock it first")
    return package


def member(path: Path, package: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of a file in a package, none where there is no such file; ClippingError where they are damaged."""
    try:
        with package.open(name) as file:
            return file.read(MOST_BYTES)
    except KeyError:
        return b""
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError) as error:
        raise ClippingError(path, f"holds {name}, which is damaged; get or save it anew") from error
    except Exception as error:  # zlib.error and its like are of no common kind
        raise ClippingError(path, f"holds {name}, which cannot be unpacked; unpack it by hand") from error


def library(path: Path, name: str, family: str) -> Any:
    """The library that a format needs; ClippingError, with the line that installs it, where it is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        raise ClippingError(
            path, f'needs a library that is not installed; run: pip install "dossier[{family}]"'
        ) from error
