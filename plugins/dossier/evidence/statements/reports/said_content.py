"""Finds what is reported in a sentence: behind the verb, before it, or around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.statements.lexemes import END, NAME, OWNER, QUOTE, STOP, WORD
from dossier.evidence.statements.reports.clause_shapes import (
    OPENING,
    behind_adjuncts,
    behind_hearer,
    has_finite,
    is_day,
    is_enough,
    is_finite,
    tells_occasion,
)
from dossier.evidence.statements.reports.frames import frame_behind
from dossier.evidence.statements.reports.own_words import SaidClause, own_words_after
from dossier.evidence.statements.reports.reporting_words import leads, least, readings, told
from dossier.evidence.statements.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.noun_phrases import NounPhrase
    from dossier.evidence.statements.reports.verb_groups import VerbGroup

DASHES = ("—", "–", "--")


class Reporter(NamedTuple):
    """A verb that reports and who speaks."""

    group: VerbGroup
    """The verb."""
    subject: NounPhrase
    """Who speaks."""
    first: int
    """The first piece of subject and verb together."""
    last: int
    """The last piece of subject and verb together."""
    inverted: bool
    """Whether the subject stands behind the verb."""
    relative: bool = False
    """Whether "who" or "which" stands for the subject: the clause is a part of what the reporter says."""


SURE = frozenset({"that-clause", "bare clause", "clause before", "clause around", "according to"})


class Content(NamedTuple):
    """What is reported, as places among the paragraph's pieces."""

    rule: str
    """How it was found: "that-clause", "bare clause", "clause before", "clause around" ..."""
    stretches: tuple[tuple[int, int], ...]
    """First piece and the one after the last, of each stretch."""


class ReportedContent(NamedTuple):
    """Something reported in the article's own words."""

    subject: NounPhrase
    """Who speaks."""
    cue: int
    """The place of the verb, or of "according"."""
    content: Content
    """What is said."""
    sure: bool = False
    """Whether it is a clause, of a verb of saying with a subject of its own."""


def content_of(pieces: Sequence[Lexeme], low: int, high: int, by: Reporter, verbs: frozenset[int]) -> Content | None:
    """What a verb in pieces[low:high] reports; None where it reports nothing.

    `low` is behind what an earlier verb of the sentence has reported.
    """
    frame = None if by.inverted else frame_behind(pieces, by.group, high)
    beside = None
    if frame is None or frame.rule in ("object", "judgement"):
        beside = _beside(pieces, low, high, by)
    if beside or frame is None:
        return beside
    after = own_words_after(SaidClause(pieces, frame.first, high, by.group.past, verbs))
    if by.relative:
        commas = by.first < len(pieces) and any(pieces[n].low == "," for n in range(by.first, by.group.low))
        after = min(after, _main_verb(pieces, frame.first, after, commas=commas))
    if frame.rule not in ("that-clause", "bare clause", "question"):
        objects = frame.rule in ("object", "judgement")
        after = min(after, _next_clause(pieces, frame.first, after, objects=objects))
    opener = _opener(pieces, low, by)
    if opener is not None or (by.subject.first > by.last and not by.inverted):
        after = min(after, _main_clause(pieces, frame.first, after))
    behind = (frame.first, after)
    clause = frame.rule not in ("object", "judgement", "infinitive", "request")
    if not is_enough(pieces, frame.first, after, clause=clause):
        return None
    condition = _condition(pieces, low, by) if frame.rule in ("that-clause", "bare clause") else None
    return Content(frame.rule, (condition, behind) if condition else (behind,))


def _opener(pieces: Sequence[Lexeme], low: int, by: Reporter) -> int | None:
    """The word before the speaker that makes this a clause beside a main clause which is still to come."""
    place = by.first - 1
    if place < low or pieces[place].low not in told("clause.subordinate"):
        return None
    return place if place <= low + 1 or (pieces[place - 1].kind in (STOP, END) and place - 1 <= low + 1) else None


def _main_clause(pieces: Sequence[Lexeme], first: int, high: int) -> int:
    """The comma behind which the main clause begins."""
    for place in range(first + 1, high - 1):
        following = pieces[place + 1]
        if (
            pieces[place].low == ","
            and has_finite(pieces, place + 1, high)
            and (
                following.kind in (NAME, OWNER)
                or following.low in words("word.pronoun", "word.determiner")
                or following.kind == WORD
            )
        ):
            return place
    return high


def _main_verb(pieces: Sequence[Lexeme], first: int, high: int, *, commas: bool) -> int:
    """Where the sentence goes on with its own verb behind "who said …": behind a comma where one opens it, or else at
    the second verb that stands behind a noun ("a diver who said he had seen the wreck went home")."""
    verbs = 0
    for place in range(first + 1, high - 1):
        following = pieces[place + 1]
        if pieces[place].low == "," and (is_finite(pieces, place + 1) or following.low in ("and", "but")):
            return place
        if pieces[place].low == "," and commas and verbs and _goes_on_now(following):
            return place
        if is_finite(pieces, place):
            noun = pieces[place - 1].kind in (NAME, QUOTE) or not _is_small(pieces[place - 1])
            if verbs and noun and not commas:
                return place
            verbs += 1
    return high


