"""Who is brought in by a given name or a noun alone, and may be meant by a pronoun behind: Berta, a doctor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dossier.discovery.lexicon import BIT, FAMILY, GIVEN, MAYBE_GIVEN, SURNAME, bits_of, lexicon
from dossier.evidence.statements.lexemes import NAME, WORD
from dossier.evidence.statements.subjects import main_subject
from dossier.evidence.statements.word_lists import words
from dossier.language.people import gender_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.parsed_paragraphs import ParsedParagraph, ParsedSentence


class Rival(NamedTuple):
    """A place where somebody who is named nowhere in full is the subject of a sentence."""

    start: int
    """Offset of the words."""
    who: str
    """The given name or the common noun, in lower case."""
    gender: str
    """ "he" or "she" where the word tells, else nothing."""


def brought_in(paragraph: ParsedParagraph, sentence: ParsedSentence) -> Iterator[Rival]:
    """Whom a sentence, or a verb of saying in it, has for its subject by a given name or a noun alone."""
    lead = main_subject(paragraph.pieces, sentence.low, sentence.high)
    for phrase in filter(None, (lead, *(verb.subject for verb in sentence.verbs))):
        pieces = paragraph.pieces[phrase.first : phrase.last + 1]
        word = pieces[-1].low
        if phrase.kind == "name" and len(pieces) == 1 and pieces[0].kind == NAME and _is_given(word.capitalize()):
            yield Rival(pieces[0].start, word, gender_of(word.capitalize()))
        elif phrase.kind == "noun" and _is_one(pieces):
            gender = next((gender for gender in ("she", "he") if word in words(f"gender.{gender}")), "")
            yield Rival(pieces[0].start, word, gender)


def _is_given(word: str) -> bool:
    """Whether a word alone is more likely a given name than a surname, a place or an ordinary word."""
    bits = bits_of(word)
    return bool(bits & GIVEN) and not bits & (MAYBE_GIVEN | SURNAME | FAMILY) and word not in lexicon().known


def _is_one(phrase: Sequence[Lexeme]) -> bool:
    """Whether a phrase is one person by what she or he is, without any name: a doctor, her mother."""
    is_person = bool(bits_of(phrase[-1].low) & BIT["role.person"])
    return is_person and phrase[0].low in words("word.one") and all(piece.kind == WORD for piece in phrase)
