"""Finds who speaks at each verb that reports, and what: the reported statements of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.evidence.statements.lexemes import END, NAME, OWNER, QUOTE, STOP, WORD
from dossier.evidence.statements.noun_phrases import NounPhrase
from dossier.evidence.statements.reports.according_to import source_reports
from dossier.evidence.statements.reports.clause_shapes import OPENING, OWNING, is_finite
from dossier.evidence.statements.reports.inverted_order import is_inverted
from dossier.evidence.statements.reports.participles import participle_subject
from dossier.evidence.statements.reports.reported_content import SURE, Content, ReportedContent, Reporter
from dossier.evidence.statements.reports.reporting_words import leads, told
from dossier.evidence.statements.reports.said_content import content_of
from dossier.evidence.statements.reports.verb_groups import VerbGroup, stands_alone, verb_groups
from dossier.evidence.statements.subjects import (
    main_subject,
    noun_at,
    phrase_before_relative,
    skip_adverbs,
    subject_after,
    subject_before,
)
from dossier.evidence.statements.wide_phrases import is_share
from dossier.evidence.statements.word_lists import words
from dossier.language.verb_forms import irregular_pasts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.evidence.statements.lexemes import Lexeme

ARTICLES = ("the", "a", "an", "his", "her", "its", "their", "one")
HANGING = ("to", "with", "for", "from", "by", "against", "between")
"""Prepositions that hang a person on a thing."""
UNSAID = ("what", "if", "unless", "say", "suppose", "imagine", "assume")
"""Before the subject of a verb of saying: what nobody has said yet, or "what the owners say and what they do"."""


def reports(pieces: Sequence[Lexeme], where: tuple[int, int], telling: Sequence[int]) -> Iterator[ReportedContent]:
    """The outermost reports of a sentence, in the order of their verbs; `telling` are the places to look at."""
    low, high = where
    if not telling:
        return
    high -= pieces[high - 1].kind == END
    yield from source_reports(pieces, (low, high), telling)
    groups = verb_groups(pieces, (low, high), telling)
    reporters = _reporters(pieces, low, high, groups)
    verbs = frozenset(one.group.place for one in reporters if one.group.form != "participle" and not one.group.denied)
    reached = low
    for one in reporters:
        lead = {piece.low for piece in pieces[max(one.first - 1, low) : one.subject.first]}
        if one.group.denied or _is_nobody(pieces, low, one) or one.group.place < reached or not lead.isdisjoint(UNSAID):
            continue
        content = _trimmed(pieces, content_of(pieces, max(low, reached), high, one, verbs))
        if (
            content is None
            or _is_compared(pieces, low, one)
            or _is_inserted(pieces, low, one, content)
            or not _speaks(pieces, one, content)
        ):
            continue
        saying = leads(one.group.verb, "clause") and one.group.form != "participle" and not one.relative
        yield ReportedContent(one.subject, one.group.place, content, saying and content.rule in SURE)
        reached = max(content.stretches[-1][1], one.last + 1)


def _is_nobody(pieces: Sequence[Lexeme], low: int, one: Reporter) -> bool:
    """Whether the subject says that hardly anybody says it: "none of the drivers", "not all owners", "few of them"."""
    lead = [piece.low for piece in pieces[max(low, one.first - 1) : one.subject.first + 1]]
    few = "few" in lead and "a" not in lead
    return few or not told("negation").isdisjoint(lead)


def _is_compared(pieces: Sequence[Lexeme], low: int, one: Reporter) -> bool:
    """Whether something is measured by what was thought of it: "as bad as the owners feared it would be"."""
    before = one.first - 1
    if before <= low or not leads(one.group.verb, "opinion"):
        return False
    return pieces[before].low == "than" or (pieces[before].low == "as" and pieces[before - 1].kind == WORD)


def _is_inserted(pieces: Sequence[Lexeme], low: int, one: Reporter, content: Content) -> bool:
    """Whether a speaker stands within a clause of the reporter's, whose subject is before him: "which the mayor says
    gives the town an edge"."""
    first = pieces[content.stretches[0][0]]
    relative = one.first > low and pieces[one.first - 1].low in words("word.relative")
    led = first.kind != WORD or first.low in words("word.determiner", "word.pronoun") or first.low in OPENING
    return content.rule == "bare clause" and relative and not led


