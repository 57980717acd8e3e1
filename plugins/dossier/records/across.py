"""What takes several clippings to find: who is named with whom, what happened when, copies, and the same words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SentencePlace:
    """A sentence of a clipping."""

    clipping: str
    """The clipping's id."""
    start: int
    """Offset in its text."""
    end: int
    """Offset after its last character."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Two actors that one clipping names at least."""

    actors: tuple[str, str]
    """Their slugs, in alphabetical order."""
    sentences: tuple[SentencePlace, ...]
    """The sentences that name both, in the dossier's order; none where they only share a clipping."""
    paragraphs: int
    """How many paragraphs name both."""
    clippings: int
    """How many clippings name both."""
    shared: tuple[str, ...]
    """Third actors that share a sentence with each of the two, those with most sentences first."""

    def other(self, slug: str) -> str:
        """The actor of the two that is not this one."""
        return self.actors[slug == self.actors[0]]


@dataclass(frozen=True, slots=True)
class Event:
    """A dated sentence with an actor."""

    date: str
    """TIMEX3, no finer than the text says it."""
    until: str | None
    """The end of a range; None for a single date."""
    clipping: str
    """The clipping's id."""
    start: int
    """Offset of the sentence in its text."""
    end: int
    """Offset after the sentence."""
    date_start: int
    """Offset of the date expression."""
    date_end: int
    """Offset after it."""
    actors: tuple[str, ...]
    """Slugs of the actors that the sentence names, in its order."""
    rule: str
    """The rule that resolved the date."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two clippings that share text."""

    first: str
    """The clipping that comes first in the dossier."""
    second: str
    """The other one."""
    first_share: float
    """Which share of the first one's runs stands in the second, 0 to 1."""
    second_share: float
    """Which share of the second one's runs stands in the first."""


@dataclass(frozen=True, slots=True)
class Echo:
    """Clippings that are the same copy."""

    clippings: tuple[str, ...]
    """Their ids, in the dossier's order."""
    first: str
    """The one that is dated first, which the pages list for all; an undated one only where none is dated."""
    overlaps: tuple[Overlap, ...]
    """The pairs that hold the group together, in order."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two wordings differ; one side is empty where the other has words more."""

    first_start: int
    """Offset in the first clipping's text."""
    first_end: int
    """Offset after the differing words."""
    second_start: int
    """Offset in the second clipping's text."""
    second_end: int
    """Offset after the differing words."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A quotation that two clippings carry."""

    first: str
    """The clipping that comes first in the dossier."""
    first_start: int
    """Where the shared stretch begins in it."""
    first_end: int
    """Where it ends."""
    second: str
    """The other clipping."""
    second_start: int
    """Where the stretch begins in that."""
    second_end: int
    """Where it ends."""
    differences: tuple[Difference, ...]
    """Where the wordings differ, in order; none where they agree word for word."""
