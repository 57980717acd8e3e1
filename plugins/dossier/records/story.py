"""The story: clippings that tell of one course of events."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.records.across import TextPlace
from dossier.records.date import Published


@dataclass(frozen=True, slots=True)
class StoryFile:
    """What the analyst says of a story."""

    slug: str
    """What stands in the story's address, made of the file's name."""
    path: str
    """The file."""
    title: str | None = None
    """What the story is called; None where that is left to its headlines."""
    clippings: tuple[str, ...] = ()
    """The ids of clippings that belong to it; those that the words put into a story with one of them come along."""
    without: tuple[str, ...] = ()
    """The ids of clippings that do not belong to it."""
    paragraph: str = ""
    """What the analyst writes about it, in Markdown."""


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A number that a clipping states."""

    place: TextPlace
    """The sentence."""
    mark: tuple[int, int]
    """Start and end of the number in the clipping's text."""
    value: float
    """The number."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One thing of a story with the numbers that its clippings give for it."""

    unit: str
    """What is counted: the stem of a word, "%", or the sign of a currency."""
    figures: tuple[StatedFigure, ...]
    """One a clipping, at least two, the oldest first."""
    differs: bool
    """Whether two of them are further apart than a rounding."""


@dataclass(frozen=True, slots=True)
class Story:
    """Clippings that tell of one course of events."""

    slug: str
    """What stands in its address: "stories/<slug>/"; made of its oldest clipping, so that newer ones move nothing."""
    title: str
    """What the analyst calls it, else the headline of the clipping that is nearest to all others of it."""
    clippings: tuple[str, ...]
    """The ids of its clippings, in the dossier's order: newest first."""
    central: str
    """The id of the clipping that is nearest to all others of it."""
    first: Published | None
    """When its oldest clipping appeared; None where none has a date."""
    last: Published | None
    """When its newest clipping appeared; the same as `first` where all are of one day."""
    sentences: tuple[TextPlace, ...]
    """What happened: at most three sentences of its clippings, the oldest first."""
    actors: tuple[str, ...]
    """The slugs of those that its clippings name, those that most of them name first."""
    since: str = ""
    """The day (ISO 8601) from which on what its clippings date is its own; what is older is background. Empty where no
    clipping has a date."""
    figures: tuple[FigureRow, ...] = ()
    """The things that several of its clippings give a number for, those with differing numbers first."""
    paragraph: str = ""
    """What the analyst writes about it, in Markdown; empty where there is no file of it."""
    copies: int = 0
    """How many of its clippings are copies of another one of them."""
