"""The review: what the analyst should look at to make a curated cast of what was found, the most useful first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.cast.likeness import likenesses
from dossier.cast.publications.alike import alike_sources
from dossier.language.letters import common_words
from dossier.language.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.cast.likeness import Likeness
    from dossier.cast.publications.alike import AlikeSources
    from dossier.records import Actor, Ambiguity, Cast, Clipping, Mention, ReportedRole

EXAMPLES = 3
"""Places that are shown of a name."""
REACH = 160
"""Characters of a sentence that are shown on either side of a name."""


WINDOW = 4 * REACH
"""Characters on either side of a name in which its sentence is looked for, so that a long text costs no more."""
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Example:
    """A name in its sentence."""

    clipping: str
    """The clipping's id."""
    place: int
    """Offset of the name in `Article.text`."""
    before: str
    """The sentence up to the name, or its end where it is long."""
    name: str
    """The name as it is printed."""
    after: str
    """The rest of the sentence, or its beginning."""

    @property
    def text(self) -> str:
        """All of it."""
        return f"{self.before}{self.name}{self.after}"


@dataclass(frozen=True, slots=True)
class FoundActor:
    """An actor that was found and that nobody has looked at."""

    actor: Actor
    """The actor as it would be adopted: with its kind, and with what else it is called as aliases. One of which no
    places were asked for is as it was found."""
    mentions: int
    """In how many places it is named."""
    clippings: int
    """In how many clippings."""
    faint: bool
    """Whether it stays below the threshold, and has no page."""
    examples: tuple[Example, ...] = ()
    """Places that name it, in as many clippings as may be."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name of the cast that was left without a link."""

    name: str
    """The name as it is printed."""
    claimants: tuple[str, ...]
    """Slugs of the actors that it may mean."""
    files: tuple[str, ...]
    """Their files, as far as they have one."""
    reasons: tuple[tuple[str, int], ...]
    """Why it was not linked, and how often, the most frequent first."""
    places: int
    """In how many places."""
    examples: tuple[Example, ...]
    """Some of them."""
    strong: bool = False
    """Whether it always means one of them, were it not a part of a longer name."""


@dataclass(frozen=True, slots=True)
class NewRole:
    """A role that clippings report of a reviewed person, and that the person's profile does not name."""

    actor: Actor
    """The person."""
    role: str
    """The words of the clippings."""
    clippings: int
    """How many clippings use them."""
    example: Example
    """One place."""


@dataclass(frozen=True, slots=True)
class Review:
    """What the analyst should look at, each part the most useful first."""

    found: tuple[FoundActor, ...] = ()
    """Actors that nobody has looked at; those below the threshold last."""
    doubts: tuple[Doubt, ...] = ()
    """Names that two actors claim, then other names that were left unlinked."""
    likenesses: tuple[Likeness, ...] = ()
    """Actors that may be one."""
    unnamed: tuple[Actor, ...] = ()
    """Reviewed actors that no clipping names."""
    new_roles: tuple[NewRole, ...] = ()
    """Roles that are reported and stand in no profile."""
    without_role: tuple[Actor, ...] = ()
    """Reviewed persons of whom neither the profile nor a clipping says what they are."""
    undated: tuple[str, ...] = ()
    """Ids of the clippings without a date."""
    unsourced: tuple[str, ...] = ()
    """Ids of the clippings whose publication is not known."""
    sources: tuple[AlikeSources, ...] = ()
    """Names of publications that may be one."""