def _trimmed(pieces: Sequence[Lexeme], content: Content | None) -> Content | None:
    """The content without commas and dashes at the edges of its stretches; None where nothing is left."""
    if content is None:
        return None
    kept = []
    for first, high in content.stretches:
        low, after = first, high
        while low < after and pieces[low].kind == STOP and pieces[low].low not in "([":
            low += 1
        while after > low and pieces[after - 1].kind == STOP and pieces[after - 1].low not in ")]":
            after -= 1
        if low < after:
            kept.append((low, after))
    return content._replace(stretches=tuple(kept)) if kept else None


def _reporters(pieces: Sequence[Lexeme], low: int, high: int, groups: list[VerbGroup]) -> list[Reporter]:
    found: list[Reporter] = []
    for group in groups:
        one = _reporter(pieces, low, high, group, found)
        lead = pieces[one.subject.first] if one else None
        if one and lead and not _is_verb(lead, one) and not _is_bare(lead, one):
            found.append(one)
    return found


def _is_verb(lead: Lexeme, one: Reporter) -> bool:
    """Whether a subject is a verb: a small one, or the past that opens a sentence of notes: "Got up, knowing that"."""
    if lead.kind == WORD and lead.low in told("clause.finite"):
        return True
    alone = one.subject.first == one.subject.last
    return alone and lead.low in irregular_pasts() and lead.low not in words("word.person")


def _is_bare(lead: Lexeme, one: Reporter) -> bool:
    """Whether a subject is an article without its noun: in "the accepted truth" nobody accepts."""
    alone = one.subject.first == one.subject.last and lead.kind == WORD
    return alone and lead.low in words("word.determiner") and lead.low not in told("noun.several") | {"one", "another"}


def _reporter(
    pieces: Sequence[Lexeme], low: int, high: int, group: VerbGroup, before: list[Reporter]
) -> Reporter | None:
    if group.form == "participle":
        subject = participle_subject(pieces, low, group, before)
        return Reporter(group, subject, group.low, group.high - 1, inverted=False) if subject else None
    if is_inverted(pieces, low, group):
        subject = subject_after(pieces, group.place + 1, high) or noun_at(pieces, group.place + 1, high)
        if subject:
            return Reporter(group, subject, group.low, max(subject.last, group.place), inverted=True)
    if pieces[group.place].low in told("lead.noun_like") and not stands_alone(pieces, low, group, high):
        return None
    return _behind_subject(pieces, low, group) or _going_on(pieces, low, group, before)


def _behind_subject(pieces: Sequence[Lexeme], low: int, group: VerbGroup) -> Reporter | None:
    """The verb with the subject that stands before it."""
    start = group.low
    while start > low and pieces[start - 1].low not in (":", ";") and pieces[start - 1].kind != QUOTE:
        start -= 1
    if group.low > start and pieces[group.low - 1].low in OWNING:
        return None  # "the recently announced sale"
    subject = _relative_subject(pieces, start, group) or subject_before(pieces, start, group.low)
    if subject is None or (group.form == "plain" and not _are_several(pieces, subject)):
        return None
    who = pieces[skip_adverbs(pieces, low, group.low - 1)].low in words("word.relative")
    if who and group.form == "plain" and pieces[subject.last].low == "those":
        return None  # "those who question the police" are nobody in particular
    return Reporter(group, subject, _far_left(pieces, start, subject), group.high - 1, inverted=False, relative=who)


def _going_on(pieces: Sequence[Lexeme], low: int, group: VerbGroup, before: list[Reporter]) -> Reporter | None:
    """The verb that "and" or "but" joins to the one before, with its subject: "denied it and said"."""
    joint = pieces[group.low - 1].low if group.low > low else ""
    if joint not in ("and", "but", ",", "or") or group.form == "plain":
        return None
    told_before = [one for one in before if not one.relative and not leads(one.group.verb, "noun_verb")]
    subject = told_before[-1].subject if told_before else None
    if subject is None and (joint in ("and", "but") or pieces[group.low].low in ("then", "later")):
        lead = main_subject(pieces, low, group.low)
        subject = lead if lead and lead.kind in ("name", "pronoun", "noun") else None
    return Reporter(group, subject, group.low, group.high - 1, inverted=False) if subject else None


