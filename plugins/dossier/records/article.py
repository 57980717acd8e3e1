"""The article: a clean clipping, and the lines that were removed from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from dossier.records.date import Published
from dossier.records.publication import Publish

BlockKind = Literal[
    "title",
    "standfirst",
    "byline",
    "published",
    "source",
    "caption",
    "key_point",
    "heading",
    "paragraph",
    "list_item",
    "quotation",
    "credit",
]
Origin = Literal["sidecar", "page", "text", "file", "address"]

PROSE_KINDS: tuple[BlockKind, ...] = ("standfirst", "key_point", "heading", "paragraph", "list_item", "quotation")
BODY_KINDS: tuple[BlockKind, ...] = ("heading", "paragraph", "list_item", "quotation")


class Block(NamedTuple):
    """A piece of a clipping that was kept: a paragraph, a heading, a byline ...; a tuple, for there is one a line."""

    kind: BlockKind
    """What it is."""
    text: str
    """Its text, unwrapped into one line."""
    first_line: int
    """The line it begins in."""
    last_line: int
    """The line it ends in; the same for a block of one line."""
    start: int | None = None
    """Its offset in `Article.text`; None for what is not prose (title, byline, caption, credit ...)."""
    rule: str = "prose"
    """The rule that said what it is."""

    @property
    def end(self) -> int | None:
        """The offset after its last character in `Article.text`."""
        return None if self.start is None else self.start + len(self.text)


class Removal(NamedTuple):
    """A line, or a part of one, that was taken out of the clipping; a tuple, for there is one a line."""

    line: int
    """Its line number."""
    text: str
    """The text that was removed."""
    rule: str
    """The rule that removed it."""


@dataclass(frozen=True, slots=True)
class Article:
    """A clean clipping: the blocks that were kept, in the clipping's order, and the facts about it."""

    id: str
    """The clipping's id."""
    path: str
    """The clipping's path."""
    text: str
    """All prose blocks, a blank line between: what the offsets of mentions, quotes and dates refer to."""
    blocks: tuple[Block, ...]
    """What was kept, in order."""
    removals: tuple[Removal, ...] = ()
    """What was not, in order."""
    title: str | None = None
    """The headline; None where neither the sidecar nor the clipping has one."""
    standfirst: str | None = None
    """The summary below the headline."""
    byline: tuple[str, ...] = ()
    """Persons and agencies that signed it."""
    published: Published | None = None
    """When it appeared; None where it is not known."""
    source: str | None = None
    """The publication."""
    url: str | None = None
    """Where it was found."""
    section: str | None = None
    """The section of the publication that it stood in."""
    pages: str | None = None
    """The page or the pages that it was printed on."""
    note: str | None = None
    """What the analyst notes about it, such as how a fact is known; paragraphs with a blank line between."""
    tags: tuple[str, ...] = ()
    """The analyst's own; what a page says that it is about is none of them."""
    star: bool = False
    """Whether the analyst marked it."""
    highlights: tuple[str, ...] = ()
    """Passages that the analyst highlighted; each stands in the text."""
    language: str | None = None
    """A BCP 47 tag; None where it is not known."""
    names: tuple[tuple[str, str], ...] = ()
    """Names that the analyst settles, each with the slug of the actor that it means here."""
    publish: Publish | None = None
    """How much of it a published site may show, as its sidecar says; None where its source or the dossier decides."""
    shown: Publish = "full"
    """How much of it stands here: in an excerpt what is withheld is overwritten, and nothing removed is listed."""
    dateline: str | None = None
    """The place a report was filed from ("Beijing")."""
    dateline_length: int = 0
    """How many characters the dateline takes at the beginning of the first body paragraph, its dash included."""
    origins: tuple[tuple[str, Origin], ...] = ()
    """For each fact that is known, from title to language: where it comes from, as (field, origin) pairs."""
    warnings: tuple[str, ...] = ()
    """What the analyst should look at, one sentence each."""

    @property
    def body(self) -> str:
        """The body's text without the dateline: paragraphs, headings and list items, a blank line between."""
        first = next((block for block in self.blocks if block.kind == "paragraph"), None)
        return "\n\n".join(
            block.text[self.dateline_length :] if block is first else block.text
            for block in self.blocks
            if block.kind in BODY_KINDS
        )

    @property
    def dateline_stretch(self) -> tuple[int, int]:
        """Where the dateline stands in the text; (0, 0) where there is none."""
        for block in self.blocks if self.dateline_length else ():
            if block.kind == "paragraph" and block.start is not None:
                return block.start, block.start + self.dateline_length
        return 0, 0

    @property
    def key_points(self) -> tuple[str, ...]:
        """The summary bullets that the publication set above the body."""
        return self.of_kind("key_point")

    @property
    def credits(self) -> tuple[str, ...]:
        """Closing credits: agencies, contributors."""
        return self.of_kind("credit")

    @property
    def captions(self) -> tuple[str, ...]:
        """Photo credits and captions."""
        return self.of_kind("caption")

    def of_kind(self, kind: BlockKind) -> tuple[str, ...]:
        """The texts of all blocks of one kind, in order."""
        return tuple(block.text for block in self.blocks if block.kind == kind)

    def origin(self, name: str) -> Origin | None:
        """Where a fact comes from; None where it is not known at all."""
        return dict(self.origins).get(name)
