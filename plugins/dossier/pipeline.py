"""The steps from clippings to a dossier, in their order; each is named here, and done in its own room.

1. `read_file` (clips): files become clips, or errors that are reported.
2. `clean`, `without` (cleaning): each clip becomes an article and its removals; what recurs in its source goes.
   Between the two `with_one_name` (cast) gives each source one name.
3. `linked` (cast): the names that the actor files know become mentions.
4. `find_candidates`, `resolve` (discovery): so do the names that no file knows.
5. `with_evidence` (evidence): statements, dates and roles; `with_parse` adds what a pipeline of spaCy parses, if any.
6. `assemble` (assembly): what takes several clippings to know.

What takes one clipping alone is a `Step`, so that a workshop can remember it, or do it in several processes.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dossier.addresses import displaced
from dossier.assembly import assemble
from dossier.cast.linking import Linker
from dossier.cast.publications.naming import with_one_name
from dossier.cleaning import as_it_is, clean
from dossier.cleaning.recurring import recurring, without
from dossier.clips.characters import fit
from dossier.clips.gathering import NO_CLIPPING, entries_of, idle_sidecars
from dossier.clips.reading import read_file, sidecars_beside, sought, take_id
from dossier.discovery import DEFAULT, Threshold, find_candidates, parser_of, resolve
from dossier.discovery.beside_cast import beside_cast
from dossier.errors import ClippingError
from dossier.garbage import rarely_collected
from dossier.index_card import CardIndex
from dossier.one_clipping import (
    EVIDENCE,
    NAMES,
    READ,
    ClippingFile,
    NamedClipping,
    ReadArticle,
    asked_of,
    each_of,
    held_by,
    with_evidence,
    with_parse,
)
from dossier.records import Article, Cast, Clipping, Complaint
from dossier.rights.withholding import withheld, without_evidence
from dossier.workshop.one_copy import OneCopy
from dossier.workshop.step import IN_TURN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.discovery import Candidate
    from dossier.discovery.join.within_article import ArticleNames, Told
    from dossier.discovery.read.spacy_pipeline import Finder
    from dossier.one_clipping import FileReading
    from dossier.records import Clip, Dossier, Publication
    from dossier.rights.terms import Terms
    from dossier.workshop.step import Work

    Found = tuple[Article, Sequence[Candidate]]
    """An article, and where it may name an actor."""


class Examined(NamedTuple):
    """What the clippings hold."""

    clippings: list[Clipping]
    """Each clipping with all that was found in it, in their order."""
    cast: Cast
    """The cast with the actors that were discovered."""
    failed: list[ClippingError]
    """The clippings that a step failed on; they are left out."""
    cards: CardIndex = CardIndex()
    """The cards of the clippings, of those that have one."""


def make_dossier(
    seeds: Path,
    cast: Cast,
    threshold: Threshold | None = DEFAULT,
    find: Finder = find_candidates,
    work: Work = IN_TURN,
) -> Dossier:
    """The dossier of a folder of clippings; one that cannot be read is a complaint of it, and so is each warning.

    `work` says how the steps are done that take one clipping at a time.
    """
    return put_together(examine_folder(seeds, cast, threshold, find, work), work=work)


def put_together(examined: Examined, terms: Terms | None = None, work: Work = IN_TURN) -> Dossier:
    """The dossier of examined clippings; `terms` say how much of them it may hold, None that it holds all; `work`
    remembers what was found in them together."""
    clippings, cast, failed, cards = examined
    with rarely_collected():
        if terms:
            clippings = [without_evidence(one, terms) for one in clippings]
            pairs = zip(clippings, examined.clippings, strict=True)
            cards = cards.without(one.article.id for one, whole in pairs if one is not whole)
        dossier = assemble(clippings, cast, (*complaints(failed, clippings), *displaced(clippings)), cards, work)
        return withheld(dossier, terms) if terms else dossier


def examine_folder(
    seeds: Path,
    cast: Cast,
    threshold: Threshold | None = DEFAULT,
    find: Finder = find_candidates,
    work: Work = IN_TURN,
) -> Examined:
    """Everything that each clipping of a folder holds; the arguments are those of `make_dossier`."""
    with rarely_collected():
        failed: list[ClippingError] = []
        read = read_articles(seeds, cast.publications, find, work, failed)
        clippings, known = _named(read, cast, threshold, work, failed)
        del read  # the candidates go before more comes
        done = work.each(EVIDENCE, [NamedClipping(one, asked_of(one, known)) for one in clippings])
        failed += [one for one in done if isinstance(one, ClippingError)]
        pairs = zip(clippings, done, strict=True)
        made = [(one, found) for one, found in pairs if not isinstance(found, ClippingError)]
        cards = {} if parser_of(find) else {one.article.id: evidence.card for one, evidence in made}
        told = _parsed([evidence.added_to(one) for one, evidence in made], find, failed)
        work.begin("putting together")
        return Examined(told, known, failed, CardIndex(cards))


def _named(
    read: Iterable[Found], cast: Cast, threshold: Threshold | None, work: Work, failed: list[ClippingError]
) -> tuple[list[Clipping], Cast]:
    """The clippings of the articles with the names in them, and the cast with those who were found."""
    work.begin("telling who is named")
    linker = Linker(cast)
    named = each_of(lambda one: (linked(one[0], linker), one[1]), read, failed)
    clippings, known = beside_found(named, cast, threshold, work) if threshold else ([one for one, _ in named], cast)
    OneCopy().share(*(one.mentions for one in clippings))
    return clippings, known


def complaints(errors: Iterable[ClippingError], clippings: Iterable[Clipping]) -> list[Complaint]:
    """What was left out, each with its error, then the warnings of the clippings."""
    left_out = [Complaint(one.path, one.message, fatal=True) for one in errors]
    return left_out + [Complaint(one.article.path, said) for one in clippings for said in one.article.warnings]


def read_articles(
    seeds: Path, publications: Sequence[Publication], find: Finder, work: Work, failed: list[ClippingError]
) -> list[Found]:
    """The articles of a folder without the lines that recur in their source's, each with its candidates."""
    entries = entries_of(seeds)
    files = [one for one in entries if not isinstance(one, ClippingError)]
    sidecars = sidecars_beside(files)
    readings = work.each(READ, [ClippingFile(str(one), held_by(one, sidecars)) for one in files])
    made = dict(zip(files, readings, strict=True))
    unread = [one for entry in entries for one in _unread(made[entry] if isinstance(entry, Path) else entry)]
    whole = {file: one for file, one in made.items() if not isinstance(one, ClippingError)}
    looked_for = {path for file in files for path in sought(file, whole[file].ids if file in whole else ())}
    unread += [*idle_sidecars(seeds, looked_for), *([] if entries else [ClippingError(seeds, NO_CLIPPING)])]
    failed += [ClippingError(fit(one.path), fit(one.message), one.line) for one in unread]
    failed += [ClippingError(said.path, said.message) for one in whole.values() for said in one.failed]
    taken: set[str] = set()
    read = [_of_own_id(part, taken) for one in whole.values() for part in one.articles]
    named = with_one_name([one.article for one in read], publications)
    read = [replace(one, article=article) for one, article in zip(read, named, strict=True)]
    gone = recurring([one.article for one in read])
    return each_of(lambda one: _settled(one, gone[one.article.id], find), read, failed)


