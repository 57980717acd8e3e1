"""`inspect`: prints what is found in clippings, one JSON object a line."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.clips.reading import read_paths
from dossier.commands.arguments import CAST, SEEDS
from dossier.commands.compared_clippings import Compared
from dossier.discovery import DEFAULT, EVERYTHING, finder, model_of
from dossier.errors import ClippingError
from dossier.evidence.across.events import find_events
from dossier.evidence.dates.vague_times import find_vague_times
from dossier.pipeline import examine
from dossier.records import Cast

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from dossier.records import Clipping, Event, Mention, ReportedRole, Stance, Statement, TextPlace


ALONE = Compared()
"""What is known of a clipping that is compared with none."""
ENDED = re.compile(r"[.!?…]\s|\n")
"""What ends a sentence, or may: behind it a quotation is no second piece of the one before."""


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("inspect", help="print what is found in clippings, one JSON object a line")
    one.add_argument(
        "paths", nargs="*", type=Path, default=[SEEDS], metavar="PATH", help="a clipping, or a folder of them"
    )
    one.add_argument("--as-is", action="store_true", help="clean nothing")
    one.add_argument("--no-cast", action="store_true", help="know no curated actor, only what discovery finds")
    one.add_argument("--cast", type=Path, default=CAST, help="the folder of actor files")
    one.add_argument("--discovery", metavar="spacy:MODEL", help="find actors with a spaCy pipeline, not by the rules")
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Prints each clipping of the paths as JSON, once all are read; 1 where one could not be read."""
    find = finder(model_of(given.discovery) if given.discovery is not None else "")
    read = list(read_paths(given.paths))
    clips = [clip for clip in read if not isinstance(clip, ClippingError)]
    curated = Cast() if given.no_cast else _cast(given.cast)
    threshold = EVERYTHING if given.no_cast else DEFAULT
    clippings, cast, failed, _cards = examine(clips, curated, threshold, cleaned=not given.as_is, find=find)
    errors = [*(error for error in read if isinstance(error, ClippingError)), *failed]
    for error in errors:
        print(error, file=sys.stderr)
    compared = Compared.of(clippings, cast)
    for clipping in clippings:
        print(json.dumps(as_json(clipping, cast, compared), ensure_ascii=False))
    return 1 if errors else 0


def _cast(folder: Path) -> Cast:
    from dossier.cast.registry import read_cast  # noqa: PLC0415  YAML takes long to import, and no cast needs none

    return read_cast(folder)


def as_json(clipping: Clipping, cast: Cast, compared: Compared = ALONE) -> dict[str, Any]:
    """The object for one clipping, compared with the others that are shown.

    docs/inspect.md explains each key, docs/inspect.schema.json holds it to its form.
    """
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
        "mentions": [_mention(one, cast) for one in clipping.mentions],
        "quotes": _quotes(clipping.statements),
        "statements": [_statement(pieces) for pieces in _whole(clipping)],
        "dates": _dates(clipping),
        "events": [_event(one, compared.reports.get(one, ())) for one in find_events([clipping])],
        "contradictions": compared.contradictions.get(article.id, []),
        "stances": [_stance(one, cast) for one in clipping.stances],
        "roles": [_role(one, cast) for one in clipping.roles],
        "url": article.url,
        "section": article.section,
        "pages": article.pages,
        "tags": list(article.tags),
        "star": article.star,
        "note": article.note,
        "highlights": list(article.highlights),
        "language": article.language,
        "origins": dict(article.origins),
    }


def _mention(mention: Mention, cast: Cast) -> dict[str, Any]:
    actor = cast.by_slug[mention.actor]
    place = {"start": mention.start, "end": mention.end, "surface": mention.surface}
    return place | {"actor": actor.slug, "name": actor.name, "kind": actor.kind, "rule": mention.rule}


def _dates(clipping: Clipping) -> list[dict[str, Any]]:
    """The dates, and with them the vague times, which only programs ask for."""
    told = sorted((*clipping.dates, *find_vague_times(clipping.article)), key=lambda one: one.start)
    return [{"start": one.start, "end": one.end, "value": one.value} for one in told]


def _quotes(statements: Iterable[Statement]) -> list[dict[str, Any]]:
    """What stands in quotation marks in the statements, each stretch once, by the statement that names a speaker."""
    found: dict[tuple[int, int], Statement] = {}
    for one in statements:
        for place in one.quoted:
            if place not in found or found[place].speaker is None:
                found[place] = one
    return [
        {
            "start": start,
            "end": end,
            "speaker": one.speaker,
            "speaker_start": one.speaker_start,
            "speaker_end": one.speaker_end,
            "confidence": one.confidence,
        }
        for (start, end), one in sorted(found.items(), key=lambda item: item[0])
    ]


def _whole(clipping: Clipping) -> list[list[Statement]]:
    """The statements as they were made: the pieces of a quotation around its verb ("A," she said, "b.") together."""
    made: list[list[Statement]] = []
    for one in clipping.statements:
        last = made[-1][-1] if made else None
        if last and _goes_on(last, one) and not ENDED.search(clipping.article.text, last.end, one.start):
            made[-1].append(one)
        else:
            made.append([one])
    return made


def _goes_on(last: Statement, one: Statement) -> bool:
    """Whether a quotation is the second piece of the one before: the same verb stands between them."""
    if one.kind != "direct" or last.kind != "direct" or one.cue_start is None:
        return False
    return last.cue_start == one.cue_start and last.speaker_start == one.speaker_start and last.end <= one.cue_start


def _statement(pieces: Sequence[Statement]) -> dict[str, Any]:
    said = pieces[0]
    places = [place for piece in pieces for place in piece.places]
    spans = {"spans": [list(place) for place in places]} if len(places) > 1 else {}
    return {
        "start": said.start,
        "end": pieces[-1].end,
        **spans,
        "kind": said.kind,
        "speaker": said.speaker,
        "speaker_start": said.speaker_start,
        "speaker_end": said.speaker_end,
        "cue_start": said.cue_start,
        "cue_end": said.cue_end,
        "actor": said.actor,
        "confidence": said.confidence,
        "rule": said.rule,
        "negated": any(piece.negated for piece in pieces),
    }


def _event(event: Event, reports: Iterable[TextPlace]) -> dict[str, Any]:
    return {
        "start": event.start,
        "end": event.end,
        "date": event.date,
        "until": event.until,
        "date_start": event.date_start,
        "date_end": event.date_end,
        "actors": list(event.actors),
        "rule": event.rule,
        "reports": [asdict(place) for place in reports],
    }


def _stance(held: Stance, cast: Cast) -> dict[str, Any]:
    return {
        "start": held.start,
        "end": held.end,
        "kind": held.kind,
        "negated": held.negated,
        "holding": held.holding,
        "actor": held.actor,
        "name": cast.by_slug[held.actor].name,
        "words": list(held.words),
        "about": list(held.about),
    }


def _role(told: ReportedRole, cast: Cast) -> dict[str, Any]:
    return {
        "person": cast.by_slug[told.actor].name,
        "role": told.role,
        "actor": told.actor,
        "affiliation": told.affiliation,
        "start": told.start,
        "end": told.end,
    }
