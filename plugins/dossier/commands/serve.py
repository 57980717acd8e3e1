"""`serve`: builds the dossier, shows it, and builds it again at each change."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import argparse

BUILD = (sys.executable, "-m", "dossier", "build")
"""What builds the dossier of the folder one is in, in a process of its own."""
WATCHED = ("seeds", "content", "pelican.conf.py")
"""What of a dossier is watched."""


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("serve", help="build it, show it on this machine alone, and build again at each change")
    one.add_argument("--port", type=int, default=8000)
    one.add_argument("--output", type=Path, default=Path("output"), metavar="DIR")
    one.add_argument("--as-is", action="store_true", help="only show what was built (make serve)")
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Shows the site until it is interrupted."""
    from dossier.site.pelican.running import rebuilding_server  # noqa: PLC0415  the other commands do without Pelican and its friends

    if given.as_is:
        rebuilding_server.show(given.output, given.port)
    else:
        rebuilding_server.run([*BUILD, "--output", str(given.output)], WATCHED, given.output, given.port)
    return 0
