"""`briefing`: writes the briefing as a file to hand over: a page for a mail, Markdown, or a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.commands.build import add_places

if TYPE_CHECKING:
    import argparse

FORMATS = ("html", "md", "docx")


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("briefing", help="write the briefing as one file: HTML for a mail, Markdown, or DOCX")
    one.add_argument("--format", choices=FORMATS, help="else the ending of --to says it; without both it is HTML")
    one.add_argument("--to", type=Path, metavar="FILE", help="where to; else output/briefing.FORMAT")
    one.add_argument("--url", help="where the site stands, for links to the clippings")
    add_places(one)
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Writes the file and says where it is; 1 where a clipping could not be read, which is left out."""
    from dossier.site.handout.writing import write_briefing  # noqa: PLC0415  the other commands do without Pelican
    from dossier.site.pelican.running.wanted import Wanted  # noqa: PLC0415

    ending = given.to.suffix.lstrip(".").lower() if given.to else ""
    chosen = given.format or (ending if ending in FORMATS else FORMATS[0])
    target = given.to or (given.output or Path("output")) / f"briefing.{chosen}"
    places = (given.output, given.seeds, given.cast, given.content)
    complete = write_briefing(
        given.settings, Wanted(*places, given.title, given.url, since=given.since), target, chosen
    )
    print(target.resolve())
    return 0 if complete else 1
