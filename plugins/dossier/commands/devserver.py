"""`devserver`: builds the dossier, shows it, and builds it again at each change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import argparse


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("devserver", help="the same as serve, with a build of your own (make devserver)")
    one.add_argument("--port", type=int, default=8000)
    one.add_argument("--output", type=Path, default=Path("output"))
    one.add_argument("--watch", nargs="*", default=[], metavar="FOLDER")
    one.add_argument("build", nargs="+", metavar="COMMAND", help="what builds the dossier, behind --")
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Serves the dossier and builds it at each change, until it is interrupted."""
    from dossier.site.pelican.running import rebuilding_server  # noqa: PLC0415  the other commands do without Pelican and its friends

    rebuilding_server.run(given.build, given.watch, given.output, given.port)
    return 0
