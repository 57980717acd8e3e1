"""The lines of a body: what the table says of each, in its place among the others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dossier.cleaning.lines import captions
from dossier.cleaning.lines.closing import split_credit, without_hanging, without_portraits, without_stamps
from dossier.cleaning.lines.features import features_of
from dossier.cleaning.lines.line_rules import Line, rule_of
from dossier.cleaning.lines.pieces import Piece, kept
from dossier.cleaning.lines.pull_quotes import pull_quotes
from dossier.cleaning.passages.cues import heads_links
from dossier.cleaning.passages.topics import folded
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.passages.passage import Passage


def pieces_of_body(passages: Sequence[Passage], body: Sequence[int], title: str | None) -> dict[int, list[Piece]]:
    """The pieces of the passages whose indices are given, which are the body in order."""
    limits = load("cleaning/lines")
    found: dict[int, list[Piece]] = {}
    headline, said = folded(title or ""), set[str]()
    pulled = pull_quotes(passages, body)
    texts = Counter(passages[index].text for index in body)
    links = 0.0
    for index in body:
        passage = passages[index]
        line = line_of(passage)
        alone = rule_of(line)
        goes_on = alone.kind is None or _is_link(passage, limits["links.least_words"].value)
        links = limits["links.lines"].value if heads_links(passage.text) else links - 1 if goes_on else 0
        again = index in pulled or passage.text in said or (headline != "" and _repeats(passage.text, headline))
        long = len(passage.text) >= limits["repeat.least_letters"].value
        if long and features_of(passage.text).stop and texts[passage.text] <= limits["repeat.most"].value:
            said.add(passage.text)
        labelled = index > body[0] and captions.is_label(passages[index - 1].text)
        if links > 0 or again or labelled:
            alone = rule_of(line._replace(below_label=labelled, among_links=links > 0, said_before=again))
        found[index] = [Piece(alone.kind, passage.text, alone.name, passage.first, passage.last)]
    without_portraits(passages, found)
    without_stamps(passages, found)
    without_hanging(passages, found)
    _mark_key_points(passages, found)
    split_credit(passages, found)
    return found


def line_of(passage: Passage) -> Line:
    """A passage as the table looks at it by itself."""
    return Line(passage.text, passage.marker, passage.tag, passage.linked)


def _is_link(passage: Passage, least: float) -> bool:
    """Whether a passage can be the title of another article, as a list of links has it."""
    features = features_of(passage.text)
    return passage.marker in ("", "bullet") and not features.stop and features.words >= least


def _repeats(text: str, headline: str) -> bool:
    """Whether a passage says the headline again."""
    return len(text) < 2 * len(headline) and folded(text) == headline


def _mark_key_points(passages: Sequence[Passage], found: dict[int, list[Piece]]) -> None:
    """Makes the list that stands before the first paragraph the key points, where paragraphs follow."""
    limits = load("cleaning/lines")
    items = []
    for index, (piece, *_) in found.items():
        passage = passages[index]
        listed = piece.kind == "list_item" and passage.marker == "bullet"
        if listed and passage.words >= limits["key_points_words"].value:
            items.append(index)
        elif piece.kind is not None and piece.kind not in ("caption", "credit"):
            break
    after = sum(pieces[0].kind == "paragraph" for pieces in found.values())
    if 2 <= len(items) <= limits["key_points"].value and after > len(items):
        for index in items:
            found[index] = [kept(passages[index], "key_point", "key_points")]
