"""Reads clippings: a file or a folder becomes `Clip` records, each with the facts of its sidecar.

The module of a format gives what stands in a file's bytes; what is the same for every format (size, sidecar, names) is
done here.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from dossier.clips.bibliography import stated_of
from dossier.clips.characters import encodable, fit
from dossier.clips.formats import format_of, is_mapped
from dossier.clips.gathering import NO_CLIPPING, SIDECAR, entries_of, idle_sidecars
from dossier.clips.limits import limit
from dossier.clips.regular_files import bytes_of
from dossier.clips.sidecar import LISTS, TEXTS, read_sidecar, sidecar_of
from dossier.clips.signatures import kind_of, unread
from dossier.clips.web_addresses import with_safe_addresses
from dossier.errors import ClippingError
from dossier.language.letters import composed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from dossier.records import Clip, Facts

MOST_BYTES = limit("file.bytes")
MOST_LINES = limit("file.lines")


def read_paths(paths: Iterable[Path]) -> Iterator[Clip | ClippingError]:
    """The clippings of files and folders in the order of the paths, or for a file that cannot be read the error.

    A folder's files come in the order of their names, subfolders included. No two clippings have the same id: a later
    one of the same stem gets its format's name behind it, then a number.
    """
    taken: set[str] = set()
    for path in paths:
        for clip in _of_folder(path) if path.is_dir() else _of_file(path):
            if isinstance(clip, ClippingError):
                yield ClippingError(fit(clip.path), fit(clip.message), clip.line)
                continue
            yield replace(clip, id=take_id(clip.id, clip.format, taken))


def _of_folder(folder: Path) -> Iterator[Clip | ClippingError]:
    """The clippings of a folder, and an error for whatever of it reaches none: files, folders, links, sidecars."""
    sidecars: set[Path] = set()
    entries = entries_of(folder)
    for entry in entries:
        if isinstance(entry, ClippingError):
            yield entry
            continue
        clips = list(_of_file(entry))
        yield from clips
        sidecars |= sought(entry, [clip.id for clip in clips if not isinstance(clip, ClippingError)])
    yield from idle_sidecars(folder, sidecars)
    if not entries:
        yield ClippingError(folder, NO_CLIPPING)


def _of_file(path: Path) -> Iterator[Clip | ClippingError]:
    try:
        yield from read_file(path)
    except ClippingError as error:
        yield error
    except Exception as error:
        yield ClippingError.unexpected(path, error)


def sought(file: Path, names: Sequence[str]) -> set[Path]:
    """Where the sidecars of a file's clippings are sought; `names` are their ids, none where it cannot be read."""
    single = {sidecar_of(file, file.stem)} if len(names) < 2 or is_mapped(file.name) else set()
    return single | {sidecar_of(file, name) for name in names}


def sidecars_beside(files: Iterable[Path]) -> list[Path]:
    """All sidecars beside these files, in order."""
    return sorted({beside for folder in {file.parent for file in files} for beside in folder.glob(f"*{SIDECAR}")})


def read_file(path: Path) -> list[Clip]:
    """The clippings in one file, mostly one; ClippingError where it is missing, too large, unknown or empty."""
    if format_of(path.name) is None:
        raise ClippingError(path, unread(path.suffix))
    stated = stated_of(path)
    clips = [_attached(clip, stated) for clip in clips_in(path, bytes_of(path, MOST_BYTES))]
    # An article of an export has its own sidecar, named for the clipping.
    stems = [path.stem] if len(clips) == 1 else [clip.id for clip in clips]
    return [_stated(clip, sidecar_of(path, stem)) for clip, stem in zip(clips, stems, strict=True)]


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
    """The clip with the facts of its sidecar, which stands at this path, and with no address that leads elsewhere."""
    sidecar, told = with_safe_addresses(read_sidecar(path))
    page, told_by_page = with_safe_addresses(clip.page)
    return replace(clip, sidecar=sidecar, page=page, warnings=(*clip.warnings, *told, *told_by_page))


def _sound(clip: Clip) -> Clip:
    """The clip with all that came from strangers fit to be written: no lone surrogates, no control characters,
    no letter and its marks apart."""
    told = clip.page
    fitted: dict[str, Any] = {name: fit(value) for name in TEXTS if (value := getattr(told, name))}
    fitted |= {name: tuple(map(fit, getattr(told, name))) for name in LISTS}
    facts = replace(told, **fitted)
    return replace(
        clip,
        id=fit(clip.id),
        path=fit(clip.path),
        text=composed(encodable(clip.text)),
        page=facts,
    )


def _attached(clip: Clip, stated: Facts | None) -> Clip:
    """The clip with what a list of references states of its file, before what the file says of itself."""
    if stated is None:
        return clip
    known = {field.name: value for field in fields(stated) if (value := getattr(stated, field.name))}
    return replace(clip, page=replace(clip.page, **known))


def take_id(stem: str, format_name: str, taken: set[str]) -> str:
    """An id that no clipping has yet, which is added to `taken`: the file's stem, else with the format behind it."""
    name, number = stem, 1
    while name in taken:
        name, number = f"{stem}-{format_name}{f'-{number}' if number > 1 else ''}", number + 1
    taken.add(name)
    return name
