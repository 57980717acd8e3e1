"""`serve`: shows what was built (make serve)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import argparse


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("serve", help="show what was built, on this machine alone (make serve)")
    one.add_argument("--port", type=int, default=8000)
    one.add_argument("--output", type=Path, default=Path("output"), metavar="DIR")
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Shows the site until it is interrupted."""
    from dossier.site.pelican.rebuilding_server import show  # noqa: PLC0415  the other commands do without Pelican and its friends

    show(given.output, given.port)
    return 0
