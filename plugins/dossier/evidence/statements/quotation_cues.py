"""Says which verb of saying, if any, a quotation hangs on: the rules of the sentence that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.statements.lexemes import END, NAME, OWNER, QUOTE, STOP, WORD
from dossier.evidence.statements.noun_phrases import NounPhrase
from dossier.evidence.statements.pronouns import office_of
from dossier.evidence.statements.reports.clause_shapes import is_finite
from dossier.evidence.statements.reports.reporting_words import leads, readings
from dossier.evidence.statements.subjects import main_subject, noun_at, subject_after
from dossier.evidence.statements.word_lists import size, words
from dossier.language.verb_forms import irregular_pasts

if TYPE_CHECKING:
    from dossier.evidence.statements.found_statements import FoundStatement
    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.parsed_paragraphs import ParsedParagraph, ParsedSentence
    from dossier.evidence.statements.speech_verbs import SpeechVerb

DASHES = ("—", "–", "―", "-", "--")


class QuotationCue(NamedTuple):
    """What a quotation hangs on."""

    subject: NounPhrase
    """Who speaks."""
    rule: str
    """The rule that found the speaker: "verb behind", "signature", "label" ..."""
    cue: int | None
    """Index of the verb among the paragraph's pieces; None for a colon or a signature."""
    sure: bool
    """Whether the verb stands directly at the quotation."""


def cue_of(paragraph: ParsedParagraph, sentence: ParsedSentence, place: int, text: str) -> QuotationCue | None:
    """What the quotation at `place` hangs on in its sentence, by the first rule that fits."""
    return (
        _behind(paragraph, sentence, place, text)
        or _uttered(paragraph, sentence, place, text)
        or _uttered_by(paragraph, sentence, place, text)
        or _signed(paragraph, place)
        or _ahead(paragraph, sentence, place)
        or _closing(paragraph, sentence, place, text)
    )


def _behind(paragraph: ParsedParagraph, sentence: ParsedSentence, place: int, text: str) -> QuotationCue | None:
    """ "…," said Brown; "…," Brown said; "…," according to Brown."""
    pieces = paragraph.pieces
    last_sign = _last_sign(paragraph, place, text)
    begin = place + 1
    if begin < sentence.high and pieces[begin].low in (",", "—", "–", "--"):
        begin += 1
    if last_sign in "!?" and _begins_sentence(pieces, begin, text):
        return None
    stopped = last_sign in ",!?—–-…" or pieces[begin - 1].low == ","
    for verb in sentence.verbs:
        if verb.cue < begin or (verb.kind not in ("said", "source") and last_sign not in ",!?—–"):
            continue
        first = verb.cue if verb.inverted else verb.subject.first
        if verb.subject.first < begin or not _is_nominal(pieces, begin, first):
            return None
        if not stopped and verb.kind != "source" and first > begin:
            return None
        sure = pieces[verb.cue].low not in words("cue.recited")
        return QuotationCue(verb.subject, "verb behind", verb.cue, sure=sure)
    return None


def _last_sign(paragraph: ParsedParagraph, place: int, text: str) -> str:
    """The last sign of a quotation; of one that ends in a quotation within it the sign before the inner mark."""
    span = paragraph.quotations[int(paragraph.pieces[place].low)]
    return (text[span.start : span.end].rstrip("’'” ") or text[span.end - 1])[-1]


def _begins_sentence(pieces: list[Lexeme], place: int, text: str) -> bool:
    """Whether a small word behind "…!" or "…?" has a capital: "The boys laughed" is a sentence by itself there."""
    return place < len(pieces) and pieces[place].kind == WORD and text[pieces[place].start].isupper()


def _uttered(paragraph: ParsedParagraph, sentence: ParsedSentence, place: int, text: str) -> QuotationCue | None:
    """ "…!" roared Brown; "…," estimates engineer Ann Brown: a verb before whoever closes the sentence."""
    pieces = paragraph.pieces
    verb = place + 1
    if verb + 1 >= sentence.high or pieces[verb].kind != WORD or not _may_utter(pieces[verb].low):
        return None
    if _last_sign(paragraph, place, text) not in ",!?—–-…":
        return None
    subject = subject_after(pieces, verb + 1, sentence.high) or noun_at(pieces, verb + 1, sentence.high)
    if subject is None or subject.kind == "weak" or not _ends(pieces, subject.last + 1):
        return None
    return QuotationCue(subject, "verb behind", verb, sure=True)


