"""The command line: `python -m dossier inspect [--as-is] [--no-cast] PATH…`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.cast.discovery import EVERYTHING
from dossier.clips import read_paths
from dossier.errors import ClippingError, DossierError
from dossier.pipeline import examine, with_discovered
from dossier.records import Cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Clipping


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit status: 0 well, 1 something could not be read, 2 wrongly called."""
    parser = argparse.ArgumentParser(prog="python -m dossier", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    inspecting = commands.add_parser("inspect", help="print what is found in clippings, one JSON object a line")
    inspecting.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a clipping or a folder of clippings")
    inspecting.add_argument("--as-is", action="store_true", help="clean nothing")
    inspecting.add_argument("--no-cast", action="store_true", help="know no curated actor, only what discovery finds")
    inspecting.add_argument("--cast", type=Path, default=Path("content/actors"), help="the folder of actor files")
    given = parser.parse_args(argv)
    try:
        return inspect(given)
    except DossierError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 0


def inspect(given: argparse.Namespace) -> int:
    """Prints each clipping of the paths as JSON once all are read; 1 where one could not be read."""
    status, cast, clippings = 0, Cast(), []
    for clip in read_paths(given.paths):
        if isinstance(clip, ClippingError):
            print(clip, file=sys.stderr)
            status = 1
            continue
        clippings.append(examine(clip, cast, cleaned=not given.as_is))
    clippings, cast = with_discovered(clippings, cast, EVERYTHING)
    for clipping in clippings:
        print(json.dumps(as_json(clipping, cast), ensure_ascii=False))
    return status


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
