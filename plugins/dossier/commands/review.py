"""`review`: prints what an analyst should look at, each entry with the command that acts on it (make review)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.cast import shell_commands
from dossier.cast.agenda import agenda
from dossier.cast.registry import read_cast
from dossier.cast.review import review
from dossier.commands import arguments
from dossier.commands.clippings import examined
from dossier.commands.report import MOST, report

if TYPE_CHECKING:
    import argparse


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("review", help="list who was found, and what is in doubt (make review)")
    one.add_argument("--all", action="store_true", help=f"show all of each part, not {MOST} entries")
    arguments.add_folders(one)
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Prints the review; 1 where something was left out."""
    clippings, cast, complaints = examined(given.seeds, read_cast(given.cast))
    parts = agenda(review(clippings, cast), shell_commands.Folders.of(given.seeds, given.cast), complaints)
    for line in report(parts, None if given.all else MOST):
        print(line)
    return 1 if any(one.fatal for one in complaints) else 0
