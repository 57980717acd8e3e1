"""`add`: takes files in as clippings, once or whenever one comes into a folder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.commands.arguments import SEEDS
from dossier.errors import ClippingError, SettingError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser(
        "add", help="copy files into seeds/ under good names, and say what was recognised in them"
    )
    one.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a file or a folder of files")
    one.add_argument("--seeds", type=Path, default=SEEDS, metavar="DIR", help="the folder of clippings")
    one.add_argument("--watch", type=Path, metavar="DIR", help="take what comes into this folder, until Ctrl-C")
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Takes the files in and tells of each; 1 where one could not be taken."""
    if not given.paths and not given.watch:
        raise SettingError("add", "name a file or a folder, or a folder to watch with --watch")
    if given.watch and not given.watch.is_dir():
        raise SettingError(given.watch, "there is no such folder to watch")
    entries = [entry for path in given.paths for entry in _entries(path)]
    failed = _take(entries, given.seeds)
    if given.watch:
        from watchfiles import watch  # noqa: PLC0415  only who watches needs it

        print(f"Watching {given.watch} (Ctrl-C ends it)", flush=True)
        for changes in watch(given.watch, recursive=False):
            _take(arrived(changes), given.seeds)
    if not failed and entries and not given.watch:
        print(f"Look through the sidecars in {given.seeds}, then build.")
    return 1 if failed else 0


def arrived(changes: Iterable[tuple[int, str]]) -> list[Path]:
    """The clippings among the changes of a folder: whole files, as a browser leaves them, of a kind that is read."""
    from dossier.clips.formats import format_of  # noqa: PLC0415

    paths = sorted({Path(path) for _change, path in changes})
    return [path for path in paths if path.is_file() and not path.name.startswith(".") and format_of(path.name)]


def _entries(path: Path) -> Iterator[Path | ClippingError]:
    from dossier.clips.gathering import NO_CLIPPING, entries_of  # noqa: PLC0415

    found = entries_of(path) if path.is_dir() else [path]
    yield from found or [ClippingError(path, NO_CLIPPING)]


def _take(entries: Iterable[Path | ClippingError], seeds: Path) -> int:
    """How many of the files could not be taken; each is told of."""
    from dossier.commands.intake import take_in, told  # noqa: PLC0415  the readers take long to import

    failed = 0
    for entry in entries:
        try:
            if isinstance(entry, ClippingError):
                raise entry
            for line in told(take_in(entry, seeds)):
                print(line, flush=True)
        except ClippingError as error:
            failed += 1
            print(error, file=sys.stderr, flush=True)
        except Exception as error:
            failed += 1
            print(ClippingError.unexpected(entry, error), file=sys.stderr, flush=True)
    return failed
