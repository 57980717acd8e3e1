"""Finds what is reported before its speaker, or around him: "The mill, Brown said, would close"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import END, NAME, OWNER, QUOTE, STOP, WORD
from dossier.evidence.statements.reports.clause_shapes import (
    behind_adjuncts,
    behind_hearer,
    has_finite,
    is_day,
    is_enough,
    is_finite,
    may_be_clause,
)
from dossier.evidence.statements.reports.own_words import own_words_after
from dossier.evidence.statements.reports.reported_content import Content
from dossier.evidence.statements.reports.reporting_words import leads, least, readings, told
from dossier.evidence.statements.reports.said_of_it import SaidClause
from dossier.evidence.statements.subjects import behind_dateline
from dossier.evidence.statements.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.reports.reported_content import Reporter

DASHES = ("—", "–", "--", "-")
CLAUSE_OPENERS = frozenset(
    {"which", "who", "and", "but", "while", "as", "though", "although", "when", "after", "because"}
)
LEAST = 3
"""Words of a main clause."""


def said_beside(pieces: Sequence[Lexeme], low: int, high: int, by: Reporter) -> Content | None:
    """The clause before the speaker that a comma closes, with what goes on behind the verb."""
    reports = leads(by.group.verb, "clause") or leads(by.group.verb, "opinion")
    if not reports or by.group.form == "participle" or by.relative or _is_remark(pieces, by):
        return None
    comma = by.first - 1 - (by.first > low and pieces[by.first - 1].low == "as")
    low = max([behind_dateline(pieces, low, comma), *(n + 1 for n in range(low, comma) if pieces[n].low in (":", ";"))])
    if pieces[comma].kind == QUOTE and _runs_into(pieces, low, comma):
        return Content("clause before", ((low, comma + 1),))
    if comma <= low or pieces[comma].low not in (",", *DASHES) or pieces[comma - 1].kind == QUOTE:
        return None
    behind = _behind(pieces, by, high)
    if behind is None:
        return None
    start = low + (low < comma - 1 and pieces[low].low in ("and", "but", "so", "yet", ","))
    behind = _behind_description(pieces, behind, high)
    if behind < high - 1 and (_is_torn(pieces, start, comma, behind) or _goes_on(pieces, behind, high, by)):
        after = own_words_after(SaidClause(pieces, behind + 1, high, by.group.past, frozenset()))
        return Content("clause around", ((start, comma), (behind + 1, after)))
    closed = behind >= high - 1 or pieces[behind + 1].low in ("which", "who", "whose", "but")
    alone = closed and leads(by.group.verb, "pure")
    alone = alone and (not by.inverted or may_be_clause(pieces, low, comma))
    return Content("clause before", ((start, comma),)) if _is_clause(pieces, low, comma, alone=alone) else None


def _is_remark(pieces: Sequence[Lexeme], by: Reporter) -> bool:
    """Whether the speaker stands in a remark of the reporter's on what was said before: ", a charge Brown denied"."""
    lead = [piece.low for piece in pieces[by.first : by.subject.first]]
    return bool(lead) and lead[0] in ("a", "an", "the", "one") and not told("clause.own_word").isdisjoint(lead)


def _may_go_on(pieces: Sequence[Lexeme], comma: int) -> bool:
    """Whether the main clause can follow behind the speaker: "In May, said Brown, people stay at home"."""
    behind = [piece for piece in pieces[comma + 1 : comma + 1 + LEAST] if piece.kind in (NAME, OWNER, WORD)]
    if len(behind) < LEAST or behind[0].low in CLAUSE_OPENERS:
        return False
    return has_finite(pieces, comma + 1, len(pieces)) or not behind[0].low.endswith(("ing", "ed"))


def _behind_description(pieces: Sequence[Lexeme], comma: int, high: int) -> int:
    """The comma behind what describes the speaker, where what is said goes on with its small verb: "says Olav Brun, a
    fisherman in Tarn, are gone"."""
    if comma >= high or pieces[comma].low != ",":
        return comma
    end = next((n for n in range(comma + 1, high - 1) if pieces[n].low == ","), None)
    if end is None or pieces[end + 1].kind != WORD or pieces[end + 1].low not in told("clause.finite"):
        return comma
    opened = pieces[comma + 1].low in words("word.relative") or not has_finite(pieces, comma, end)
    return end if opened else comma


def _is_torn(pieces: Sequence[Lexeme], low: int, comma: int, behind: int) -> bool:
    """Whether the words before the speaker are left open and go on behind him: "It was, Brown said, a poor year"."""
    if pieces[behind].low not in (",", *DASHES):
        return False
    last, opener = pieces[comma - 1], pieces[low]
    subordinate = opener.low in told("clause.subordinate") or opener.low in told("clause.condition")
    leads_in = opener.kind == WORD and opener.low in words("word.preposition") and not has_finite(pieces, low, comma)
    if (subordinate or leads_in) and not any(pieces[n].low == "," for n in range(low, comma)):
        return _may_go_on(pieces, behind)
    open_end = last.low in told("clause.finite") or last.low in told("negation")
    return last.kind == WORD and (open_end or last.low in ("that", "and", "but", "because"))


