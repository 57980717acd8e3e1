"""Cleaning: a clipping becomes an article and the account of what was removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cleaning import credit_lines
from dossier.cleaning.accounts import article_of
from dossier.cleaning.as_is import as_it_is
from dossier.cleaning.body import regions_of
from dossier.cleaning.heads import head_of
from dossier.cleaning.insides import pieces_of_body
from dossier.cleaning.overrules import overruled
from dossier.cleaning.pages import clean_page
from dossier.cleaning.passages import passages_of
from dossier.cleaning.pieces import cut, kept
from dossier.cleaning.traits import traits_of

if TYPE_CHECKING:
    from dossier.cleaning.body import Region
    from dossier.cleaning.passages import Passage
    from dossier.cleaning.pieces import Piece
    from dossier.records import Article, Clip

__all__ = ["as_it_is", "clean"]

_TAIL = 6


def clean(clip: Clip) -> Article:
    """The article in a clipping, with every line accounted for as a block or a removal."""
    if clip.places:
        return clean_page(clip)
    passages = passages_of(clip.text)
    regions = regions_of(passages)
    body = [index for index, region in enumerate(regions) if region == "body"]
    text = "\n".join(passages[index].text for index in body)
    head = head_of(passages, body[0] if body else 0, text)
    pieces = head.pieces | _tail(passages, body) | pieces_of_body(passages, body, head.title)
    listed = [piece for i, p in enumerate(passages) for piece in pieces.get(i) or [_default(p, regions[i])]]
    return article_of(clip, head, [overruled(piece, clip.sidecar) for piece in listed])


def _default(passage: Passage, region: Region) -> Piece:
    if not passage.text:
        return cut(passage, "ornament")
    named = traits_of(passage.text).cues
    return cut(passage, min(named) if named else f"region.{region}")


def _tail(passages: list[Passage], body: list[int]) -> dict[int, list[Piece]]:
    found = {}
    if body:
        for index in range(body[-1] + 1, min(body[-1] + _TAIL, len(passages))):
            rule = credit_lines.rule_of(passages[index].text)
            if rule:
                found[index] = [kept(passages[index], "credit", rule)]
    return found
