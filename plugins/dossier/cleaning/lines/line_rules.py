"""The table of line rules: what a line within a body is, by the first rule that holds, whatever file it came from."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from dossier.cleaning.lines import captions
from dossier.cleaning.lines.features import features_of
from dossier.cleaning.memory import kept_by_line
from dossier.cleaning.passages.cues import asks_to_subscribe, is_bar, is_phrase
from dossier.cleaning.passages.passage import HEADINGS
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.cleaning.lines.features import Features
    from dossier.cleaning.passages.passage import Marker
    from dossier.records import BlockKind

_RULES = load("cleaning/lines")
_VALUES = {name: rule.value for name, rule in _RULES.items()}
_SIGNS = {name.removesuffix("_signs"): rule.words for name, rule in _RULES.items() if name.endswith("_signs")}
"""Words of which a line has one that has the shape of a rule: they are looked for first."""
_CUES = tuple(sorted(name for name in load("cleaning/cues") if not name.startswith(("anywhere.", "last word."))))
_UNLESS_SPOKEN = frozenset({"aside.pointer", "end.related", "end.closing", "aside.notice"})
"""Cues that may also begin a sentence of the article."""
_NOTICES = frozenset({"end.closing", "aside.notice"})
"""Cues that a sentence may begin with and speak of the publication's service."""
_LABEL = re.compile(r"[^.!?:]{2,40}:\s")
_SENTENCE = re.compile(r"(?<=[.!?]) ")
KIND_OF_TAG: dict[str, BlockKind] = {
    "li": "list_item",
    "dt": "list_item",
    "dd": "list_item",
    "blockquote": "quotation",
    "figcaption": "caption",
    **dict.fromkeys(HEADINGS, "heading"),
}
"""What a line of a page is by its element; in every other element it is a paragraph."""


class Line(NamedTuple):
    """What the rules of the table look at: a line, and what is known about its place."""

    text: str
    """Its words; "" where it has only ornaments."""
    marker: Marker = ""
    """What sign it began with."""
    tag: str = ""
    """The element of a page that it stands in ("p"); "" in a text."""
    linked: float = 0.0
    """Which share of its characters is inside links, from 0 to 1; 0 in a text."""
    below_label: bool = False
    """Whether the line before is nothing but a caption's label."""
    among_links: bool = False
    """Whether it stands in a list of links to other articles, or heads it."""
    said_before: bool = False
    """Whether a line before said the same, or the headline does."""

    @property
    def features(self) -> Features:
        """What can be seen of its text."""
        return features_of(self.text)


class LineRule(NamedTuple):
    """A rule of the table."""

    name: str
    """Its name, which stands in the files of rules with the reason."""
    kind: BlockKind | None
    """What a line is for which it holds; None where the line is removed."""
    holds: Callable[[Line], bool]
    """Whether it holds for a line."""


@kept_by_line
def rule_of(line: Line) -> LineRule:
    """The first rule of the table that holds for a line; the last ones hold for any."""
    return next(rule for rule in (LINE_RULES if line.features.cues else _WITHOUT_CUES) if rule.holds(line))


def _goes_by(cue: str, line: Line) -> bool:
    """Whether a line begins with a phrase of the cue, and is no sentence or list entry that may begin so."""
    features = line.features
    if cue not in features.cues:
        return False
    if cue == "share.bar":
        return features.words <= _VALUES["share.most_words"] or is_bar(line.text)
    spoken = features.stop and features.words >= _VALUES["spoken.least_words"]
    if cue in _UNLESS_SPOKEN and (spoken or line.marker) and line.linked <= _VALUES["aside.cue_linked"]:
        headed = line.marker == "heading" and is_phrase(line.text, cue)
        return headed or _LABEL.match(line.text) is not None or (cue in _NOTICES and features.service)
    return True


def _is_glued(line: Line) -> bool:
    """Whether it is headlines whose line ends were lost; the elements of a page keep them."""
    features = line.features
    return (
        not line.tag and features.glued > _VALUES["glued"] and features.words / features.glued < _VALUES["glued_words"]
    )


def _is_plug(line: Line) -> bool:
    """Whether half of the sentences ask the reader to subscribe, follow or download."""
    if not line.features.service or line.features.words > _VALUES["aside.plug_words"]:
        return False
    sentences = _SENTENCE.split(line.text)
    asking = sum(map(asks_to_subscribe, sentences))
    return asking * 2 >= len(sentences) and asking > 0


def _has_shape(name: str, line: Line) -> bool:
    """Whether a line that is not too long has the shape of a rule, and one of its signs, where it has any."""
    if line.features.words > _VALUES[f"{name}_words"]:
        return False
    if name in _SIGNS and not any(map(line.text.casefold().__contains__, _SIGNS[name])):
        return False
    return cast("re.Pattern[str]", _RULES[name].pattern).search(line.text) is not None


def _is_all_link(line: Line) -> bool:
    """Whether a paragraph is nearly all link."""
    share, least = _VALUES["aside.linked"], _VALUES["aside.linked_words"]
    return line.tag == "p" and line.linked > share and line.features.words >= least


def _is_of(kind: BlockKind, line: Line) -> bool:
    """Whether a line of the text is of a kind: by its element, else by its sign, else by its end."""
    return kind_of(line) == kind


def kind_of(line: Line) -> BlockKind:
    """What a line of the article's text is."""
    if line.tag:
        return KIND_OF_TAG.get(line.tag, "paragraph")
    if line.marker:
        return "heading" if line.marker == "heading" else "quotation" if line.marker == "quotation" else "list_item"
    return "paragraph" if line.features.stop or line.features.words > _VALUES["heading.most_words"] else "heading"


_BY_CUE = tuple(LineRule(cue, None, partial(_goes_by, cue)) for cue in _CUES)
LINE_RULES = (
    LineRule("ornament", None, lambda line: not line.text),
    *_BY_CUE,
    LineRule("glued", None, _is_glued),
    LineRule("aside.homepage", None, partial(_has_shape, "aside.homepage")),
    LineRule("aside.plug", None, _is_plug),
    LineRule("aside.call", None, partial(_has_shape, "aside.call")),
    LineRule("paywall", None, partial(_has_shape, "paywall")),
    LineRule("access", None, partial(_has_shape, "access")),
    LineRule("aside.contact", None, partial(_has_shape, "aside.contact")),
    LineRule("aside.gallery", None, partial(_has_shape, "aside.gallery")),
    LineRule("aside.linked", None, _is_all_link),
    LineRule("aside.pointer", None, lambda line: line.among_links),
    LineRule("caption.label", None, lambda line: captions.is_label(line.text)),
    LineRule("caption.label", "caption", lambda line: line.features.caption == "caption.label"),
    LineRule("agency.name", "caption", lambda line: line.features.caption == "agency.name"),
    LineRule("agency.name", "credit", lambda line: line.features.credit == "agency.name"),
    LineRule("credit.contributors", "credit", lambda line: line.features.credit == "credit.contributors"),
    LineRule("credit.correction", "credit", lambda line: line.features.credit == "credit.correction"),
    LineRule("caption.label", "caption", lambda line: line.below_label and line.marker in ("", "heading")),
    LineRule("repeat", None, lambda line: line.said_before),
    *(
        LineRule("prose", kind, partial(_is_of, kind))
        for kind in cast("tuple[BlockKind, ...]", ("paragraph", "heading", "list_item", "quotation", "caption"))
    ),
)
"""The rules in the order in which they are asked."""
_WITHOUT_CUES = tuple(rule for rule in LINE_RULES if rule not in _BY_CUE)
"""Those that a line which begins with no cue can meet, as most do."""
