"""Why a name is a link: whom it means, by which rule, and on which other mention it leans, in words for a reader."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.addresses import cited, placed
from dossier.messages import noted
from dossier.site.locale.interface import gettext, worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.addresses import PlacedBlock
    from dossier.records import Actor, Cast, Clipping, Mention
    from dossier.site.links.refs import ActorRef

REASONS = {
    "strong-name": noted("a name that always means %(name)s"),
    "surname": noted("the surname of %(name)s, who is named in full in this clipping"),
    "weak-name": noted("a short name of %(name)s, which is named in full in this clipping"),
    "metonym": noted("the capital, where it stands for %(name)s"),
    "found.full-name": noted("the name %(name)s, printed in full"),
    "found.surname": noted("the surname of %(name)s, who is named in full in this clipping"),
    "found.family-name": noted("the family name of %(name)s, who is named in full in this clipping"),
    "found.given-name": noted("the given name of %(name)s, who is named in full in this clipping"),
    "found.acronym": noted("the initials of %(name)s"),
    "found.short-form": noted("the name of %(name)s without the words that say what it is"),
    "found.same-office": noted("another form of the name %(name)s"),
    "found.head-word": noted("the word that says what %(name)s is, which is named in full in this clipping"),
    "found.first-word": noted("the first word of %(name)s, which is named in full in this clipping"),
    "found.after-of": noted("the last word of %(name)s, which is named in full in this clipping"),
}
"""For each rule of linking and of discovery, what it means to a reader."""

SPEAKERS = (
    noted("verb before"),
    noted("verb behind"),
    noted("verb closing"),
    noted("colon"),
    noted("label"),
    noted("that-clause"),
    noted("bare clause"),
    noted("question"),
    noted("infinitive"),
    noted("request"),
    noted("judgement"),
    noted("object"),
    noted("clause before"),
    noted("clause around"),
    noted("according to"),
    noted("same paragraph"),
    noted("continued quotation"),
    noted("announced"),
    noted("carried over"),
    noted("no speaker found"),
)
"""The rules that name the speaker of a statement; a reader sees the names of those that are not sure."""

FOUND = noted("found in the text, not reviewed: %(why)s")
"""How it is said where nobody has looked at the actor."""

NAME = "\0"
"""What stands for the actor's name while the reason is parted there."""


def parts(mention: Mention, actor: Actor) -> tuple[str, str]:
    """Why this place is a mention of that actor: the words up to the actor's name, and those behind it.

    The second are empty where the reason does not name the actor.
    """
    before, _name, after = _reason(mention, actor, NAME).partition(NAME)
    return before, after


def reason(mention: Mention, actor: Actor) -> str:
    """Why this place is a mention of that actor."""
    return _reason(mention, actor, actor.name)


def _reason(mention: Mention, actor: Actor, name: str) -> str:
    """The reason with a name in its place; a rule that has none is named itself."""
    known = REASONS.get(mention.rule)
    why = gettext(known, name=name) if known else mention.rule.replace("-", " ")
    return why if actor.reviewed else gettext(FOUND, why=why)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a clipping's page."""

    anchor: str
    """Its id."""
    number: str
    """The number of its paragraph; a sign where it has none."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A name that is linked by one rule, or that is not."""

    name: str
    """The name as it is printed."""
    page: ActorRef | None
    """Whom it means; None where it was left alone."""
    before: str
    """Why, up to the name of the actor; all of it where there is no actor."""
    after: str
    """Why, behind that name."""
    spots: tuple[Spot, ...]
    """Where."""
    basis: Spot | None = None
    """The full name that it leans on; None where it leans on none in the text."""


def explained(clipping: Clipping, cast: Cast, actors: Mapping[str, ActorRef]) -> tuple[Explanation, ...]:
    """The names of a clipping that are links, in the order of their first place, and then those left alone."""
    spots: dict[int, Spot] = {}
    blocks = list(placed(clipping))
    for one in blocks:
        for number, mention in enumerate(one.mentions, one.before + 1):
            spots[mention.start] = Spot(f"m{number}", cited(one.anchor) or "¶")
    groups: dict[tuple[str, str, str, int | None], list[Mention]] = {}
    for mention in clipping.mentions:
        groups.setdefault((mention.actor, mention.surface, mention.rule, mention.basis), []).append(mention)
    linked = (
        Explanation(
            name,
            actors[slug],
            *parts(group[0], cast.by_slug[slug]),
            tuple(spots[mention.start] for mention in group if mention.start in spots),
            spots.get(basis) if basis is not None else None,
        )
        for (slug, name, _rule, basis), group in groups.items()
    )
    return (*linked, *_left(clipping, blocks))


def _left(clipping: Clipping, blocks: list[PlacedBlock]) -> Iterator[Explanation]:
    groups: dict[tuple[str, str], dict[Spot, None]] = {}
    for one in clipping.ambiguities:
        anchor = blocks[bisect_right(blocks, one.start, key=lambda block: block.start) - 1].anchor
        groups.setdefault((one.surface, one.reason), {})[Spot(anchor, cited(anchor) or "¶")] = None
    for (name, why), spots in groups.items():
        yield Explanation(name, None, worded(why), "", tuple(spots))
