"""Cleaning: a clipping becomes an article and the account of what was removed.

The rooms, from the lowest: `passages` (what a clipping's lines say), `lines` (the table of rules that judge a line),
`body` (which lines are the article), `head` (what stands above it); then `article`, the maker of `Article` records.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.cleaning.article import article_of, as_it_is, bounded
from dossier.cleaning.head.datelines import day_of
from dossier.cleaning.head.head import head_of
from dossier.cleaning.head.sources import source_of
from dossier.cleaning.head.stated import ArticleHead
from dossier.cleaning.lines.body_lines import pieces_of_body
from dossier.cleaning.lines.closing import day_of_stamps, pieces_of_tail, without_note
from dossier.cleaning.lines.features import features_of
from dossier.cleaning.lines.pieces import cut, kept
from dossier.cleaning.memory import within_one_clipping
from dossier.cleaning.passages.joining import joined
from dossier.cleaning.passages.passage import passages_of, passages_of_page
from dossier.cleaning.settling import chosen, settled
from dossier.cleaning.warnings import doubts_of
from dossier.messages import noted, phrase
from dossier.records import BODY_KINDS

if TYPE_CHECKING:
    from dossier.cleaning.lines.pieces import Piece
    from dossier.cleaning.passages.passage import Passage
    from dossier.records import Article, Clip, Published

__all__ = ["as_it_is", "clean"]

TWO_READINGS = noted(
    "two readings of this page differ; look at what was removed, and state in its sidecar what is to stay or to go"
    " (keep = [...], drop = [...])"
)


def clean(clip: Clip) -> Article:
    """The article in a clipping, with every line accounted for as a block or a removal.

    Where the body of a saved page stands is told by its elements, that of any other clipping by its text alone. What is
    no part of the article within or around the body is told by the same rules. ClippingError where the article is
    longer than any is.
    """
    with within_one_clipping():
        cleaned = _cleaned_page if clip.places else _cleaned_record if clip.whole else _cleaned_text
        article = cleaned(clip)
        return bounded(replace(article, warnings=(*article.warnings, *doubts_of(article))))


def _cleaned_page(clip: Clip) -> Article:
    # Their rules take long to compile, and a dossier of plain text needs none of them.
    from dossier.cleaning.body.page_extent import outside_rules  # noqa: PLC0415
    from dossier.cleaning.body.readings import differ, voted  # noqa: PLC0415
    from dossier.cleaning.head.page_top import head_of_page  # noqa: PLC0415

    passages = passages_of_page(clip)
    own = outside_rules(clip, passages)
    rules = voted(clip, passages, own)
    if differ(clip, passages, own) and not (clip.sidecar.keep or clip.sidecar.drop):
        clip = replace(clip, warnings=(*clip.warnings, phrase(TWO_READINGS)))
    head = head_of_page(clip, passages, rules)
    body = [number for number, rule in enumerate(rules) if not rule and number not in head.pieces]
    inner = without_note(pieces_of_body(passages, body, clip.page.title or head.title), _writers(clip, head))
    head.source = None if clip.page.source else source_of(passages, _kept(inner))
    after = range(body[-1] + 1 if body else 0, len(rules))
    below = [number for number in after if rules[number] in ("page.after", "page.outside", "page.readers")]
    pieces = pieces_of_tail(passages, below) | head.pieces | inner
    head.published = head.published or _day_of_dateline(inner) or day_of_stamps(inner)
    return article_of(
        clip,
        head,
        [
            piece
            for number, passage in enumerate(passages)
            for piece in pieces.get(number) or [cut(passage, rules[number])]
        ],
    )


def _cleaned_text(clip: Clip) -> Article:
    passages = joined(passages_of(clip.text), (*clip.sidecar.keep, *clip.sidecar.drop))
    body = chosen(passages)
    head = head_of(passages, body)
    own = without_note(settled(pieces_of_body(passages, body, head.title)), _writers(clip, head))
    head.source = head.source or source_of(passages, _kept(own))
    pieces = pieces_of_tail(passages, range(body.stop, len(passages))) | head.pieces | own
    head.published = head.published or _day_of_dateline(own) or day_of_stamps(own)
    return article_of(
        clip,
        head,
        [
            piece
            for index, passage in enumerate(passages)
            for piece in pieces.get(index) or [_outside(passage, "before" if index < body.start else "after")]
        ],
    )


def _cleaned_record(clip: Clip) -> Article:
    """The article of a database's record: what the rules for a line leave of its lines, all of them if that is none."""
    passages = joined(passages_of(clip.text), (*clip.sidecar.keep, *clip.sidecar.drop))
    head, body = ArticleHead(), range(len(passages))
    own = without_note(pieces_of_body(passages, body, clip.page.title), _writers(clip, head))
    if not _kept(own):
        own = {place: [kept(one, "paragraph", "record")] for place, one in enumerate(passages) if one.text}
    head.source = source_of(passages, _kept(own))
    head.published = _day_of_dateline(own) or day_of_stamps(own)
    pieces = (own.get(place) or [cut(one, "ornament")] for place, one in enumerate(passages))
    return article_of(clip, head, [piece for found in pieces for piece in found])


def _kept(own: dict[int, list[Piece]]) -> range:
    """From the first to the last passage of which something stays in the body; empty where nothing does."""
    places = [index for index, pieces in own.items() if any(piece.kind in BODY_KINDS for piece in pieces)]
    return range(min(places), max(places) + 1) if places else range(0)


def _day_of_dateline(own: dict[int, list[Piece]]) -> Published | None:
    """The day of the dateline that the body's first paragraph begins with."""
    first = next((pieces[0] for pieces in own.values() if pieces[0].kind == "paragraph"), None)
    return day_of(first.text) if first else None


def _writers(clip: Clip, head: ArticleHead) -> tuple[str, ...]:
    """Who wrote the article, by the sidecar, else by the page, else by its lines."""
    return clip.sidecar.authors or clip.page.authors or head.byline


def _outside(passage: Passage, region: str) -> Piece:
    """The removal of a passage that is not in the body and that nothing is known about."""
    if not passage.text:
        return cut(passage, "ornament")
    cues = features_of(passage.text).cues
    return cut(passage, min(cues) if cues else f"region.{region}")
