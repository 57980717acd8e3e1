"""Makes the findings: turns the evidence of all clippings into pieces that the templates can show."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.addresses import pair_path
from dossier.site.locale.shown_dates import shown_timex
from dossier.site.pages.chronicle import entries_of
from dossier.site.pages.copies import add_copies, repeats, voices
from dossier.site.pages.findings import Findings, Happening, Pair, Passage, ShownStatement, Wordings
from dossier.site.pages.open_questions import open_questions
from dossier.site.pages.sheet_pages import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.records import Dossier, Event, Relation, SentencePlace, Statement, Wording
    from dossier.site.pages.text_index import Holdings

PAIR_SENTENCES = 3
"""Two actors that meet in fewer sentences than this have no page of their own."""
PAIR_PAGES = 300
"""So many pairs have one at the most; a large cast has thousands of pairs that say little."""
SAME = 0.8
"""Two dated sentences of one clipping that share this much of their words are one: a key point and its paragraph."""

_WORD = re.compile(r"\w+")


def make_findings(dossier: Dossier, holdings: Holdings) -> Findings:
    """The findings of a dossier, in an order that depends on nothing but its clippings."""
    pages = holdings.pages.values()
    add_copies(dossier.echoes, holdings.pages)
    said = _listed(_with_sources(holdings, list(_statements(holdings)), dossier.wordings))
    told = _told(sorted(_happenings(holdings, dossier.events), key=lambda one: one.order))
    spoken = Shelf.of("statements/", [one.passage.clipping.key for one in said if one.first])
    entries = entries_of((one for one in told if one.first), pages)
    undated = (page.key for page in pages if not page.date)
    dated = Shelf.of("timeline/", [*(one.key for one in entries), *undated])
    paths = {one.anchor: spoken.path(one.passage.clipping.key) for one in said if one.first}
    return Findings(
        all_statements=tuple(replace(one, path=paths[one.anchor]) for one in said),
        all_happenings=tuple(replace(one, path=dated.path(one.key)) for one in told),
        pairs=tuple(_pair(holdings, number, relation) for number, relation in enumerate(dossier.meetings)),
        wordings=_wordings(holdings, dossier.wordings),
        copies=tuple(tuple(holdings.pages[name] for name in echo.clippings) for echo in dossier.echoes),
        questions=tuple(question for question in open_questions(holdings) if question.items),
        spoken=spoken,
        dated=dated,
    )


def _statements(holdings: Holdings) -> Iterator[tuple[ShownStatement, list[Statement]]]:
    """The statements, each with its quotes: those of one speaker in the same sentences are one statement."""
    for name, clipping in holdings.clippings.items():
        group: list[Statement] = []
        span = (0, 0)
        for quote in clipping.statements:
            around = holdings.around(name, quote.start, quote.end)
            if group and around[0] < span[1] and quote.actor == group[0].actor:
                group, span = [*group, quote], (span[0], max(span[1], around[1]))
                continue
            if group:
                yield _statement(holdings, name, span, group), group
            group, span = [quote], around
        if group:
            yield _statement(holdings, name, span, group), group


def _statement(holdings: Holdings, name: str, span: tuple[int, int], group: list[Statement]) -> ShownStatement:
    first = group[0]
    words = [(quote.start, quote.end) for quote in group]
    about = [page for start, end in words for page in holdings.named(name, start, end)]
    return ShownStatement(
        passage=holdings.passage(name, span, words),
        anchor="",
        kind="direct" if any(quote.kind == "direct" for quote in group) else "indirect",
        speaker=first.speaker,
        actor=holdings.actors.get(first.actor) if first.actor else None,
        about=tuple({page.path: page for page in about}.values()),
        confidence=first.confidence,
        rule=first.rule,
    )


def _with_sources(
    holdings: Holdings, made: list[tuple[ShownStatement, list[Statement]]], wordings: Iterable[Wording]
) -> Iterator[ShownStatement]:
    """The statements, each with the number of sources that carry its words."""
    carried: dict[str, list[tuple[int, int, str]]] = {}
    for one in wordings:
        carried.setdefault(one.first, []).append((one.first_start, one.first_end, one.second))
        carried.setdefault(one.second, []).append((one.second_start, one.second_end, one.first))
    names = {id(page): name for name, page in holdings.pages.items()}
    for statement, quotes in made:
        places = carried.get(names[id(statement.passage.clipping)], [])
        others = {other for start, end, other in places for quote in quotes if start < quote.end and quote.start < end}
        carriers = (statement.passage.clipping, *(holdings.pages[other] for other in others))
        yield replace(statement, sources=voices(carriers))


def _listed(statements: Iterable[ShownStatement]) -> tuple[ShownStatement, ...]:
    """The statements with their anchors; one that a copy repeats has the anchor of the first."""
    found = list(repeats((one, one.passage, one.actor.path if one.actor else "") for one in statements))
    also = _also((one.passage, number) for one, number in found)
    return tuple(
        replace(one, anchor=f"s{held + 1}", first=held == number, also=tuple(also[number]))
        for number, (one, held) in enumerate(found)
    )


def _told(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    """What is dated, where each copy of a clipping that repeats it is named with the first."""
    found = list(repeats((one, one.passage, one.date.text) for one in happenings))
    also = _also((one.passage, number) for one, number in found)
    return tuple(
        replace(one, first=held == number, also=tuple(also[number])) for number, (one, held) in enumerate(found)
    )


def _also(found: Iterable[tuple[Passage, int]]) -> dict[int, list[Passage]]:
    """The passages that repeat the thing of a number, by that number."""
    also: dict[int, list[Passage]] = defaultdict(list)
    for number, (passage, held) in enumerate(found):
        if held != number:
            also[held].append(passage)
    return also


def _happenings(holdings: Holdings, events: Iterable[Event]) -> Iterator[Happening]:
    seen: dict[tuple[str, str], list[set[str]]] = {}
    for event in events:
        date = shown_timex(event.date)
        if not date:
            continue
        passage = holdings.passage(event.clipping, (event.start, event.end), [(event.date_start, event.date_end)])
        words = set(_WORD.findall(passage.text.lower()))
        told = seen.setdefault((event.clipping, event.date), [])
        if any(len(words & other) >= SAME * min(len(words), len(other)) for other in told):
            continue
        told.append(words)
        until = shown_timex(event.until) if event.until else None
        yield Happening(
            passage=passage,
            date=date[0],
            until=until[0] if until else None,
            order=f"{date[1].isoformat()} {len(event.date):02} {event.clipping} {event.start:09}",
            actors=tuple(holdings.actors[slug] for slug in event.actors),
            rule=event.rule,
        )


def _pair(holdings: Holdings, number: int, relation: Relation) -> Pair:
    first, second = relation.actors
    own = number < PAIR_PAGES and len(relation.sentences) >= PAIR_SENTENCES
    return Pair(
        path=pair_path(first, second) if own else "",
        first=holdings.actors[first],
        second=holdings.actors[second],
        sentences=tuple(_both(holdings, place, relation) for place in relation.sentences),
        paragraphs=relation.paragraphs,
        clippings=relation.clippings,
        shared=tuple(holdings.actors[slug] for slug in relation.shared),
    )


def _both(holdings: Holdings, place: SentencePlace, relation: Relation) -> Passage:
    marks = [
        (one.start, one.end)
        for one in holdings.clippings[place.clipping].mentions
        if place.start <= one.start and one.end <= place.end and one.actor in relation.actors
    ]
    return holdings.passage(place.clipping, (place.start, place.end), marks)


def _wordings(holdings: Holdings, wordings: Iterable[Wording]) -> tuple[Wordings, ...]:
    made: dict[tuple[str, ...], Wordings] = {}
    for one in wordings:
        first = [(place.first_start, place.first_end) for place in one.differences]
        second = [(place.second_start, place.second_end) for place in one.differences]
        beside = Wordings(
            holdings.passage(one.first, (one.first_start, one.first_end), first),
            holdings.passage(one.second, (one.second_start, one.second_end), second),
            bool(one.differences),
        )
        # A standfirst often repeats a paragraph of its clipping: that is one wording, not two.
        made.setdefault((one.first, one.second, beside.first.text, beside.second.text), beside)
    return tuple(sorted(made.values(), key=lambda one: not one.differ))
