"""The head of a clipping: what stands between the headline and the body, and what it states about the article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.cleaning import bylines
from dossier.cleaning.dates import stated_in
from dossier.cleaning.pieces import Piece, cut, kept
from dossier.cleaning.titles import folded, is_headline, title_in, topic_words
from dossier.cleaning.traits import traits_of
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.passages import Passage
    from dossier.records import Published

_ABOVE = 4
"""How many passages above the headline may hold the date or the byline."""
_NO_TITLE = 8
"""How many passages above the body are read for them where there is no headline."""
_LEAD = 6
_FAR = 40
"""A copy of the headline farther above the body is a window's title or a menu's entry."""
_BESIDE = 2
_SHORT = 30
"""A line of more words states no date of publication; it is prose that has a date."""


@dataclass(slots=True)
class Head:
    """What the head states; filled line by line, and then read only."""

    title: str | None = None
    """The headline."""
    standfirst: str | None = None
    """The summary below it."""
    byline: tuple[str, ...] = ()
    """Who signed it."""
    published: Published | None = None
    """When it appeared."""
    updated: bool = False
    """Whether that is the day of a change, which a day of publication overrules."""
    source: str | None = None
    """The publication that the clipping was taken from."""
    pieces: dict[int, list[Piece]] = field(default_factory=dict)
    """For each passage that was understood its pieces, by index."""


def below_headline(passages: Sequence[Passage], body: range) -> range:
    """The body without the headlines that it begins with: they belong to its head."""
    start = body.start
    while start + 1 < body.stop and _is_leading(passages, start, body.stop):
        start += 1
    return range(start, body.stop)


def _is_leading(passages: Sequence[Passage], index: int, stop: int) -> bool:
    trait = traits_of(passages[index].text)
    if trait.stop or passages[index].marker not in ("", "heading"):
        return False
    lead = passages[index + 1 : min(index + _LEAD, stop)]
    return is_headline(passages[index], frozenset().union(*(topic_words(passage.text) for passage in lead)))


def head_of(passages: Sequence[Passage], body: range) -> Head:
    """What the passages before the body state about it."""
    head = Head()
    start = body.start
    above = passages[:start]
    chosen = title_in(above, frozenset().union(*[topic_words(passages[index].text) for index in body if above]))
    if chosen is not None:
        _take_title(head, above, chosen)
    places = [index for index in head.pieces if index >= start - _FAR]
    first = max(0, min(places) - _ABOVE if places else start - _NO_TITLE)
    for index in range(first, start):
        if index not in head.pieces:
            _read_line(head, above, index)
    if not head.byline:
        _take_bare_name(head, above, first)
    if chosen is not None and head.standfirst is None:
        _take_standfirst(head, above, max(index for index, found in head.pieces.items() if found[0].rule != "byline"))
    return head


def _take_title(head: Head, above: Sequence[Passage], chosen: int) -> None:
    """Marks the headline where it stands first (outside a list), and its repeats as such."""
    key = folded(above[chosen].text)
    places = [index for index, passage in enumerate(above) if folded(passage.text) == key]
    plain = [index for index in places if above[index].marker not in ("bullet", "number")] or places
    head.title = above[chosen].text
    for index in places:
        first = index == plain[0]
        head.pieces[index] = [kept(above[index], "title", "title") if first else cut(above[index], "repeat")]


def _read_line(head: Head, above: Sequence[Passage], index: int) -> None:
    passage = above[index]
    if not passage.text or passage.words > _SHORT:
        return
    caption = traits_of(passage.text).caption
    if caption:
        head.pieces[index] = [kept(passage, "caption", caption)]
        return
    if index and bylines.is_prefix(above[index - 1].text) and not head.byline:
        head.byline = bylines.names_in(passage.text)
        if head.byline:
            head.pieces[index] = [kept(passage, "byline", "byline", ", ".join(head.byline))]
            return
    found = _dated(head, passage) or _signed(head, passage, passage.text)
    if found:
        head.pieces[index] = found


def _dated(head: Head, passage: Passage) -> list[Piece]:
    """The pieces of a line with a date: what stands before it (mostly the byline) and the date itself."""
    stated = stated_in(passage.text)
    if stated is None:
        return []
    before, after = passage.text[: stated.start], passage.text[stated.end :]
    label = before.rstrip(" :").rsplit(" ", 1)[-1].casefold().strip("|,.•·()[]")
    updated = label in load("cleaning_dates")["label.updated"].words
    labelled = updated or label in load("cleaning_dates")["label.published"].words
    if labelled:
        cutting = before.casefold().rfind(label)
        before, stated_text = before[:cutting], passage.text[cutting : stated.end]
    else:
        stated_text = passage.text[stated.start : stated.end]
    pieces = _signed(head, passage, before.strip(" |,•·–—-/"))
    if head.published is None or (head.updated and not updated):
        head.published, head.updated = stated.published, updated
        pieces.append(kept(passage, "published", stated.rule, stated_text.strip()))
    else:
        pieces.append(cut(passage, "repeat", stated_text.strip()))
    rest = after.strip(" |,•·–—-/.)")
    if rest:
        pieces.append(cut(passage, "region.before", rest))
    return pieces


def _signed(head: Head, passage: Passage, text: str) -> list[Piece]:
    """The piece of a byline; [] where the text is none and nothing of it may be lost."""
    if not text:
        return []
    doubled = _doubled(text)
    names = bylines.names_after_prefix(text) or doubled
    if names and not head.byline:
        head.byline = names
        signed = [kept(passage, "byline", "byline", ", ".join(names))]
        return [*signed, cut(passage, "repeat", names[0])] if doubled else signed
    if text != passage.text:
        return [cut(passage, "repeat" if names else "region.before", text)]
    return []


def _doubled(text: str) -> tuple[str, ...]:
    """The name in "Jane Roe,Jane Roe", as a page prints it that shows it for two widths of the screen."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) == 2 and parts[0] == parts[1] and len(parts[0].split()) > 1:
        return bylines.names_in(parts[0])
    return ()


