"""The clip: one clipping as it was read, before anything of it is judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records.date import Published
    from dossier.records.publication import Publish


@dataclass(frozen=True, slots=True)
class Facts:
    """What is stated about a clipping: by the analyst's sidecar, or by a saved page's own metadata."""

    title: str | None = None
    """The title to show; None where it is not stated, as with each field here."""
    standfirst: str | None = None
    """The summary that stands below the title."""
    published: Published | None = None
    """When it appeared."""
    source: str | None = None
    """The publication, as its readers call it."""
    authors: tuple[str, ...] = ()
    """Who signed it, one name an entry."""
    url: str | None = None
    """Where it was found; http or https."""
    note: str | None = None
    """How the analyst knows this."""
    language: str | None = None
    """A BCP 47 tag."""
    section: str | None = None
    """The section that it stood in."""
    pages: str | None = None
    """The page or the pages that it was printed on."""
    tags: tuple[str, ...] = ()
    """Subjects: the analyst's in a sidecar and in front matter, the page's own elsewhere."""
    star: bool = False
    """Whether the analyst marked it."""
    highlights: tuple[str, ...] = ()
    """Passages that the analyst highlighted, as they stand in the text."""
    keep: tuple[int, ...] = ()
    """Line numbers that the analyst wants kept, whatever the rules say."""
    drop: tuple[int, ...] = ()
    """Line numbers that the analyst wants removed, whatever the rules say."""
    names: tuple[tuple[str, str], ...] = ()
    """Names that the analyst settles, each with the slug of the actor that it means in this clipping."""
    publish: Publish | None = None
    """How much of it a published site may show."""


@dataclass(frozen=True, slots=True)
class Box:
    """An element of a saved page that holds lines, directly or in elements within it."""

    parent: int
    """The index in `Clip.boxes` of the element around it; -1 for the outermost."""
    tag: str
    """The element's name ("div")."""
    names: str = ""
    """Its class, id, role and itemprop in lower case, a space between: what its author called it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line of a saved page stands, and how much of it is a link."""

    box: int
    """The index in `Clip.boxes` of the element that holds the line directly; its ancestors come before it there."""
    linked: int = 0
    """How many of its characters are inside links."""
    strong: int = 0
    """How many of its characters are bold or italic."""


@dataclass(frozen=True, slots=True)
class Clip:
    """One clipping as it was read: text in lines, and what was stated about it."""

    id: str
    """The file's stem; unique in a dossier."""
    path: str
    """Where it was read, as the caller named it."""
    text: str
    """The decoded text without control characters; lines end with a line feed."""
    format: str = "text"
    """The reader that read it: text, html, markdown ..."""
    sidecar: Facts = Facts()
    """What the analyst states; wins over everything found."""
    page: Facts = Facts()
    """What the page's own metadata states."""
    marks: tuple[str, ...] = ()
    """One mark a line from the markup: h1 to h6, p, li, blockquote, figcaption, pre, td, dt, dd, or div for loose text.

    Empty where there was no markup."""
    warnings: tuple[str, ...] = ()
    """What was odd about the file, one sentence each."""
    source_text: str | None = None
    """The file's text, unchanged, where it differs from `text`; None where it does not."""
    places: tuple[Place, ...] = ()
    """For a saved page, where each line stands; empty for every other format."""
    boxes: tuple[Box, ...] = ()
    """For a saved page, the elements that hold its lines; each comes after the one around it."""
    whole: bool = False
    """Whether all its lines are the article, as a database says of its records: nothing around it is to be told off."""
    second: tuple[bool, ...] = ()
    """For a saved page, for each line whether a second reader takes it for the article; empty where none was asked."""

    @property
    def lines(self) -> list[str]:
        """The lines, without their ends; line N of the clipping is `lines[N - 1]`."""
        return self.text.split("\n")
