"""What is done for one clipping alone: the same bytes, sidecar, rules and cast give the same records.

A `Step` of it can be remembered, and done in several processes; what takes several clippings stands between the steps.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from dossier.archive.digests import digest, digest_of_file
from dossier.cleaning import clean
from dossier.clips.bibliography import lists_of
from dossier.clips.reading import read_file
from dossier.discovery import Candidate, find_candidates
from dossier.discovery.join.within_article import ArticleNames, Told, clusters_within
from dossier.errors import ClippingError
from dossier.evidence.dates.expressions import find_dates
from dossier.evidence.parses.parsed_statements import with_parsed
from dossier.evidence.roles import roles
from dossier.evidence.stances.find_stances import find_stances
from dossier.evidence.statements.attribution import find_statements
from dossier.evidence.statements.gendered_speakers import of_fitting_speakers
from dossier.evidence.statements.named_in_full import named_in_full
from dossier.index_card import IndexCard, card_of
from dossier.records import (
    Actor,
    Article,
    Cast,
    Clipping,
    Complaint,
    DateMention,
    ReportedRole,
    Stance,
    Statement,
)
from dossier.workshop.step import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dossier.records import Clip

T = TypeVar("T")
R = TypeVar("R")


class ClippingFile(NamedTuple):
    """A file of clippings, as the first step asks for it."""

    path: str
    """Where it is, as the caller named it."""
    held: bytes
    """The digest of its bytes and of the sidecars beside it."""


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """One clipping by itself, before anything of another one or of the cast is known."""

    article: Article
    """The clean article; its id may be another one's, too."""
    number: int
    """Its place in its file, from 0."""
    format: str
    """The format it was read as."""
    candidates: tuple[Candidate, ...]
    """Where it may name an actor, by the rules."""


@dataclass(frozen=True, slots=True)
class FileReading:
    """What one file gives."""

    articles: tuple[ReadArticle, ...] = ()
    """Its clippings, mostly one."""
    ids: tuple[str, ...] = ()
    """The ids of all that could be read."""
    unread: tuple[Complaint, ...] = ()
    """Why it could not be read."""
    failed: tuple[Complaint, ...] = ()
    """What was read and could not be cleaned."""


class NamedClipping(NamedTuple):
    """A clipping with its mentions, and all of the cast that its evidence may ask for."""

    clipping: Clipping
    """The clipping."""
    cast: tuple[Actor, ...]
    """The actors that it names, and the bodies they belong to."""


class IndexedEvidence(NamedTuple):
    """What the evidence step finds in a clipping; the rest of it the caller has."""

    statements: tuple[Statement, ...]
    """What is said in it, by whom."""
    dates: tuple[DateMention, ...]
    """Its dates."""
    roles: tuple[ReportedRole, ...]
    """What it says that persons are."""
    stances: tuple[Stance, ...]
    """What it says that actors are for or against."""
    card: IndexCard
    """What the step that sees all clippings asks of it."""

    def added_to(self, clipping: Clipping) -> Clipping:
        """The clipping with this evidence."""
        return replace(clipping, statements=self.statements, dates=self.dates, roles=self.roles, stances=self.stances)


def read_and_clean(file: ClippingFile) -> FileReading:
    """The articles in a file, each with the candidates in it."""
    try:
        clips = list(enumerate(read_file(Path(file.path))))
    except ClippingError as error:
        return FileReading(unread=(Complaint(error.path, error.message, fatal=True),))
    failed: list[ClippingError] = []
    read = each_of(_read_article, clips, failed)
    told = tuple(Complaint(error.path, error.message, fatal=True) for error in failed)
    return FileReading(tuple(read), tuple(clip.id for _number, clip in clips), failed=told)


def _read_article(one: tuple[int, Clip]) -> ReadArticle:
    number, clip = one
    article = clean(clip)
    return ReadArticle(article, number, clip.format, tuple(find_candidates(article)))


def evidence_of(named: NamedClipping) -> IndexedEvidence:
    """The evidence of a clipping, and its card."""
    made = with_evidence(named.clipping, Cast.of(named.cast))
    return IndexedEvidence(made.statements, made.dates, made.roles, made.stances, card_of(made))


def _path(thing: object) -> str:
    """The file of a clip, an article, a clipping, or of what holds one of these."""
    if isinstance(thing, tuple) and not hasattr(thing, "path"):
        return next((path for part in thing if (path := _path(part))), "")
    inner = thing.article if isinstance(thing, Clipping | ReadArticle) else thing
    return str(getattr(inner, "path", ""))


def _article(names: ArticleNames) -> str:
    return names.article


def _found(evidence: IndexedEvidence) -> tuple[Sequence[object], ...]:
    return evidence.statements, evidence.dates, evidence.roles, evidence.stances


def _is_whole(reading: FileReading) -> bool:
    return not (reading.unread or reading.failed)


READ: Step[ClippingFile, FileReading] = Step("reading", read_and_clean, FileReading, _path, lasts=_is_whole)
NAMES: Step[ArticleNames, Told] = Step("names", clusters_within, Told, _article)
EVIDENCE: Step[NamedClipping, IndexedEvidence] = Step(
    "evidence", evidence_of, IndexedEvidence, _path, keeps=_found, takes=NamedClipping
)
"""The steps that take one clipping at a time, as a workshop does them."""


def held_by(path: Path, sidecars: Sequence[Path]) -> bytes:
    """The digest of a file, of all sidecars that may be its clippings' (their names begin as its own), and of the lists
    of references that may state something of it."""
    first, stem = bisect_left(sidecars, path.with_name(path.stem)), str(path.with_name(path.stem))
    beside = takewhile(lambda one: str(one).startswith(stem), sidecars[first:])
    return digest(part for one in (path, *beside, *lists_of(path)) for part in (str(one), digest_of_file(one)))


def asked_of(clipping: Clipping, cast: Cast) -> tuple[Actor, ...]:
    """What the evidence of a clipping may ask of the cast: whom it names, and the bodies they belong to."""
    named = [cast.by_slug[slug] for slug in dict.fromkeys(mention.actor for mention in clipping.mentions)]
    bodies = [cast.by_slug[actor.part_of] for actor in named if actor.part_of and actor.part_of in cast.by_slug]
    return tuple({actor.slug: actor for actor in (*named, *bodies)}.values())


def each_of(step: Callable[[T], R], things: Iterable[T], failed: list[ClippingError]) -> list[R]:
    """What a step makes of each clip, article or clipping; one that it fails on, whatever it raises, is left out."""
    made = []
    for thing in things:
        try:
            made.append(step(thing))
        except ClippingError as error:
            failed.append(error)
        except Exception as error:
            failed.append(ClippingError.unexpected(_path(thing) or "a clipping", error))
    return made


def with_parse(clipping: Clipping, pipeline: Any) -> Clipping:
    """The clipping with the statements, too, that a pipeline of spaCy with a parser reads in it."""
    said = with_parsed(pipeline, clipping.article, clipping.mentions, clipping.statements)
    return replace(clipping, statements=said)


def with_evidence(clipping: Clipping, cast: Cast) -> Clipping:
    """The clipping with its statements, its dates, and the roles of the persons of the cast that it names."""
    article, mentions = clipping.article, clipping.mentions
    said = of_fitting_speakers(article.text, find_statements(article, mentions), cast)
    said = named_in_full(said, mentions, cast)
    dates = find_dates(article)
    held = find_stances(article, mentions, said, cast)
    return replace(clipping, statements=said, dates=dates, roles=roles(article, mentions, cast), stances=held)
