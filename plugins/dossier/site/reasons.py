"""Why a name is linked, in words for a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records import Actor, Mention

REASONS = {
    "strong-name": "a name that always means {name}",
    "surname": "the surname of {name}, who is named in full in this clipping",
    "weak-name": "a short name of {name}, which is named in full in this clipping",
    "metonym": "the capital, where it stands for {name}",
    "found.full-name": "the name {name}, printed in full",
    "found.surname": "the surname of {name}, who is named in full in this clipping",
    "found.family-name": "the family name of {name}, who is named in full in this clipping",
    "found.given-name": "the given name of {name}, who is named in full in this clipping",
    "found.acronym": "the initials of {name}",
    "found.short-form": "the name of {name} without the words that say what it is",
    "found.same-office": "another form of the name {name}",
    "found.head-word": "the word that says what {name} is, which is named in full in this clipping",
    "found.after-of": "the last word of {name}, which is named in full in this clipping",
}
"""For each rule of linking and of discovery, what it means to a reader."""

FOUND = "found in the text, not reviewed"
"""What is said before it where nobody has looked at the actor."""


def parts(mention: Mention, actor: Actor) -> tuple[str, str]:
    """The same, as what stands before the actor's name and what behind it; the second is empty where it has no name."""
    found = "" if actor.reviewed else f"{FOUND}: "
    before, _name, after = REASONS.get(mention.rule, mention.rule.replace("-", " ")).partition("{name}")
    return found + before, after


def reason(mention: Mention, actor: Actor) -> str:
    """Why this place is a mention of that actor."""
    why = REASONS.get(mention.rule, mention.rule.replace("-", " ")).replace("{name}", actor.name)
    return why if actor.reviewed else f"{FOUND}: {why}"
