"""Makes the site from a dossier: what pages say of each other, then the lists; a page is made where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.site.drawings.network import network
from dossier.site.pages.actors.actor_pages import ActorPages
from dossier.site.pages.actors.name_pages import names_of
from dossier.site.pages.briefed.briefed_stories import briefed_stories
from dossier.site.pages.briefed.coming import coming
from dossier.site.pages.briefed.news import shown_news
from dossier.site.pages.briefed.story_page import story_pages
from dossier.site.pages.clipping_marks import ClippingMarks
from dossier.site.pages.clippings.clipping_pages import ClippingPages
from dossier.site.pages.clippings.removals import removals_of
from dossier.site.pages.evidence.open_lines import open_lines
from dossier.site.pages.listings.copies import once
from dossier.site.pages.listings.listed_clippings import listed_clipping
from dossier.site.pages.listings.lists import by_kind, by_source, listed_by_time, unsourced
from dossier.site.pages.listings.source_months import months_of
from dossier.site.pages.listings.tags import tag_lists
from dossier.site.pages.material import gather
from dossier.site.pages.site import Point, Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Actor, Dossier, KeyPoint
    from dossier.site.pages.evidence.citations import Citer


def make_site(dossier: Dossier, profile: Callable[[Actor], str]) -> Site:
    """The site of a dossier; `profile` renders an actor's profile as HTML."""
    material = gather(dossier, profile)
    findings, refs = material.findings, material.clippings
    marks = ClippingMarks.of(material)
    clipping_pages, actor_pages = ClippingPages.of(material, marks), ActorPages.of(material, marks)
    clippings, actors = clipping_pages.outlines(), actor_pages.outlines()
    names = names_of(dossier, actors)
    events = {line.order: line for line in findings.lines if line.occurrence}
    sources = by_source(material.sources, clippings)
    singles = tuple(map(listed_clipping, once(clippings)))
    spoken = (
        (one.article.id, sum(remark.listed for remark in findings.remarks.get(one.article.id, ())))
        for one in dossier.clippings
    )
    ahead = coming(dossier.diary, material.citer)
    undated = (ref for ref in refs.values() if not ref.date)
    return Site(
        dossier=dossier,
        clippings=clippings,
        actors=actors,
        clipping_pages=clipping_pages,
        actor_pages=actor_pages,
        kinds=by_kind(actors, crowd=names is not None),
        names=names,
        sources=sources,
        source_months=months_of(sources),
        singles=singles,
        tags=tag_lists(material.tags, clippings),
        listed=listed_by_time("clippings/", singles, below="published/"),
        unsourced_list=unsourced(clippings),
        findings=findings,
        material=material,
        spoken=findings.spoken.sheets(
            (one for one in spoken if one[1]), lambda one: refs[one[0]].key, lambda one: one[1]
        ),
        dated=findings.dated.sheets((*findings.lines, *undated), lambda one: one.key),
        coming=ahead,
        main_stories=briefed_stories(dossier, material.citer, ahead),
        news=shown_news(dossier, clippings, actors, findings),
        open_lines=open_lines(dossier, material.citer, material.actors),
        points=tuple(_point(one, material.citer) for one in dossier.key_points),
        ranked_dates=tuple(material.entry(events[one.order]) for one in dossier.main_occurrences),
        removals=removals_of(dossier.account, refs),
        stories=story_pages(material),
        strays=tuple(refs[name] for name in dossier.strays),
        drawing=network({page.ref: page.mention_count for page in actors}, [pair.ref for pair in findings.pairs]),
    )


def _point(one: KeyPoint, citer: Citer) -> Point:
    return Point(citer.cite(one.place), tuple(citer.cite(place) for place in one.others), one.sources)
