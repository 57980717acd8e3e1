"""Reads explicit words of stance in German main clauses: "Holm lehnt den Bau ab", "wurde von Holm abgelehnt"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.stances.german_words import GermanVerb, by_finite, by_last, german, german_hint, other_meaning
from dossier.evidence.statements.quotation_marks import spans
from dossier.language.sentences import sentences
from dossier.records import Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.evidence.stances.found_so_far import FoundSoFar
    from dossier.records import Block
    from dossier.records.stance import Holding

_WORD = re.compile(r"\w+(?:[-’']\w+)*|[,;:()–—]")
STOPS = frozenset(",;:–—")
TITLED = 5
"""So many words may stand between the verb and the end of the subject behind it, its article and titles included."""
ASIDE = 12
"""So many words an aside between commas has at most, behind the subject."""


class _Word(NamedTuple):
    """A word or a stop of a sentence."""

    start: int
    end: int
    low: str
    capital: bool


class _Clause(NamedTuple):
    """A sentence with a place in it, where a verb stands."""

    words: list[_Word]
    verb: int
    names: dict[int, tuple[int, str]]
    """Where the mentions end, by offset: where they start, and whom they name."""


def german_stances(so_far: FoundSoFar, block: Block) -> Iterator[Stance]:
    """The stances of a paragraph, outside quotation marks."""
    text, start, end = so_far.article.text, block.start or 0, block.end or 0
    if not german_hint().search(text, start, end):
        return
    first = bisect_left(so_far.mentions, start, key=lambda one: one.start)
    last = bisect_left(so_far.mentions, end, key=lambda one: one.start)
    names = {one.end: (one.start, one.actor) for one in so_far.mentions[first:last]}
    marked = [(one.outer_start + start, one.outer_end + start) for one in spans(text[start:end])]
    for low, high in sentences(text, start, end):
        found = [
            _Word(one.start(), one.end(), one[0].lower(), one[0][0].isupper())
            for one in _WORD.finditer(text, low, high)
        ]
        words = [one for one in found if not any(a <= one.start < b for a, b in marked)]
        if words and text[high - 1] != "?":
            for place in range(len(words)):
                yield from _read(_Clause(words, place, names), (low, high))


def _read(clause: _Clause, sentence: tuple[int, int]) -> Iterator[Stance]:
    """The stance whose verb stands at the clause's place."""
    words, place = clause.words, clause.verb
    end = _clause_end(words, place)
    word = words[place].low
    if word in by_last() and end == place + 1:
        yield from _passive(clause, sentence)
    helped = word in german("helping") | german("meaning") | german("supposing")
    verbs = by_last().get(words[end - 1].low, ()) if helped and end > place + 1 else by_finite().get(word, ())
    if not verbs:
        return
    holders, begin = _subject_before(clause), place + 1
    if not holders:
        holders, begin = _subject_behind(clause)
    for verb in verbs:
        about = _about(words, (begin, end), verb, parted=not helped)
        if about and holders:
            marks = words[place].start, words[place].end if helped else _verb_end(words, place, about, verb)
            yield from _made(clause, sentence, verb, holders, (marks, about))
            return


def _verb_end(words: Sequence[_Word], place: int, about: tuple[int, int], verb: GermanVerb) -> int:
    """Where the words of stance end: behind the verb, and the preposition that follows at once."""
    near = place + 1 + len(verb.joints)
    return words[near - 1].end if verb.joints and about[0] == near else words[place].end


def _made(
    clause: _Clause,
    sentence: tuple[int, int],
    verb: GermanVerb,
    holders: Sequence[str],
    places: tuple[tuple[int, int], tuple[int, int]],
) -> Iterator[Stance]:
    words, (marks, about) = clause.words, places
    low = {one.low for one in words}
    near = {one.low for one in words[_clause_start(words, clause.verb) : _clause_end(words, clause.verb)]}
    holding: Holding = "plain"
    if not german("supposing").isdisjoint(near) or not german("condition").isdisjoint(low):
        holding = "conditional"
    elif not german("former").isdisjoint(near):
        holding = "former"
    negated = not german("negation").isdisjoint(near)
    span = words[about[0]].start, words[about[1] - 1].end
    for actor in holders:
        yield Stance(*sentence, verb.kind, negated, holding, actor, marks, span)


