"""Settling: makes sure that cleaning a clean text changes nothing.

The body is chosen by its surroundings, and once they are gone another choice could be better by a hair. So a text that
has the form of a body is taken as it is, and a body that has not is chosen from again.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dossier.cleaning.body.extent import body_of
from dossier.cleaning.body.last_sentence import with_last_sentence
from dossier.cleaning.body.survey import COPIES
from dossier.cleaning.head.top_lines import below_headline
from dossier.cleaning.lines.body_lines import line_of, pieces_of_body
from dossier.cleaning.lines.features import features_of
from dossier.cleaning.lines.line_rules import rule_of
from dossier.cleaning.lines.pieces import cut
from dossier.cleaning.memory import kept_by_line
from dossier.cleaning.passages.passage import Passage
from dossier.records import BODY_KINDS
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.cleaning.lines.pieces import Piece

ROUNDS = 5
"""A body that has not settled after so many choices is left."""


def chosen(passages: Sequence[Passage]) -> range:
    """The indices of the body: all below the head where nothing is furniture, else the run that is the article."""
    whole = below_headline(passages, range(len(passages)))
    if has_form(passages) or is_without_furniture(passages[whole.start :]):
        return whole
    return below_headline(passages, with_last_sentence(passages, body_of(passages)))


def settled(pieces: dict[int, list[Piece]]) -> dict[int, list[Piece]]:
    """The body's pieces, chosen from again until what is left has the form of a body or is chosen whole."""
    for _ in range(ROUNDS):
        places = [index for index, found in pieces.items() if found[0].kind in BODY_KINDS]
        alone = _set_off(pieces[index][0].text for index in places)
        if has_form(alone):
            break
        verdicts = _verdicts(alone)
        pieces = pieces | {
            index: [piece._replace(kind=verdict.kind, rule=verdict.rule) for piece in pieces[index]]
            for index, verdict in zip(places, verdicts, strict=True)
            if verdict.kind not in BODY_KINDS
        }
        if all(verdict.kind in BODY_KINDS for verdict in verdicts):
            break
    return pieces


def _verdicts(alone: Sequence[Passage]) -> list[Piece]:
    """What a second look makes of each passage of a body: a body of paragraphs only loses what a rule takes out."""
    body = below_headline(alone, range(len(alone)) if _is_paragraphs(alone) else body_of(alone), again=True)
    found = pieces_of_body(alone, body, None)
    sides = (cut(passage, f"region.{'before' if passage.first < body.start else 'after'}") for passage in alone)
    return [found[place][0] if place in found else side for place, side in enumerate(sides)]


def has_form(passages: Sequence[Passage]) -> bool:
    """Whether a text is paragraphs set off by blank lines and few short lines, none of which a rule would take out."""
    return (
        all((passage.gap or not index) and not passage.marker for index, passage in enumerate(passages))
        and not any(passage.indent for passage in passages)
        and _have_form(tuple([passage.text for passage in passages]))
    )


@kept_by_line
def _have_form(texts: tuple[str, ...]) -> bool:
    """The same of lines that are set off; a text out of which nothing is taken is asked a second time."""
    passages = _set_off(texts)
    return (
        _is_paragraphs(passages)
        and not any(rule_of(line_of(passage)).kind is None for passage in passages)
        and below_headline(passages, range(len(passages))).start == 0
        and _changes_nothing(passages)
    )


def _set_off(texts: Iterable[str]) -> list[Passage]:
    """The texts as passages with a blank line between."""
    return [Passage(text, place, place, gap=True) for place, text in enumerate(texts)]


def is_without_furniture(passages: Sequence[Passage]) -> bool:
    """Whether nothing in a text below its head is like a page's furniture: it is left whole.

    A phrase of the cues, a stamp, a line that comes again or two lines at the end that end as no sentence does are; so
    is a text with many short lines.
    """
    features = [features_of(passage.text) for passage in passages]
    if not features or any(feature.cues or feature.dated or feature.service for feature in features):
        return False
    limits, count = load("cleaning/limits"), len(passages)
    entries = sum(not feature.stop and feature.words < limits["clean.entry_words"].value for feature in features)
    copies = Counter(passage.text for passage in passages)
    return (
        entries <= limits["clean.entries"].value * count
        and any(feature.stop for feature in features[-2:])
        and sum(feature.prose for feature in features) > 0
        and max(copies.values()) < COPIES
        and not any(rule_of(line_of(passage)).kind is None for passage in passages)
    )


def _is_paragraphs(passages: Sequence[Passage]) -> bool:
    """Whether enough of the passages end as sentences end, or few are as short as a menu's entries."""
    fragments = [feature for passage in passages if not (feature := features_of(passage.text)).stop]
    limits, count = load("cleaning/limits"), len(passages)
    entries = sum(feature.words < limits["settled.entry_words"].value for feature in fragments)
    return len(fragments) <= limits["settled.prose"].value * count or entries <= limits["settled.list"].value * count


def _changes_nothing(passages: Sequence[Passage]) -> bool:
    found = pieces_of_body(passages, range(len(passages)), None).values()
    return all(len(pieces) == 1 and pieces[0].kind in BODY_KINDS for pieces in found)
