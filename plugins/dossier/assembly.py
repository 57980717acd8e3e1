"""Assembly: the one step that sees all clippings, and works out once what takes more than one of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dossier.cleaning.account import account_of
from dossier.evidence.across.echoes import find_echoes
from dossier.evidence.across.events import find_events
from dossier.evidence.across.relations import find_relations
from dossier.evidence.across.same_words import find_wordings
from dossier.records import Appearance, Coverage, Dossier

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.records import Cast, Clipping, Complaint, Echo, Mention, Wording


def assemble(clippings: Iterable[Clipping], cast: Cast, complaints: Iterable[Complaint] = ()) -> Dossier:
    """The dossier of these clippings, in an order that depends on nothing but them.

    `cast` must hold every actor that a clipping mentions.
    """
    ordered = tuple(sorted(clippings, key=_newest_first))
    echoes = find_echoes([clipping.article for clipping in ordered])
    return Dossier(
        clippings=ordered,
        cast=cast,
        coverage=_coverage(ordered, cast),
        relations=find_relations(ordered),
        events=find_events(ordered),
        echoes=echoes,
        wordings=_of_different_copies(find_wordings(ordered), echoes),
        account=account_of(ordered),
        complaints=tuple(complaints),
    )


def _newest_first(clipping: Clipping) -> tuple[int, str]:
    published = clipping.article.published
    return (-published.first_day.toordinal() if published else 1, clipping.article.id)


def _coverage(clippings: Sequence[Clipping], cast: Cast) -> tuple[Coverage, ...]:
    appearances = _appearances(clippings)
    found = (Coverage(one, tuple(appearances[one.slug]), _names(appearances[one.slug])) for one in cast.actors)
    return tuple(sorted(found, key=_most_prominent_first))


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


def _names(appearances: Sequence[Appearance]) -> tuple[tuple[str, int], ...]:
    counts = Counter(mention.surface for appearance in appearances for mention in appearance.mentions)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _of_different_copies(wordings: Iterable[Wording], echoes: Iterable[Echo]) -> tuple[Wording, ...]:
    """The wordings without those of two copies of one report, which share all their words anyway."""
    copied = {name: echo.first for echo in echoes for name in echo.clippings}
    return tuple(one for one in wordings if copied.get(one.first, one.first) != copied.get(one.second, one.second))
