"""What the templates are given: the dossier's records, cut into pieces that need no logic to show."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from dossier.messages import noted
from dossier.site.locale.interface import gettext
from dossier.site.pages.copies import gathered, once

if TYPE_CHECKING:
    from dossier.records import Actor, Article, Origin, Removal
    from dossier.site.drawings.network import Drawing
    from dossier.site.drawings.timeline import Overview
    from dossier.site.locale.shown_dates import ShownDate
    from dossier.site.pages.chronicle import Year
    from dossier.site.pages.copies import Appearance
    from dossier.site.pages.explained_links import Explanation
    from dossier.site.pages.findings import Happening, Pair, ShownStatement
    from dossier.site.pages.margins import Piece, Related
    from dossier.site.pages.roles import Role
    from dossier.site.pages.text_pieces import Cut, Excerpt, Passage
FACTS = {
    "title": noted("Title"),
    "standfirst": noted("Standfirst"),
    "byline": noted("Authors"),
    "published": noted("Date"),
    "source": noted("Source"),
    "url": noted("Address"),
}
"""What the facts of a clipping are called."""
ORIGINS: dict[Origin, str] = {
    "sidecar": noted("stated by the editor"),
    "page": noted("stated by the saved page"),
    "text": noted("found in the text"),
    "file": noted("the name of the file"),
}
"""Where a fact comes from, in words."""

GIST = 160
"""A gist is no longer than so many letters."""

_TAG = re.compile(r"<[^<>]*>")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def _gist(html: str) -> str:
    text = " ".join(unescape(_TAG.sub("", html)).split())
    first = _SENTENCE.split(text, maxsplit=1)[0]
    return first if len(first) <= GIST else first[: GIST - 1].rsplit(" ", 1)[0].rstrip(" ,;") + "…"


@dataclass(slots=True, eq=False)
class ClippingPage:
    """A clipping's page. Not frozen: pages point at each other."""

    path: str
    """ "clippings/<slug>/"."""
    title: str
    """The headline, or "Untitled clipping" and its file's name."""
    article: Article
    """The clean article."""
    date: ShownDate | None
    """When it was published; None where that is not known."""
    dated_by_editor: bool
    """Whether the date is the editor's and not the text's."""
    source: SourcePage | None = None
    """Its publication; None where that is not known."""
    standfirst: Passage | None = None
    """The summary below the headline."""
    key_points: tuple[Passage, ...] = ()
    """The publication's own summary."""
    body: tuple[Passage, ...] = ()
    """Paragraphs, headings and list items."""
    cast: tuple[tuple[ActorPage, int, str], ...] = ()
    """The actors named in it: page, number of mentions, anchor of the first; the most named first."""
    removals: tuple[Cut, ...] = ()
    """What was removed, by rule."""
    statements: tuple[ShownStatement, ...] = ()
    """What it reports somebody to have said, in the order of its text."""
    happenings: tuple[Happening, ...] = ()
    """What it dates, oldest first."""
    cuts: dict[str, tuple[Removal, ...]] = field(default_factory=dict)
    """The removed lines by the anchor of the passage that follows them; those after the last have ""."""
    pieces: tuple[Piece, ...] = ()
    """Key points and body, each with what stands beside it and what was removed before it."""
    related: tuple[Related, ...] = ()
    """Other clippings on the same events."""
    newer: ClippingPage | None = None
    """The next in time."""
    older: ClippingPage | None = None
    """The one before in time."""
    links: tuple[Explanation, ...] = ()
    """Why its names are links, or are not."""
    lead: ClippingPage | None = None
    """Of the clippings that carry the same copy, the one that lists show; None where it has no copies."""
    copies: tuple[ClippingPage, ...] = ()
    """The other clippings with the same copy, the one that lists show first."""

    @property
    def origin(self) -> ClippingPage:
        """The clipping that lists show for it: itself, unless it is a copy."""
        return self.lead or self

    @property
    def voice(self) -> str:
        """What counts as one source: the publication of the copy, or a clipping alone where none is known."""
        return self.origin.article.source or self.origin.path

    @property
    def told(self) -> tuple[ShownStatement, ...]:
        """Its statements without those that a copy of it is listed with."""
        return tuple(one for one in self.statements if one.first)

    @property
    def when(self) -> str:
        """The key of its sheets: "2019-06-29", "2019-06" or "2019"; empty where it is undated."""
        return self.article.published.value[:10] if self.article.published else ""

    @property
    def key(self) -> str:
        """Its key on a shelf."""
        return f"{self.when} {self.slug}"

    @property
    def origins(self) -> tuple[tuple[str, str], ...]:
        """Where each fact about it comes from, in words: ("Date", "stated by the editor")."""
        return tuple(
            (gettext(FACTS.get(fact, fact.capitalize())), gettext(ORIGINS[origin]))
            for fact, origin in self.article.origins
        )

    @property
    def point_pieces(self) -> tuple[Piece, ...]:
        """The key points, each with what was removed before it."""
        return self.pieces[: len(self.key_points)]

    @property
    def body_pieces(self) -> tuple[Piece, ...]:
        """The body, each paragraph with its margin."""
        return self.pieces[len(self.key_points) :]

    @property
    def last_cuts(self) -> tuple[Removal, ...]:
        """What was removed after the last paragraph; everything, where no paragraph was kept."""
        cuts = self.cuts if not self.pieces else {"": self.cuts.get("", ())}
        return tuple(cut for group in cuts.values() for cut in group)

    @property
    def removal_count(self) -> int:
        """How many lines, or parts of lines, were removed."""
        return len(self.article.removals)

    @property
    def slug(self) -> str:
        """Its name in addresses, and its anchor on other pages."""
        return self.path.strip("/").rpartition("/")[2]

    @property
    def opening(self) -> str:
        """The words that stand for it in lists: its standfirst, first key point or first paragraph; empty for none."""
        paragraphs = [passage for passage in self.body if passage.kind != "heading"]
        first = (self.standfirst, *self.key_points[:1], *paragraphs[:1])
        return next((passage.text for passage in first if passage), "")


