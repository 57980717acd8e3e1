"""Signals: what a passage shows by itself that speaks for or against its being part of an article.

A signal is a name and a number, mostly 1; the weight that the number is multiplied by stands in the rules
(`cleaning_weights.toml`), where each family says why it tells.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import compress
from typing import TYPE_CHECKING

from dossier.cleaning import captions, credit_lines
from dossier.cleaning.traits import traits_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.cleaning.passages import Marker
    from dossier.cleaning.traits import Traits

Signals = dict[str, float]

_TEASER = re.compile(r"(?:\.\.\.?|…)[\"'”’]?$|\[(?:…|\.\.\.)\]$")
_ADDRESS = re.compile(r"https?://|www\.|\S@[^\s@]{1,100}\.\S|(?<!\S)@\w")
_RIGHTS = re.compile(r"©|\([cC]\) ")
_QUOTES = "\"'“„«‘"
_SIZES = (4, 10, 20, 40)
_NAMES = ("under 4", "under 10", "under 20", "under 40", "40 and more")
_SENTENCES = tuple(f"sentence.{name}" for name in _NAMES)
_FRAGMENTS = tuple(f"fragment.{name}" for name in _NAMES)

_SHAPES = (
    "shape.teaser",
    "shape.address",
    "shape.rights",
    "shape.small beginning",
    "shape.colon",
    "shape.question",
    "shape.quotation",
    "shape.dated",
    "shape.service",
    "shape.caption",
    "shape.credit",
)
"""The signals that are there or not, in the order in which `_shapes` looks for them."""


def own_signals(text: str, marker: Marker) -> Signals:
    """What a passage shows by itself."""
    trait = traits_of(text)
    words, stop = trait.words, trait.stop
    found: Signals = {(_SENTENCES if stop else _FRAGMENTS)[bisect_right(_SIZES, words)]: 1.0}
    if not stop:
        found["shape.capitals"] = trait.capitals
    if words:
        found["shape.inner stops"] = min(trait.inner / words, 0.3)
    if marker:
        found[f"marker.{marker}"] = 1.0
    for cue in sorted(trait.cues):
        found[f"cue.{cue}"] = 1.0
    found.update(dict.fromkeys(_shapes(text, trait), 1.0))
    if trait.service and stop:
        found["shape.service, sentence"] = 1.0
    if trait.glued:
        found["shape.glued"] = min(trait.glued / max(words, 1), 0.3)
    if trait.parted:
        found["shape.parted"] = min(float(trait.parted), 4.0)
    return found


def _shapes(text: str, trait: Traits) -> Iterator[str]:
    """The names of the signals that are there or not: of those that are there."""
    first, last = text[:1], text[-1:]
    seen = (
        last in "….]\"'”’" and _TEASER.search(text[-8:]) is not None,
        ("@" in text or "www." in text or "://" in text) and _ADDRESS.search(text) is not None,
        ("©" in text or "(" in text) and _RIGHTS.search(text) is not None,
        first.islower(),
        last == ":",
        last == "?",
        first in _QUOTES,
        trait.dated,
        trait.service,
        captions.is_caption(text),
        credit_lines.rule_of(text) != "",
    )
    return compress(_SHAPES, seen)
