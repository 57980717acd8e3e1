"""`languages`: gathers the messages of the interface and brings the catalogues in step with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import argparse


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("languages", help="gather the interface's texts for translation (make languages)")
    one.add_argument("--theme", type=Path, default=Path("theme"), metavar="DIR", help="the folder of the theme")
    one.add_argument("--begin", default="", metavar="TAG", help="a language that is to have a catalogue, like de")
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Writes the catalogues and says which lack what."""
    from dossier.site.locale.catalogue import update  # noqa: PLC0415  the other commands do without what it needs

    for name, lacking in update(given.theme, given.begin).items():
        print(f"{name}: {lacking or 'no'} message{'' if lacking == 1 else 's'} without a translation")
    return 0