def _speaks(pieces: Sequence[Lexeme], one: Reporter, content: Content) -> bool:
    """Whether the subject can speak: a noun that no list has does so where it has an article, and the verb is one of
    people, or closes what is said."""
    who = pieces[skip_adverbs(pieces, one.subject.last, one.group.low - 1)].low == "who"
    led = pieces[one.subject.first].low in words("word.determiner")  # "is tall and weighs a lot, which shows that"
    if one.subject.kind != "weak" or (one.relative and (who or led)):
        return True
    if leads(one.group.verb, "bare") and pieces[one.subject.last].low.endswith(tuple(told("noun.agent"))):
        return True
    if pieces[one.subject.first].low not in ARTICLES and pieces[one.subject.first].low not in told("noun.several"):
        return False
    closes = content.rule in ("clause before", "clause around") and leads(one.group.verb, "clause")
    clause = content.rule in ("that-clause", "bare clause", "request") and not leads(one.group.verb, "things")
    return closes or clause or leads(one.group.verb, "pure")


def _relative_subject(pieces: Sequence[Lexeme], low: int, group: VerbGroup) -> NounPhrase | None:
    """Whom "who" stands for: the name or noun directly before it, and of "a clerk at the Senate who" the clerk."""
    who = skip_adverbs(pieces, low, group.low - 1)
    if who <= low or pieces[who].low != "who":
        return None
    last = who - 1 - (pieces[who - 1].low == ",")
    found = phrase_before_relative(pieces, low, last) if last >= low else None
    if found is not None and _is_of_somebody(pieces, found, last):
        return NounPhrase("name", last, last)
    noun = _noun_of_body(pieces, low, last) if found is None or found.kind == "name" else None
    if found is None and noun is None and pieces[last].kind == NAME:  # "risky for Brown, who"
        return NounPhrase("name", last, last)
    if noun is not None or (found is not None and found.kind != "weak"):
        return noun or found
    first = last
    while (
        first > low
        and pieces[first - 1].kind in (WORD, NAME, OWNER)
        and pieces[first - 1].low not in words("word.break", "word.preposition")
        and not is_finite(pieces, first - 1)
    ):
        if pieces[first].low in ("a", "an", "the"):
            break
        first -= 1
    return NounPhrase("noun", first, last) if last >= low and pieces[last].kind == WORD else found


def _is_of_somebody(pieces: Sequence[Lexeme], phrase: NounPhrase, last: int) -> bool:
    """Whether the name that ends a phrase is whom "who" means, as nobody else can be: "her feud with Ann Brown"."""
    before = [piece for piece in pieces[phrase.first : last] if piece.low not in words("word.determiner")]
    if phrase.kind == "name" or pieces[last].kind != NAME or not before or before[-1].low not in HANGING:
        return False
    return not any(
        piece.kind != WORD or piece.low in words("word.person") or piece.low.endswith(tuple(told("noun.agent")))
        for piece in before
    )


def _noun_of_body(pieces: Sequence[Lexeme], low: int, last: int) -> NounPhrase | None:
    """The noun that "who" means where a body with its article ends the phrase: "the drivers of the Blue Line, who"."""
    if last < low + 3 or pieces[last].kind != NAME:
        return None
    article, joint, noun = (pieces[last - back] for back in (1, 2, 3))
    if article.low != "the" or joint.low not in words("word.preposition") or noun.kind != WORD:
        return None
    first = last - 3 - (pieces[last - 4].low in words("word.determiner"))
    return NounPhrase("noun", max(first, low), last)


def _far_left(pieces: Sequence[Lexeme], low: int, subject: NounPhrase) -> int:
    """The first piece of a subject with what stands before its name: "Sen.", "the Treasury secretary"."""
    first = subject.first
    while (
        first > low
        and pieces[first - 1].kind in (NAME, WORD, OWNER)
        and pieces[first - 1].low not in words("word.break", "word.preposition")
    ):
        first -= 1
    return first


def _are_several(pieces: Sequence[Lexeme], subject: NounPhrase) -> bool:
    """Whether a subject can be several, as a plain form needs it: "they say", "critics of the plan say"."""
    head = subject.first
    while head < subject.last and not (
        pieces[head + 1].low in words("word.preposition", "word.near", "word.relative")
        or is_share(pieces, head + 1)
        or pieces[head + 1].low in (",", "whose")
        or pieces[head + 1].kind == QUOTE
    ):
        head += 1
    if any(piece.low == "and" for piece in pieces[subject.first : subject.last + 1]):
        return True
    low = pieces[head].low
    if pieces[head].kind == WORD and (low in words("word.pronoun") or low in told("noun.several")):
        return low not in ("he", "she", "it")
    joined = subject.first >= 2 and pieces[subject.first - 1].low == "and" and pieces[subject.first - 2].kind == NAME
    return joined or low.endswith("men") or (low.endswith("s") and not low.endswith("ss"))
