"""Why a name is a link: whom it means, by which rule, and on which other mention it leans, in words for a reader."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.addresses import cited, placed
from dossier.messages import noted
from dossier.site.locale.interface import gettext, worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.addresses import PlacedBlock
    from dossier.records import Actor, Clipping, Mention
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
    noted("parsed clause"),
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

ANYBODY = "…"
"""What stands for the actor's name in the reason of several."""


def reason(mention: Mention, actor: Actor) -> str:
    """Why this place is a mention of that actor, without its name; a rule that has no reason is named itself."""
    known = REASONS.get(mention.rule)
    why = gettext(known, name=ANYBODY) if known else mention.rule.replace("-", " ")
    return why if actor.reviewed else gettext(FOUND, why=why)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a clipping's page."""

    anchor: str
    """Its id."""
    number: str
    """The number of its paragraph; a sign where it has none."""


@dataclass(frozen=True, slots=True)
class ExplainedName:
    """A name as a clipping prints it."""

    name: str
    """The name."""
    page: ActorRef | None
    """Whom it means; None where it was left alone."""
    spots: tuple[Spot, ...]
    """Where it stands."""
    basis: Spot | None = None
    """The full name that it leans on; None where it leans on none in the text."""
    everywhere: bool = False
    """Whether it means the same for the same reason wherever the clipping prints it."""

    @property
    def is_plain(self) -> bool:
        """Whether there is no more to say of it than the reason: no other name, and no place apart from the others."""
        return self.is_whole and self.everywhere and self.basis is None

    @property
    def is_whole(self) -> bool:
        """Whether it is the very name of the actor."""
        return self.page is not None and self.page.title == self.name


@dataclass(frozen=True, slots=True)
class Explanation:
    """Names of a clipping that are links for one reason, or that are none."""

    why: str
    """The reason, with a sign in the place of the actor's name."""
    linked: bool
    """Whether they are links."""
    names: tuple[ExplainedName, ...]
    """The names, in the order of their first places."""

    @property
    def plain(self) -> tuple[ExplainedName, ...]:
        """Those of which there is no more to say."""
        return tuple(one for one in self.names if one.is_plain)

    @property
    def told(self) -> tuple[ExplainedName, ...]:
        """The others."""
        return tuple(one for one in self.names if not one.is_plain)


def explained(clipping: Clipping, actors: Mapping[str, ActorRef]) -> tuple[Explanation, ...]:
    """The names of a clipping by the reason for which they are links, and then those left alone by theirs."""
    spots: dict[int, Spot] = {}
    blocks = list(placed(clipping))
    for one in blocks:
        for number, mention in enumerate(one.mentions, one.before + 1):
            spots[mention.start] = Spot(f"m{number}", cited(one.anchor) or "¶")
    groups: dict[tuple[str, str, str, int | None], list[Mention]] = {}
    for mention in clipping.mentions:
        groups.setdefault((mention.actor, mention.surface, mention.rule, mention.basis), []).append(mention)
    uses = Counter(name for _slug, name, _rule, _basis in groups) + Counter(one.surface for one in clipping.ambiguities)
    by_reason: dict[tuple[str, bool], list[ExplainedName]] = {}
    for (slug, name, _rule, basis), group in groups.items():
        told = tuple(spots[mention.start] for mention in group if mention.start in spots)
        leaning = spots.get(basis) if basis is not None else None
        why = reason(group[0], actors[slug].actor)
        by_reason.setdefault((why, True), []).append(
            ExplainedName(name, actors[slug], told, leaning, everywhere=uses[name] == 1)
        )
    for name, why, left in _left(clipping, blocks):
        by_reason.setdefault((why, False), []).append(ExplainedName(name, None, left))
    return tuple(Explanation(why, linked, tuple(names)) for (why, linked), names in by_reason.items())


def _left(clipping: Clipping, blocks: list[PlacedBlock]) -> Iterator[tuple[str, str, tuple[Spot, ...]]]:
    """The names that were left alone, each with the reason and the places."""
    groups: dict[tuple[str, str], dict[Spot, None]] = {}
    for one in clipping.ambiguities:
        anchor = blocks[bisect_right(blocks, one.start, key=lambda block: block.start) - 1].anchor
        groups.setdefault((one.surface, one.reason), {})[Spot(anchor, cited(anchor) or "¶")] = None
    for (name, why), spots in groups.items():
        yield name, worded(why), tuple(spots)
