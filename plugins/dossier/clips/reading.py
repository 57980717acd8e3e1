"""Reads clippings: a file or a folder becomes `Clip` records, each with the facts of its sidecar.

The module of a format gives what stands in a file's bytes; what is the same for every format (size, sidecar, names) is
done here.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from dossier.clips.bibliography import is_list, stated_of
from dossier.clips.characters import encodable, fit
from dossier.clips.formats import format_of
from dossier.clips.limits import limit
from dossier.clips.sidecar import LISTS, TEXTS, read_sidecar
from dossier.clips.signatures import kind_of, unread
from dossier.clips.web_addresses import with_safe_addresses
from dossier.errors import ClippingError

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from pathlib import Path, PurePath

    from dossier.records import Clip, Facts

MOST_BYTES = limit("file.bytes")
MOST_LINES = limit("file.lines")
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
JOINT = re.compile(r"(?<=[^/])[-_. ](?=[^-_. /]{1,20}\Z)")
"""What stands between a page's name and the word of a browser in another language."""


def read_paths(paths: Iterable[Path]) -> Iterator[Clip | ClippingError]:
    """The clippings of files and folders in the order of the paths, or for a file that cannot be read the error.

    A folder's files come in the order of their names, subfolders included. No two clippings have the same id: a later
    one of the same stem gets its format's name behind it, then a number.
    """
    taken: set[str] = set()
    for path in paths:
        files = files_of(path) if path.is_dir() else [path]
        listed = stated_of(file for file in files if is_list(file))
        for file in files:
            if path.is_dir() and is_list(file):
                continue
            try:
                clips = [_attached(clip, listed.get(file)) for clip in read_file(file)]
            except ClippingError as error:
                yield error
                continue
            except Exception as error:
                yield ClippingError.unexpected(file, error)
                continue
            for clip in clips:
                unique = _free_id(clip, taken)
                taken.add(unique)
                yield replace(clip, id=unique)


def files_of(folder: Path) -> list[Path]:
    """The files of a folder that may be clippings: no hidden files, no sidecars, no folder of a saved page's parts."""
    found = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix.lower() != ".toml"]
    pages = {path.with_suffix("").as_posix() for path in found if path.suffix.lower() in PAGES}
    return [path for path in found if not is_part(path.relative_to(folder), folder, pages)]


def read_file(path: Path) -> list[Clip]:
    """The clippings in one file, mostly one; ClippingError where it is missing, too large, unknown or empty."""
    if format_of(path.name) is None:
        raise ClippingError(path, unread(path.suffix))
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            limit = f"{MOST_BYTES // 1_000_000} MB"
            raise ClippingError(path, f"has {size / 1e6:.0f} MB, more than the {limit} allowed; split it")
        data = path.read_bytes()
    except OSError as error:
        raise ClippingError(path, f"cannot be read ({error.strerror}); check its name and permissions") from error
    clips = clips_in(path, data)
    if len(clips) == 1:
        return [_stated(clips[0], path)]
    # An article of an export has its own sidecar, named for the clipping.
    return [_stated(clip, path.with_name(f"{clip.id}{path.suffix}")) for clip in clips]


def clips_in(path: Path, data: bytes) -> list[Clip]:
    """The clippings in a file's bytes, without sidecars; ClippingError where they are not what the file's name says."""
    found = format_of(path.name)
    if found is None:
        raise ClippingError(path, unread(path.suffix))
    if not data.strip():
        raise ClippingError(path, "is empty; fill it or delete it")
    kind = None if found.packed else kind_of(data)
    if kind:
        remedy = "save the article as text or as a web page, or paste its text"
        raise ClippingError(path, f"is {kind} that is called {path.suffix}; {remedy}")
    lines = 0 if found.packed else data.count(b"\n") or data.count(b"\r")
    if lines > MOST_LINES:
        raise ClippingError(path, f"has {lines:,} lines, more than the {MOST_LINES:,} allowed; split it")
    return [_sound(clip) for clip in found.read(path, data)]


def _stated(clip: Clip, path: Path) -> Clip:
    """The clip with the facts of the sidecar that stands beside this path, and with no address that leads elsewhere."""
    sidecar, told = with_safe_addresses(read_sidecar(path))
    page, told_by_page = with_safe_addresses(clip.page)
    return replace(clip, sidecar=sidecar, page=page, warnings=(*clip.warnings, *told, *told_by_page))


def _sound(clip: Clip) -> Clip:
    """The clip with all that came from strangers fit to be written: no lone surrogates, no control characters."""
    told = clip.page
    fitted: dict[str, Any] = {name: fit(value) for name in TEXTS if (value := getattr(told, name))}
    fitted |= {name: tuple(map(fit, getattr(told, name))) for name in LISTS}
    facts = replace(told, **fitted)
    return replace(
        clip,
        id=fit(clip.id),
        path=fit(clip.path),
        text=encodable(clip.text),
        page=facts,
    )


def is_part(path: PurePath, folder: PurePath, pages: Container[str]) -> bool:
    """Whether a file below a folder is hidden, or a part of a page that a browser saved beside it.

    A browser calls the folder of the parts as the page, with a word of its language behind it; `pages` are the pages,
    without their endings.
    """
    if any(part.startswith((".", "_")) for part in path.parts):
        return True
    above = [folder.joinpath(*path.parts[:depth]) for depth in range(1, len(path.parts))]
    return any(
        one.name.lower().endswith(PARTS)
        or any(one.as_posix()[: found.start()] in pages for found in JOINT.finditer(one.as_posix()))
        for one in above
    )


def _attached(clip: Clip, stated: Facts | None) -> Clip:
    """The clip with what a list of references states of its file, before what the file says of itself."""
    if stated is None:
        return clip
    known = {field.name: value for field in fields(stated) if (value := getattr(stated, field.name))}
    return replace(clip, page=replace(clip.page, **known))


def _free_id(clip: Clip, taken: set[str]) -> str:
    if clip.id not in taken:
        return clip.id
    name, number = f"{clip.id}-{clip.format}", 2
    while name in taken:
        name, number = f"{clip.id}-{clip.format}-{number}", number + 1
    return name
