"""Reads "according to": whom the text goes by, however long they are described, and what they said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import NAME, OWNER, QUOTE, STOP, WORD
from dossier.evidence.statements.noun_phrases import NounPhrase
from dossier.evidence.statements.reports.clause_shapes import has_finite, is_enough, is_finite
from dossier.evidence.statements.reports.reported_content import Content, ReportedContent
from dossier.evidence.statements.reports.reporting_words import told
from dossier.evidence.statements.speech_verbs import sources
from dossier.evidence.statements.subjects import noun_at, subject_after
from dossier.evidence.statements.wide_phrases import TEMPORAL
from dossier.evidence.statements.word_lists import size, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.evidence.statements.lexemes import Lexeme


def source_reports(
    pieces: Sequence[Lexeme], where: tuple[int, int], telling: Sequence[int]
) -> Iterator[ReportedContent]:
    """What is said "according to" somebody in a sentence; `telling` are the places to look at."""
    (low, high), known = where, sources()
    places = [n for n in telling if n < high - 2 and known.get(pieces[n].low) == pieces[n + 1].low]
    for number, place in enumerate(places, 1):
        high = where[1] if number == len(places) else _lead_of(pieces, place, places[number])
        subject = subject_after(pieces, place + 2, high) or noun_at(pieces, place + 2, high)
        if subject is None or _is_measure(pieces, low, place, subject):
            continue
        subject = _described(pieces, subject, high)
        stretches = _stretches(pieces, (low, place, high), subject)
        first, after = (stretches[0][0], stretches[-1][1]) if stretches else (0, 0)
        if len(stretches) > 1 or is_enough(pieces, first, after, clause=True):
            sure = _opener(pieces, place) not in words("word.relative")
            yield ReportedContent(subject, place, Content("according to", stretches), sure=sure)
            low = high


def _opener(pieces: Sequence[Lexeme], place: int) -> str:
    """The word before "according to", or before the comma before it: "which, according to Brown, nobody reads"."""
    back = place - 1 - (place > 0 and pieces[place - 1].low == ",")
    return pieces[back].low if back >= 0 and pieces[back].kind == WORD else ""


def _lead_of(pieces: Sequence[Lexeme], place: int, following: int) -> int:
    """Where the clause of the next "according to" begins: at the comma before its "which" or "and", or at its own."""
    commas = [n for n in range(place + 2, following) if pieces[n].low in (",", ";")]
    led = [n for n in commas if pieces[n + 1].low in words("word.relative", "word.break")]
    return (led or commas or [following])[-1]


DESCRIBES = frozenset(
    ["a", "an", "one", "now", "then", "both", "the", "his", "her", "its", "their", "former", "another"]
)
"""What the description of a source begins with, behind its comma: "the guard that found it"."""
RELATIVES = frozenset({"who", "which", "that", "whose", "whom"})
"""What goes on with the description of a source: "the guard that found it"."""


def _described(pieces: Sequence[Lexeme], subject: NounPhrase, high: int) -> NounPhrase:
    """A source that is a noun, with what a preposition hangs on it: "a person with knowledge of the sale", and one that
    a name begins: "Norland Bank figures"."""
    if subject.kind == "name":
        last = subject.last
        while last + 1 < high and pieces[last + 1].kind == WORD and _is_noun(pieces[last + 1].low):
            last += 1
        return subject if last == subject.last else NounPhrase("noun", subject.first, last)
    last, small = subject.last, words("word.preposition", "word.near")
    if last + 1 >= high or pieces[last + 1].low not in small - TEMPORAL:
        return subject
    while last + 1 < high and pieces[last + 1].kind in (WORD, NAME, OWNER) and last - subject.first < size("phrase"):
        word = pieces[last + 1].low
        if pieces[last + 1].kind == WORD and (word in TEMPORAL or word in words("word.relative", "word.when")):
            break
        if is_finite(pieces, last + 1) or word in ("and", "but", "that"):
            break
        last += 1
    return subject._replace(last=last)


def _is_noun(word: str) -> bool:
    """Whether a word directly behind a source's name can be the noun that the name describes."""
    small = words("word.preposition", "word.break", "word.adverb", "word.when", "word.relative", "word.determiner")
    small |= words("word.pronoun")
    return not (word in small or word.endswith(("day", "ly", "ed")) or word in told("clause.finite"))


