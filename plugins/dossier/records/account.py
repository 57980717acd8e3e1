"""The account of the cut: how much of the clippings was removed, by which rule, and where that looks wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RuleCut:
    """What one rule removed from all clippings."""

    rule: str
    """The rule's name."""
    lines: int
    """From how many lines it removed something."""
    words: int
    """How many words it removed."""
    clippings: int
    """In how many clippings it did."""


@dataclass(frozen=True, slots=True)
class ClippingCut:
    """What was kept of one clipping, and what was not."""

    id: str
    """The clipping's id."""
    kept: int
    """How many words were kept."""
    removed: int
    """How many words were removed."""
    lines: int
    """From how many lines something was removed."""
    rules: tuple[tuple[str, int], ...]
    """The rules that removed something, with their words, the most first."""
    doubts: tuple[str, ...]
    """What the analyst should look at, one sentence each with its remedy."""

    @property
    def share(self) -> float:
        """Which share of its words was removed, from 0 to 1; 0 for a clipping without a word."""
        return _share(self.removed, self.kept)


@dataclass(frozen=True, slots=True)
class Account:
    """What was kept of all clippings, and what was not."""

    rules: tuple[RuleCut, ...]
    """By rule, the one that removed the most words first."""
    clippings: tuple[ClippingCut, ...]
    """By clipping: those in doubt first, then those that lost the largest share."""

    @property
    def kept(self) -> int:
        """How many words were kept."""
        return sum(one.kept for one in self.clippings)

    @property
    def removed(self) -> int:
        """How many words were removed."""
        return sum(one.removed for one in self.clippings)

    @property
    def lines(self) -> int:
        """From how many lines something was removed."""
        return sum(one.lines for one in self.clippings)

    @property
    def share(self) -> float:
        """Which share of all words was removed, from 0 to 1."""
        return _share(self.removed, self.kept)

    @property
    def doubtful(self) -> tuple[ClippingCut, ...]:
        """The clippings that the analyst should look at."""
        return tuple(one for one in self.clippings if one.doubts)


def _share(removed: int, kept: int) -> float:
    return removed / (removed + kept) if removed else 0.0