def _runs_into(pieces: Sequence[Lexeme], low: int, quote: int) -> bool:
    """Whether what a quotation says begins with the words before it: The bridge "will not hold," Brown said."""
    before = pieces[low:quote]
    if not 0 < len(before) <= least("gap") or any(piece.kind not in (NAME, OWNER, WORD) for piece in before):
        return False
    last, first = before[-1], before[0]
    led = first.kind == WORD and first.low in words("word.preposition", "word.break", "word.pronoun")
    noun = last.kind == NAME or (last.kind == WORD and last.low not in words("word.break", "word.preposition"))
    noun = noun or (last.low in ("and", "but") and has_finite(pieces, low, quote - 1))
    noun = noun or (len(before) > 1 and last.low in told("clause.finite"))
    return noun and not (led and not has_finite(pieces, low, quote)) and not _says(pieces, low, quote)


def _says(pieces: Sequence[Lexeme], low: int, high: int) -> bool:
    """Whether a stretch holds a verb of saying that is no noun as well."""
    verbs = {piece.low for piece in pieces[low:high] if piece.kind == WORD} - told("lead.noun_like")
    ways = (way for verb in verbs for way in readings().get(verb, ()))
    return any(way.tense != "plain" and (leads(way.verb, "clause") or leads(way.verb, "opinion")) for way in ways)


def _is_clause(pieces: Sequence[Lexeme], low: int, comma: int, *, alone: bool) -> bool:
    """Whether a stretch is more than what leads in: "In an interview on Monday", "Speaking after the vote"; `alone`
    where nothing but the speaker follows."""
    if any(pieces[n].kind == QUOTE for n in (low, comma - 1)) and comma - low < least("words") + 1:
        return False
    first = pieces[low]
    lead = first.kind == WORD and (
        first.low in words("word.preposition")
        or first.low.endswith(("ing", "ed"))
        or first.low in told("clause.subordinate")
    )
    inner = next((n for n in range(low, comma) if pieces[n].low == ","), None)
    if lead or (inner is not None and inner - low <= 1):
        return inner is not None and _is_clause(pieces, inner + 1, comma, alone=alone)
    return is_enough(pieces, low, comma, clause=True) and (alone or has_finite(pieces, low, comma))


def _behind(pieces: Sequence[Lexeme], by: Reporter, high: int) -> int | None:
    """The place where the speaker's clause ends behind the verb; None where something else follows at once."""
    place = by.last + 1
    if not by.inverted and leads(by.group.verb, "hearer"):
        place = behind_hearer(pieces, place, high)
    while place < high:
        after = behind_adjuncts(pieces, place, high)
        if after == place and pieces[place].kind == WORD and pieces[place].low in words("word.preposition"):
            after = place + 1
            while after < high and pieces[after].kind in (WORD, NAME, OWNER) and not is_finite(pieces, after):
                after += 1
        if after == place:
            break
        place = after
    if place >= high or pieces[place].kind == END or (pieces[place].kind == STOP and pieces[place].low not in ":(["):
        return place
    if by.inverted or pieces[place].low in ("and", "but", "as", "while", "when", "after", "adding", "who"):
        return high
    return None


def _is_left_open(pieces: Sequence[Lexeme], by: Reporter) -> bool:
    """Whether the words before the speaker are a subject without its verb, which a quotation goes on with, and the
    sentence behind that: "The rider, Brown said, “comes home” and has no coat"."""
    comma = by.first - 1
    low = next((n + 1 for n in range(comma - 1, -1, -1) if pieces[n].kind in (END, QUOTE, STOP)), 0)
    first = pieces[low]
    if first.low in WHOEVER:
        return True
    led = first.kind in (NAME, OWNER) or first.low in words("word.determiner")
    return low < comma and led and not has_finite(pieces, low, comma)


WHOEVER = frozenset({"whoever", "whatever", "what"})
"""With these a clause can be a subject."""


def _goes_on(pieces: Sequence[Lexeme], comma: int, high: int, by: Reporter) -> bool:
    """Whether what is said goes on behind the speaker: "The mill, Brown said, would close"."""
    if pieces[comma].low not in (",", *DASHES):
        return False
    following = pieces[comma + 1]
    if by.inverted and (following.kind != WORD or following.low not in told("clause.finite")):
        return False
    if following.kind == QUOTE:
        return _is_left_open(pieces, by) and comma + 2 < high and pieces[comma + 2].kind == WORD
    if following.kind != WORD:
        return True
    word = following.low
    if word in ("and", "but", "or", "who", "which", "whose", "as", "while", "though", "although", "with", "a", "an"):
        return False
    parted = word.endswith("ed") and comma + 2 < high and pieces[comma + 2].low in words("word.preposition")
    return not word.endswith("ing") and not is_day(word) and not parted
