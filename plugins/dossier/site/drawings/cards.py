"""The card of each page: the picture that a network shows beside a link to it.

Its file is named after what is drawn on it, so that a card is drawn once and kept until a word of it changes, pages
that say the same share one, and a network never shows an old one under a new title.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import logging
from dataclasses import astuple, dataclass, field
from typing import TYPE_CHECKING

from dossier.site.drawings.colours import colours

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.site.drawings.card import Card
    from dossier.site.drawings.colours import Colour

log = logging.getLogger(__name__)

FOLDER = "cards"
"""Where in the output folder the cards stand."""

FACE = "cards/semibold.otf"
"""The face, in the theme's folder; it is no part of the site."""

_STYLE_VERSION = 1
"""Goes up when cards are drawn otherwise, so that all of them are drawn anew."""

MISSING = "the pages have no cards, because Pillow is not installed (pip install pillow)"
FACELESS = "the pages have no cards, because the theme has no %s"


@dataclass(slots=True)
class Deck:
    """The cards of one build."""

    face: Path
    """The file of the face."""
    tones: dict[str, Colour]
    """The theme's colours."""
    salt: str
    """What all cards depend on: the face, and the program that draws."""
    cards: dict[str, Card] = field(default_factory=dict)
    """The cards that pages have asked for, by the names of their files."""

    def add(self, card: Card) -> str:
        """The name of a card's file in the output folder; it will be drawn when the pages are written."""
        tones = [self.tones.get(name) for name in ("paper", "ink", card.hue)]
        told = json.dumps([self.salt, tones, *astuple(card)])
        name = f"{FOLDER}/{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:20]}.png"
        self.cards[name] = card
        return name

    def draw(self, folder: Path) -> set[str]:
        """Draws the cards that the output folder does not hold yet; gives the names of all."""
        wanted = {name: card for name, card in self.cards.items() if not (folder / name).is_file()}
        if wanted:
            from dossier.site.drawings.card_painter import Painter  # noqa: PLC0415  Pillow costs a tenth of a second

            (folder / FOLDER).mkdir(parents=True, exist_ok=True)
            painter = Painter(self.face, self.tones)
            for name, card in wanted.items():
                half = folder / f"{name}.part"
                half.write_bytes(painter.png(card))
                half.replace(folder / name)  # so that a build that is broken off leaves no half card to be kept
        return set(self.cards)


def deck(theme: Path, address: str) -> Deck | None:
    """The empty deck of a build; None without an address, which every card is named with, or where none can be drawn,
    of which it warns."""
    if not address:
        return None
    if not importlib.util.find_spec("PIL"):
        log.warning(MISSING)
        return None
    face = theme / FACE
    if not face.is_file():
        log.warning(FACELESS, FACE)
        return None
    from PIL import __version__ as release  # noqa: PLC0415  as above

    salt = f"{_STYLE_VERSION} {release} {hashlib.sha256(face.read_bytes()).hexdigest()}"
    return Deck(face, colours(theme), salt)
