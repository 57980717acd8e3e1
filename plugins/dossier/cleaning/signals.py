"""Signals: what a passage shows by itself that speaks for or against its being part of an article.

A signal is a name and a number, mostly 1; the weight that the number is multiplied by stands in the rules
(`cleaning_weights.toml`), where each family says why it tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.cleaning import captions, credit_lines
from dossier.cleaning.traits import traits_of

if TYPE_CHECKING:
    from dossier.cleaning.passages import Marker
    from dossier.cleaning.traits import Traits

Signals = dict[str, float]

_TEASER = re.compile(r"(?:\.\.\.?|…)[\"'”’]?$|\[(?:…|\.\.\.)\]$")
_ADDRESS = re.compile(r"https?://|www\.|\S@[^\s@]{1,100}\.\S|(?<!\S)@\w")
_RIGHTS = re.compile(r"©|\([cC]\) ")
_QUOTES = "\"'“„«‘"
_SIZES = ((4, "under 4"), (10, "under 10"), (20, "under 20"), (40, "under 40"))


def size_of(words: float) -> str:
    """The name of a length's class."""
    return next((name for limit, name in _SIZES if words < limit), "40 and more")


def own_signals(text: str, marker: Marker) -> Signals:
    """What a passage shows by itself."""
    trait = traits_of(text)
    found: Signals = {f"{'sentence' if trait.stop else 'fragment'}.{size_of(trait.words)}": 1.0}
    if not trait.stop:
        found["shape.capitals"] = trait.capitals
    if trait.words:
        found["shape.inner stops"] = min(trait.inner / trait.words, 0.3)
    if marker:
        found[f"marker.{marker}"] = 1.0
    for cue in trait.cues:
        found[f"cue.{cue}"] = 1.0
    found.update(dict.fromkeys(_shapes(text, trait), 1.0))
    if "shape.service" in found and trait.stop:
        found["shape.service, sentence"] = 1.0
    if trait.glued:
        found["shape.glued"] = min(trait.glued / max(trait.words, 1), 0.3)
    if trait.parted:
        found["shape.parted"] = min(float(trait.parted), 4.0)
    return found


def _shapes(text: str, trait: Traits) -> list[str]:
    """The names of the signals that are there or not."""
    first, last = text[:1], text[-1:]
    seen = {
        "shape.teaser": last in "….]\"'”’" and _TEASER.search(text[-8:]) is not None,
        "shape.address": ("@" in text or "www." in text or "://" in text) and _ADDRESS.search(text) is not None,
        "shape.rights": ("©" in text or "(" in text) and _RIGHTS.search(text) is not None,
        "shape.small beginning": first.islower(),
        "shape.colon": last == ":",
        "shape.question": last == "?",
        "shape.quotation": first in _QUOTES,
        "shape.dated": trait.dated,
        "shape.service": trait.service,
        "shape.caption": captions.is_caption(text),
        "shape.credit": credit_lines.rule_of(text) != "",
    }
    return [name for name, there in seen.items() if there]
