"""Mentions: where an article names an actor, and where that is in doubt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in an article where an actor is named."""

    start: int
    """Offset in `Article.text`."""
    end: int
    """Offset after its last character."""
    surface: str
    """The name as it is printed there."""
    actor: str
    """The actor's slug."""
    rule: str
    """The rule that made the link."""
    basis: int | None = None
    """For a weak name, the offset of the strong mention that it leans on."""


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A name that was not linked: more than one actor could be meant, or none was named in full."""

    start: int
    """Offset in `Article.text`."""
    end: int
    """Offset after its last character."""
    surface: str
    """The name as it is printed there."""
    candidates: tuple[str, ...]
    """Slugs of the actors that claim it."""
    reason: str
    """Why none was chosen."""
