"""The records that the steps hand to each other: plain, frozen, and made of nothing but text, numbers and records.

Offsets are Python string indices into `Article.text`, end exclusive. Line numbers count from 1.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

Granularity = Literal["year", "month", "day", "minute"]
ActorKind = Literal["person", "company", "organization", "government", "country", "place", "media"]
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
Origin = Literal["sidecar", "page", "text", "file"]

ACTOR_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)
PROSE_KINDS: tuple[BlockKind, ...] = ("standfirst", "key_point", "heading", "paragraph", "list_item", "quotation")
BODY_KINDS: tuple[BlockKind, ...] = ("heading", "paragraph", "list_item", "quotation")

_PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?")


@dataclass(frozen=True, slots=True)
class Published:
    """When a clipping was published, no finer than it is known.

    `Published.of("2019-06")` is the month June 2019; nothing downstream may read a day out of it.
    """

    value: str
    """ISO 8601: "2019", "2019-06", "2019-06-29" or "2019-06-29T17:22:00+05:30"."""

    @classmethod
    def of(cls, value: str | dt.date) -> Published:
        """The record for an ISO 8601 string, a date or a date with time; ValueError where it names no such day."""
        text = value.isoformat() if isinstance(value, dt.date) else value.strip()
        found = _PUBLISHED.fullmatch(text)
        if not found:
            raise ValueError(f"{text!r} is no date")
        year, month, day, clock, _zone = found.groups()
        dt.date(int(year), int(month or 1), int(day or 1))
        if clock:
            text = dt.datetime.fromisoformat(text).isoformat()
        return cls(text)

    @property
    def granularity(self) -> Granularity:
        """How fine the value is."""
        return {4: "year", 7: "month", 10: "day"}.get(len(self.value), "minute")  # type: ignore[return-value]

    @property
    def first_day(self) -> dt.date:
        """The first day that the value allows: the place of a month or a year in an order by time."""
        return dt.date.fromisoformat((self.value + "-01-01"[len(self.value) - 4 :])[:10])

    @property
    def day(self) -> dt.date | None:
        """The day in the place of publication; None where only the month or the year is known."""
        return self.first_day if len(self.value) >= 10 else None


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
    tags: tuple[str, ...] = ()
    """Subjects the clipper or the page gave it."""
    keep: tuple[int, ...] = ()
    """Line numbers that the analyst wants kept, whatever the rules say."""
    drop: tuple[int, ...] = ()
    """Line numbers that the analyst wants removed, whatever the rules say."""


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

    @property
    def lines(self) -> list[str]:
        """The lines, without their ends; line N of the clipping is `lines[N - 1]`."""
        return self.text.split("\n")


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
    note: str | None = None
    """How the analyst knows what the sidecar states."""
    language: str | None = None
    """A BCP 47 tag; None where it is not known."""
    dateline: str | None = None
    """The place a report was filed from ("Beijing")."""
    dateline_length: int = 0
    """How many characters the dateline takes at the beginning of the first body paragraph, its dash included."""
    origins: tuple[tuple[str, Origin], ...] = ()
    """For title, standfirst, byline, published, source, url: where it comes from, as (field, origin) pairs."""
    warnings: tuple[str, ...] = ()
    """What the analyst should look at, one sentence each."""

    @property
    def body(self) -> str:
        """The body's text: paragraphs, headings and list items, a blank line between."""
        return "\n\n".join(block.text for block in self.blocks if block.kind in BODY_KINDS)

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


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, company, body or country that the clippings name."""

    slug: str
    """Its place on the site: /actors/<slug>/; the actor file's stem."""
    name: str
    """The name to show; a strong name."""
    kind: ActorKind
    """What it is."""
    aliases: tuple[str, ...] = ()
    """Names that always mean this actor."""
    weak_aliases: tuple[str, ...] = ()
    """Names that mean it only where a strong name of it stands in the same clipping."""
    metonyms: tuple[str, ...] = ()
    """Capitals that stand for it where they act ("Washington says"), and are places elsewhere."""
    never: tuple[str, ...] = ()
    """Phrases that hold one of its names and mean something else."""
    family_name_first: bool = False
    """Whether the first word of a person's name is the surname."""
    part_of: str | None = None
    """The slug of the body it belongs to."""
    wikidata: str | None = None
    """Its Wikidata identifier."""
    profile: str = ""
    """What the analyst wrote about it, in Markdown."""
    reviewed: bool = True
    """False for an actor that was found in the clippings and that no analyst has looked at."""

    @property
    def strong_names(self) -> tuple[str, ...]:
        """The name and the aliases, each once."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))

    @property
    def surname(self) -> str | None:
        """A person's surname, which is a weak alias by itself; None where the name is one word or no person's."""
        words = self.name.split()
        if self.kind != "person" or len(words) < 2:
            return None
        return words[0] if self.family_name_first else words[-1]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in an article where an actor is named."""

    start: int
    """Offset in `Article.text`."""
    end: int
    """Offset after its last character."""
    surface: str
    """The name as it is printed there."""
    actor: str
    """The actor's slug."""
    rule: str
    """The rule that made the link."""
    basis: int | None = None
    """For a weak name, the offset of the strong mention that it leans on."""


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A name that was not linked: more than one actor could be meant, or none was named in full."""

    start: int
    """Offset in `Article.text`."""
    end: int
    """Offset after its last character."""
    surface: str
    """The name as it is printed there."""
    candidates: tuple[str, ...]
    """Slugs of the actors that claim it."""
    reason: str
    """Why none was chosen."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that an article reports as somebody's."""

    start: int
    """Offset of the first quoted character, inside the quotation mark."""
    end: int
    """Offset after the last quoted character."""
    kind: Literal["direct", "indirect"]
    """Word for word in quotation marks, or reported speech."""
    speaker: str | None
    """The speaker as the text names it; None where the text does not say or it is in doubt."""
    speaker_start: int | None
    """Offset of the speaker's words."""
    speaker_end: int | None
    """Offset after the speaker's words."""
    actor: str | None
    """The speaker's slug, where it is in the cast."""
    confidence: Literal["high", "medium", "low"]
    """How sure the rule is that made it."""
    rule: str
    """The rule that named the speaker."""
    cue: str | None = None
    """The word of saying that the rule stands on ("told")."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression in an article."""

    start: int
    """Offset in `Article.text`."""
    end: int
    """Offset after its last character."""
    surface: str
    """The expression as it is printed there."""
    value: str | None
    """TIMEX3: "2019-06-29", "2019-06", "2019-W26", "2019"; None where it stays unresolved."""
    rule: str
    """The rule that resolved it, or that says why not."""
    until: str | None = None
    """For a range, its last day, month or year."""


