"""`pdf`: prints the whole dossier as one PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.commands.serve import BUILD

if TYPE_CHECKING:
    import argparse


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("pdf", help="print it as one PDF, with Chromium (make pdf)")
    one.add_argument("--output", type=Path, default=Path("output/dossier.pdf"))
    one.add_argument("--chromium", default="", help="the browser that prints it; else one is looked for")
    one.add_argument("build", nargs="*", metavar="COMMAND", help="what builds the dossier, behind --, if not build")
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Prints the dossier and says where it is."""
    from dossier.site.paper.printing import write  # noqa: PLC0415  the other commands do without what it needs

    count = write(given.build or [*BUILD, "--paper"], given.output, given.chromium)
    print(f"{given.output.resolve()}: {count} pages")
    return 0
