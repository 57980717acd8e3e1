"""What the head of a clipping states, line by line: who signed it, and when it appeared."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from dossier.cleaning.lines import captions
from dossier.cleaning.lines.features import features_of
from dossier.cleaning.lines.pieces import Piece, cut, kept
from dossier.cleaning.passages.topics import topic_words
from dossier.language import bylines
from dossier.language.byline_days import without_stamp, without_stamp_before
from dossier.language.printed_days import day_in, month_in, month_within
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dossier.cleaning.passages.passage import Passage
    from dossier.language.printed_days import StatedDay
    from dossier.records import Published

_BESIDE = 2
"""So far from a date a name by itself is the writer's."""
_BELOW = 4
"""So far below the headline a name with a job is the writer's."""
_LAST = 8
"""So many passages below the body its writer may be named."""
_SIGNS = " |,•·:–—-/"
_SHORT = 30
"""A line of more words states no date of publication; it is prose that has a date."""


@dataclass(slots=True)
class ArticleHead:
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


class Below(NamedTuple):
    """What stands below the head, as far as it tells who wrote it."""

    topic: frozenset[str]
    """The longer words of the headline and of the prose."""
    prose: str
    """The prose itself."""
    note: Collection[str]
    """The lines around the end of the body: often a note on the writer."""


def read_line(head: ArticleHead, above: Sequence[Passage], index: int) -> None:
    """Takes from a line above the body what it states: a caption, the writers, the date."""
    passage = above[index]
    if not passage.text or passage.words > _SHORT:
        return
    labelled = index > 0 and captions.is_label(above[index - 1].text)
    caption = "caption.label" if labelled else features_of(passage.text).caption
    if caption and not (caption == "agency.name" and bylines.names_after_prefix(passage.text)):
        label = captions.is_label(passage.text)
        head.pieces[index] = [cut(passage, caption) if label else kept(passage, "caption", caption)]
        return
    if index and bylines.is_prefix(above[index - 1].text) and not head.byline:
        head.byline = bylines.names_in(passage.text)
        if head.byline:
            head.pieces[index] = [kept(passage, "byline", "byline", ", ".join(head.byline))]
            _take_more_names(head, above, index + 1)
            return
    found = _dated(head, passage) or _signed(head, passage, passage.text)
    if found:
        head.pieces[index] = found


def _take_more_names(head: ArticleHead, above: Sequence[Passage], index: int) -> None:
    """The further writers of a byline that is broken into lines: "By", "Ada Quill", "and", "Ben Oar"."""
    while index + 1 < len(above) and bylines.joins_names(above[index].text):
        names = bylines.names_in(above[index + 1].text)
        if not names:
            return
        head.byline += names
        head.pieces[index] = [cut(above[index], "region.before")]
        head.pieces[index + 1] = [kept(above[index + 1], "byline", "byline", ", ".join(names))]
        index += 2


def _dated(head: ArticleHead, passage: Passage) -> list[Piece]:
    """The pieces of a line with a date: what stands before it (mostly the byline) and the date itself."""
    stated = day_in(passage.text) or (None if head.published else month_beside(passage.text))
    if stated is None:
        return []
    before, after = passage.text[: stated.start], passage.text[stated.end :]
    label = before.rstrip(" :|,•·–—-").rsplit(" ", 1)[-1].casefold().strip("|,.•·()[]")
    rules = load("language/days")
    if label in rules["label.updated"].words or label in rules["label.published"].words:
        cutting = before.casefold().rfind(label)
        before, stated_text = before[:cutting], passage.text[cutting : stated.end]
    else:
        stated_text = passage.text[stated.start : stated.end]
    pieces = _signed(head, passage, before.strip(" |,•·–—-/"), dated=True)
    vague = head.published is not None and head.published.day is None
    if head.published is None or (head.updated and not stated.of_change) or (vague and stated.published.day):
        head.published, head.updated = stated.published, stated.of_change
        pieces.append(kept(passage, "published", stated.rule, stated_text.strip()))
    else:
        pieces.append(cut(passage, "repeat", stated_text.strip()))
    again = _dated(head, passage._replace(text=after))
    return [*pieces, *(again or _signed(head, passage, after.strip(" |,•·–—-/.)"), dated=True))]


