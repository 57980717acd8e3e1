"""What takes several clippings to find: who is named with whom, what happened when, copies, and the same words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records.date import CalendarDate
    from dossier.records.statement import Statement


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A stretch of a clipping's text, as a rule a sentence."""

    clipping: str
    """The clipping's id."""
    start: int
    """Offset in its text."""
    end: int
    """Offset after its last character."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Two actors that one clipping names at least."""

    actors: tuple[str, str]
    """Their slugs, in alphabetical order."""
    sentences: tuple[TextPlace, ...]
    """The sentences that name both, in the dossier's order; none where they only share a clipping."""
    paragraphs: int
    """How many paragraphs name both."""
    clippings: int
    """How many clippings name both."""
    shared: tuple[str, ...]
    """Third actors that share a sentence with each of the two, those with most sentences first."""

    def other(self, slug: str) -> str:
        """The actor of the two that is not this one."""
        return self.actors[slug == self.actors[0]]


@dataclass(frozen=True, slots=True)
class Event:
    """A dated sentence with an actor."""

    date: str
    """TIMEX3, no finer than the text says it."""
    until: str | None
    """The end of a range; None for a single date."""
    clipping: str
    """The clipping's id."""
    start: int
    """Offset of the sentence in its text."""
    end: int
    """Offset after the sentence."""
    date_start: int
    """Offset of the date expression."""
    date_end: int
    """Offset after it."""
    actors: tuple[str, ...]
    """Slugs of the actors that the sentence names, in its order."""
    rule: str
    """The rule that resolved the date."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event as the pages tell it: once a clipping, where key point and paragraph say it, and once for all copies."""

    event: Event
    """The event, at the first of its places in the clipping."""
    date: CalendarDate
    """When it was, no finer than the text says it."""
    order: str
    """What it is sorted by: the first day that the date allows, then the coarser first."""
    listed: bool
    """False where a copy of the clipping tells it already."""
    also: tuple[TextPlace, ...] = ()
    """Where copies of the clipping tell it."""
    reports: tuple[TextPlace, ...] = ()
    """Where independent sources tell of the same event, one place a source."""

    @property
    def sources(self) -> int:
        """How many independent sources tell of it."""
        return 1 + len(self.reports)


@dataclass(frozen=True, slots=True)
class DiaryEntry:
    """What is to be after the newest clipping."""

    date: CalendarDate
    """When, no finer than the text says it."""
    place: TextPlace
    """The sentence that says so."""
    mark: tuple[int, int]
    """Start and end of the date expression in the clipping's text."""
    also: tuple[TextPlace, ...] = ()
    """Sentences that say the same of the same day."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody said in one go: the statements of one speaker in the same sentences."""

    place: TextPlace
    """The sentences."""
    statements: tuple[Statement, ...]
    """The statements in them, at least one, in order."""
    about: tuple[str, ...]
    """Slugs of the actors that the words name, in their order."""
    sources: int
    """How many sources carry the same words: a publication counts once, and so do copies."""
    number: int
    """Its number among the remarks of the dossier, from 1; of one that a copy repeats, that of the one it repeats."""
    listed: bool
    """False where a copy of the clipping repeats it."""
    also: tuple[TextPlace, ...] = ()
    """The same words in copies of the clipping."""

    @property
    def actor(self) -> str | None:
        """The speaker's slug; None where the speaker is not in the cast."""
        return self.statements[0].actor


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A key point of a publication, and where other clippings say the same."""

    place: TextPlace
    """The key point, in the newest clipping that has it."""
    others: tuple[TextPlace, ...]
    """Key points of other clippings that say the same."""
    sources: int
    """How many sources have it: a publication counts once, and so do copies."""


@dataclass(frozen=True, slots=True)
class SingleSources:
    """What a briefing leans on that just one source carries."""

    points: tuple[KeyPoint, ...]
    """Key points."""
    remarks: tuple[Remark, ...]
    """Latest remarks of the main actors."""
    occurrences: tuple[Occurrence, ...]
    """Main dates."""
    all_points: int
    """How many key points it leans on."""
    all_remarks: int
    """How many latest remarks."""
    all_occurrences: int
    """How many main dates."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two clippings that share text."""

    first: str
    """The clipping that comes first in the dossier."""
    second: str
    """The other one."""
    first_share: float
    """Which share of the first one's runs stands in the second, 0 to 1."""
    second_share: float
    """Which share of the second one's runs stands in the first."""


@dataclass(frozen=True, slots=True)
class Echo:
    """Clippings that are the same copy."""

    clippings: tuple[str, ...]
    """Their ids, in the dossier's order."""
    first: str
    """The one that is dated first, which the pages list for all; an undated one only where none is dated."""
    overlaps: tuple[Overlap, ...]
    """The pairs that hold the group together, in order."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two wordings differ; one side is empty where the other has words more."""

    first_start: int
    """Offset in the first clipping's text."""
    first_end: int
    """Offset after the differing words."""
    second_start: int
    """Offset in the second clipping's text."""
    second_end: int
    """Offset after the differing words."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A quotation that two clippings carry."""

    first: str
    """The clipping that comes first in the dossier."""
    first_start: int
    """Where the shared stretch begins in it."""
    first_end: int
    """Where it ends."""
    second: str
    """The other clipping."""
    second_start: int
    """Where the stretch begins in that."""
    second_end: int
    """Where it ends."""
    differences: tuple[Difference, ...]
    """Where the wordings differ, in order; none where they agree word for word."""
    share: float
    """Which share of the shorter quotation's words the other has, too, in the same order: over 0, at most 1."""


@dataclass(frozen=True, slots=True)
class News:
    """What is new in a dossier."""

    since: str
    """The day since which it is new, as in ISO 8601; empty where an earlier dossier says what was there already."""
    clippings: frozenset[str]
    """The ids of the clippings that are new."""
    actors: frozenset[str]
    """The slugs of the actors that only these name."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sentences of independent sources that tell of one thing and cannot both be right."""

    kind: str
    """What differs: "number", "day" or "speaker"."""
    first: TextPlace
    """The sentence in the clipping that comes first in the dossier."""
    second: TextPlace
    """The sentence in the other."""
    first_mark: tuple[int, int]
    """Start and end of the words that differ, in the first clipping's text."""
    second_mark: tuple[int, int]
    """Start and end of them in the second clipping's text."""
    actors: tuple[str, ...] = ()
    """Slugs of those of whom both tell it, in alphabetical order; of disputed words, of the two possible speakers."""
