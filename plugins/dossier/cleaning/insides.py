"""The inside of the body: what each passage of it is, and which lines between are no part of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.cleaning import captions, credit_lines
from dossier.cleaning.cues import cues_of
from dossier.cleaning.pieces import Piece, cut, kept
from dossier.cleaning.titles import folded
from dossier.cleaning.traits import traits_of
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.cleaning.passages import Passage
    from dossier.records import BlockKind

_HEADING = 14
_POINT = 6
_REPEAT = 4
_PLUG = 90
_SENTENCE = re.compile(r"(?<=[.!?]) ")


def pieces_of_body(passages: Sequence[Passage], body: Sequence[int], title: str | None) -> dict[int, list[Piece]]:
    """The pieces of the passages whose indices are given, which are the body in order."""
    found: dict[int, list[Piece]] = {}
    seen = {folded(title or "")}
    for index in body:
        found[index] = [_piece(passages[index], seen)]
    _trim(passages, body, found)
    _mark_key_points(passages, body, found)
    _split_credit(body, found, passages)
    return found


def _piece(passage: Passage, seen: set[str]) -> Piece:
    rule = aside_rule(passage)
    if rule:
        return cut(passage, rule)
    caption = captions.rule_of(passage.text)
    if caption:
        return kept(passage, "caption", caption)
    credit = credit_lines.rule_of(passage.text)
    if credit:
        return kept(passage, "credit", credit)
    key = folded(passage.text)
    if key in seen:
        return cut(passage, "repeat")
    if passage.words >= _REPEAT:
        seen.add(key)
    return kept(passage, _kind(passage), "prose")


def aside_rule(passage: Passage) -> str:
    """The rule by which a passage within the body is no part of it; "" for none."""
    if not passage.text:
        return "ornament"
    trait = traits_of(passage.text)
    if trait.cues:
        return min(trait.cues)
    if trait.glued > load("cleaning")["glued"].value and trait.words / trait.glued < 20:
        return "glued"
    homepage = load("cleaning")["aside.homepage"].pattern
    if trait.words <= 24 and homepage and homepage.match(passage.text):
        return "aside.homepage"
    return "aside.plug" if trait.words <= _PLUG and _is_plug(passage.text) else ""


def _is_plug(text: str) -> bool:
    """Whether half of the sentences ask the reader to subscribe, follow or download."""
    sentences = _SENTENCE.split(text)
    asking = sum("aside.plug" in cues_of(sentence) for sentence in sentences)
    return asking * 2 >= len(sentences) and asking > 0


def _kind(passage: Passage) -> BlockKind:
    if passage.marker == "heading":
        return "heading"
    if passage.marker == "quotation":
        return "quotation"
    if passage.marker:
        return "list_item"
    trait = traits_of(passage.text)
    return "heading" if not trait.stop and trait.words <= _HEADING else "paragraph"


def _trim(passages: Sequence[Passage], body: Sequence[int], found: dict[int, list[Piece]]) -> None:
    """Takes the headings off the edges: nothing follows the last, and the first ones belong to the head."""
    for indices, rule in ((body, "region.before"), (body[::-1], "region.after")):
        for index in indices:
            piece = found[index][0]
            if piece.kind in ("paragraph", "list_item", "quotation"):
                break
            if piece.kind == "heading":
                found[index] = [cut(passages[index], rule)]


def _mark_key_points(passages: Sequence[Passage], body: Sequence[int], found: dict[int, list[Piece]]) -> None:
    """Makes the list that stands before the first paragraph the key points, where paragraphs follow."""
    items = []
    for index in body:
        piece = found[index][0]
        if piece.kind == "list_item" and passages[index].marker == "bullet" and passages[index].words >= _POINT:
            items.append(index)
        elif piece.kind is not None and piece.kind not in ("caption", "credit"):
            break
    after = sum(found[index][0].kind == "paragraph" for index in body)
    if 2 <= len(items) <= load("cleaning")["key_points"].value and after > len(items):
        for index in items:
            found[index] = [kept(passages[index], "key_point", "key_points")]


def _split_credit(body: Sequence[int], found: dict[int, list[Piece]], passages: Sequence[Passage]) -> None:
    """Parts the agency behind the last paragraph ("… it will work out. — AFP") from it."""
    for index in reversed(body):
        piece = found[index][0]
        if piece.kind not in ("paragraph", "list_item", "quotation"):
            continue
        text, agency = credit_lines.split(piece.text)
        if agency:
            found[index] = [
                kept(passages[index], piece.kind, piece.rule, text),
                kept(passages[index], "credit", "agency.name", agency),
            ]
        return


def kinds(found: Mapping[int, list[Piece]]) -> list[BlockKind | None]:
    """The kinds of all pieces, in order."""
    return [piece.kind for index in sorted(found) for piece in found[index]]
