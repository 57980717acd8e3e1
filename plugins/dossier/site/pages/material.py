"""The material of the pages: the dossier with references to all its clippings and actors, and the evidence as shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape
from typing import TYPE_CHECKING

from dossier.addresses import clipping_paths, story_path, title_of
from dossier.addresses.names import actor_paths
from dossier.cast.kinds import KINDS
from dossier.language.slugs import slugs
from dossier.site.links.refs import ActorRef, ClippingRef, SourceRef, StoryRef
from dossier.site.locale.interface import gettext, worded
from dossier.site.locale.shown_dates import shown
from dossier.site.pages.evidence.chronicle import ChronicleEntry
from dossier.site.pages.evidence.citations import Citer
from dossier.site.pages.evidence.findings import make_findings
from dossier.site.pages.evidence.shown_positions import shown_positions
from dossier.site.pages.listings.tags import tag_refs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dossier.records import Actor, Clipping, Dossier
    from dossier.site.links.refs import TagRef
    from dossier.site.pages.evidence.chronicle import ChronicleLine
    from dossier.site.pages.evidence.findings import Findings
    from dossier.site.pages.evidence.shown_positions import ShownPosition

GIST = 160
"""A gist is no longer than so many letters."""

_TAG = re.compile(r"<[^<>]*>")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")

NamedActors = tuple[tuple[ActorRef, int, str], ...]
"""The actors that a clipping names: each with its number of mentions and the anchor of the first."""


@dataclass(frozen=True, slots=True)
class Material:
    """What pages are made of."""

    dossier: Dossier
    """The records."""
    sources: tuple[SourceRef, ...]
    """The publications, in the order of the alphabet."""
    clippings: Mapping[str, ClippingRef]
    """The clippings by id, newest first."""
    actors: Mapping[str, ActorRef]
    """The actors by slug, the most prominent first."""
    profiles: Mapping[str, str]
    """The actors' profiles as HTML, by slug."""
    stories: Mapping[str, StoryRef]
    """The stories by slug, those with most clippings first."""
    told: Mapping[str, StoryRef]
    """The story of each clipping that belongs to one, by the clipping's id."""
    tags: Mapping[str, TagRef]
    """The analyst's tags by their keys, the star first."""
    casts: Mapping[str, NamedActors]
    """Whom each clipping names, by its id: the most named first, those that nobody reviewed behind the others."""
    citer: Citer
    """Cuts words out of the clippings."""
    findings: Findings
    """The evidence."""
    positions: tuple[ShownPosition, ...]
    """Where actors stand in explicit words, copies once, in order of time."""

    def entry(self, line: ChronicleLine) -> ChronicleEntry:
        """A line of the chronicle as it is shown."""
        ref = self.clippings[line.clipping]
        if line.occurrence:
            event = self.findings.event(line.occurrence)
            return ChronicleEntry(event.date, line.order, ref, event, event.actors, line.anchor)
        assert ref.date, "what was published some day has a line"  # noqa: S101
        named = tuple(one for one, _number, _anchor in self.casts[line.clipping])
        return ChronicleEntry(ref.date, line.order, ref, None, named, line.anchor)


def gather(dossier: Dossier, profile: Callable[[Actor], str]) -> Material:
    """The material of a dossier; `profile` renders an actor's profile as HTML."""
    sources = _sources(dossier)
    clippings = _clipping_refs(dossier, sources)
    profiles = {one.actor.slug: profile(one.actor) for one in dossier.coverage}
    actors = _actor_refs(dossier, profiles)
    citer = Citer.of(dossier.clippings, clippings)
    stories = _story_refs(dossier)
    return Material(
        dossier=dossier,
        sources=tuple(sources.values()),
        clippings=clippings,
        actors=actors,
        profiles=profiles,
        stories=stories,
        told={name: stories[one.slug] for one in dossier.stories for name in one.clippings},
        tags=tag_refs(one.article for one in dossier.clippings),
        casts={one.article.id: _cast(one, actors) for one in dossier.clippings},
        citer=citer,
        findings=make_findings(dossier, citer, actors),
        positions=shown_positions(dossier, citer, actors),
    )


def _sources(dossier: Dossier) -> dict[str, SourceRef]:
    """The publications by name, in the order of the alphabet."""
    found = {clipping.article.source for clipping in dossier.clippings}
    names = sorted((name for name in found if name), key=str.casefold)
    anchors = slugs(names)
    return {name: SourceRef(name, anchors[name]) for name in names}


def _clipping_refs(dossier: Dossier, sources: Mapping[str, SourceRef]) -> dict[str, ClippingRef]:
    paths = clipping_paths(dossier.clippings)
    leads = {name: echo.first for echo in dossier.echoes for name in echo.clippings}
    made = {}
    for clipping in dossier.clippings:
        article = clipping.article
        published = article.published
        made[article.id] = ClippingRef(
            path=paths[article.id],
            title=worded(title_of(article)),
            language=article.language,
            date=shown(published) if published else None,
            when=published.value[:10] if published else "",
            order=f"{published.first_day.isoformat()} 99 {article.id}" if published else "",
            dated_by_editor=article.origin("published") == "sidecar",
            source=sources[article.source] if article.source else None,
            lead=paths[leads.get(article.id, article.id)],
        )
    return made


def _actor_refs(dossier: Dossier, profiles: Mapping[str, str]) -> dict[str, ActorRef]:
    names = {one.actor.slug: one.actor.name for one in dossier.coverage}
    paths = actor_paths(dossier.coverage)
    return {
        one.actor.slug: ActorRef(
            path=paths[one.actor.slug],
            title=one.actor.name,
            # A page that only points at it stands when it is described anew.
            actor=replace(one.actor, profile="") if one.actor.profile else one.actor,
            kind=gettext(KINDS[one.actor.kind].label),
            body=names[one.actor.part_of] if one.actor.part_of else "",
            gist=gist_of(profiles[one.actor.slug]),
        )
        for one in dossier.coverage
    }


def _story_refs(dossier: Dossier) -> dict[str, StoryRef]:
    return {one.slug: StoryRef(story_path(one.slug), worded(one.title)) for one in dossier.stories}


def _cast(clipping: Clipping, actors: Mapping[str, ActorRef]) -> NamedActors:
    """Whom a clipping names, the most named first; those that nobody reviewed behind the others."""
    places: dict[str, list[int]] = {}
    for number, mention in enumerate(clipping.mentions, 1):
        places.setdefault(mention.actor, []).append(number)
    ranked = sorted(places, key=lambda slug: (not actors[slug].actor.reviewed, -len(places[slug]), places[slug][0]))
    return tuple((actors[slug], len(places[slug]), f"m{places[slug][0]}") for slug in ranked)


def gist_of(html: str) -> str:
    """The first sentence of a profile, without markup; empty where nobody wrote one."""
    text = " ".join(unescape(_TAG.sub("", html)).split())
    first = _SENTENCE.split(text, maxsplit=1)[0]
    return first if len(first) <= GIST else first[: GIST - 1].rsplit(" ", 1)[0].rstrip(" ,;") + "…"