@dataclass(slots=True, eq=False)
class ActorPage:
    """An actor's page. Not frozen: pages point at each other."""

    path: str
    """ "actors/<slug>/"."""
    title: str
    """The actor's name."""
    actor: Actor
    """The actor."""
    kind: str
    """The label of its kind."""
    profile: str = ""
    """The profile as HTML."""
    mention_count: int = 0
    """In how many places it is named."""
    names: tuple[tuple[str, int], ...] = ()
    """The names under which it is printed and how often."""
    appearances: tuple[tuple[ClippingPage, tuple[Excerpt, ...]], ...] = ()
    """Clipping by clipping, newest first, the sentences that name it."""
    companions: tuple[tuple[ActorPage, int, int], ...] = ()
    """The actors it is named with: page, number of shared paragraphs, of shared clippings."""
    part_of: ActorPage | None = None
    """The body it belongs to."""
    parts: tuple[ActorPage, ...] = ()
    """Those that belong to it."""
    said: tuple[ShownStatement, ...] = ()
    """What it is reported to have said."""
    said_about: tuple[ShownStatement, ...] = ()
    """What others are reported to have said about it."""
    chronicle: tuple[Year, ...] = ()
    """The dated sentences that name it."""
    pairs: tuple[Pair, ...] = ()
    """With whom it shares sentences, the closest first."""
    drawing: Drawing | None = None
    """It and its companions as a drawing; None where it has none."""
    overview: Overview | None = None
    """The dated sentences and the clippings that name it, in time; None where there are fewer than two."""
    roles: tuple[Role, ...] = ()
    """What the clippings say that a person is, the last reported first."""

    @property
    def latest(self) -> ShownStatement | None:
        """What it is last reported to have said; None where nothing, or nothing that is surely its own."""
        return next((one for one in self.said if one.confidence != "low"), None)

    @property
    def told(self) -> tuple[Appearance, ...]:
        """The clippings that name it with their sentences, copies once."""
        return gathered(self.appearances)

    @property
    def dated(self) -> int:
        """How many dated sentences name it."""
        return sum(len(month.entries) for year in self.chronicle for month in year.months)

    @property
    def gist(self) -> str:
        """The first sentence of its profile, without markup; empty where nobody wrote one."""
        return _gist(self.profile)

    @property
    def contents(self) -> tuple[tuple[str, str, int], ...]:
        """What its page holds: name, anchor and number of entries of each part that has any."""
        named = sum(len(one.sentences) for one in self.told)
        parts = (
            (gettext("Said"), "said", len(self.said)),
            (gettext("Said about"), "said-about", len(self.said_about)),
            (gettext("When"), "dates", self.dated),
            (gettext("Sentences"), "mentions", named),
            (gettext("Named with"), "companions", len(self.companions)),
        )
        return tuple(part for part in parts if part[2])

    @property
    def monogram(self) -> str:
        """One or two letters that stand for the actor."""
        words = [word for word in self.title.split() if word[:1].isupper()] or [self.title]
        if len(words) == 1:
            return words[0][:2] if words[0].isupper() else words[0][:1]
        return words[0][:1] + words[-1][:1]


@dataclass(slots=True)
class SourcePage:
    """A publication and its clippings."""

    title: str
    """The publication's name."""
    anchor: str
    """Its id on the page of sources."""
    clippings: list[ClippingPage] = field(default_factory=list)
    """Newest first."""

    @property
    def singles(self) -> tuple[ClippingPage, ...]:
        """Its clippings, copies of one another once."""
        return once(self.clippings)
