"""Signals: what a passage shows by itself that speaks for or against its being part of an article.

A signal is a name and a number, mostly 1; the weight that the number is multiplied by stands in the rules
(`rules/cleaning/weights.toml`), where each family says why it tells.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from dossier.cleaning.lines.features import PROSE

if TYPE_CHECKING:
    from dossier.cleaning.lines.features import Features

Signals = dict[str, float]

_TEASER = re.compile(r"(?:\.\.\.?|…)[\"'”’]?$|\[(?:…|\.\.\.)\]$")
_ADDRESS = re.compile(r"https?://|www\.|\S@[^\s@]{1,100}\.\S|(?<!\S)@\w")
_RIGHTS = re.compile(r"©|\([cC]\) ")
_QUOTES = frozenset("\"'“„«‘")
_TITLE_CASE = 0.6
_SIZES = (4, PROSE, 10, 20, 40)
_NAMES = ("under 4", "under 10", "under 10", "under 20", "under 40", "40 and more")
MEASURED = ("shape.capitals", "shape.inner stops", "shape.glued", "shape.parted")
"""The signals that are a share or a number, in the order of `measured`."""


class Looks(NamedTuple):
    """The looks of a passage that are there or not; few enough for what they weigh to be kept for each."""

    stop: bool
    """Whether it ends as a sentence ends."""
    size: int
    """How long it is: the number of `_SIZES` that it reaches."""
    cues: frozenset[str]
    """The rules whose phrases it begins with."""
    dated: bool
    """Whether it is a stamp."""
    service: bool
    """Whether the publication speaks of its own service in it."""
    caption: bool
    """Whether it credits or labels a picture."""
    credit: bool
    """Whether it is a credit."""
    capitals: bool
    """Whether it is in title case."""
    small: bool
    """Whether it begins with a small letter."""
    quotation: bool
    """Whether it begins with a quotation mark."""
    last: str
    """Its last character where that tells: a colon, a question mark, or "…" for whatever ends in dots."""
    teaser: bool
    """Whether it breaks off in dots."""
    address: bool
    """Whether it has an address."""
    rights: bool
    """Whether it claims rights."""
    sign: bool
    """Whether it has the sign of copyright."""
    ornament: bool
    """Whether it has no words at all."""


def looks_of(text: str, feature: Features) -> Looks:
    """The looks of a passage's text."""
    first, last = text[:1], text[-1:]
    return Looks(
        feature.stop,
        bisect_right(_SIZES, feature.words),
        feature.cues,
        feature.dated,
        feature.service,
        feature.caption != "",
        feature.credit != "",
        feature.capitals > _TITLE_CASE,
        first.islower(),
        first in _QUOTES,
        last if last in ":?" else "…" if text.endswith(("…", "...")) else "",
        last in "….]\"'”’" and _TEASER.search(text[-8:]) is not None,
        ("@" in text or "www." in text or "://" in text) and _ADDRESS.search(text) is not None,
        ("©" in text or "(" in text) and _RIGHTS.search(text) is not None,
        "©" in text,
        not text,
    )


def measured(feature: Features) -> tuple[float, float, float, float]:
    """What of a passage's features is a share or a number."""
    words = feature.words or 1.0
    return (
        feature.capitals,
        min(feature.inner / words, 0.3),
        min(feature.glued / words, 0.3) if feature.glued else 0.0,
        min(float(feature.parted), 4.0),
    )


def own_signals(looks: Looks) -> Signals:
    """What a passage's looks show by themselves."""
    size = _NAMES[looks.size]
    there = {
        f"sentence.{size}": looks.stop,
        f"fragment.{size}": not looks.stop,
        **{f"cue.{cue}": True for cue in sorted(looks.cues)},
        "shape.teaser": looks.teaser,
        "shape.address": looks.address,
        "shape.rights": looks.rights,
        "shape.small beginning": looks.small,
        "shape.colon": looks.last == ":",
        "shape.question": looks.last == "?",
        "shape.quotation": looks.quotation,
        "shape.dated": looks.dated,
        "shape.service": looks.service,
        "shape.caption": looks.caption,
        "shape.credit": looks.credit,
        "shape.ornament": looks.ornament,
        "shape.service, sentence": looks.service and looks.stop,
    }
    return {name: 1.0 for name, seen in there.items() if seen}