def review(clippings: Sequence[Clipping], cast: Cast, most: int | None = None) -> Review:
    """The review of a dossier's clippings and of the cast that `pipeline.examine` gave with them.

    Of the found actors that passed, and of those that did not, only the first `most` come as they would be adopted and
    with places that name them; None gives that to all.
    """
    by_id = {clipping.article.id: clipping for clipping in clippings}
    named = _places(clippings)
    published = _publications(clippings)
    counts = {slug: len(places) for slug, places in named.items()}
    reviewed = [actor for actor in cast.actors if actor.reviewed]
    reported = [role for clipping in clippings for role in clipping.roles]
    return Review(
        found=found(clippings, cast, most),
        doubts=_doubts(clippings, cast, by_id),
        likenesses=likenesses([*cast.actors, *cast.faint], counts),
        unnamed=tuple(one for one in reviewed if one.slug not in named and published.isdisjoint(one.strong_names)),
        new_roles=_new_roles(reported, cast, by_id),
        without_role=_without_role((actor for actor in reviewed if actor.slug in named), reported),
        undated=tuple(sorted(name for name, one in by_id.items() if one.article.published is None)),
        sources=alike_sources([one.article for one in clippings], cast.publications),
        unsourced=tuple(sorted(name for name, one in by_id.items() if one.article.source is None)),
    )


def found(clippings: Sequence[Clipping], cast: Cast, most: int | None = None) -> tuple[FoundActor, ...]:
    """The actors that nobody has looked at, those named in most clippings first, of them those whose names look wrong,
    and those below the threshold last; `most` is as in `review`."""
    by_id = {clipping.article.id: clipping for clipping in clippings}
    named = _places(clippings)
    made: list[FoundActor] = []
    for cast_of, faint in ((cast.actors, False), (cast.faint, True)):
        some = [_found(one, named.get(one.slug, []), faint=faint) for one in cast_of if not one.reviewed]
        some.sort(key=lambda one: (-_weight(one), -one.mentions, one.actor.slug))
        for place, one in enumerate(some[:most]):
            places = named.get(one.actor.slug, [])
            some[place] = replace(one, actor=_adopted(one.actor, places), examples=_examples(places, by_id))
        made += some
    return tuple(made)


def _weight(one: FoundActor) -> int:
    """How much there is to look at: the clippings that name it, twice where its name looks wrong for what it is."""
    return one.clippings * (2 if looks_wrong(one.actor) else 1)


def looks_wrong(actor: Actor) -> bool:
    """Whether a name is an odd one for its kind: a person of one word, or with an ordinary word; a name in capitals."""
    words = actor.name.split()
    if len(words) > 1 and actor.name.isupper():
        return True
    return actor.kind == "person" and (len(words) < 2 or any(word.lower() in common_words() for word in words))


def _found(actor: Actor, places: list[tuple[str, Mention]], *, faint: bool) -> FoundActor:
    clippings = len({clipping for clipping, _place in places})
    return FoundActor(actor, mentions=len(places), clippings=clippings, faint=faint)


def _adopted(actor: Actor, places: list[tuple[str, Mention]]) -> Actor:
    """A found actor as it would be adopted."""
    surnames = {place.surface for _clipping, place in places if place.rule == "found.family-name"}
    first = not surnames.isdisjoint(actor.name.split()[:1])
    adopted = replace(actor, reviewed=True, family_name_first=first)
    single = [name for name in actor.aliases if actor.kind == "person" and " " not in name]
    weak = tuple(name for name in (*actor.weak_aliases, *single) if name != adopted.surname)
    aliases = tuple(name for name in actor.aliases if name not in single)
    return replace(adopted, aliases=aliases, weak_aliases=weak)


def _places(clippings: Sequence[Clipping]) -> dict[str, list[tuple[str, Mention]]]:
    """By slug, the clipping and the mention of each place that names an actor, in the order of the clippings."""
    named: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for clipping in clippings:
        for mention in (*clipping.mentions, *clipping.faint):
            named[mention.actor].append((clipping.article.id, mention))
    return named


