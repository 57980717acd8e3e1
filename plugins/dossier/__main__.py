"""The command line: `python -m dossier inspect [--as-is] [--no-cast] PATH…`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.cast.discovery import DEFAULT, EVERYTHING
from dossier.cast.registry import read_cast
from dossier.clips import read_paths
from dossier.errors import ClippingError, DossierError
from dossier.pipeline import examine
from dossier.records import Cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Clipping


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit status: 0 well, 1 something could not be read, 2 wrongly called."""
    given = _parser().parse_args(argv)
    try:
        status: int = given.run(given)
    except DossierError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dossier", description="Works on the clippings of a dossier.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    one = commands.add_parser("inspect", help="print what is found in clippings, one JSON object a line")
    one.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a clipping or a folder of clippings")
    one.add_argument("--as-is", action="store_true", help="clean nothing")
    one.add_argument("--no-cast", action="store_true", help="know no curated actor, only what discovery finds")
    one.add_argument("--cast", type=Path, default=Path("content/actors"), help="the folder of actor files")
    one.set_defaults(run=inspect)
    one = commands.add_parser("devserver", help="build, show, and build again at each change (make devserver)")
    one.add_argument("--port", type=int, default=8000)
    one.add_argument("--output", type=Path, default=Path("output"))
    one.add_argument("--watch", nargs="*", default=[], metavar="FOLDER")
    one.add_argument("build", nargs="+", metavar="COMMAND", help="what builds the dossier, behind --")
    one.set_defaults(run=devserver)
    one = commands.add_parser("pdf", help="print the dossier as one PDF (make pdf)")
    one.add_argument("--output", type=Path, default=Path("output/dossier.pdf"))
    one.add_argument("--chromium", default="", help="the browser that prints it; else one is looked for")
    one.add_argument("build", nargs="+", metavar="COMMAND", help="what builds the dossier, behind --")
    one.set_defaults(run=pdf)
    return parser


def pdf(given: argparse.Namespace) -> int:
    """Prints the dossier."""
    from dossier.site.paper import write  # noqa: PLC0415  inspect does without Beautiful Soup and the rest

    print(f"{given.output.resolve()}: {write(given.build, given.output, given.chromium)} pages")
    return 0


def devserver(given: argparse.Namespace) -> int:
    """Serves the dossier and builds it at each change, until it is interrupted."""
    from dossier.site.devserver import run  # noqa: PLC0415  inspect does without Pelican and its friends

    run(given.build, given.watch, given.output, given.port)
    return 0


def inspect(given: argparse.Namespace) -> int:
    """Prints each clipping of the paths as JSON, once all are read; 1 where one could not be read."""
    read = list(read_paths(given.paths))
    errors = [error for error in read if isinstance(error, ClippingError)]
    for error in errors:
        print(error, file=sys.stderr)
    clips = [clip for clip in read if not isinstance(clip, ClippingError)]
    curated = Cast() if given.no_cast else read_cast(given.cast)
    threshold = EVERYTHING if given.no_cast else DEFAULT
    clippings, cast = examine(clips, curated, threshold, cleaned=not given.as_is)
    for clipping in clippings:
        print(json.dumps(as_json(clipping, cast), ensure_ascii=False))
    return 1 if errors else 0


def as_json(clipping: Clipping, cast: Cast) -> dict[str, Any]:
    """The contract's object for one clipping."""
    article = clipping.article
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "standfirst": article.standfirst,
        "byline": list(article.byline),
        "source": article.source,
        "published": article.published.value if article.published else None,
        "keypoints": list(article.key_points),
        "body": article.body,
        "removed": [{"line": cut.line, "text": cut.text, "rule": cut.rule} for cut in article.removals],
        "text": article.text,
        "mentions": [
            {
                "start": mention.start,
                "end": mention.end,
                "surface": mention.surface,
                "actor": mention.actor,
                "name": cast.by_slug[mention.actor].name,
                "kind": cast.by_slug[mention.actor].kind,
                "rule": mention.rule,
            }
            for mention in clipping.mentions
        ],
        "quotes": [
            {
                "start": quote.start,
                "end": quote.end,
                "speaker": quote.speaker,
                "speaker_start": quote.speaker_start,
                "speaker_end": quote.speaker_end,
                "confidence": quote.confidence,
            }
            for quote in clipping.quotes
        ],
        "dates": [{"start": date.start, "end": date.end, "value": date.value} for date in clipping.dates],
    }


if __name__ == "__main__":
    sys.exit(main())
