"""The inside of the body: what each passage of it is, and which lines between are no part of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.cleaning.lines import captions, credit_lines
from dossier.cleaning.lines.cues import asks_to_subscribe, heads_links, is_bar
from dossier.cleaning.memory import kept_by_line
from dossier.cleaning.passages.features import traits_of
from dossier.cleaning.passages.topics import folded
from dossier.cleaning.pieces import Piece, cut, kept
from dossier.records import BODY_KINDS
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.passages.features import Traits
    from dossier.cleaning.passages.passage import Marker, Passage
    from dossier.records import BlockKind

_HEADING = 14
_POINT = 6
_REPEAT = 20
"""A sentence of fewer characters may be said twice."""
_LINKS = 6
"""So many lines, the label among them, a list of links within an article takes."""
_BEGUN = 3
"""So many passages of an article are more than a note."""
_NOTE = 80
"""A note on the writer has no more words."""
_PLUG = 90
_SPOKEN = 6
_BAR = 4
_HANGING = 2
_LINK = 3
"""A line of fewer words is no title of an article."""
_WITHIN = ("aside.pointer", "end.related", "end.closing", "aside.notice")
_LABEL = re.compile(r"[^.!?:]{2,40}:\s")
_SENTENCE = re.compile(r"(?<=[.!?]) ")


def pieces_of_body(passages: Sequence[Passage], body: range, title: str | None) -> dict[int, list[Piece]]:
    """The pieces of the passages whose indices are given, which are the body in order."""
    found: dict[int, list[Piece]] = {}
    headline, seen = folded(title or ""), set[str]()
    links = 0
    for index in body:
        passage = passages[index]
        kind, rule = _verdict(passage.text, passage.marker)
        links = _LINKS if heads_links(passage.text) else links - 1 if kind is None or _is_link(passage) else 0
        if kind in ("heading", "paragraph") and index > body.start and captions.is_label(passages[index - 1].text):
            kind, rule = "caption", "caption.label"
        if links > 0 and kind is not None:
            kind, rule = None, "aside.pointer"
        if rule == "prose" and (passage.text in seen or (headline and _repeats(passage.text, headline))):
            kind, rule = None, "repeat"
        elif len(passage.text) >= _REPEAT and traits_of(passage.text).stop:
            seen.add(passage.text)
        found[index] = [Piece(kind, passage.text, rule, passage.first, passage.last)]
    _trim(passages, body, found)
    _mark_key_points(passages, body, found)
    _split_credit(body, found, passages)
    return found


def _is_link(passage: Passage) -> bool:
    """Whether a passage can be the title of another article, as a list of links has it."""
    trait = traits_of(passage.text)
    return passage.marker in ("", "bullet") and not trait.stop and trait.words >= _LINK


def _repeats(text: str, headline: str) -> bool:
    """Whether a passage says the headline again."""
    return len(text) < 2 * len(headline) and folded(text) == headline


@kept_by_line
def _verdict(text: str, marker: Marker) -> tuple[BlockKind | None, str]:
    """What a passage of the body is by itself, None where it is no part of it, and the rule that says so."""
    rule = _aside_rule(text, marker)
    if rule:
        return None, rule
    trait = traits_of(text)
    if trait.caption:
        return None if captions.is_label(text) else "caption", trait.caption
    return ("credit", trait.credit) if trait.credit else (_kind(text, marker), "prose")


def aside_rule(passage: Passage) -> str:
    """The rule by which a passage within the body is no part of it; "" for none."""
    kind, rule = _verdict(passage.text, passage.marker)
    return "" if kind else rule


def _aside_rule(text: str, marker: Marker) -> str:
    if not text:
        return "ornament"
    trait = traits_of(text)
    rule = _cue_rule(text, marker, trait)
    if rule:
        return rule
    if trait.glued > load("cleaning/limits")["glued"].value and trait.words / trait.glued < 20:
        return "glued"
    homepage = load("cleaning/limits")["aside.homepage"].pattern
    if trait.words <= 24 and homepage and homepage.match(text):
        return "aside.homepage"
    return "aside.plug" if trait.service and trait.words <= _PLUG and _is_plug(text) else ""


def _cue_rule(text: str, marker: Marker, trait: Traits) -> str:
    """The cue by which a line goes: any but a pointer or a place to share to that is part of a sentence."""
    for cue in sorted(trait.cues):
        spoken = trait.stop and trait.words >= _SPOKEN
        if cue in _WITHIN and (spoken or marker) and not _LABEL.match(text):
            continue
        if cue == "share.bar" and trait.words > _BAR and not is_bar(text):
            continue
        return cue
    return ""


def _is_plug(text: str) -> bool:
    """Whether half of the sentences ask the reader to subscribe, follow or download."""
    sentences = _SENTENCE.split(text)
    asking = sum(map(asks_to_subscribe, sentences))
    return asking * 2 >= len(sentences) and asking > 0


def _kind(text: str, marker: Marker) -> BlockKind:
    if marker == "heading":
        return "heading"
    if marker == "quotation":
        return "quotation"
    if marker:
        return "list_item"
    trait = traits_of(text)
    return "heading" if not trait.stop and trait.words <= _HEADING else "paragraph"


def _trim(passages: Sequence[Passage], body: range, found: dict[int, list[Piece]]) -> None:
    """Takes one or two headings off the end, which nothing follows; more are a list."""
    last: list[int] = []
    for index in reversed(body):
        kind = found[index][0].kind
        if kind == "heading" and passages[index].words <= _HEADING:
            last.append(index)
        elif kind is not None:
            break
    if len(last) <= _HANGING:
        for index in last:
            found[index] = [cut(passages[index], "region.after")]


def _mark_key_points(passages: Sequence[Passage], body: range, found: dict[int, list[Piece]]) -> None:
    """Makes the list that stands before the first paragraph the key points, where paragraphs follow."""
    items = []
    for index in body:
        piece = found[index][0]
        if piece.kind == "list_item" and passages[index].marker == "bullet" and passages[index].words >= _POINT:
            items.append(index)
        elif piece.kind is not None and piece.kind not in ("caption", "credit"):
            break
    after = sum(found[index][0].kind == "paragraph" for index in body)
    if 2 <= len(items) <= load("cleaning/limits")["key_points"].value and after > len(items):
        for index in items:
            found[index] = [kept(passages[index], "key_point", "key_points")]


def without_note(found: dict[int, list[Piece]], byline: Sequence[str]) -> dict[int, list[Piece]]:
    """The pieces of a body without the note on its writer that it ends with: it begins with the writer's name."""
    names = tuple(name.casefold() for name in byline if " " in name)
    kept_places = [index for index, pieces in found.items() if pieces[0].kind in BODY_KINDS]
    cutting: dict[int, list[Piece]] = {}
    for index in reversed(kept_places[_BEGUN:]):
        piece = found[index][0]
        if not names or not piece.text.casefold().startswith(names) or len(piece.text.split()) > _NOTE:
            break
        cutting[index] = [one._replace(kind=None, rule="end.author") for one in found[index]]
    return found | cutting


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
