"""Makes the site's pages from the dossier's records: who points at whom, in which order, under which address."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.addresses import actor_path, clipping_paths, title_of
from dossier.language.slugs import slugs
from dossier.rules.load import whys
from dossier.site.drawings.network import ladder, network
from dossier.site.drawings.timeline import overview
from dossier.site.locale.interface import gettext, worded
from dossier.site.locale.shown_dates import shown
from dossier.site.pages.briefing_points import MAIN_ACTORS, SHOWN_POINTS, key_points, main_dates
from dossier.site.pages.chronicle import chronicle, entries_of
from dossier.site.pages.copies import once
from dossier.site.pages.explained_links import explained
from dossier.site.pages.finding import make_findings
from dossier.site.pages.margins import cuts_between, pieces, same_events
from dossier.site.pages.passages import excerpts, passages
from dossier.site.pages.periods import years
from dossier.site.pages.removals import removals_of
from dossier.site.pages.roles import add_roles
from dossier.site.pages.single_sources import Basis, lone
from dossier.site.pages.site import Site, by_mentions
from dossier.site.pages.text_index import Holdings
from dossier.site.pages.text_pieces import Cut
from dossier.site.pages.views import KIND_LABELS, ActorPage, ClippingPage, SourcePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Actor, Cast, Clipping, Coverage, Dossier, Relation, Removal
    from dossier.site.pages.findings import Findings, Happening, Pair, ShownStatement


def make_site(dossier: Dossier, profile: Callable[[Actor], str]) -> Site:
    """The site of a dossier; `profile` renders an actor's profile as HTML."""
    cast = dossier.cast
    paths = clipping_paths(dossier.clippings)
    clippings = {
        clipping.article.id: _clipping_page(clipping, cast, paths[clipping.article.id])
        for clipping in dossier.clippings
    }
    actors = {one.actor.slug: _actor_page(one, profile) for one in dossier.coverage}
    _connect_clippings(dossier, cast, clippings, actors)
    _connect_actors(dossier, cast, clippings, actors)
    add_roles(dossier, clippings, actors)
    pages = tuple(clippings.values())
    for newer, older in pairwise(page for page in pages if page.date):
        newer.older, older.newer = older, newer
    sources = _sources(pages)  # before the findings, which ask for what has none
    by_id = {clipping.article.id: clipping for clipping in dossier.clippings}
    holdings = Holdings.of(by_id.values(), clippings, actors)
    findings = make_findings(dossier, holdings)
    _connect_findings(findings, actors)
    _connect_places(findings, pages)
    entries = entries_of(findings.happenings, pages)
    points, dates = key_points(holdings), main_dates(entries)
    prominent = by_mentions(actors.values())[:MAIN_ACTORS]
    basis = Basis(points[:SHOWN_POINTS], [page.latest for page in prominent if page.latest], dates)
    single = lone(holdings, basis, entries)
    findings = replace(findings, questions=(*findings.questions, *((single,) if single else ())))
    return Site(
        dossier=dossier,
        clippings=pages,
        actors=tuple(actors.values()),
        kinds=_by_kind(tuple(actors.values())),
        sources=sources,
        timeline=years(once(pages)),
        complaints=dossier.complaints,
        findings=findings,
        entries=entries,
        spoken=findings.spoken.sheets(
            (page for page in pages if page.told), lambda one: one.key, lambda one: len(one.told)
        ),
        dated=findings.dated.sheets((*entries, *(page for page in pages if not page.date)), lambda one: one.key),
        points=points,
        main_dates=dates,
        removals=removals_of(dossier, clippings),
        drawing=network(tuple(actors.values()), findings.pairs),
    )


def _connect_findings(findings: Findings, actors: dict[str, ActorPage]) -> None:
    """Gives each actor its share of the findings."""
    said: dict[str, list[ShownStatement]] = defaultdict(list)
    about: dict[str, list[ShownStatement]] = defaultdict(list)
    when: dict[str, list[Happening]] = defaultdict(list)
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for statement in findings.all_statements:
        statement.passage.clipping.statements += (statement,)
    for statement in findings.statements:
        if statement.actor:
            said[statement.actor.path].append(statement)
        for page in statement.about:
            if page is not statement.actor:
                about[page.path].append(statement)
    for happening in findings.happenings:
        for page in happening.actors:
            when[page.path].append(happening)
    for pair in findings.pairs:
        pairs[pair.first.path].append(pair)
        pairs[pair.second.path].append(pair)
    for page in actors.values():
        page.said, page.said_about = tuple(said[page.path]), tuple(about[page.path])
        page.chronicle = chronicle(entries_of(when[page.path], ()))
        named = (clipping for clipping, _sentences in page.appearances)
        page.overview = overview(entries_of(when[page.path], named), findings.dated, {}, wide=False)
        page.pairs = tuple(pairs[page.path])
        page.drawing = ladder(page, page.pairs) if page.pairs else None