def month_beside(text: str) -> StatedDay | None:
    """The month that a line states, alone, behind a label, or beside its writers ("By Angela Roe, November 2019")."""
    stated = month_in(text) or month_within(text)
    if stated is None or stated.start == 0 == len(text[stated.end :].strip(_SIGNS)):
        return stated
    beside = [part for part in (text[: stated.start].strip(_SIGNS), text[stated.end :].strip(_SIGNS)) if part]
    labels = load("language/days")
    known = {word for name in ("published", "joining", "issue") for word in labels[f"label.{name}"].words}
    return stated if all(_is_of_byline(part) or known.issuperset(part.casefold().split()) for part in beside) else None


def _is_of_byline(text: str) -> bool:
    """Whether a text says who wrote the article, by a first and a last name, and nothing else."""
    names = bylines.names_after_prefix(text) or bylines.only_names(text)
    return bool(names) and all(" " in name for name in names)


def _signed(head: ArticleHead, passage: Passage, text: str, *, dated: bool = False) -> list[Piece]:
    """The piece of a byline; [] where the text is none and nothing of it may be lost.

    Beside a date a byline needs no "by".
    """
    if not text:
        return []
    doubled = _doubled(text)
    names = (
        bylines.names_after_prefix(without_stamp_before(text))
        or doubled
        or (dated and bylines.names_beside_day(without_stamp(text)))
    )
    if names and not head.byline:
        head.byline = names
        signed = [kept(passage, "byline", "byline", ", ".join(names))]
        stamp = text[text.rfind(names[-1].split()[-1]) :].partition(" ")[2].strip(" |,•·–—-/")
        if any(map(str.isdigit, stamp)):
            signed.append(cut(passage, "region.before", stamp))
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


def take_bare_name(head: ArticleHead, above: Sequence[Passage], first: int, below: Below) -> None:
    """A name without "by" in a line of its own: beside the date, or below the headline with a job, or there twice.

    What the article speaks of is no name of its writer, unless just that name is spoken of; a line that comes again in
    the note at its end is.
    """
    texts = [passage.text for passage in above[first:]]
    dated = [index for index, found in head.pieces.items() if any(_is_day(piece) for piece in found)]
    title = next((index for index, found in head.pieces.items() if found[0].kind == "title"), None)
    best, chosen = 0, 0
    names: tuple[str, ...] = ()
    for index in range(first, len(above)):
        passage = above[index]
        if index in head.pieces or passage.marker in ("heading", "number") or features_of(passage.text).cues:
            continue
        found = () if features_of(passage.text).stop else bylines.only_names(passage.text)
        if features_of(passage.text).glued:
            continue
        job = bylines.names_a_job(passage.text)
        if not found or (topic_words(found[0]) <= below.topic and not job and found[0] not in below.prose):
            continue
        under = title is not None and title < index
        rank = (
            2 * any(abs(index - place) <= _BESIDE for place in dated)
            + 2 * (under and index <= (title or 0) + _BELOW and job)
            + (under and (texts.count(passage.text) > 1 or passage.text in below.note))
        )
        if rank > best:
            best, chosen, names = rank, index, found
    if names:
        head.byline = names
        head.pieces[chosen] = [kept(above[chosen], "byline", "byline", ", ".join(names))]


def _is_day(piece: Piece) -> bool:
    """Whether a piece says when the article appeared, be it a day that cannot be told."""
    return piece.kind == "published" or piece.rule == "stamp"


def take_last_line(head: ArticleHead, passages: Sequence[Passage], stop: int) -> None:
    """The byline that stands just below the body, where none stood above it."""
    for index in range(stop, min(stop + _LAST, len(passages))):
        found = _signed(head, passages[index], passages[index].text)
        if head.byline:
            head.pieces[index] = found
            return
