"""Reads clippings: a file or a folder becomes `Clip` records, each with the facts of its sidecar.

The module of a format gives what stands in a file's bytes; what is the same for every format (size, sidecar, names) is
done here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dossier.clips.characters import encodable, fit
from dossier.clips.formats import BY_ENDING
from dossier.clips.limits import limit
from dossier.clips.sidecar import LISTS, TEXTS, read_sidecar
from dossier.clips.signatures import kind_of
from dossier.clips.web_addresses import with_safe_addresses
from dossier.errors import ClippingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from dossier.records import Clip

MOST_BYTES = limit("file.bytes")
MOST_LINES = limit("file.lines")


def read_paths(paths: Iterable[Path]) -> Iterator[Clip | ClippingError]:
    """The clippings of files and folders in the order of the paths, or for a file that cannot be read the error.

    A folder's files come in the order of their names, subfolders included. No two clippings have the same id: a later
    one of the same stem gets its format's name behind it, then a number.
    """
    taken: set[str] = set()
    for path in paths:
        for file in files_of(path) if path.is_dir() else [path]:
            try:
                clips = read_file(file)
            except ClippingError as error:
                yield error
                continue
            except Exception as error:
                yield ClippingError.unexpected(file, error)
                continue
            for clip in clips:
                yield replace(clip, id=take_id(clip.id, clip.format, taken))


def files_of(folder: Path) -> list[Path]:
    """The files of a folder that may be clippings: no hidden files, no sidecars, no folder of a saved page's parts."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix.lower() != ".toml" and not _is_part(path.relative_to(folder))
    ]


def sidecars_of(files: Iterable[Path]) -> list[Path]:
    """All sidecars beside these files, in order."""
    return sorted({beside for folder in {file.parent for file in files} for beside in folder.glob("*.toml")})


def read_file(path: Path) -> list[Clip]:
    """The clippings in one file, mostly one; ClippingError where it is missing, too large, unknown or empty."""
    found = BY_ENDING.get(path.suffix.lower())
    if found is None:
        known = ", ".join(f"{ending} ({one.name})" for ending, one in BY_ENDING.items())
        raise ClippingError(path, f"is of an unknown kind; known are {known}: convert it or move it out of the folder")
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            limit = f"{MOST_BYTES // 1_000_000} MB"
            raise ClippingError(path, f"has {size / 1e6:.0f} MB, more than the {limit} allowed; split it")
        data = path.read_bytes()
    except OSError as error:
        raise ClippingError(path, f"cannot be read ({error.strerror}); check its name and permissions") from error
    kind = kind_of(data)
    if kind:
        remedy = "save the article as text or as a web page, or paste its text"
        raise ClippingError(path, f"is {kind} that is called {path.suffix}; {remedy}")
    if not data.strip():
        raise ClippingError(path, "is empty; fill it or delete it")
    lines = data.count(b"\n") or data.count(b"\r")
    if lines > MOST_LINES:
        raise ClippingError(path, f"has {lines:,} lines, more than the {MOST_LINES:,} allowed; split it")
    clips = [_sound(clip) for clip in found.read(path, data)]
    if len(clips) == 1:
        return [_stated(clips[0], path)]
    # An article of an export has its own sidecar, named for the clipping.
    return [_stated(clip, path.with_name(f"{clip.id}{path.suffix}")) for clip in clips]


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


def _is_part(path: Path) -> bool:
    return any(part.startswith((".", "_")) for part in path.parts) or any(
        part.endswith("_files") for part in path.parts[:-1]
    )


def take_id(stem: str, format_name: str, taken: set[str]) -> str:
    """An id that no clipping has yet, which is added to `taken`: the file's stem, else with the format behind it."""
    name, number = stem, 1
    while name in taken:
        name, number = f"{stem}-{format_name}{f'-{number}' if number > 1 else ''}", number + 1
    taken.add(name)
    return name
