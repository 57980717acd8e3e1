"""ZIP archives: each file in one that is a clipping is read like a file beside it."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from dossier.clips.formats.documents.packages import checked, member
from dossier.clips.gathering import PASSED_OVER, SIDECAR, is_of_page
from dossier.clips.limits import limit
from dossier.errors import ClippingError
from dossier.messages import phrase

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from dossier.records import Clip

SHOWN = 5
MOST_BYTES = int(limit("file.bytes"))


def read(path: Path, data: bytes) -> list[Clip]:
    """The clippings in an archive; ClippingError where it is damaged or too large, or nothing in it can be read.

    What cannot be read in it is named in a warning of the first clipping.
    """
    from dossier.clips.reading import clips_in  # noqa: PLC0415  it reads any format, this one among them

    package = checked(path, data)
    found: list[Clip] = []
    left: list[str] = []
    members = [
        (PurePosixPath(posixpath.normpath(info.filename.replace("\\", "/"))), info) for info in package.infolist()
    ]
    beside: dict[PurePosixPath, set[str]] = defaultdict(set)
    for name, _info in members:
        beside[name.parent].add(name.name)
    for name, info in sorted(members, key=lambda one: one[0]):
        if info.filename[-1:] in ("", "/") or _is_passed_over(name, beside):
            continue
        inside = path.with_name(name.name)
        if inside.suffix.lower() in (path.suffix.lower(), SIDECAR) or info.file_size > MOST_BYTES:
            left.append(name.as_posix())
            continue
        try:
            found += [_named(clip, path, name) for clip in clips_in(inside, member(path, package, info.filename))]
        except ClippingError:
            left.append(name.as_posix())
    if not found:
        raise ClippingError(path, "holds no clipping that can be read; unpack it and look at the files")
    if left:
        names = ", ".join(left[:SHOWN]) + (" …" if len(left) > SHOWN else "")
        said = phrase("files in it could not be read and are left out: %(names)s", names=names)
        found[0] = replace(found[0], warnings=(said, *found[0].warnings))
    return found


def _is_passed_over(name: PurePosixPath, beside: Mapping[PurePosixPath, Collection[str]]) -> bool:
    """Whether a file is hidden or a part of a saved page; `beside` are the names of the files in each folder."""
    hidden = any(part.startswith(PASSED_OVER) for part in name.parts)
    return hidden or any(is_of_page(one.name, beside.get(one.parent, ())) for one in name.parents if one.name)


def _named(clip: Clip, path: Path, name: PurePosixPath) -> Clip:
    return replace(clip, path=f"{path}/{name.as_posix()}")
