"""`inspect`: prints what is found in clippings, one JSON object a line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.clips.reading import read_paths
from dossier.commands.arguments import CAST
from dossier.discovery import DEFAULT, EVERYTHING, finder, model_of
from dossier.errors import ClippingError
from dossier.pipeline import examine
from dossier.records import Cast

if TYPE_CHECKING:
    import argparse

    from dossier.records import Clipping


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("inspect", help="print what is found in clippings, one JSON object a line")
    one.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a clipping or a folder of clippings")
    one.add_argument("--as-is", action="store_true", help="clean nothing")
    one.add_argument("--no-cast", action="store_true", help="know no curated actor, only what discovery finds")
    one.add_argument("--cast", type=Path, default=CAST, help="the folder of actor files")
    one.add_argument("--discovery", metavar="spacy:MODEL", help="find actors with a spaCy pipeline, not by the rules")
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Prints each clipping of the paths as JSON, once all are read; 1 where one could not be read."""
    find = finder(model_of(given.discovery) if given.discovery is not None else "")
    read = list(read_paths(given.paths))
    errors = [error for error in read if isinstance(error, ClippingError)]
    for error in errors:
        print(error, file=sys.stderr)
    clips = [clip for clip in read if not isinstance(clip, ClippingError)]
    curated = Cast() if given.no_cast else _cast(given.cast)
    threshold = EVERYTHING if given.no_cast else DEFAULT
    clippings, cast = examine(clips, curated, threshold, cleaned=not given.as_is, find=find)
    for clipping in clippings:
        print(json.dumps(as_json(clipping, cast), ensure_ascii=False))
    return 1 if errors else 0


def _cast(folder: Path) -> Cast:
    from dossier.cast.registry import read_cast  # noqa: PLC0415  YAML takes long to import, and no cast needs none

    return read_cast(folder)


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
            for quote in clipping.statements
        ],
        "dates": [{"start": date.start, "end": date.end, "value": date.value} for date in clipping.dates],
    }
