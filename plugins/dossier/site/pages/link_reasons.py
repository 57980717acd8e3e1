"""Why a name is linked, in words for a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.messages import noted
from dossier.site.locale.interface import gettext

if TYPE_CHECKING:
    from dossier.records import Actor, Mention

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
    noted("reported clause"),
    noted("same paragraph"),
    noted("continued quotation"),
    noted("announced"),
    noted("carried over"),
    noted("no speaker found"),
)
"""The rules that name the speaker of a quotation; a reader sees the names of those that are not sure."""

FOUND = noted("found in the text, not reviewed: %(why)s")
"""How it is said where nobody has looked at the actor."""

NAME = "\0"
"""What stands for the actor's name while the reason is parted there."""


def parts(mention: Mention, actor: Actor) -> tuple[str, str]:
    """The same, as what stands before the actor's name and what behind it; the second is empty where it has no name."""
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