def _is_measure(pieces: Sequence[Lexeme], low: int, place: int, subject: NounPhrase) -> bool:
    """Whether it says by what something is done: "She acted according to the law", with no comma and nobody named."""
    if place <= low + 1 or pieces[place - 1].kind != WORD or subject.kind not in ("noun", "weak"):
        return False
    noun = pieces[subject.last]
    people = noun.low in words("word.person", "word.document") or noun.low.endswith(tuple(told("noun.agent")))
    owned = pieces[subject.first].low in ("his", "her", "its", "their")
    return noun.kind == WORD and (owned or subject.last - subject.first <= 1) and not people


def _stretches(
    pieces: Sequence[Lexeme], where: tuple[int, int, int], subject: NounPhrase
) -> tuple[tuple[int, int], ...]:
    """What is said: behind a source that opens the sentence, before one that follows, or around one in commas."""
    low, place, high = where
    if place <= low + 1 or _opener(pieces, place) in ("that", *words("word.relative")):
        behind = _behind(pieces, subject.last, high)
        return (behind,) if behind else ()
    start, after = _before(pieces, low, place)
    comma = subject.last + 1
    if pieces[place - 1].low != "," or comma >= high or pieces[comma].low != "," or _is_whole(pieces, start, after):
        return ((start, after),)
    return ((start, after), (comma + 1, high)) if has_finite(pieces, comma, high) else ((start, after),)


def _is_whole(pieces: Sequence[Lexeme], start: int, after: int) -> bool:
    """Whether what stands before the source is a clause already, and no mere condition: "As long as it rains"."""
    opener = pieces[start].low
    led = opener in told("clause.condition", "clause.subordinate") and pieces[start].kind == WORD
    if led and not any(pieces[n].low == "," for n in range(start, after)):
        return False
    return has_finite(pieces, start, after) or any(pieces[n].kind == QUOTE for n in range(start, after))


def _before(pieces: Sequence[Lexeme], low: int, place: int) -> tuple[int, int]:
    """What stands before "according to", from the beginning of its clause."""
    after = place - (pieces[place - 1].low in (",", "—", "–", "--"))
    start = max([low, *(n + 1 for n in range(low, after) if pieces[n].low == ";")])
    start += pieces[start].low == ","
    start += pieces[start].low in ("and", "but", "so", "yet")
    return (start, after)


def _behind(pieces: Sequence[Lexeme], last: int, high: int) -> tuple[int, int] | None:
    """What stands behind "According to Odd Berg, a clerk for nine years," without the description."""
    commas = [n for n in range(last + 1, high) if pieces[n].low == ","]
    for comma in commas:
        if comma + 1 < high and not _describes(pieces, comma, commas, high):
            return (comma + 1, high)
    return None


def _describes(pieces: Sequence[Lexeme], comma: int, commas: list[int], high: int) -> bool:
    """Whether what a comma opens says who the source is: it closes with a comma, and the clause comes after that."""
    end = next((n for n in commas if n > comma), None)
    if end is None or not has_finite(pieces, end + 1, high):
        return False
    first = pieces[comma + 1]
    if first.kind == WORD and first.low in words("word.relative", "word.preposition", "word.person"):
        return True
    if first.low == "whose":
        return True
    verb = next((n for n in range(comma + 2, end) if is_finite(pieces, n)), end)
    relative = any(pieces[n].low in RELATIVES for n in range(comma + 2, verb))
    return (first.low in DESCRIBES or first.kind in (NAME, STOP)) and (verb == end or relative)
