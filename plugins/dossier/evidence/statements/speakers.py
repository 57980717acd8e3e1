"""Reads an article paragraph by paragraph and keeps who said what: each quotation leans on its own sentence first, then
on the sentence, quotation or paragraph before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from dossier.evidence.statements.found_statements import FoundStatement, Speaker
from dossier.evidence.statements.lexemes import END, NAME, OWNER, QUOTE, WORD
from dossier.evidence.statements.noun_phrases import NounPhrase, apposition
from dossier.evidence.statements.pronouns import NamedPeople, are_several, named_at, nouns_of, owner_before
from dossier.evidence.statements.quotation_cues import (
    DASHES,
    QuotationCue,
    announcer_of,
    cue_of,
    goes_on,
    is_own_sentence,
    named_noun,
)
from dossier.evidence.statements.quotation_marks import is_double_mark, marked_place
from dossier.evidence.statements.quoted_terms import (
    denies,
    is_entry,
    is_few,
    is_label,
    is_negated,
    is_title,
    is_weakly_marked,
    own_words,
)
from dossier.evidence.statements.reports.reporters import reports
from dossier.evidence.statements.rivals import brought_in
from dossier.evidence.statements.subjects import subject_after
from dossier.evidence.statements.word_lists import size

if TYPE_CHECKING:
    from dossier.evidence.statements.parsed_paragraphs import ParsedParagraph, ParsedSentence
    from dossier.evidence.statements.pronouns import Named
    from dossier.evidence.statements.reports.reported_content import ReportedContent

MARKS = ('"', "”", "''")
"""A mark directly behind a reported clause is the end of a quotation that was broken over lines: no clause at all."""
_LABEL = re.compile(r"[A-Z][A-Z.'’-]{2,30}:")
"""Who speaks in a transcript that stands in marks as a whole."""
UNHELD = ("no speaker found", "carried over", "same paragraph", "announced")
"""The rules of a quotation whose own sentence names nobody."""
RUNNING = ("paragraph", "quotation")
"""The kinds of blocks that follow on each other; headings, key points and list items stand by themselves."""


class StatementReader:
    """One pass over an article: what has been said so far, and by whom."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.people = NamedPeople()
        self.found: list[FoundStatement] = []
        self.last: Speaker | None = None
        self.last_paragraph = -9
        self.open = False
        self.announced: Speaker | None = None
        self.waiting: list[int] = []
        self.quoted_whole = False
        self.sentence_before: ParsedSentence | None = None

    def read(self, paragraph: ParsedParagraph) -> None:
        """Finds the statements of a paragraph; paragraphs must come in the article's order."""
        said: dict[int, FoundStatement] = {}
        before: ParsedSentence | None = None
        if not paragraph.quotations and len(paragraph.pieces) > 1:
            self._sign(paragraph)
        if not paragraph.pieces or paragraph.pieces[0].kind != QUOTE:
            self.waiting = []
        for sentence in paragraph.sentences:
            self.sentence_before, before = before, sentence
            self._note_names(paragraph, sentence)
            covered = self._report(paragraph, sentence, said)
            for place in sentence.quotes:
                if place not in covered:
                    self._attribute(paragraph, sentence, place, said)
            self.people.rivals += brought_in(paragraph, sentence)
        self._hand_on(paragraph, said)

    def _report(
        self, paragraph: ParsedParagraph, sentence: ParsedSentence, said: dict[int, FoundStatement]
    ) -> set[int]:
        """Keeps what a sentence reports in the article's own words; the places of the quotations that lie in it."""
        covered: set[int] = set()
        for report in reports(paragraph.pieces, (sentence.low, sentence.high), sentence.telling):
            places = [place for stretch in report.content.stretches for place in range(*stretch)]
            quotes = [place for place in places if paragraph.pieces[place].kind == QUOTE]
            if not any(paragraph.pieces[place].kind in (NAME, OWNER, WORD) for place in places):
                continue
            made = self._reported(paragraph, report, quotes)
            if made is None:
                continue
            self.found.append(made)
            self.last, self.last_paragraph = made.speaker, paragraph.number
            covered.update(quotes)
            said.update({int(paragraph.pieces[place].low): made for place in quotes})
        return covered

    def _reported(
        self, paragraph: ParsedParagraph, report: ReportedContent, quotes: list[int]
    ) -> FoundStatement | None:
        """A report as a statement; None where nobody is known to have said it."""
        pieces = paragraph.pieces
        speaker = self._speaker(paragraph, QuotationCue(report.subject, "", None, sure=False))
        spans = tuple((pieces[low].start, pieces[high - 1].end) for low, high in report.content.stretches)
        if not speaker.is_told or self.text[spans[-1][1] : spans[-1][1] + 2].strip(", ") in MARKS:
            return None
        marked = [place for place in quotes if is_double_mark(self.text, pieces[place].start)]
        return FoundStatement(
            start=spans[0][0],
            end=spans[-1][1],
            kind="mixed" if marked else "indirect",
            speaker=speaker,
            rule=report.content.rule,
            confidence="high" if report.sure and report.subject.kind == "name" else "medium",
            cue=pieces[report.cue],
            quoted=tuple(own_words(self.text, paragraph, marked)),
            pieces=spans if len(spans) > 1 else (),
            negated=any(is_negated(paragraph, place) for place in marked)
            or (bool(marked) and denies(pieces[report.cue])),
        )

    def _note_names(self, paragraph: ParsedParagraph, sentence: ParsedSentence) -> None:
        if not sentence.names:
            return
        subjects = {phrase.last for phrase in (sentence.lead, *(verb.subject for verb in sentence.verbs)) if phrase}
        for place in sentence.names:
            piece = paragraph.pieces[place]
            if self.text[piece.start].isupper():
                named = self._named(piece.start, piece.end, paragraph.number, leads=place in subjects)
                self.people.add(named, owner_before(paragraph.pieces, sentence.low, place))
                for noun in nouns_of(paragraph.pieces, sentence.low, place, sentence.high):
                    self.people.describe(noun, named)

    def _named(self, start: int, end: int, paragraph: int, *, leads: bool = False) -> Named:
        named = named_at(self.text, start, end, paragraph, leads=leads)
        return self.people.read(named, self.text[max(0, start - 4) : start]) if named.form.is_office else named

    def _attribute(
        self, paragraph: ParsedParagraph, sentence: ParsedSentence, place: int, said: dict[int, FoundStatement]
    ) -> None:
        """Finds the speaker of a quotation and keeps it, unless it is no statement."""
        number = int(paragraph.pieces[place].low)
        span = paragraph.quotations[number]
        inner = self.text[span.start : span.end]
        if is_entry(inner) or (len(paragraph.pieces) <= 2 and is_title(inner)):
            return
        held = cue_of(paragraph, sentence, place, self.text)
        few = is_few(inner)
        if few and is_weakly_marked(self.text[span.outer_start : span.start].strip(), held):
            return
        if held and is_label(paragraph, place, held, inner):
            if few:
                return
            held = None
        answer = self._held(paragraph, place, held) if held else self._carried(paragraph, place, said)
        if answer.speaker is None and (few or is_title(inner)):
            return
        if place == 0 and held:
            self._answer_for(answer)
        elif not span.closed and (answer.speaker is None or (place == 0 and self._may_wait(answer))):
            self.waiting.append(len(self.found))
        said[number] = answer
        self.found.append(answer)
        if answer.speaker:
            self.last, self.last_paragraph = answer.speaker, paragraph.number

    def _may_wait(self, answer: FoundStatement) -> bool:
        """Whether the end of an open quotation may yet name another speaker than the text before it."""
        return bool(self.waiting) or answer.rule != "continued quotation"

    def _answer_for(self, answer: FoundStatement) -> None:
        """Gives the quotations of the paragraphs before, which stayed open, the speaker who is named at their end."""
        for number in self.waiting:
            self.found[number] = self.found[number]._replace(
                speaker=answer.speaker, rule="continued quotation", confidence="medium"
            )

    def _sign(self, paragraph: ParsedParagraph) -> None:
        """Gives the quotation above a line of nothing but a dash and a name to whom that line names."""
        pieces, last = paragraph.pieces, self.found[-1] if self.found else None
        if last is None or len(pieces) > size("signature") or pieces[0].low not in DASHES or pieces[1].kind != NAME:
            return
        if last.rule in UNHELD and self.quoted_whole:
            name = subject_after(pieces, 1, len(pieces)) or NounPhrase("name", 1, 1)
            self.last = self._speaker(paragraph, QuotationCue(name, "", None, sure=True))
            self.found[-1] = last._replace(speaker=self.last, rule="signature", confidence="high")

    def _held(self, paragraph: ParsedParagraph, place: int, held: QuotationCue) -> FoundStatement:
        span = paragraph.quotations[int(paragraph.pieces[place].low)]
        cue = paragraph.pieces[held.cue] if held.cue is not None else None
        speaker = self._speaker(paragraph, held)
        confidence: Literal["high", "medium", "low"] = "medium" if speaker.name else "low"
        if held.sure and held.subject.kind in ("name", "noun"):
            confidence = "high"
        return FoundStatement(span.start, span.end, "direct", speaker, held.rule, confidence, cue, marked_place(span))

    def _carried(self, paragraph: ParsedParagraph, place: int, said: dict[int, FoundStatement]) -> FoundStatement:
        """A quotation whose own sentence names no speaker, with the one that the text before it gives."""
        number = int(paragraph.pieces[place].low)
        span = paragraph.quotations[number]
        speaker, rule = None, "no speaker found"
        before = said.get(number - 1)
        if before and before.speaker and goes_on(paragraph, place, before):
            speaker, rule = before.speaker, "same paragraph"
        elif is_own_sentence(paragraph, place, self.text):
            speaker, rule = self._from_paragraph(paragraph, place, said.get(number - 1))
            if place == 0:
                speaker, rule = self._from_before(paragraph)
        confidence: Literal["high", "medium", "low"] = "medium"
        if rule == "continued quotation":
            confidence = "high"
        elif rule in ("announced", "no speaker found"):
            confidence = "low"
        return FoundStatement(span.start, span.end, "direct", speaker, rule, confidence, None, marked_place(span))

    def _from_paragraph(
        self, paragraph: ParsedParagraph, place: int, said: FoundStatement | None
    ) -> tuple[Speaker | None, str]:
        """The speaker of the quotation before in the paragraph, or of the sentence before."""
        if said is not None and said.speaker:
            return said.speaker, "same paragraph"
        sentence = self.sentence_before
        if sentence and sentence.verbs and sentence.high == place:
            subject = sentence.verbs[-1].subject
            return self._speaker(paragraph, QuotationCue(subject, "", None, sure=False)), "sentence before"
        return None, "no speaker found"

    def _from_before(self, paragraph: ParsedParagraph) -> tuple[Speaker | None, str]:
        """The speaker that the paragraph before hands on."""
        label = _LABEL.match(self.text, paragraph.quotations[0].start)
        if label:
            named = self._named(label.start(), label.end() - 1, paragraph.number)
            return Speaker(named.form.text, named.start, named.end, named), "label"
        if self.open and self.last:
            return self.last, "continued quotation"
        if self.announced:
            return self.announced, "announced"
        if self.last and self.last_paragraph == paragraph.number - 1 and paragraph.kind in RUNNING:
            return self.last, "carried over"
        return None, "no speaker found"

    def _hand_on(self, paragraph: ParsedParagraph, said: dict[int, FoundStatement]) -> None:
        """Keeps what the next paragraph's quotation may lean on."""
        if paragraph.kind not in RUNNING:
            self.last = None
        self.open = bool(paragraph.quotations) and not paragraph.quotations[-1].closed and bool(said)
        self.announced = None
        self.quoted_whole = len(paragraph.quotations) == 1 and all(p.kind in (QUOTE, END) for p in paragraph.pieces)
        if not self.open:
            self.waiting = []
        if self.open and (last := said.get(len(paragraph.quotations) - 1)) and last.speaker is None:
            self.last = None
        announcer = announcer_of(paragraph)
        if announcer:
            self.announced = self._speaker(paragraph, QuotationCue(announcer, "", None, sure=False))
        elif paragraph.sentences and paragraph.sentences[-1].verbs:
            verb = paragraph.sentences[-1].verbs[-1]
            if verb.subject.kind != "weak" and (not paragraph.quotations or paragraph.pieces[-1].low == ":"):
                self.announced = self._speaker(paragraph, QuotationCue(verb.subject, "", None, sure=False))

    def _speaker(self, paragraph: ParsedParagraph, held: QuotationCue) -> Speaker:
        pieces, phrase = paragraph.pieces, held.subject
        start, end = pieces[phrase.first].start, pieces[phrase.last].end
        if phrase.kind == "name":
            named = self._named(start, end, paragraph.number)
            if not named.form.is_office:
                return Speaker(named.form.text, named.start, named.end, named)
            return self._bearer(named.form.key, start, end)
        if phrase.kind == "pronoun":
            return self._meant(paragraph.number, pieces[phrase.first].low, start, end)
        name = apposition(pieces, phrase.last + 1, len(pieces))
        if name:
            return self._speaker(paragraph, held._replace(subject=name))
        return self._bearer(named_noun(paragraph, phrase), start, end)

    def _meant(self, number: int, pronoun: str, start: int, end: int) -> Speaker:
        """The speaker whom a pronoun stands for in a paragraph; in doubt nobody by name."""
        near = self.last if number - self.last_paragraph <= size("last_speaker") else None
        if pronoun == "they" and near and near.named is None and are_several(near.name):
            return Speaker(near.name, start, end, None)
        found = self.people.antecedent(pronoun, number, start, near.named if near else None)
        in_doubt = found is not None and self.people.has_rival(found, pronoun, start)
        name = self.people.full_name(found, pronoun) if found and not in_doubt else None
        return Speaker(name, start, end, found, in_doubt)

    def _bearer(self, noun: str, start: int, end: int) -> Speaker:
        """The speaker whom "the spokeswoman" or "the Prime Minister" stands for, or the words themselves."""
        bearer = self.people.bearer(noun) if noun else None
        return Speaker(self.people.full_name(bearer) if bearer else self.text[start:end], start, end, bearer)
