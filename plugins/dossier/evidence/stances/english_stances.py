"""Reads explicit words of stance in an English sentence: the words, what they are about, and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.stances.stance_objects import about_behind, means_another
from dossier.evidence.stances.stance_settings import StanceVerb, around, has_condition, helps, holding_of
from dossier.evidence.stances.stance_words import BEING, HAVING, StancePhrase, nouns, openers, told
from dossier.evidence.statements.lexemes import NAME, STOP, WORD
from dossier.evidence.statements.reports.reporting_words import readings
from dossier.evidence.statements.reports.reporting_words import told as reporting
from dossier.evidence.statements.reports.verb_groups import DOING, MODAL
from dossier.evidence.statements.subjects import main_subject, skip_adverbs, subject_after, subject_before
from dossier.evidence.statements.word_lists import words
from dossier.language.verb_forms import irregular_pasts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.noun_phrases import NounPhrase
    from dossier.records.stance import Holding, StanceKind

SOME = frozenset({"i", "we", "they", "you"})


class FoundStance(NamedTuple):
    """Words of stance, as places among the pieces of a paragraph."""

    kind: StanceKind
    """What they say."""
    negated: bool
    """Whether a negation turns them round."""
    holding: Holding
    """Whether the stance is held, would be, or was."""
    holder: NounPhrase
    """Whose it is."""
    lead: str
    """The word before the subject; "that" also for a verb by which somebody else says so."""
    words: tuple[int, int]
    """The words of stance: the first place, and the place after the last."""
    about: tuple[int, int]
    """What it is about."""
    supposed: bool
    """Whether "would" is all that makes it conditional: in reported speech that may be the past of "will"."""


class _Ends(NamedTuple):
    """What stands on both sides of a verb."""

    holder: NounPhrase
    """Whose stance it is."""
    about: tuple[int, int]
    """What it is about: the first place, and the place after the last."""
    subject: NounPhrase
    """The grammatical subject, which opens the clause."""


def stances_in(pieces: Sequence[Lexeme], low: int, high: int) -> list[FoundStance]:
    """The words of stance in a sentence, in order; of a question, and of somebody's view of others, none."""
    known, found = openers(), []
    held = {piece.low for piece in pieces[low:high]}
    opening = held & known.keys()
    if not opening or pieces[high - 1].low.startswith("?") or _is_view(pieces, low, high):
        return []
    for place in range(low, high):
        if pieces[place].low not in opening or pieces[place].kind != WORD:
            continue
        for phrase in known[pieces[place].low]:
            if not held.issuperset(phrase.tail):
                continue
            ended = _ended(pieces, place, high, phrase)
            if ended is not None:
                stance = _stance(pieces, (low, place, high), phrase, ended)
                found += [stance] if stance else []
                break
    return found


def _is_view(pieces: Sequence[Lexeme], low: int, high: int) -> bool:
    """Whether a sentence begins as somebody's view of others does."""
    return " ".join(piece.low for piece in pieces[low : min(high, low + 4)]) in told("lead.view")


def _ended(pieces: Sequence[Lexeme], place: int, high: int, phrase: StancePhrase) -> tuple[int, StanceKind] | None:
    """The place behind a phrase, adverbs before its tail passed over, and what it says; None where it is another."""
    place += 1
    if phrase.tail:
        while place < high and _passes(pieces[place]) and pieces[place].low != phrase.tail[0]:
            place += 1
        if tuple(piece.low for piece in pieces[place : min(high, place + len(phrase.tail))]) != phrase.tail:
            return None
        place += len(phrase.tail)
    if phrase.kind is not None:
        return place, phrase.kind
    for at in range(place, min(high - 1, place + 6)):
        piece = pieces[at]
        if piece.low in nouns() and pieces[at + 1].low in told("noun.joint"):
            return at + 2, nouns()[piece.low]
        if piece.kind == STOP or piece.low in words("word.preposition", "word.break", "word.relative"):
            return None
    return None


def _passes(piece: Lexeme) -> bool:
    """Whether an adverb or a negation may stand between a verb and its tail."""
    if piece.kind != WORD:
        return False
    return helps(piece.low) and piece.low != "to"


def _stance(
    pieces: Sequence[Lexeme], where: tuple[int, int, int], phrase: StancePhrase, ended: tuple[int, StanceKind]
) -> FoundStance | None:
    low, place, high = where
    end, kind = ended
    group = around(pieces, low, place)
    after = frozenset(piece.low for piece in pieces[place:end])
    if group is None or not (told("hedge") | {"should", "must"}).isdisjoint(group.before | after):
        return None
    by = skip_forward(pieces, end, high)
    if phrase.sort == "verb" and phrase.tense in ("past", "participle") and by < high and pieces[by].low == "by":
        held = _by_agent(pieces, (low, group.first, high), by)
    elif not _is_finite(phrase, group):
        return None
    else:
        held = _by_subject(pieces, (low, group.first, end, high), phrase, group)
    if held is None:
        return None
    holder, about, lead = held
    negated = (not reporting("negation").isdisjoint(group.before | after)) != group.refused
    holding = holding_of(pieces, (low, end, high), group)
    return FoundStance(
        kind,
        negated != (phrase.sort == "ending"),
        holding,
        holder,
        _lead(pieces, low, lead),
        (group.first, end),
        about,
        holding == "conditional" and "would" in group.before and not has_condition(pieces, low, end, high),
    )