def _about(words: Sequence[_Word], where: tuple[int, int], verb: GermanVerb, *, parted: bool) -> tuple[int, int] | None:
    """What a stance is about: behind its prepositions, before its particle or participle; None where one is missing."""
    start, end = where
    if not parted:
        end -= 1
    elif verb.particle:
        if end <= start or words[end - 1].low != verb.particle:
            return None
        end -= 1
    for joint in verb.joints:
        at = next((place for place in range(start, end) if words[place].low == joint), None)
        if at is None:
            return None
        start = at + 1
    while end > start and words[end - 1].low in german("negation"):
        end -= 1
    if end <= start and end < len(words) - 2 and words[end].low == ",":
        start, end = end + 1, _clause_end(words, end + 1)  # "Holm fordert, dass ..."
    object_ = words[start : min(end, start + 4)]
    if end <= start or any(one.low in other_meaning(verb.verb) for one in object_):
        return None
    return start, end


def _clause_end(words: Sequence[_Word], place: int) -> int:
    return next((at for at in range(place + 1, len(words)) if words[at].low in STOPS), len(words))


def _clause_start(words: Sequence[_Word], place: int) -> int:
    return next((at + 1 for at in range(place - 1, -1, -1) if words[at].low in STOPS), 0)


def _subject_before(clause: _Clause) -> list[str]:
    """The actors that stand as subject before the verb, an aside in commas or brackets between."""
    words, last = clause.words, clause.verb - 1
    if last >= 0 and words[last].low == ")":
        last = next((at for at in range(last, -1, -1) if words[at].low == "("), 0) - 1
    elif last >= 0 and words[last].low in ",–":
        sign = words[last].low
        last = next((at for at in range(last - 1, max(-1, last - ASIDE), -1) if words[at].low == sign), 0) - 1
    found: list[str] = []
    while last >= 0 and words[last].end in clause.names:
        start, actor = clause.names[words[last].end]
        found.insert(0, actor)
        first = next(at for at, one in enumerate(words) if one.end > start)
        if first > 1 and words[first - 1].low in ("und", ",") and words[first - 2].end in clause.names:
            last = first - 2
            continue
        return found if _is_free(words[_clause_start(words, first) : first]) else []
    return []


def _is_free(before: Sequence[_Word]) -> bool:
    """Whether nothing before a name binds it to another noun; a body's voice does not."""
    lows = [one.low for one in before]
    for word, following in pairwise(["", *lows]):
        if following in german("bound") and word not in german("voice"):
            return False
    return not {"dass", "ob", "wenn", "falls", "weil"} & set(lows)


def _subject_behind(clause: _Clause) -> tuple[list[str], int]:
    """The actor that stands as subject behind the verb, and where what follows begins."""
    words, place = clause.words, clause.verb
    if words[_clause_start(words, place)].low not in german("leading"):
        return [], place + 1
    for at in range(place + 1, min(len(words), place + 1 + TITLED)):
        if not words[at].capital and words[at].low not in ("der", "die", "das"):
            break
        held = clause.names.get(words[at].end)
        if held:
            return [held[1]], at + 1
    return [], place + 1


def _passive(clause: _Clause, sentence: tuple[int, int]) -> Iterator[Stance]:
    """A stance in the passive: "wurde von Anna Holm abgelehnt"."""
    words, place = clause.words, clause.verb
    begin = _clause_start(words, place)
    inside = words[begin:place]
    helper = next((at for at, one in enumerate(inside, begin) if one.low in german("passive")), None)
    if helper is None or helper == begin:
        return
    for at in range(helper + 1, place):
        if words[at].low not in ("von", "vom"):
            continue
        for behind in range(at + 1, min(place, at + 1 + TITLED)):
            held = clause.names.get(words[behind].end)
            if held:
                marks = words[helper].start, words[place].end
                verb = by_last()[words[place].low][0]
                if verb.participle == words[place].low:
                    yield from _made(clause, sentence, verb, [held[1]], (marks, (begin, helper)))
                return
