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
from typing import TYPE_CHECKING

from dossier.assembly import assemble
from dossier.cast.linking import Linker
from dossier.cleaning import as_it_is, clean
from dossier.cleaning.recurring import recurring, without
from dossier.clips.reading import read_paths
from dossier.discovery import DEFAULT, Threshold, discover, find_candidates
from dossier.discovery.beside_cast import beside_cast
from dossier.errors import ClippingError
from dossier.evidence.dates.expressions import find_dates
from dossier.evidence.roles import roles
from dossier.evidence.statements.attribution import find_statements
from dossier.garbage import rarely_collected
from dossier.records import Cast, Clipping, Complaint

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from dossier.discovery.read.spacy_pipeline import Finder
    from dossier.records import Article, Clip, Dossier


def make_dossier(
    seeds: Path, cast: Cast, threshold: Threshold | None = DEFAULT, find: Finder = find_candidates
) -> Dossier:
    """The dossier of a folder of clippings; one that cannot be read is a complaint of it, and so is each warning."""
    read = list(read_paths([seeds]))
    unreadable = [Complaint(one.path, one.message, fatal=True) for one in read if isinstance(one, ClippingError)]
    clips = [one for one in read if not isinstance(one, ClippingError)]
    clippings, known = examine(clips, cast, threshold, find=find)
    warnings = [Complaint(one.article.path, said) for one in clippings for said in one.article.warnings]
    with rarely_collected():
        return assemble(clippings, known, (*unreadable, *warnings))


def examine(
    clips: Iterable[Clip],
    cast: Cast,
    threshold: Threshold | None = DEFAULT,
    *,
    cleaned: bool = True,
    find: Finder = find_candidates,
) -> tuple[list[Clipping], Cast]:
    """Everything that each clipping holds, in their order, and the cast with the actors that were discovered in them.

    `threshold` says which discovered names become actors, None that none does; `find` finds them in an article.
    """
    with rarely_collected():
        clippings, known = with_names(clips, cast, threshold, cleaned=cleaned, find=find)
        return [with_evidence(clipping, known) for clipping in clippings], known


def with_names(
    clips: Iterable[Clip],
    cast: Cast,
    threshold: Threshold | None = DEFAULT,
    *,
    cleaned: bool = True,
    find: Finder = find_candidates,
) -> tuple[list[Clipping], Cast]:
    """The clippings with the names in them, and the cast with the actors that were discovered.

    The arguments are those of `examine`.
    """
    linker = Linker(cast)
    clippings = [linked(article, linker) for article in articles_of(list(clips), cleaned=cleaned)]
    return with_discovered(clippings, cast, threshold, find) if threshold else (clippings, cast)


def articles_of(clips: Sequence[Clip], *, cleaned: bool = True) -> list[Article]:
    """The article of each clip; clean ones without the lines that recur at the edges of their source's clippings."""
    if not cleaned:
        return [as_it_is(clip) for clip in clips]
    articles = [clean(clip) for clip in clips]
    gone = recurring(articles)
    return [without(article, gone[article.id], clip.lines) for article, clip in zip(articles, clips, strict=True)]


def link(clip: Clip, linker: Linker, *, cleaned: bool = True) -> Clipping:
    """The clean article of one clipping with its mentions of the cast; the same clip and cast give the same records."""
    return linked(clean(clip) if cleaned else as_it_is(clip), linker)


def linked(article: Article, linker: Linker) -> Clipping:
    """The article with its mentions of the cast."""
    mentions, ambiguities = linker.link(article)
    return Clipping(article, mentions, ambiguities)


def with_discovered(
    clippings: Sequence[Clipping], cast: Cast, threshold: Threshold, find: Finder = find_candidates
) -> tuple[list[Clipping], Cast]:
    """The clippings with the mentions of actors that the cast does not know, and the cast with those actors."""
    found = discover([clipping.article for clipping in clippings], cast, threshold, find)
    known = Cast.of((*cast.actors, *found.actors), cast.ignored, found.faint)
    return [beside_cast(clipping, found) for clipping in clippings], known


def with_evidence(clipping: Clipping, cast: Cast) -> Clipping:
    """The clipping with its statements, its dates, and the roles of the persons of the cast that it names."""
    article, mentions = clipping.article, clipping.mentions
    said, dates = find_statements(article, mentions), find_dates(article)
    return replace(clipping, statements=said, dates=dates, roles=roles(article, mentions, cast))
