"""The exports: the dossier as files for other programs, below data/ on the site; docs/data.md says what is in them."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.exports import diary_calendar, dossier_json, followthemoney, graph, tables
from dossier.exports.inventory import take_inventory
from dossier.records import ACTOR_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dossier.exports.inventory import Inventory
    from dossier.records import Dossier

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


EXPORTS: dict[str, Callable[[Inventory], Iterable[str]]] = {
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
    dossier: Dossier, folder: Path, title: str, address: str, *, largest: int | None = None
) -> list[Path]:
    """Writes every export that says anything into a folder, which is made, and gives the files.

    `title` is the dossier's name, `address` where its site will stand, without a slash at its end; empty where it is
    not known. Where they are more than `largest` bytes together, all but small ones are written compressed, as
    "NAME.gz"; `dossier.json` is counted alone. None compresses none.
    """
    inventory = take_inventory(dossier, title, address)
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name, pieces in EXPORTS.items():
        # Half of a surrogate pair, as a broken page may hold one, is no text in UTF-8; it becomes a question mark.
        with (folder / name).open("w", encoding="utf-8", errors="replace", newline="") as file:
            file.writelines(pieces(inventory))
        if (folder / name).stat().st_size:
            made.append(folder / name)
        else:
            (folder / name).unlink()  # a calendar without an entry is none
    heavy = set() if largest is None else _beyond(made, largest)
    return [_packed(path) if path in heavy else path for path in made]


def files(folder: Path) -> list[Path]:
    """The files of the exports in a folder, some of them compressed."""
    names = (found for name in EXPORTS for found in (name, f"{name}.gz") if (folder / found).is_file())
    return [folder / name for name in names]


def _beyond(paths: Sequence[Path], largest: int) -> set[Path]:
    """Which files are written compressed: `dossier.json` where it has more than `largest` bytes, and all of the others
    but small ones where they have more together."""
    sizes = {path: path.stat().st_size for path in paths}
    packed = {path for path in paths if path.name == WHOLE and sizes[path] > largest}
    others = [path for path in paths if path.name not in (WHOLE, SCHEMA)]
    if sum(sizes[path] for path in others) > largest:
        packed |= {path for path in others if sizes[path] * SMALL > largest}
    return packed


def _packed(path: Path) -> Path:
    """The same compressed, in place of a file; the same text gives the same bytes."""
    packed = path.with_name(f"{path.name}.gz")
    with path.open("rb") as plain, packed.open("wb") as file, gzip.GzipFile("", "wb", 6, file, mtime=0) as archive:
        shutil.copyfileobj(plain, archive, 1 << 20)
    path.unlink()
    return packed
