"""What the evidence looks like on the site: statements, events, pairs of actors, echoes and open questions.

Each piece is a sentence of a clipping with the words in question marked, and leads to the paragraph it stands in.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from dossier.site.locale.interface import gettext

if TYPE_CHECKING:
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.sheet_pages import Shelf
    from dossier.site.pages.views import ActorPage, ClippingPage


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a sentence."""

    text: str
    """Its words."""
    marked: bool = False
    """Whether these are the words in question."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a clipping with their place."""

    clipping: ClippingPage
    """The clipping."""
    anchor: str
    """The anchor of the paragraph they stand in."""
    number: str
    """The number by which readers cite that paragraph; empty where it has none."""
    stretches: tuple[Stretch, ...]
    """The sentence, or the sentences, with the words in question marked."""

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(stretch.text for stretch in self.stretches)


@dataclass(frozen=True, slots=True)
class ShownStatement:
    """What somebody is reported to have said."""

    passage: Passage
    """The sentence, with the words of the speaker marked."""
    anchor: str
    """Its id on the page of statements ("s12")."""
    kind: str
    """ "direct" or "indirect"."""
    speaker: str | None
    """The speaker as the clipping names it; None where it does not or it is in doubt."""
    actor: ActorPage | None
    """The speaker's page; None where the speaker is not in the cast."""
    about: tuple[ActorPage, ...]
    """The actors named in the words."""
    confidence: str
    """ "high", "medium" or "low"."""
    rule: str
    """The rule that named the speaker."""
    sources: int = 1
    """How many sources carry the same words: a publication counts once, and so do copies."""
    path: str = "statements/"
    """The page of statements that it stands on."""
    first: bool = True
    """False where a copy of the clipping repeats it: then path and anchor are those of the one that is listed."""
    also: tuple[Passage, ...] = ()
    """The same words in copies of the clipping."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that a clipping dates."""

    passage: Passage
    """The sentence, with the date expression marked."""
    date: ShownDate
    """The date, no finer than the clipping says it."""
    until: ShownDate | None
    """The end of a range."""
    order: str
    """What it is sorted by: the first day that the date allows, then the coarser first."""
    actors: tuple[ActorPage, ...]
    """Who is named in the sentence."""
    rule: str
    """The rule that resolved the date."""
    path: str = "timeline/"
    """The page of the timeline that it stands on."""
    first: bool = True
    """False where a copy of the clipping repeats it."""
    also: tuple[Passage, ...] = ()
    """The same sentence in copies of the clipping."""

    @property
    def when(self) -> str:
        """The key of its sheets, no finer than its date: "2019-06-29", "2019-06" or "2019"."""
        return self.order[: {"year": 4, "month": 7}.get(self.date.granularity, 10)]

    @property
    def key(self) -> str:
        """Its key on a shelf."""
        return f"{self.when} {self.order}"

    @property
    def month(self) -> str:
        """The id of its month on the timeline ("in-2019-06"), or of what has no month ("in-2019-00")."""
        return f"in-{self.order[:4]}-{'00' if self.date.granularity == 'year' else self.order[5:7]}"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors that are named in the same sentences."""

    path: str
    """Its page, "pairs/<slug>--<slug>/"; empty where they meet too seldom for one."""
    first: ActorPage
    """The one."""
    second: ActorPage
    """The other."""
    sentences: tuple[Passage, ...]
    """The sentences, by clipping, newest first."""
    paragraphs: int
    """In how many paragraphs both are named."""
    clippings: int
    """In how many clippings both are named."""
    shared: tuple[ActorPage, ...]
    """Third actors that share a sentence with each."""

    @property
    def title(self) -> str:
        """Both names."""
        return gettext("%(first)s and %(second)s", first=self.first.title, second=self.second.title)

    @property
    def by_clipping(self) -> tuple[tuple[ClippingPage, tuple[Passage, ...]], ...]:
        """The sentences, clipping by clipping."""
        groups = groupby(self.sentences, key=lambda one: one.clipping.path)
        told = [tuple(sentences) for _path, sentences in groups]
        return tuple((sentences[0].clipping, sentences) for sentences in told)

    def other(self, page: ActorPage) -> ActorPage:
        """The actor of the pair that is not this one."""
        return self.second if page is self.first else self.first


@dataclass(frozen=True, slots=True)
class Wordings:
    """One quotation as two clippings print it."""

    first: Passage
    """The words in the one, with what differs marked."""
    second: Passage
    """The words in the other."""
    differ: bool
    """Whether they differ at all."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that is not known, for the reader to know and the analyst to mend."""

    kind: str
    """What is not known ("Undated clippings")."""
    items: tuple[Passage | ClippingPage, ...]
    """Where."""
    note: str = ""
    """How it was found out; empty where that needs no word."""

    @property
    def anchor(self) -> str:
        """Its id in the briefing."""
        return self.kind.lower().replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Findings:
    """All of it."""

    all_statements: tuple[ShownStatement, ...]
    """By clipping, newest first, in the order of the text; with those that copies repeat."""
    all_happenings: tuple[Happening, ...]
    """Oldest first; with those that copies repeat."""
    pairs: tuple[Pair, ...]
    """Those that meet most often first."""
    wordings: tuple[Wordings, ...]
    """Where they differ first."""
    copies: tuple[tuple[ClippingPage, ...], ...]
    """Groups of clippings that are the same copy."""
    questions: tuple[Question, ...]
    """Kinds of which there is at least one."""
    spoken: Shelf
    """Where the statements stand."""
    dated: Shelf
    """Where what is dated stands, and the publications."""

    @property
    def statements(self) -> tuple[ShownStatement, ...]:
        """The statements, those that copies repeat once."""
        return tuple(one for one in self.all_statements if one.first)

    @property
    def happenings(self) -> tuple[Happening, ...]:
        """What is dated, once where copies repeat it."""
        return tuple(one for one in self.all_happenings if one.first)