@dataclass(frozen=True, slots=True)
class Clipping:
    """An article with everything that was found in it: what one clipping gives to the dossier."""

    article: Article
    """The clean article."""
    mentions: tuple[Mention, ...] = ()
    """In order of their place; they never overlap."""
    ambiguities: tuple[Ambiguity, ...] = ()
    """Names that were left unlinked."""
    quotes: tuple[Quote, ...] = ()
    """In order of their place."""
    dates: tuple[DateMention, ...] = ()
    """In order of their place."""
    faint: tuple[Mention, ...] = ()
    """Where it names those of whom too little is known to be actors of the dossier (`Cast.faint`); linked nowhere."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something that the analyst should know about one file; the rest of the dossier is built."""

    path: str
    """The file."""
    message: str
    """What is wrong and how to mend it, in one sentence."""
    fatal: bool = False
    """True where the clipping was left out."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors a dossier knows, by slug."""

    actors: tuple[Actor, ...] = ()
    """In order of their slugs."""
    by_slug: dict[str, Actor] = field(default_factory=dict)
    """The same, by slug."""
    ignored: tuple[str, ...] = ()
    """Names that discovery never reports, because the analyst said so."""
    faint: tuple[Actor, ...] = ()
    """Those that discovery found and that stay below its threshold: known to the review alone."""

    @classmethod
    def of(
        cls,
        actors: list[Actor] | tuple[Actor, ...],
        ignored: tuple[str, ...] = (),
        faint: tuple[Actor, ...] = (),
    ) -> Cast:
        """The cast of these actors, in order of their slugs."""
        ordered = tuple(sorted(actors, key=lambda actor: actor.slug))
        return cls(ordered, {actor.slug: actor for actor in ordered}, ignored, faint)
