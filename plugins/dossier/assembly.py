"""Assembly: the one step that sees all clippings, and works out once what takes more than one of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from dossier.addresses.names import is_crowd
from dossier.cleaning.account import account_of
from dossier.evidence.across.claims.contradictions import find_contradictions
from dossier.evidence.across.claims.held_positions import find_positions
from dossier.evidence.across.dated_sentences import occurring_in
from dossier.evidence.across.diary import find_diary
from dossier.evidence.across.events import find_events
from dossier.evidence.across.key_points import find_key_points
from dossier.evidence.across.last_words import find_last_words
from dossier.evidence.across.not_known import unattributed, undatable
from dossier.evidence.across.occurrences import find_occurrences, main_occurrences
from dossier.evidence.across.relations import find_relations
from dossier.evidence.across.remarks import find_remarks
from dossier.evidence.across.sources.counted_sources import Sources
from dossier.evidence.across.sources.echoes import find_echoes
from dossier.evidence.across.sources.single_sources import Basis, find_single_sources
from dossier.evidence.stories.stories import Asked, CutPile, find_stories
from dossier.index_card import CardIndex
from dossier.joint_findings import disputed_words_of, nearness_of, wordings_of
from dossier.records import Appearance, Contradiction, Coverage, Dossier, Wording
from dossier.workshop.aside import Aside
from dossier.workshop.one_copy import OneCopy
from dossier.workshop.step import IN_TURN
from dossier.workshop.workers import FEW

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.evidence.across.occurrences import Dated
    from dossier.records import Actor, Cast, Clipping, Complaint, Event, Mention, Remark
    from dossier.workshop.step import Work


MAIN_POINTS = 12
"""How many key points stand open in a briefing."""
MAIN_ACTORS = 10
"""How many actors are its main ones."""
MAIN_DATES = 10
"""How many dates it has."""


class _Apart(NamedTuple):
    """What takes long and nothing else of the dossier is made from: a second process can find it."""

    stories: CutPile
    """The stories, and what belongs to none."""
    disputed: tuple[Contradiction, ...]
    """The quotations that are given to two speakers."""


def assemble(
    clippings: Iterable[Clipping],
    cast: Cast,
    complaints: Iterable[Complaint] = (),
    index: CardIndex = CardIndex(),  # noqa: B008  it cannot be changed
    work: Work = IN_TURN,
) -> Dossier:
    """The dossier of these clippings, in an order that depends on nothing but them.

    `cast` must hold every actor that a clipping mentions; `index` holds what is known of each by itself.
    `work` remembers what takes long and reads little, which a change of one clipping mostly leaves as it was.
    """
    ordered = tuple(sorted(clippings, key=_newest_first))
    coverage = _coverage(ordered, cast)
    echoes = find_echoes([clipping.article for clipping in ordered], index.runs)
    sources = Sources.of(ordered, echoes)
    wordings = _of_different_copies(wordings_of(ordered, index, work), sources)
    leads = [one for one in ordered if sources.lead(one.article.id) == one.article.id]
    asked = Asked(lambda all_: nearness_of(all_, index, work), index.news, index.claims)
    apart = Aside(
        lambda: _Apart(find_stories(sources, cast, asked), disputed_words_of(leads, cast, index, work)), _Apart
    )
    if len(ordered) > FEW:
        apart.begin()
    events, dated = _events(ordered, index)
    occurrences = find_occurrences(sources, dated)
    mentions = {one.actor.slug: one.mention_count for one in coverage}
    main = main_occurrences(occurrences, dated, mentions, MAIN_DATES)
    remarks = find_remarks(sources, wordings, index.speeches)
    last_words = find_last_words(sources, remarks, cast)
    points = find_key_points(sources)
    basis = Basis(points[:MAIN_POINTS], _of_main_actors(coverage, last_words), sorted(main, key=lambda one: one.order))
    # What only shares a clipping is shown of few actors and not of a crowd.
    relations = find_relations(ordered, near=is_crowd(coverage), sentences_of=index.named)
    contradictions = find_contradictions(sources, occurrences, dated, index.claims)
    del dated  # a third of what is held by now
    diary, single_sources, account = find_diary(sources), find_single_sources(sources, basis), account_of(ordered)
    (stories, strays, wrong), disputed = apart.end()
    return Dossier(
        clippings=ordered,
        cast=cast,
        coverage=coverage,
        relations=relations,
        events=events,
        occurrences=occurrences,
        main_occurrences=main,
        diary=diary,
        remarks=remarks,
        positions=find_positions(sources, stories),
        last_words=last_words,
        key_points=points,
        single_sources=single_sources,
        echoes=echoes,
        wordings=wordings,
        contradictions=(*contradictions, *disputed),
        stories=stories,
        strays=strays,
        unattributed=tuple(unattributed(ordered, cast)),
        undatable=tuple(undatable(ordered)),
        account=account,
        complaints=(*complaints, *wrong),
    )


def _events(clippings: Sequence[Clipping], index: CardIndex) -> tuple[tuple[Event, ...], Dated]:
    """The events of the clippings, and their dated sentences."""
    told = {one.article.id: index.dated(one) for one in clippings}
    events = find_events(clippings, lambda one: (sentence.event for sentence in told[one.article.id]))
    OneCopy().share(events)
    return events, occurring_in(clippings, lambda one: told[one.article.id])


def _newest_first(clipping: Clipping) -> tuple[int, str]:
    published = clipping.article.published
    return (-published.first_day.toordinal() if published else 1, clipping.article.id)


def _coverage(clippings: Sequence[Clipping], cast: Cast) -> tuple[Coverage, ...]:
    appearances = _appearances(clippings)
    return tuple(sorted((_covered(one, appearances[one.slug]) for one in cast.actors), key=_most_prominent_first))


def _covered(actor: Actor, appearances: Sequence[Appearance]) -> Coverage:
    counts = Counter(mention.surface for appearance in appearances for mention in appearance.mentions)
    names = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return Coverage(actor, tuple(appearances), tuple(names), counts.total())


def _most_prominent_first(coverage: Coverage) -> tuple[bool, int, int, str]:
    return not coverage.actor.reviewed, -len(coverage.appearances), -coverage.mention_count, coverage.actor.slug


def _appearances(clippings: Sequence[Clipping]) -> dict[str, list[Appearance]]:
    found: dict[str, list[Appearance]] = defaultdict(list)
    for clipping in clippings:
        inside: dict[str, list[Mention]] = defaultdict(list)
        for mention in clipping.mentions:
            inside[mention.actor].append(mention)
        for slug, mentions in inside.items():
            found[slug].append(Appearance(clipping, tuple(mentions)))
    return found


def by_mentions(coverage: Iterable[Coverage]) -> list[Coverage]:
    """The actors that a clipping names, the most often named first; those not reviewed behind the others."""
    named = (one for one in coverage if one.mention_count)
    return sorted(named, key=lambda one: (not one.actor.reviewed, -one.mention_count))


def _of_main_actors(coverage: Iterable[Coverage], words: Iterable[Remark]) -> tuple[Remark, ...]:
    """The last words of the main actors."""
    last = {one.actor: one for one in words}
    main = by_mentions(coverage)[:MAIN_ACTORS]
    return tuple(last[one.actor.slug] for one in main if one.actor.slug in last)


def _of_different_copies(wordings: Iterable[Wording], sources: Sources) -> tuple[Wording, ...]:
    """The wordings without those of two copies of one report, which share all their words anyway."""
    return tuple(one for one in wordings if sources.lead(one.first) != sources.lead(one.second))
