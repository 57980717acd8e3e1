"""What discovery's steps hand to each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dossier.records import Actor, ActorKind, Mention


class Token(NamedTuple):
    """A capitalised word of the text; a tuple, since there are many and a tuple is made in half the time."""

    start: int
    """Offset in the text."""
    end: int
    """Offset after its last character."""
    text: str
    """The word as it is printed, with the full stop of an abbreviation."""
    bits: int
    """The lists of the lexicon it stands in."""
    joint: str
    """What stands between it and the capitalised word before: " ", " of ", " and " ...; "" where they are apart."""
    initial: bool
    """Whether any word would take a capital here: at the start of a sentence, a line, a quotation."""


Run = list[Token]
"""Capitalised words that stand together; mostly one to four."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What an article's other words teach about a capital at a sentence's start."""

    lowered: frozenset[str] = frozenset()
    """The words that it prints in lower case."""
    inside: frozenset[str] = frozenset()
    """The first two words of its runs in mid-sentence, and the single ones."""
    nouns: bool = False
    """Whether its language gives every noun a capital, as German does."""


class Candidate(NamedTuple):
    """A place in one article where an actor may be named, and all that speaks for and against it."""

    start: int
    """Offset in `Article.text`."""
    end: int
    """Offset after its last character."""
    surface: str
    """The name as it is printed."""
    key: str
    """The name as it is compared: without accents, case, full stops and a leading article."""
    evidence: tuple[str, ...] = ()
    """Names of the evidence for a kind, as `discovery_weights.toml` lists them."""
    initial: bool = False
    """Whether it is one word that stands where any word takes a capital."""
    headline: bool = False
    """Whether it stands in a headline in title case, which teaches nothing."""
    lowered: bool = False
    """Whether its only word also stands in the article in lower case."""
    title: str | None = None
    """The title before it ("Treasury Secretary"); None where there is none."""
    address: str = ""
    """The form of address that ends the title, with the blank behind it ("Senator "): the mention begins with it."""
    expands: str | None = None
    """For an acronym that the article defines: the key of the full name."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """How much must speak for a name before it becomes an actor of the dossier."""

    clippings: int = 2
    """Enough clippings that name it ..."""
    mentions: int = 3
    """... or enough mentions in all ..."""
    with_role: bool = True
    """... or a title or a verb of saying beside it, where this is set."""


EVERYTHING = Threshold(1, 1)
"""The threshold that lets every found name through."""


@dataclass(frozen=True, slots=True)
class Discovery:
    """The actors that nobody wrote down, and where they are named."""

    actors: tuple[Actor, ...] = ()
    """In order of their slugs; `reviewed` is False."""
    mentions: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    """By article id, in order of their place; they never overlap."""
    faint: tuple[Actor, ...] = ()
    """Those that stay below the threshold, in order of their slugs."""
    faint_mentions: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    """The same as `mentions`, for them."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions that mean one actor: in one article first, then in the dossier."""

    key: str
    """The fullest of its names, as it is compared."""
    names: dict[str, int]
    """Its names as they are printed, with how often."""
    keys: dict[str, str]
    """Its names as they are compared, each with the rule that put it here."""
    kind: ActorKind | None
    """What it is; None where the evidence says that it is no actor."""
    places: tuple[tuple[str, int, str], ...]
    """Article id, number of the candidate there, and the rule that put it here."""
    evidence: dict[str, int] = field(default_factory=dict)
    """What speaks for its kind, with how often."""


class Part(NamedTuple):
    """The piece of a run that may be one name; a tuple as Token is."""

    tokens: Run
    """Its words."""
    title: str | None = None
    """The title that stood before it in the run."""
    address: str = ""
    """The form of address at that title's end, with the blank behind it."""
    evidence: tuple[str, ...] = ()
    """What its place in the run says about its kind."""