def skip_forward(pieces: Sequence[Lexeme], place: int, high: int) -> int:
    """The first place from `place` on that is no adverb."""
    while place < high and pieces[place].kind == WORD and (pieces[place].low.endswith("ly") or _is_late(pieces, place)):
        place += 1
    return place


def _is_late(pieces: Sequence[Lexeme], place: int) -> bool:
    return pieces[place].low in words("word.adverb") and pieces[place].low not in told("object.none")


def _is_finite(phrase: StancePhrase, group: StanceVerb) -> bool:
    """Whether a verb has a subject of its own: "has backed", "backs", "is backing"; no passive, and no noun."""
    being = not BEING.isdisjoint(group.before)
    if phrase.sort == "being":
        return True
    if phrase.tense == "ing":
        return being
    if being or (phrase.tense == "plain" and not HAVING.isdisjoint(group.before)):
        return False  # "has veto power"
    return phrase.tense != "participle" or not HAVING.isdisjoint(group.before)


def _by_agent(pieces: Sequence[Lexeme], where: tuple[int, int, int], by: int) -> _Ends | None:
    """Whose a stance in the passive is, and what it is about: "the plan was rejected by Brown"."""
    low, first, high = where
    holder = subject_after(pieces, by + 1, high)
    about = subject_before(pieces, low, first)
    if holder is None or about is None or about.last < low or _runs_on(pieces, holder.last + 1, high):
        return None
    return _Ends(holder, (about.first, about.last + 1), about)


def _runs_on(pieces: Sequence[Lexeme], place: int, high: int) -> bool:
    """Whether a noun behind a name shows that the name is only a part of it: "by the Vik chapter of the union"."""
    if place >= high or pieces[place].kind != WORD:
        return False
    ends = words("word.preposition", "word.break", "word.relative", "word.adverb", "word.when", "word.pronoun")
    word = pieces[place].low
    return word not in ends and not word.endswith(("ly", "day", "ed")) and word not in irregular_pasts()


def _by_subject(
    pieces: Sequence[Lexeme], where: tuple[int, int, int, int], phrase: StancePhrase, group: StanceVerb
) -> _Ends | None:
    """Whose a stance is, by the subject before it, and what it is about, behind it."""
    low, first, end, high = where
    about = about_behind(pieces, end, high, told_by_tail=bool(phrase.tail) or phrase.kind is None)
    if about is None or means_another(pieces, about, phrase.verb):
        return None
    holder = _subject(pieces, low, first)
    if holder is None or (phrase.tense == "plain" and phrase.sort != "being" and not _is_plain(pieces, holder, group)):
        return None
    return _Ends(holder, about, holder)


def _is_plain(pieces: Sequence[Lexeme], holder: NounPhrase, group: StanceVerb) -> bool:
    """Whether the plain form is the verb of this subject, and no noun: behind "will" or "did", or of several."""
    if any(word in MODAL | DOING or word.endswith(("n't", "n’t", "cannot")) for word in group.before):
        return True
    several = any(piece.low == "and" for piece in pieces[holder.first : holder.last])
    return several or pieces[holder.last].low in SOME or pieces[holder.last].low.endswith("s")


def _subject(pieces: Sequence[Lexeme], low: int, first: int) -> NounPhrase | None:
    """The subject of a verb: before it, or that of the sentence where the verb goes on with it."""
    for start in range(first - 1, low - 1, -1):
        if pieces[start].low in (":", ";"):
            low = start + 1
            break
    back = skip_adverbs(pieces, low, first - 1)
    if back >= low and pieces[back].low in ("and", "but"):
        lead = main_subject(pieces, low, first)
        return lead if lead and lead.kind == "name" and _goes_on(pieces, lead.last + 1, back) else None
    return subject_before(pieces, low, first)


def _goes_on(pieces: Sequence[Lexeme], start: int, end: int) -> bool:
    """Whether nothing between a subject and "and" can have another subject: no clause, no verb of saying."""
    breaks = (words("word.break") - BEING - {"to", "and"}) | words("word.relative")
    return all(
        piece.kind == NAME
        or (piece.kind == WORD and piece.low not in breaks and (piece.low not in readings() or piece.low in openers()))
        for piece in pieces[start:end]
    )


def _lead(pieces: Sequence[Lexeme], low: int, subject: NounPhrase) -> str:
    """The word before the subject; "that" for one by which somebody else says or believes what follows."""
    place = subject.first - 1
    while place >= low and pieces[place].kind == WORD and pieces[place].low in words("word.determiner"):
        place -= 1
    if place < low:
        return ""
    word = pieces[place].low
    return "that" if word in readings() else word