def _goes_on_now(piece: Lexeme) -> bool:
    """Whether a word behind the comma that closes "who said …" can be a verb of the present: ", digs there"."""
    small = words("word.adverb", "word.preposition", "word.break", "word.pronoun", "word.determiner", "word.relative")
    return piece.kind == WORD and piece.low.endswith("s") and not piece.low.endswith("ss") and piece.low not in small


def _is_small(piece: Lexeme) -> bool:
    """Whether a word is none that a subject ends with."""
    small = words("word.adverb", "word.preposition", "word.break", "word.pronoun", "word.determiner")
    return piece.kind != WORD or piece.low in small or piece.low in told("clause.finite") or piece.low in OPENING


def _next_clause(pieces: Sequence[Lexeme], first: int, high: int, *, objects: bool) -> int:
    """Where behind an object or an infinitive another clause begins: ", which", "and" with a verb of its own; behind
    `objects` also what tells when and by what means it was said."""
    for place in range(first + 1, high - 1):
        low, following = pieces[place].low, pieces[place + 1]
        if low in (",", *DASHES) and following.low in CLAUSE_OPENERS and has_finite(pieces, place + 1, high):
            return place
        if low in ("and", "but") and following.kind == WORD and is_finite(pieces, place + 1):
            return place
        if objects and (low in DASHES or low == "during" or tells_occasion(pieces, place, high)):
            return place
    return high


CLAUSE_OPENERS = frozenset(
    {"which", "who", "and", "but", "while", "as", "though", "although", "when", "after", "because"}
)


def _condition(pieces: Sequence[Lexeme], low: int, by: Reporter) -> tuple[int, int] | None:
    """A condition between commas before the speaker: "If elected, Brown said he would"."""
    comma = by.first - 1
    if comma - low < 2 or pieces[comma].low != ",":
        return None
    return (low, comma) if pieces[low].low in told("clause.condition") else None


def _beside(pieces: Sequence[Lexeme], low: int, high: int, by: Reporter) -> Content | None:
    """The clause before the speaker that a comma closes, with what goes on behind the verb."""
    reports = leads(by.group.verb, "clause") or leads(by.group.verb, "opinion")
    if not reports or by.group.form == "participle" or by.relative:
        return None
    comma = by.first - 1 - (by.first > low and pieces[by.first - 1].low == "as")
    low = max([low, *(n + 1 for n in range(low, comma) if pieces[n].low in (":", ";"))])
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
    alone = behind >= high - 1 and leads(by.group.verb, "pure")
    return Content("clause before", ((start, comma),)) if _is_clause(pieces, low, comma, alone=alone) else None


def _may_go_on(pieces: Sequence[Lexeme], comma: int) -> bool:
    """Whether the main clause can follow behind the speaker: "In May, said Brown, people stay at home"."""
    behind = [piece for piece in pieces[comma + 1 : comma + 1 + LEAST] if piece.kind in (NAME, OWNER, WORD)]
    if len(behind) < LEAST or behind[0].low in CLAUSE_OPENERS:
        return False
    return has_finite(pieces, comma + 1, len(pieces)) or not behind[0].low.endswith(("ing", "ed"))


LEAST = 3
"""Words of a main clause."""


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
    return last.kind == WORD and (last.low in told("clause.finite") or last.low in ("that", "and", "but", "because"))


def _runs_into(pieces: Sequence[Lexeme], low: int, quote: int) -> bool:
    """Whether what a quotation says begins with the words before it: The bridge "will not hold," Brown said."""
    before = pieces[low:quote]
    if not 0 < len(before) <= least("gap") or any(piece.kind not in (NAME, OWNER, WORD) for piece in before):
        return False
    last, first = before[-1], before[0]
    led = first.kind == WORD and first.low in words("word.preposition", "word.break", "word.pronoun")
    noun = last.kind == NAME or (last.kind == WORD and last.low not in words("word.break", "word.preposition"))
    return noun and not (led and not has_finite(pieces, low, quote)) and not _says(pieces, low, quote)


def _says(pieces: Sequence[Lexeme], low: int, high: int) -> bool:
    return any(piece.kind == WORD and piece.low in readings() for piece in pieces[low:high])


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


def _goes_on(pieces: Sequence[Lexeme], comma: int, high: int, by: Reporter) -> bool:
    """Whether what is said goes on behind the speaker: "The mill, Brown said, would close"."""
    if pieces[comma].low not in (",", *DASHES):
        return False
    following = pieces[comma + 1]
    if by.inverted and (following.kind != WORD or following.low not in told("clause.finite")):
        return False
    if following.kind == QUOTE:
        return False
    if following.kind != WORD:
        return True
    word = following.low
    if word in ("and", "but", "or", "who", "which", "whose", "as", "while", "though", "although", "with", "a", "an"):
        return False
    parted = word.endswith("ed") and comma + 2 < high and pieces[comma + 2].low in words("word.preposition")
    return not word.endswith("ing") and not is_day(word) and not parted
