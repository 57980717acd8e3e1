"""The pieces that are cut out of a clipping: stretches of words, paragraphs, sentences, and what one rule removed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.addresses import cited
from dossier.site.locale.interface import gettext

if TYPE_CHECKING:
    from dossier.records import Actor, BlockKind, Removal


def label_of(rule: str) -> str:
    """A rule's name as words ("Advertising: label")."""
    return rule.replace(".", ": ").replace("_", " ").replace("-", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a passage: plain text, or the name of an actor."""

    text: str
    """The text, to be escaped like all text."""
    actor: Actor | None = None
    """The actor that is named; None for plain text."""
    anchor: str = ""
    """The id of the mention on its page."""
    linked: bool = False
    """Whether it is shown as a link: the first mention in its paragraph."""
    reason: str = ""
    """Why it is linked, for the reader."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a clipping, ready to be shown."""

    kind: BlockKind
    """What it is."""
    anchor: str
    """Its id on the page ("p3")."""
    segments: tuple[Segment, ...]
    """Its text in stretches."""
    dateline: str = ""
    """The dateline that the first paragraph begins with, dash included; its segments are without it."""

    @property
    def number(self) -> str:
        """The number by which readers cite it ("7", or "k2" for a key point); empty for headings and the standfirst."""
        return cited(self.anchor)

    @property
    def text(self) -> str:
        """Its words alone, without the dateline."""
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Cut:
    """What one rule took out of a clipping."""

    rule: str
    """The rule's name."""
    why: str
    """Why the rule holds; empty where it stands in no file of rules."""
    lines: tuple[Removal, ...]
    """What it removed, in order."""

    @property
    def label(self) -> str:
        """The rule's name as words ("Advertising: label")."""
        return gettext(label_of(self.rule))


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The sentence in which an actor is named."""

    segments: tuple[Segment, ...]
    """The sentence; this actor's mentions are marked, none is a link."""
    anchor: str
    """The anchor of the mention on the clipping's page."""
    block: str
    """The anchor of the paragraph it stands in."""

    @property
    def number(self) -> str:
        """The number by which readers cite that paragraph; a sign where it has none."""
        return cited(self.block) or "¶"
