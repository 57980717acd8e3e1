"""The steps from clippings to a dossier, in their order; each is named here, and done in its own room.

1. `read_paths` (clips): files become clips, or errors that are reported.
2. `articles_of` (cleaning): each clip becomes an article and its removals; what recurs in a source's clippings goes.
3. `linked` (cast): the names that the actor files know become mentions.
4. `with_discovered` (discovery): so do the names that no file knows.
5. `with_evidence` (evidence): statements, dates and roles.
6. `assemble` (assembly): what takes several clippings to know.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from dossier.addresses import displaced
from dossier.assembly import assemble
from dossier.cast.linking import Linker
from dossier.cleaning import as_it_is, clean
from dossier.cleaning.recurring import recurring, without
from dossier.clips.reading import read_paths
from dossier.discovery import DEFAULT, Threshold, find_candidates, resolve
from dossier.discovery.beside_cast import beside_cast
from dossier.errors import ClippingError
from dossier.evidence.dates.expressions import find_dates
from dossier.evidence.roles import roles
from dossier.evidence.statements.attribution import find_statements
from dossier.garbage import rarely_collected
from dossier.records import Cast, Clipping, Complaint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from dossier.discovery.read.spacy_pipeline import Finder
    from dossier.records import Article, Clip, Dossier


T = TypeVar("T")
R = TypeVar("R")


class Examined(NamedTuple):
    """What the clippings hold."""

    clippings: list[Clipping]
    """Each clipping with all that was found in it, in their order."""
    cast: Cast
    """The cast with the actors that were discovered."""
    failed: list[ClippingError]
    """The clippings that a step failed on; they are left out."""


def make_dossier(
    seeds: Path, cast: Cast, threshold: Threshold | None = DEFAULT, find: Finder = find_candidates
) -> Dossier:
    """The dossier of a folder of clippings; one that cannot be read is a complaint of it, and so is each warning."""
    read = list(read_paths([seeds]))
    clips = [one for one in read if not isinstance(one, ClippingError)]
    clippings, known, failed = examine(clips, cast, threshold, find=find)
    errors = [*(one for one in read if isinstance(one, ClippingError)), *failed]
    with rarely_collected():
        return assemble(clippings, known, (*complaints(errors, clippings), *displaced(clippings)))


def complaints(errors: Iterable[ClippingError], clippings: Iterable[Clipping]) -> list[Complaint]:
    """What was left out, each with its error, then the warnings of the clippings."""
    left_out = [Complaint(one.path, one.message, fatal=True) for one in errors]
    return left_out + [Complaint(one.article.path, said) for one in clippings for said in one.article.warnings]


def examine(
    clips: Iterable[Clip],
    cast: Cast,
    threshold: Threshold | None = DEFAULT,
    *,
    cleaned: bool = True,
    find: Finder = find_candidates,
) -> Examined:
    """Everything that each clipping holds, and the cast with the actors that were discovered in them.

    `threshold` says which discovered names become actors, None that none does; `find` finds them in an article.
    """
    with rarely_collected():
        clippings, known, failed = with_names(clips, cast, threshold, cleaned=cleaned, find=find)
        return Examined(_each(lambda one: with_evidence(one, known), clippings, failed), known, failed)


def with_names(
    clips: Iterable[Clip],
    cast: Cast,
    threshold: Threshold | None = DEFAULT,
    *,
    cleaned: bool = True,
    find: Finder = find_candidates,
) -> Examined:
    """The clippings with the names in them, and the cast with the actors that were discovered: all that a review asks.

    The arguments are those of `examine`.
    """
    failed: list[ClippingError] = []
    linker = Linker(cast)
    articles = articles_of(list(clips), cleaned=cleaned, failed=failed)
    clippings = _each(lambda article: linked(article, linker), articles, failed)
    if threshold:
        clippings, cast = with_discovered(clippings, cast, threshold, find, failed)
    return Examined(clippings, cast, failed)


def _each(step: Callable[[T], R], things: Iterable[T], failed: list[ClippingError]) -> list[R]:
    """What a step makes of each clip, article or clipping; one that it fails on, whatever it raises, is left out."""
    made = []
    for thing in things:
        try:
            made.append(step(thing))
        except ClippingError as error:
            failed.append(error)
        except Exception as error:
            path = thing.article.path if isinstance(thing, Clipping) else getattr(thing, "path", "a clipping")
            failed.append(ClippingError.unexpected(path, error))
    return made


def articles_of(
    clips: Sequence[Clip], *, cleaned: bool = True, failed: list[ClippingError] | None = None
) -> list[Article]:
    """The article of each clip; clean ones without the lines that recur at the edges of their source's clippings.

    A clip that cannot be cleaned is left out, and told in `failed`.
    """
    failed = [] if failed is None else failed
    if not cleaned:
        return _each(as_it_is, clips, failed)
    lines = {clip.id: clip.lines for clip in clips}
    articles = _each(clean, clips, failed)
    gone = recurring(articles)
    return _each(lambda article: without(article, gone[article.id], lines[article.id]), articles, failed)


def link(clip: Clip, linker: Linker, *, cleaned: bool = True) -> Clipping:
    """The clean article of one clipping with its mentions of the cast; the same clip and cast give the same records."""
    return linked(clean(clip) if cleaned else as_it_is(clip), linker)


def linked(article: Article, linker: Linker) -> Clipping:
    """The article with its mentions of the cast."""
    mentions, ambiguities = linker.link(article)
    return Clipping(article, mentions, ambiguities)


def with_discovered(
    clippings: Sequence[Clipping],
    cast: Cast,
    threshold: Threshold,
    find: Finder = find_candidates,
    failed: list[ClippingError] | None = None,
) -> tuple[list[Clipping], Cast]:
    """The clippings with the mentions of actors that the cast does not know, and the cast with those actors.

    A clipping in which nobody can be looked for is left out, and told in `failed`.
    """
    failed = [] if failed is None else failed
    read = _each(lambda one: (one, find(one.article)), clippings, failed)
    found = resolve({one.article.id: candidates for one, candidates in read}, cast, threshold)
    known = Cast.of((*cast.actors, *found.actors), cast.ignored, found.faint)
    return [beside_cast(one, found) for one, _ in read], known


def with_evidence(clipping: Clipping, cast: Cast) -> Clipping:
    """The clipping with its statements, its dates, and the roles of the persons of the cast that it names."""
    article, mentions = clipping.article, clipping.mentions
    said, dates = find_statements(article, mentions), find_dates(article)
    return replace(clipping, statements=said, dates=dates, roles=roles(article, mentions, cast))
