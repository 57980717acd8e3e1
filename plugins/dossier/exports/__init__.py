"""The exports: the dossier as files for other programs, below data/ on the site; docs/data.md says what is in them."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.archive.store import Store
from dossier.exports import diary_calendar, dossier_json, followthemoney, graph, tables
from dossier.exports.bundles import pack, write
from dossier.records import ACTOR_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dossier.exports.bundles import Bundles
    from dossier.exports.inventory import Inventory, Leaf

FOLDER = "data"
"""Where they stand in the output folder."""

WHOLE = "dossier.json"
"""The whole dossier, which other programs read."""
SMALL = 50
"""Where files are compressed, one stays as it is that has no more than this part of what all may have together."""
SCHEMA = "dossier.schema.json"
"""What says of each of its fields what it holds."""


def _schema() -> str:
    """The schema of `dossier.json`, with the kinds of actors put in."""
    kinds = ",\n            ".join(f'"{kind}"' for kind in ACTOR_KINDS)
    return Path(__file__).with_name(SCHEMA).read_text("utf-8").replace('"KINDS OF ACTORS"', kinds)


EXPORTS: dict[str, Callable[[Inventory], Iterable[str | Bundles[Leaf]]]] = {
    WHOLE: dossier_json.lines,
    SCHEMA: lambda _inventory: [_schema()],
    "mentions.csv": tables.mentions,
    "statements.csv": tables.statements,
    "positions.csv": tables.positions,
    "events.csv": tables.events,
    "copies.csv": tables.copies,
    "contradictions.csv": tables.contradictions,
    "ahead.ics": diary_calendar.lines,
    "dossier.ftm.json": followthemoney.lines,
    "graph.json": graph.lines,
}
"""For each file what gives its text, piece by piece, so that a large dossier never stands in memory twice."""


def write_exports(
    inventory: Inventory, folder: Path, *, largest: int | None = None, store: Store | None = None
) -> list[Path]:
    """Writes every export that says anything into a folder, which is made, and gives the files.

    Where they are more than `largest` bytes together, all but small ones are written compressed, as "NAME.gz";
    `dossier.json` is counted alone. None compresses none. The `store` keeps what is compressed for the next time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if largest is None:
        sizes = {folder / name: write(folder / name, pieces(inventory)) for name, pieces in EXPORTS.items()}
        return _without_empty(sizes)
    kept = store or Store(None)
    sizes = {folder / name: pack(folder / f"{name}.gz", pieces(inventory), kept) for name, pieces in EXPORTS.items()}
    heavy = _beyond(sizes, largest)
    for path in sizes.keys() - heavy:
        _unpack(path)
    return [_packed(path) if path in heavy else path for path in _without_empty(sizes)]


def files(folder: Path) -> list[Path]:
    """The files of the exports in a folder, some of them compressed."""
    names = (found for name in EXPORTS for found in (name, f"{name}.gz") if (folder / found).is_file())
    return [folder / name for name in names]


def _without_empty(sizes: Mapping[Path, int]) -> list[Path]:
    """The files that say anything; a calendar without an entry is none, and goes."""
    for path, size in sizes.items():
        if not size:
            path.unlink()
    return [path for path, size in sizes.items() if size]


def _beyond(sizes: Mapping[Path, int], largest: int) -> set[Path]:
    """Which files stay compressed: `dossier.json` where it has more than `largest` bytes, and all of the others but
    small ones where they have more together."""
    packed = {path for path, size in sizes.items() if path.name == WHOLE and size > largest}
    others = {path: size for path, size in sizes.items() if path.name not in (WHOLE, SCHEMA)}
    if sum(others.values()) > largest:
        packed |= {path for path, size in others.items() if size * SMALL > largest}
    return packed


def _packed(path: Path) -> Path:
    """Where a file stands compressed."""
    return path.with_name(f"{path.name}.gz")


def _unpack(path: Path) -> None:
    """Writes a file as it is in the place of the compressed one."""
    with gzip.open(_packed(path)) as packed, path.open("wb") as plain:
        shutil.copyfileobj(packed, plain)
    _packed(path).unlink()
