"""Claims of figures: a number in a sentence that says of whom and of what it is, so that two can be held side by side.

Two are of one thing where they count the same of the same actor in the same words: the verb beside the number, most of
its clause, and enough of its sentence. Nothing here says which is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dossier.evidence.across.claims.figures import MARGIN, Figure, anchors, figures_in
from dossier.evidence.across.relations import named_in
from dossier.evidence.across.sources.told_words import WORD, stem, told_in
from dossier.evidence.dates.date_words import numbers
from dossier.records import CalendarDate, TextPlace
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.evidence.across.relations import Named
    from dossier.records import Clipping, DateMention, Mention


@dataclass(frozen=True, slots=True)
class FigureClaim:
    """A number in a sentence."""

    place: TextPlace
    """The sentence."""
    figure: Figure
    """The number."""
    actors: frozenset[str]
    """Who is named in the sentence."""
    near: frozenset[str]
    """Who is named in the number's clause."""
    anchor: frozenset[str]
    """The word beside the number that says what happens to what it counts, as a stem; empty for none."""
    clause: frozenset[str]
    """What its clause tells besides."""
    told: frozenset[str]
    """What the sentence tells besides."""
    part: frozenset[str]
    """Words of its sentence that say of which part of a whole the number is."""
    days: frozenset[str]
    """The days that the sentence gives, as in ISO 8601."""
    published: int
    """The day on which its clipping appeared, counted from the year 1; 0 where it is not known."""


def claims_of(clipping: Clipping, named: Iterable[Named] | None = None) -> Iterator[FigureClaim]:
    """The figures of a clipping; those within a date count nothing. `named` are its sentences, if they are known."""
    for stretch, mentions in named_in(clipping) if named is None else named:
        figures = figures_in(clipping.article.text, stretch.start, stretch.end)
        if not figures:
            continue
        dates = [one for one in clipping.dates if stretch.start <= one.start < stretch.end]
        place = TextPlace(clipping.article.id, stretch.start, stretch.end)
        for figure in figures:
            if not any(one.start <= figure.mark[0] < one.end for one in dates):
                yield _claim(clipping, place, figure, (mentions, dates))


def _claim(
    clipping: Clipping, place: TextPlace, figure: Figure, found: tuple[Sequence[Mention], Sequence[DateMention]]
) -> FigureClaim:
    mentions, dates = found
    (first, last), spans = figure.clause, [(one.start, one.end) for one in dates]
    inside = [one for one in spans if first <= one[0] < last]
    return FigureClaim(
        place=place,
        figure=figure,
        actors=frozenset(one.actor for one in mentions),
        near=frozenset(one.actor for one in mentions if first <= one.start < last),
        anchor=_of_one_sense(anchors(figure, clipping.article.text)),
        clause=_besides(told_in(clipping, first, last, inside), figure),
        told=_besides(told_in(clipping, place.start, place.end, spans), figure),
        part=_part(clipping.article.text[place.start : place.end]),
        days=_days(dates),
        published=_published(clipping),
    )


def _besides(told: frozenset[str], figure: Figure) -> frozenset[str]:
    besides = _of_one_sense(frozenset(word for word in told if word != figure.unit and not _is_number(word)))
    return besides - _margins() | {MARGIN} if figure.margin else besides


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in _spelled()


@cache
def _spelled() -> frozenset[str]:
    """The stems of spelled numbers."""
    return frozenset(map(stem, numbers()))


@cache
def _margins() -> frozenset[str]:
    """The stems of the words with which somebody is before or behind another."""
    return _of_one_sense(frozenset(map(stem, load("evidence/across")["figure.margin"].words)))


def _of_one_sense(words: frozenset[str]) -> frozenset[str]:
    """Stems, with one for all words that mean the same where people are counted: "killed", "died", "dead"."""
    senses = load("evidence/across")["figure.senses"].table
    return frozenset(str(senses.get(word, word)) for word in words)


def _published(clipping: Clipping) -> int:
    published = clipping.article.published
    return published.day.toordinal() if published and published.day else 0


def _part(sentence: str) -> frozenset[str]:
    words = map(str.lower, WORD.findall(sentence))
    return frozenset(load("evidence/across")["figure.part"].words).intersection(words)


def _days(dates: Sequence[DateMention]) -> frozenset[str]:
    known = [date for one in dates if one.value and (date := CalendarDate.of(one.value))]
    return frozenset(one.first_day.isoformat() for one in known if one.granularity in {"day", "minute"})


def are_of_one_thing(one: FigureClaim, other: FigureClaim) -> bool:
    """Whether two claims give a number for the same thing; that they do for the same time is not said.

    They are of one actor where both name somebody; one that names nobody may be of any, as within a story.
    One number that two sentences give for the same unit is more likely of one thing than two are.
    """
    if one.figure.unit != other.figure.unit or one.figure.level != other.figure.level:
        return False
    if one.actors and other.actors and one.actors.isdisjoint(other.actors):
        return False
    rules = load("evidence/across")
    least, share = int(rules["figure.told"].value), rules["figure.share"].value
    if one.figure.value == other.figure.value:
        more = share if _are_anchored(one, other) else rules["clause.share"].value
        return share_words(one.told, other.told, least - 1, more)
    return _say_the_same(one, other) and share_words(one.told, other.told, least, share)


def _say_the_same(one: FigureClaim, other: FigureClaim) -> bool:
    """Whether the clauses of two different numbers say the same of the same."""
    if one.part != other.part or _move_apart(one, other):
        return False
    named = [claim.actors if claim.figure.margin else claim.near for claim in (one, other)]
    if name_others(*named) or not _are_anchored(one, other):
        return False
    return share_words(one.clause, other.clause, 1, load("evidence/across")["clause.share"].value)


def _are_anchored(one: FigureClaim, other: FigureClaim) -> bool:
    """Whether the word beside each of two numbers stands in the other's clause."""
    return bool(one.anchor & other.clause and other.anchor & one.clause)


def _move_apart(one: FigureClaim, other: FigureClaim) -> bool:
    """Whether two numbers are of what moves daily, and of two days."""
    moves = not (one.clause | other.clause).isdisjoint(load("evidence/across")["figure.moves"].words)
    return moves and one.published != other.published


def name_others(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether each of two clauses names somebody whom the other does not."""
    return bool(first - second) and bool(second - first)


def share_words(first: frozenset[str], second: frozenset[str], number: int, share: float) -> bool:
    """Whether two stretches share so many told words, and such a share of what the shorter tells."""
    shared = len(first & second)
    return shared >= max(number, share * min(len(first), len(second)))
