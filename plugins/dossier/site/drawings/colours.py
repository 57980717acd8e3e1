"""The theme's colours as numbers, for what is drawn and not styled: read from its tokens, so that each stands once."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

TOKENS = "styles/tokens.css"
"""The style sheet in the theme's folder that holds every colour."""

PLAIN: dict[str, Colour] = {"paper": (255, 255, 255), "ink": (0, 0, 0)}
"""What holds where a theme names no such token."""

_TOKEN = re.compile(r"--([a-z]+):\s*light-dark\((#[0-9a-f]{6}|oklch\([\d. ]{1,40}\))")


def colours(theme: Path) -> dict[str, Colour]:
    """The colours on a light ground, by the names of their tokens."""
    sheet = theme / TOKENS
    text = sheet.read_text("utf-8") if sheet.is_file() else ""
    return PLAIN | {name: _colour(value) for name, value in _TOKEN.findall(text)}


def _colour(value: str) -> Colour:
    if value.startswith("#"):
        return (int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16))
    light, strength, hue = (float(number) for number in value[6:-1].split())
    return _oklch(light, strength, hue)


def _oklch(light: float, strength: float, hue: float) -> Colour:
    """The nearest colour of a screen to one in OKLCH (CSS Color 4, 10.8; the figures are Björn Ottosson's)."""
    a, b = strength * math.cos(math.radians(hue)), strength * math.sin(math.radians(hue))
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _gamma(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _gamma(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _gamma(value: float) -> int:
    within = min(max(value, 0.0), 1.0)
    bent = 12.92 * within if within <= 0.0031308 else 1.055 * math.pow(within, 1 / 2.4) - 0.055
    return round(255 * bent)