def _take_bare_name(head: Head, above: Sequence[Passage], first: int) -> None:
    """A name without "by": in a line of its own beside the date, or twice."""
    texts = [passage.text for passage in above[first:]]
    dated = [index for index, found in head.pieces.items() if any(piece.kind == "published" for piece in found)]
    for index in range(first, len(above)):
        passage = above[index]
        if index in head.pieces or passage.marker == "heading" or traits_of(passage.text).cues:
            continue
        beside = any(abs(index - place) <= _BESIDE for place in dated)
        if (beside or texts.count(passage.text) > 1) and _is_full_name(passage.text):
            head.byline = bylines.names_in(passage.text)
            head.pieces[index] = [kept(passage, "byline", "byline", ", ".join(head.byline))]
            return


def _is_full_name(text: str) -> bool:
    """Whether a line is the first and last name of a person and nothing else."""
    words = text.split()
    return 2 <= len(words) <= 4 and not text.isupper() and not traits_of(text).stop and bylines.looks_like_name(text)


def _take_standfirst(head: Head, above: Sequence[Passage], title: int) -> None:
    """The first passage below the headline that is a sentence or more and no cue's."""
    del title
    places = [index for index, found in head.pieces.items() if found[0].kind == "title"]
    limit = load("cleaning")["standfirst.words"].value
    for index in range(places[0] + 1, len(above)):
        passage = above[index]
        trait = traits_of(passage.text)
        if index in head.pieces or trait.cues or passage.marker in ("bullet", "number"):
            continue
        if 6 <= trait.words <= limit and (trait.stop or trait.capitals < 0.5):
            head.standfirst = passage.text
            head.pieces[index] = [kept(passage, "standfirst", "standfirst")]
            return
