"""Roles: what an article says that a person is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportedRole:
    """A title or an affiliation that a clipping gives a person."""

    actor: str
    """The person's slug."""
    role: str
    """The words of the clipping ("Treasury Secretary", "chief executive of Huawei")."""
    affiliation: str | None
    """The slug of the actor named in the words; None where there is none."""
    article: str
    """The clipping's id."""
    start: int
    """Offset of the words in `Article.text`."""
    end: int
    """Offset after their last character."""
