"""`publish`: builds the dossier for the web (make publish)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.commands import build

if TYPE_CHECKING:
    import argparse


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("publish", help="build it for the web, with no more of the clippings than may be shown")
    one.add_argument("--url", required=True, help="where it will stand, like https://example.org/dossier")
    build.add_places(one)
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Builds it, as `build` does."""
    return build.run(given)