def _uttered_by(paragraph: ParsedParagraph, sentence: ParsedSentence, place: int, text: str) -> QuotationCue | None:
    """ "…," the boys chorused: whoever stands behind a quotation that a comma ends, with any verb of the past."""
    pieces = paragraph.pieces
    stop = _last_sign(paragraph, place, text)
    if place + 2 >= sentence.high or stop not in ",!?" or (stop != "," and _begins_sentence(pieces, place + 1, text)):
        return None
    noun = pieces[place + 1].kind == WORD and pieces[place + 1].low in words("word.determiner")
    subject = noun_at(pieces, place + 1, sentence.high) if noun else subject_after(pieces, place + 1, sentence.high)
    verb = subject.last + 1 if subject else 0
    if subject and noun and not _is_past(pieces, verb):
        verb, subject = subject.last, subject._replace(last=subject.last - 1)
    if subject is None or subject.last < subject.first or not _is_past(pieces, verb) or not _ends(pieces, verb + 1):
        return None
    return QuotationCue(subject, "verb behind", verb, sure=False)


def _is_past(pieces: list[Lexeme], place: int) -> bool:
    """Whether a piece is a word that ends as the past does, or a strong verb's past."""
    return place < len(pieces) and (pieces[place].low.endswith("ed") or pieces[place].low in irregular_pasts())


def _may_utter(word: str) -> bool:
    """Whether a word can be a verb in the past or in the present: of one, behind a quotation, no ending is asked."""
    small = words("word.preposition", "word.break", "word.determiner", "word.pronoun", "word.adverb", "word.relative")
    return word not in small and (word.endswith(("ed", "s")) or word in irregular_pasts())


def _ends(pieces: list[Lexeme], place: int) -> bool:
    """Whether nothing of the same phrase follows: a stop, a preposition, a day."""
    if place >= len(pieces) or pieces[place].kind in (STOP, END):
        return True
    return pieces[place].kind == WORD and pieces[place].low in words("word.preposition", "word.when", "word.break")


def _is_nominal(pieces: list[Lexeme], low: int, high: int) -> bool:
    """Whether nothing but nouns and names lies between a quotation and its speaker or verb."""
    closed = words("word.break", "word.preposition")
    return high - low <= size("nominal") and all(
        piece.kind in (NAME, OWNER) or (piece.kind == WORD and piece.low not in closed) for piece in pieces[low:high]
    )


def _signed(paragraph: ParsedParagraph, place: int) -> QuotationCue | None:
    """ "…" — Ann Brown: a name that closes a paragraph of nothing but quotation."""
    pieces = paragraph.pieces
    dash = place + 2 if place + 1 < len(pieces) and pieces[place + 1].kind == END else place + 1
    if place or dash + 1 >= len(pieces) or pieces[dash].low not in DASHES or len(pieces) - dash > size("signature"):
        return None
    if pieces[dash + 1].kind != NAME or any(piece.kind == QUOTE for piece in pieces[dash:]):
        return None
    name = subject_after(pieces, dash + 1, len(pieces)) or NounPhrase("name", dash + 1, dash + 1)
    return QuotationCue(name, "signature", None, sure=True)


def _ahead(paragraph: ParsedParagraph, sentence: ParsedSentence, place: int) -> QuotationCue | None:
    """Brown said: "…"; Brown told them that it was "…"."""
    pieces = paragraph.pieces
    colon = place > sentence.low and pieces[place - 1].low == ":"
    if colon and _is_line_of_dialogue(pieces, sentence.low, place):
        return QuotationCue(NounPhrase("name", place - 2, place - 2), "label", None, sure=True)
    for verb in reversed(sentence.verbs):
        if verb.cue >= place or (not colon and _is_spent(pieces, sentence.low, verb)) or _is_what(pieces, verb):
            continue
        gap = place - verb.cue
        if colon or _introduces(pieces, verb, place):
            near = gap <= size("near") and verb.kind in ("said", "source")
            sure = near and not _another_tells(pieces, verb.cue + 1, place)
            return QuotationCue(verb.subject, "verb before", verb.cue, sure=sure)
        if verb.kind in ("judged", "judging"):
            return None
    return _labelled(paragraph, sentence, place) if colon else None


def _is_what(pieces: list[Lexeme], verb: SpeechVerb) -> bool:
    """Whether it is what somebody said that is quoted about: "calling what the owners said “…”"."""
    first = verb.subject.first
    return verb.kind == "said" and first > 0 and first < verb.cue and pieces[first - 1].low == "what"


def _another_tells(pieces: list[Lexeme], low: int, high: int) -> bool:
    """Whether somebody else acts between a verb of saying and a quotation: "told of his father, who wired: …"."""
    return any(pieces[place].low in words("word.relative") or is_finite(pieces, place) for place in range(low, high))


def _is_line_of_dialogue(pieces: list[Lexeme], low: int, place: int) -> bool:
    """Whether a name and a colon before a quotation stand directly behind another one: "…?" Brown: "…"."""
    return place - 3 >= low and pieces[place - 2].kind == NAME and pieces[place - 3].kind == QUOTE


def _is_spent(pieces: list[Lexeme], low: int, verb: SpeechVerb) -> bool:
    """Whether a verb already serves the quotation before it: "…," said Brown."""
    return verb.inverted and verb.kind != "source" and any(pieces[n].kind == QUOTE for n in range(low, verb.cue))


