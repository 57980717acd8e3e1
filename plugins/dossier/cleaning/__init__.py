"""Cleaning: a clipping becomes an article and the account of what was removed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.cleaning.article import article_of
from dossier.cleaning.as_is import as_it_is
from dossier.cleaning.body.settling import chosen, settled
from dossier.cleaning.head.head import head_of
from dossier.cleaning.head.sources import source_of
from dossier.cleaning.lines.closing_credits import pieces_of_tail
from dossier.cleaning.lines.inside import pieces_of_body, without_note
from dossier.cleaning.memory import within_one_clipping
from dossier.cleaning.overrules import overruled
from dossier.cleaning.page.page_article import clean_page
from dossier.cleaning.passages.features import traits_of
from dossier.cleaning.passages.joining import joined
from dossier.cleaning.passages.passage import passages_of
from dossier.cleaning.pieces import cut
from dossier.cleaning.warnings import doubts_of

if TYPE_CHECKING:
    from dossier.cleaning.passages.passage import Passage
    from dossier.cleaning.pieces import Piece
    from dossier.records import Article, Clip

__all__ = ["as_it_is", "clean"]


def clean(clip: Clip) -> Article:
    """The article in a clipping, with every line accounted for as a block or a removal.

    A saved page is judged by where its lines stand in the markup, everything else by its text alone.
    """
    with within_one_clipping():
        return clean_page(clip) if clip.places else _clean_text(clip)


def _clean_text(clip: Clip) -> Article:
    passages = joined(passages_of(clip.text), (*clip.sidecar.keep, *clip.sidecar.drop))
    body = chosen(passages)
    head = head_of(passages, body)
    head.source = source_of(passages, body)
    pieces = (
        pieces_of_tail(passages, body.stop)
        | head.pieces
        | without_note(settled(pieces_of_body(passages, body, head.title)), head.byline)
    )
    listed = []
    for index, passage in enumerate(passages):
        region = "before" if index < body.start else "after"
        listed += pieces.get(index) or [_outside(passage, region)]
    if clip.sidecar.keep or clip.sidecar.drop:
        listed = [overruled(piece, clip.sidecar) for piece in listed]
    article = article_of(clip, head, listed)
    return replace(article, warnings=(*article.warnings, *doubts_of(article)))


def _outside(passage: Passage, region: str) -> Piece:
    """The removal of a passage that is not in the body and that nothing is known about."""
    if not passage.text:
        return cut(passage, "ornament")
    cues = traits_of(passage.text).cues
    return cut(passage, min(cues) if cues else f"region.{region}")