def _connect_places(findings: Findings, pages: tuple[ClippingPage, ...]) -> None:
    """Gives each clipping what it dates, its paragraphs with their margin, and the others on the same events."""
    related = same_events(findings)
    for happening in findings.all_happenings:
        happening.passage.clipping.happenings += (happening,)
    for page in pages:
        page.related = related.get(page.origin.path, ())
        page.pieces = pieces(page)


def _clipping_page(clipping: Clipping, cast: Cast, path: str) -> ClippingPage:
    article = clipping.article
    made = passages(clipping, cast)
    standfirst = next((passage for passage in made if passage.kind == "standfirst"), None)
    return ClippingPage(
        path=path,
        title=worded(title_of(article)),
        article=article,
        date=shown(article.published) if article.published else None,
        dated_by_editor=article.origin("published") == "sidecar",
        standfirst=standfirst,
        key_points=tuple(passage for passage in made if passage.kind == "key_point"),
        body=tuple(passage for passage in made if passage.kind != "key_point" and passage is not standfirst),
        removals=_by_rule(article.removals),
        cuts=cuts_between(clipping),
    )


def _by_rule(removals: tuple[Removal, ...]) -> tuple[Cut, ...]:
    groups: dict[str, list[Removal]] = {}
    for removal in removals:
        groups.setdefault(removal.rule, []).append(removal)
    reasons = whys()
    return tuple(Cut(rule, gettext(reasons.get(rule, "")), tuple(lines)) for rule, lines in groups.items())


def _actor_page(coverage: Coverage, profile: Callable[[Actor], str]) -> ActorPage:
    actor = coverage.actor
    return ActorPage(
        path=actor_path(actor.slug),
        title=actor.name,
        actor=actor,
        kind=gettext(KIND_LABELS[actor.kind][0]),
        profile=profile(actor),
        mention_count=coverage.mention_count,
        names=coverage.names,
    )


def _connect_clippings(
    dossier: Dossier, cast: Cast, clippings: dict[str, ClippingPage], actors: dict[str, ActorPage]
) -> None:
    for clipping in dossier.clippings:
        counts: dict[str, list[int]] = {}
        for number, mention in enumerate(clipping.mentions, 1):
            counts.setdefault(mention.actor, []).append(number)
        found = {slug for slug in counts if not cast.by_slug[slug].reviewed}
        ranked = sorted(counts.items(), key=lambda pair: (pair[0] in found, -len(pair[1]), pair[1][0]))
        clippings[clipping.article.id].cast = tuple(
            (actors[slug], len(places), f"m{places[0]}") for slug, places in ranked
        )
        clippings[clipping.article.id].links = explained(clipping, cast, actors)


def _connect_actors(
    dossier: Dossier, cast: Cast, clippings: dict[str, ClippingPage], actors: dict[str, ActorPage]
) -> None:
    found = {clipping.article.id: excerpts(clipping, cast) for clipping in dossier.clippings}
    companions = _companions(dossier, actors)
    for coverage in dossier.coverage:
        slug = coverage.actor.slug
        page = actors[slug]
        ids = [appearance.clipping.article.id for appearance in coverage.appearances]
        page.appearances = tuple((clippings[one], found[one].get(slug, ())) for one in ids)
        page.companions = companions[slug]
        if coverage.actor.part_of:
            page.part_of = actors[coverage.actor.part_of]
            page.part_of.parts = (*page.part_of.parts, page)


def _companions(dossier: Dossier, actors: dict[str, ActorPage]) -> dict[str, tuple[tuple[ActorPage, int, int], ...]]:
    """By actor whom it is named with, the closest first: page, shared paragraphs, shared clippings."""
    found: dict[str, list[tuple[str, Relation]]] = defaultdict(list)
    for relation in dossier.relations:
        for slug in relation.actors:
            found[slug].append((relation.other(slug), relation))
    made: dict[str, tuple[tuple[ActorPage, int, int], ...]] = defaultdict(tuple)
    for slug, others in found.items():
        others.sort(key=lambda one: (-one[1].paragraphs, -one[1].clippings, one[0]))
        made[slug] = tuple((actors[other], one.paragraphs, one.clippings) for other, one in others)
    return made


def _by_kind(actors: tuple[ActorPage, ...]) -> tuple[tuple[str, tuple[ActorPage, ...]], ...]:
    groups = (
        (gettext(labels[1]), tuple(page for page in actors if page.actor.kind == kind))
        for kind, labels in KIND_LABELS.items()
    )
    return tuple((label, pages) for label, pages in groups if pages)


def _sources(clippings: tuple[ClippingPage, ...]) -> tuple[SourcePage, ...]:
    names = sorted({page.article.source for page in clippings if page.article.source}, key=str.casefold)
    anchors = slugs(names)
    sources = {name: SourcePage(name, anchors[name]) for name in names}
    for page in clippings:
        if page.article.source:
            page.source = sources[page.article.source]
            page.source.clippings.append(page)
    return tuple(sources.values())