def _introduces(pieces: list[Lexeme], verb: SpeechVerb, place: int) -> bool:
    """Whether a verb before a quotation without a colon leads to it: by nearness, or by the clause that it opens."""
    gap, comma = place - verb.cue, pieces[place - 1].low == ","
    if pieces[place - 1].low == "that" and verb.kind == "said":
        return True
    if gap == 1 or (comma and gap <= size("comma")) or verb.kind in ("source", "saying"):
        return True
    if verb.kind in ("judged", "judging"):
        return gap <= size("judged")
    open_to_clause = any(leads(way.verb, "bare") for way in readings().get(pieces[verb.cue].low, ()))
    return gap <= size("leading") or (open_to_clause and pieces[verb.cue + 1].low != "to")


def _labelled(paragraph: ParsedParagraph, sentence: ParsedSentence, place: int) -> QuotationCue | None:
    """BROWN: "…"; or a sentence without a verb of saying that ends in a colon."""
    pieces = paragraph.pieces
    if place - 2 == sentence.low and pieces[sentence.low].kind == NAME:
        return QuotationCue(NounPhrase("name", sentence.low, sentence.low), "label", None, sure=True)
    subject = main_subject(pieces, sentence.low, place - 1)
    if subject is None or subject.kind == "weak":
        return None
    return QuotationCue(subject, "colon", None, sure=False)


def _closing(paragraph: ParsedParagraph, sentence: ParsedSentence, place: int, text: str) -> QuotationCue | None:
    """… "…" …, Brown said: a verb that closes the sentence, behind words that are not quoted."""
    pieces = paragraph.pieces
    last_sign = _last_sign(paragraph, place, text)
    if last_sign in "!?" and _begins_sentence(pieces, place + 1, text):
        return None
    for verb in sentence.verbs:
        if verb.cue < place or verb.kind not in ("said", "source"):
            continue
        first = verb.cue if verb.inverted else min(verb.subject.first, verb.cue)
        if first > place and (pieces[first - 1].low in (",", "—", "–") or pieces[first - 1].kind == QUOTE):
            return QuotationCue(verb.subject, "verb closing", verb.cue, sure=False)
        if pieces[first - 1].low == "," or verb.kind == "source":
            return QuotationCue(verb.subject, "verb closing", verb.cue, sure=False)
    return None


def goes_on(paragraph: ParsedParagraph, place: int, before: FoundStatement) -> bool:
    """Whether a quotation is the rest of the one before, behind its speaker: "That," said Brown, "is my hat."."""
    pieces = paragraph.pieces
    if before.rule != "verb behind" or before.cue is None or pieces[place - 1].low != "," or before.speaker is None:
        return False
    begin = max(before.cue.end, before.speaker.end)
    between = [piece for piece in pieces[:place] if piece.start >= begin]
    return len(between) == 1


def is_own_sentence(paragraph: ParsedParagraph, place: int, text: str) -> bool:
    """Whether a quotation begins a sentence and goes on as one: with a capital, or at length."""
    pieces = paragraph.pieces
    span = paragraph.quotations[int(pieces[place].low)]
    if place and pieces[place - 1].kind not in (END, QUOTE):
        return False
    return text[span.start : span.start + 1].isupper() or span.end - span.start > size("sentence")


def announcer_of(paragraph: ParsedParagraph) -> NounPhrase | None:
    """The one name in a short line with a colon at its end: "And from Ann Brown:", "This is what Ann Brown wrote:"."""
    pieces = paragraph.pieces
    if len(pieces) < 3 or len(pieces) > size("announcement") or pieces[-1].low != ":":
        return None
    names = [place for place, piece in enumerate(pieces) if piece.kind in (NAME, OWNER)]
    if len(names) > 1 and names[-1] == len(pieces) - 2 and pieces[names[-1] - 1].low == ",":
        names = names[-1:]  # "From the board's chair, Ann Brown:"
    if len(names) != 1 or pieces[names[0]].kind != NAME:
        return None
    before = pieces[names[0] - 1] if names[0] else None
    if before is None and " " not in pieces[names[0]].low:
        return None  # any word that begins a line: "Partial transcript as follows:"
    if before is not None and before.low in words("word.preposition") - {"from", "by", "as"}:
        return None
    return NounPhrase("name", names[0], names[0])


def named_noun(paragraph: ParsedParagraph, phrase: NounPhrase) -> str:
    """The noun of a phrase that points back ("the spokeswoman"), or nothing where it does not."""
    pieces = paragraph.pieces[phrase.first : phrase.last + 1]
    if len(pieces) >= 2 and pieces[0].low == "the" and all(piece.kind in (WORD, STOP, OWNER) for piece in pieces):
        return office_of(pieces[-2].low, pieces[-1].low) if len(pieces) <= 3 else ""
    return ""
