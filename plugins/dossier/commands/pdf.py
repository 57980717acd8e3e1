"""`pdf`: prints the whole dossier as one PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import argparse


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("pdf", help="print the dossier as one PDF (make pdf)")
    one.add_argument("--output", type=Path, default=Path("output/dossier.pdf"))
    one.add_argument("--chromium", default="", help="the browser that prints it; else one is looked for")
    one.add_argument("build", nargs="+", metavar="COMMAND", help="what builds the dossier, behind --")
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Prints the dossier and says where it is."""
    from dossier.site.paper.printing import write  # noqa: PLC0415  the other commands do without what it needs

    print(f"{given.output.resolve()}: {write(given.build, given.output, given.chromium)} pages")
    return 0
