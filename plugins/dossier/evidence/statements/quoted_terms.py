"""Tells words that are quoted as a statement from titles, terms and labels that merely stand in marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.discovery.lexicon import FUNCTION, PLAIN, bits_of
from dossier.evidence.statements.lexemes import END, QUOTE, STOP
from dossier.evidence.statements.reports.reporting_words import leads, least, readings, told
from dossier.evidence.statements.word_lists import size, words
from dossier.language.people import is_given

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.parsed_paragraphs import ParsedParagraph
    from dossier.evidence.statements.quotation_cues import QuotationCue

DOUBLED = "''"
"""Two apostrophes: they enclose plurals and possessives as well, so a few words between them say too little."""
SINGLE = ("'", "‘", "‚", "‹")
"""Marks that are apostrophes as well: a few words between them are a statement only with a verb directly behind."""


def is_few(inner: str) -> bool:
    """Whether so few words stand in marks that they may be a label."""
    return len(inner.split()) <= size("label")


def is_title(inner: str) -> bool:
    """Whether all weighty words have a capital, as in the title of a work."""
    if len(inner.split()) > size("title"):
        return False
    weighty = [word for word in inner.strip(" ,.!?").split() if len(word) > 3 or word[:1].isupper()]
    return bool(weighty) and all(word[0].isupper() for word in weighty)


def is_entry(inner: str) -> bool:
    """Whether words in marks are somebody's name as a list has it, the surname first: "Lumen, Anna M."."""
    surname, comma, given = inner.partition(", ")
    if not comma or given[-1:] in ",!?" or not surname.replace(" ", "").replace("-", "").isalpha():
        return False
    first, *others = given.split() or [""]
    ordinary = any(bits_of(word) & (FUNCTION | PLAIN) for word in surname.split())
    return is_given(first) and not ordinary and surname[:1].isupper() and all(_is_name_like(word) for word in others)


def _is_name_like(word: str) -> bool:
    return word[0].isupper() and word.strip(".").isalpha()


def is_weakly_marked(mark: str, held: QuotationCue | None) -> bool:
    """Whether a few words stand in marks that say too little."""
    return mark == DOUBLED or (mark in SINGLE and not (held and held.rule == "verb behind"))


def is_label(paragraph: ParsedParagraph, place: int, held: QuotationCue, inner: str) -> bool:
    """Whether words in marks are a title or a term, though a verb of saying is near."""
    before = paragraph.pieces[place - 1] if place else None
    gap = place - held.cue if held.cue is not None else 0
    direct = before is None or before.kind in (END, STOP) or gap == 1
    judged = held.cue is not None and paragraph.pieces[held.cue].low in words("cue.judged")
    called = judged and gap <= size("called") and held.subject.kind in ("name", "pronoun")
    of_thing = judged and is_few(inner) and held.subject.kind in ("noun", "weak")
    if of_thing and (gap == 1 or (len(inner.split()) == 1 and not is_title(inner))):
        return True  # "a village called …" names it
    if is_title(inner):
        made = gap > 0 and held.cue is not None and paragraph.pieces[held.cue].low in words("work.verb")
        return not direct or held.rule == "verb closing" or (made and len(inner.split()) > 1)
    if not is_few(inner):
        return False
    if direct or called or before is None:
        return False
    if held.rule == "verb closing" or before.low in words("scare.noun"):
        return True
    return before.low in words("scare.lead") and inner[-1] not in ",.!?"


def own_words(text: str, paragraph: ParsedParagraph, places: list[int]) -> Iterator[tuple[int, int]]:
    """Start and end of the quotations in a clause that are neither titles nor words that are meant as words."""
    for place in places:
        start, end = paragraph.quotations[int(paragraph.pieces[place].low)][:2]
        before = paragraph.pieces[place - 1].low if place else ""
        inner = text[start:end]
        term = is_few(inner) and before in words("scare.lead") and inner[-1] not in ",.!?"
        if not is_title(inner) and not term and before not in words("scare.noun"):
            yield start, end


def denies(cue: Lexeme) -> bool:
    """Whether a verb says that what it reports is not so."""
    return any(leads(way.verb, "denial") for way in readings().get(cue.low, ()))


def is_negated(paragraph: ParsedParagraph, place: int) -> bool:
    """Whether a negation stands before the quotation at a place, in the same clause."""
    for before in range(place - 1, max(place - least("negation"), -1), -1):
        piece = paragraph.pieces[before]
        if piece.kind in (STOP, QUOTE, END) or piece.low in ("and", "but", "that", "because"):
            return False
        if piece.low in told("negation"):
            return True
    return False
