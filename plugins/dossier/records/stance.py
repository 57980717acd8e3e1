"""The stance: explicit words by which an article says that somebody is for or against something, or demands it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dossier.records.across import TextPlace

StanceKind = Literal["for", "against", "praises", "criticizes", "demands", "denies", "accuses"]
Holding = Literal["plain", "conditional", "former"]


@dataclass(frozen=True, slots=True)
class Stance:
    """Words of stance in one sentence of an article, and who holds it."""

    start: int
    """Offset of the sentence."""
    end: int
    """Offset after the sentence."""
    kind: StanceKind
    """What the words say, when they are not negated."""
    negated: bool
    """Whether a negation turns them round: "does not support"."""
    holding: Holding
    """plain: it is held; conditional: it would be, or is under a condition; former: it was held before."""
    actor: str
    """The slug of the actor who holds it."""
    words: tuple[int, int]
    """Start and end of the words of stance with their auxiliaries and negation: "does not support"."""
    about: tuple[int, int]
    """Start and end of what it is about: the object of these words."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where an actor stands, as one sentence of a clipping says in explicit words."""

    place: TextPlace
    """The sentence."""
    stances: tuple[Stance, ...]
    """The stances of the actor in it, at least one, in order."""
    listed: bool
    """False where a copy of the clipping repeats it."""
    also: tuple[TextPlace, ...] = ()
    """The same words in copies of the clipping."""
    before: TextPlace | None = None
    """A sentence of an older clipping in which the actor stands on the other side of the same; None where there is
    none."""

    @property
    def actor(self) -> str:
        """The slug of the actor who holds it."""
        return self.stances[0].actor
