"""The exports: the dossier as files for other programs, below data/ on the site; docs/data.md says what is in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.exports import followthemoney, graph, tables, whole
from dossier.exports.inventory import take_inventory
from dossier.records import ACTOR_KINDS
from dossier.site.pelican.output import note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dossier.exports.inventory import Inventory
    from dossier.site.pages.site import Site

FOLDER = "data"
"""Where they stand in the output folder."""

SCHEMA = "dossier.schema.json"


def _schema() -> str:
    """The schema of `dossier.json`, with the kinds of actors put in."""
    kinds = ",\n            ".join(f'"{kind}"' for kind in ACTOR_KINDS)
    return Path(__file__).with_name(SCHEMA).read_text("utf-8").replace('"KINDS OF ACTORS"', kinds)


EXPORTS: dict[str, Callable[[Inventory], Iterable[str]]] = {
    "dossier.json": whole.lines,
    SCHEMA: lambda _inventory: [_schema()],
    "mentions.csv": tables.mentions,
    "statements.csv": tables.statements,
    "events.csv": tables.events,
    "copies.csv": tables.copies,
    "dossier.ftm.json": followthemoney.lines,
    "graph.json": graph.lines,
}
"""For each file what gives its text, piece by piece, so that a large dossier never stands in memory twice."""


def write_exports(site: Site, context: Mapping[str, Any], output: str) -> None:
    """Writes every export into the output folder, and notes it in the ledger."""
    inventory = take_inventory(site, context["SITENAME"], context["DOSSIER_ADDRESS"])
    folder = Path(output) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, pieces in EXPORTS.items():
        path = folder / name
        # Half of a surrogate pair, as a broken page may hold one, is no text in UTF-8; it becomes a question mark.
        with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
            file.writelines(pieces(inventory))
        note(str(path), context)