def _unread(entry: FileReading | ClippingError) -> list[ClippingError]:
    """What could not be read of an entry of the folder."""
    if isinstance(entry, ClippingError):
        return [entry]
    return [ClippingError(said.path, said.message) for said in entry.unread]


def _of_own_id(one: ReadArticle, taken: set[str]) -> ReadArticle:
    name = take_id(one.article.id, one.format, taken)
    return one if name == one.article.id else replace(one, article=replace(one.article, id=name))


def _settled(one: ReadArticle, gone: frozenset[int], find: Finder) -> Found:
    """The article without the lines that recur, and its candidates; these are found again where the article changed."""
    lines = read_file(Path(one.article.path))[one.number].lines if gone else ()
    article = without(one.article, gone, lines)
    same = article is one.article and find is find_candidates
    return article, one.candidates if same else find(article)


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
        clippings, known, failed, _cards = with_names(clips, cast, threshold, cleaned=cleaned, find=find)
        told = each_of(lambda one: with_evidence(one, known), clippings, failed)
        return Examined(_parsed(told, find, failed), known, failed)


def _parsed(clippings: list[Clipping], find: Finder, failed: list[ClippingError]) -> list[Clipping]:
    """The clippings with what a parse says besides, where the pipeline that finds their actors has a parser."""
    pipeline = parser_of(find)
    return each_of(lambda one: with_parse(one, pipeline), clippings, failed) if pipeline is not None else clippings


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
    articles = articles_of(list(clips), cast.publications, cleaned=cleaned, failed=failed)
    clippings = each_of(lambda article: linked(article, linker), articles, failed)
    if threshold:
        clippings, cast = with_discovered(clippings, cast, threshold, find, failed)
    return Examined(clippings, cast, failed)


def articles_of(
    clips: Sequence[Clip],
    publications: Sequence[Publication] = (),
    *,
    cleaned: bool = True,
    failed: list[ClippingError] | None = None,
) -> list[Article]:
    """The article of each clip; clean ones without the lines that recur at the edges of their source's clippings.

    A clip that cannot be cleaned is left out, and told in `failed`.
    """
    failed = [] if failed is None else failed
    if not cleaned:
        return each_of(as_it_is, clips, failed)
    lines = {clip.id: clip.lines for clip in clips}
    articles = with_one_name(each_of(clean, clips, failed), publications)
    gone = recurring(articles)
    return each_of(lambda article: without(article, gone[article.id], lines[article.id]), articles, failed)


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
    return beside_found(each_of(lambda one: (one, find(one.article)), clippings, failed), cast, threshold)


def beside_found(
    read: Sequence[tuple[Clipping, Sequence[Candidate]]], cast: Cast, threshold: Threshold, work: Work = IN_TURN
) -> tuple[list[Clipping], Cast]:
    """The same for clippings with the candidates in them."""

    def each(names: Sequence[ArticleNames]) -> list[Told]:
        told = work.each(NAMES, names)
        for one in told:
            if isinstance(one, ClippingError):
                raise one
        return [one for one in told if not isinstance(one, ClippingError)]

    found = resolve({one.article.id: candidates for one, candidates in read}, cast, threshold, each)
    known = replace(
        Cast.of((*cast.actors, *found.actors), cast.ignored, found.faint),
        publications=cast.publications,
        stories=cast.stories,
    )
    return [beside_cast(one, found) for one, _ in read], known
