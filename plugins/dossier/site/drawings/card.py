"""A card: the words of the picture that a network shows beside a link to a page."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH, HEIGHT = 1200, 630
"""The size of a card in pixels, which is what the networks ask for."""

SEAL = "seal"
"""The hue of a card that is no actor's, a token of the theme."""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card."""

    kicker: str
    """The line above the title: source and date, or the kind of an actor."""
    title: str
    """The title of the page."""
    foot: str
    """The dossier's name."""
    monogram: str = ""
    """The letters that stand for an actor; empty for all other pages."""
    hue: str = SEAL
    """The token of its colour: an actor's kind."""

    @property
    def words(self) -> str:
        """What can be read on it, for those who do not see it."""
        return " · ".join(part for part in (self.title, self.kicker, self.foot) if part)