def _examples(places: Sequence[tuple[str, Mention | Ambiguity]], by_id: Mapping[str, Clipping]) -> tuple[Example, ...]:
    """Up to three places in their sentences: first one a clipping, then others."""
    first: dict[str, tuple[str, Mention | Ambiguity]] = {}
    for place in places:
        first.setdefault(place[0], place)
    chosen = list(first.values())[:EXAMPLES]
    rest = (place for place in places if place not in chosen) if len(chosen) < EXAMPLES else iter(())
    chosen += [place for place, _ in zip(rest, range(EXAMPLES - len(chosen)), strict=False)]
    return tuple(example(by_id[name], place.start, place.end) for name, place in chosen)


def example(clipping: Clipping, start: int, end: int) -> Example:
    """The place of a name in its sentence, cut where that is long."""
    article, text = clipping.article, clipping.article.text
    base = max(0, start - WINDOW, text.rfind("\n", max(0, start - WINDOW), start) + 1)
    stop = text.find("\n", end, end + WINDOW)
    paragraph = text[base : stop if stop >= 0 else end + WINDOW]
    spans = ((a + base, b + base) for a, b in sentences(paragraph, 0, len(paragraph)) if b > start - base)
    first, last = next(spans, (base, end))
    last = max(last, end)
    before, after = text[max(first, start - REACH) : start], text[end : min(last, end + REACH)]
    if start - REACH > first:
        before = f"…{before.partition(' ')[2] or before}"
    if end + REACH < last:
        after = f"{after.rpartition(' ')[0] or after}…"
    return Example(article.id, start, before, text[start:end], after)


def _doubts(clippings: Iterable[Clipping], cast: Cast, by_id: Mapping[str, Clipping]) -> tuple[Doubt, ...]:
    places: dict[str, list[tuple[str, Ambiguity]]] = defaultdict(list)
    for clipping in clippings:
        for one in clipping.ambiguities:
            places[one.surface].append((clipping.article.id, one))
    made = []
    for name, found_here in places.items():
        claimants = dict.fromkeys(slug for _clipping, one in found_here for slug in one.candidates)
        reasons = Counter(one.reason for _clipping, one in found_here).most_common(EXAMPLES)
        examples = _examples(found_here, by_id)
        known = [cast.by_slug[slug] for slug in claimants if slug in cast.by_slug]
        strong = any(name in actor.strong_names for actor in known)
        files = tuple(actor.file for actor in known)
        made.append(Doubt(name, tuple(claimants), files, tuple(reasons), len(found_here), examples, strong))
    return tuple(sorted(made, key=lambda one: (len(one.claimants) < 2, -one.places, one.name)))


def _new_roles(reported: Iterable[ReportedRole], cast: Cast, by_id: Mapping[str, Clipping]) -> tuple[NewRole, ...]:
    groups: dict[tuple[str, str], list[ReportedRole]] = defaultdict(list)
    for one in reported:
        if cast.by_slug[one.actor].reviewed and not _is_told(one.role, cast.by_slug[one.actor].profile):
            groups[one.actor, one.role.casefold()].append(one)
    made = [
        NewRole(
            cast.by_slug[slug],
            group[0].role,
            len({one.article for one in group}),
            example(by_id[group[0].article], group[0].start, group[0].end),
        )
        for (slug, _role), group in groups.items()
    ]
    return tuple(sorted(made, key=lambda one: (-one.clippings, one.actor.slug, one.role)))


def _is_told(role: str, profile: str) -> bool:
    """Whether a profile holds at least half of the words of a role that are not small."""
    known = set(WORD.findall(profile.casefold()))
    words = [word for word in WORD.findall(role.casefold()) if len(word) > 2] or [role.casefold()]
    return 2 * len(known.intersection(words)) >= len(words)


def _publications(clippings: Iterable[Clipping]) -> set[str]:
    """Who published and who signed the clippings: not named in their text, but not idle either."""
    return {name for one in clippings for name in (one.article.source, *one.article.byline) if name}


def _without_role(people: Iterable[Actor], reported: Iterable[ReportedRole]) -> tuple[Actor, ...]:
    told = {one.actor for one in reported}
    return tuple(one for one in people if one.kind == "person" and not one.profile and one.slug not in told)
