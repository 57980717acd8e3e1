"""Draws a card: sixteen tones, one face, no layout of the machine's; so its bytes are the same wherever it is drawn.

A card is drawn as numbers: 0 to 127 lead from the paper to the ink, 128 to 255 from the hue to the paper. The tones are
a sixteenth of them, and that is the palette of the file.
"""

from __future__ import annotations

import io
import unicodedata
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from dossier.site.drawings.card import HEIGHT, SEAL, WIDTH

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.site.drawings.card import Card
    from dossier.site.drawings.colours import Colour

INK, SOFT, HUE = 127, 88, 128
"""The numbers of ink, of ink on half its way, and of the hue."""

MARGIN = 76
TILE = 172
"""The width of the tile with an actor's monogram."""
BAR = (104, 10)
"""The mark on a card without one."""
SMALL = 32
"""The size of the lines above and below the title."""
FOOT = 522
"""How far down the rule above the dossier's name is."""
SIZES = ((84, 3), (70, 3), (58, 4), (50, 5))
"""The sizes of the title, each with the most lines it may take; in the last one what does not fit is cut."""
LEADING = 1.16
LONGEST = 400
"""Letters of a text that are looked at, at most."""

_NOTHING = "\uffff"  # of which Unicode says that it never will be a character
_STEPS = [number >> 4 for number in range(256)]
_RUNS = 3  # zlib's Z_RLE: it looks for no more than runs, and so finds the same ones whichever zlib it is


class Painter:
    """Draws cards with one face in the tones of one theme."""

    def __init__(self, face: Path, tones: dict[str, Colour]) -> None:
        self._face = face
        self._tones = tones
        self._fonts: dict[int, ImageFont.FreeTypeFont] = {}
        self._known: dict[str, bool] = {}

    def png(self, card: Card) -> bytes:
        """The card as a PNG."""
        image = Image.new("L", (WIDTH, HEIGHT), 0)
        left = MARGIN
        if card.monogram:
            image.paste(self._tile(card.monogram), (MARGIN, MARGIN))
            left += TILE + MARGIN // 2
        self._write(image, card, left)
        return self._packed(image, card.hue)

    def drawable(self, text: str) -> str:
        """The text as the face can draw it: without signs that it lacks; empty where it lacks a letter, because half a
        name, or a box in its place, is worse than none."""
        shown = " ".join(unicodedata.normalize("NFC", text[:LONGEST]).split())
        lacking = {sign for sign in shown if not self._has(sign)}
        if any(unicodedata.category(sign)[0] in "LMN" for sign in lacking):
            return ""
        return " ".join("".join(sign for sign in shown if sign not in lacking).split())

    def _write(self, image: Image.Image, card: Card, left: int) -> None:
        draw = ImageDraw.Draw(image)
        kicker, title, foot = (self.drawable(text) for text in (card.kicker, card.title, card.foot))
        if not card.monogram:
            draw.rectangle((left, MARGIN, left + BAR[0], MARGIN + BAR[1]), fill=HUE)
        top = MARGIN + (0 if card.monogram else 2 * BAR[1] + SMALL // 2)
        small = self._font(SMALL)
        width = WIDTH - MARGIN - left
        draw.text((left, top), self._fitting(kicker, small, width), font=small, fill=SOFT)
        font, lines = self._set(title or foot, width)
        for number, line in enumerate(lines):
            draw.text((left, top + 1.7 * SMALL + number * LEADING * font.size), line, font=font, fill=INK)
        draw.line((MARGIN, FOOT, WIDTH - MARGIN, FOOT), fill=INK, width=2)
        name = self._fitting(foot if title else "", small, WIDTH - 2 * MARGIN)
        draw.text((MARGIN, FOOT + SMALL // 2), name, font=small, fill=SOFT)

    def _tile(self, monogram: str) -> Image.Image:
        """The monogram in the colour of the paper, on the hue."""
        tile = Image.new("L", (TILE, TILE), 0)
        font = self._font(TILE // 2)
        letters = self.drawable(monogram)
        ImageDraw.Draw(tile).text((TILE / 2, TILE / 2), letters, font=font, fill=INK, anchor="mm")
        return tile.point([min(HUE + number, 255) for number in range(256)])

    def _set(self, title: str, width: int) -> tuple[ImageFont.FreeTypeFont, list[str]]:
        """The title in lines, as large as it fits."""
        for size, most in SIZES:
            font = self._font(size)
            lines = self._wrapped(title, font, width)
            if len(lines) <= most and all(font.getlength(line) <= width for line in lines):
                return font, lines
        rest = " ".join(lines[most - 1 :])
        return font, [self._fitting(line, font, width) for line in (*lines[: most - 1], rest)]

    def _wrapped(self, text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
        """The words in lines that are no wider than that, unless a single word is."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and font.getlength(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _fitting(self, text: str, font: ImageFont.FreeTypeFont, width: int) -> str:
        """The text, or as much of its beginning as fits, with an ellipsis."""
        if font.getlength(text) <= width:
            return text
        short, long = 0, len(text)
        while short < long:
            middle = (short + long + 1) // 2
            fits = font.getlength(f"{text[:middle]}…") <= width
            short, long = (middle, long) if fits else (short, middle - 1)
        return f"{text[:short].rstrip(' ,;:')}…"

    def _has(self, sign: str) -> bool:
        """Whether the face has a sign: it draws something else for it than for what no face has."""
        if sign not in self._known:
            font = self._font(SMALL)
            self._known[sign] = sign == " " or bytes(font.getmask(sign)) != bytes(font.getmask(_NOTHING))
        return self._known[sign]

    def _font(self, size: int) -> ImageFont.FreeTypeFont:
        """The face in a size; set by FreeType alone, because the finer layout leans on what a machine has installed."""
        if size not in self._fonts:
            self._fonts[size] = ImageFont.truetype(self._face, size, layout_engine=ImageFont.Layout.BASIC)
        return self._fonts[size]

    def _packed(self, image: Image.Image, hue: str) -> bytes:
        paper, ink = self._tones["paper"], self._tones["ink"]
        ground = self._tones.get(hue) or self._tones.get(SEAL) or ink
        tones = [_between(paper, ink, step) for step in range(8)] + [_between(ground, paper, step) for step in range(8)]
        card = Image.frombytes("P", image.size, image.point(_STEPS).tobytes())
        card.putpalette([part for tone in tones for part in tone])
        file = io.BytesIO()
        card.save(file, "PNG", compress_level=9, compress_type=_RUNS)
        return file.getvalue()


def _between(one: Colour, other: Colour, step: int) -> Colour:
    """A tone on the way from one colour to another, of seven steps."""
    red, green, blue = (round(a + (b - a) * step / 7) for a, b in zip(one, other, strict=True))
    return red, green, blue
