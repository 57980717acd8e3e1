"""Who is brought in by a given name or a noun alone, and may be meant by a pronoun behind: Berta, a doctor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dossier.discovery.lexicon import BIT, FAMILY, GIVEN, MAYBE_GIVEN, SURNAME, bits_of, lexicon
from dossier.evidence.statements.lexemes import NAME, OWNER, WORD
from dossier.evidence.statements.word_lists import words
from dossier.language.people import gender_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.parsed_paragraphs import ParsedParagraph, ParsedSentence


PRONOUNS = ("he", "she")
OFFICE = "office"
"""In place of a gender: a rival only where the article says whose office it is."""
MANY = 3
"""Pieces of a sentence that says something of what is somebody's."""


class Rival(NamedTuple):
    """A place where somebody who is named nowhere in full, or a pronoun, is the subject of a sentence."""

    start: int
    """Offset of the words."""
    who: str
    """The given name, the common noun or the pronoun, in lower case."""
    gender: str
    """ "he" or "she" where the word tells, else nothing."""
    paragraph: int
    """The number of its paragraph."""

    @property
    def is_pronoun(self) -> bool:
        """Whether it takes up somebody who was there before."""
        return self.who in PRONOUNS


def brought_in(paragraph: ParsedParagraph, sentence: ParsedSentence) -> Iterator[Rival]:
    """Whom a sentence, or a verb of saying in it, has for its subject by a given name, a noun or a pronoun alone, and
    whose what its subject is by a noun alone: the president's roots."""
    for phrase in filter(None, (sentence.lead, *(verb.subject for verb in sentence.verbs))):
        pieces = paragraph.pieces[phrase.first : phrase.last + 1]
        word = pieces[-1].low
        if phrase.kind == "name" and len(pieces) == 1 and pieces[0].kind == NAME and _is_given(word.capitalize()):
            yield Rival(pieces[0].start, word, gender_of(word.capitalize()), paragraph.number)
        elif phrase.kind == "pronoun" and word in PRONOUNS:
            yield Rival(pieces[0].start, word, word, paragraph.number)
        elif phrase.kind == "noun" and _is_one(pieces):
            yield Rival(pieces[0].start, word, _gender_of_noun(word), paragraph.number)
    owner = _owner(paragraph.pieces, sentence)
    if owner:
        yield Rival(owner.start, owner.low[: -len("'s")], OFFICE, paragraph.number)


def _owner(pieces: Sequence[Lexeme], sentence: ParsedSentence) -> Lexeme | None:
    """The office whose holder's own a sentence begins with: The president's roots."""
    if sentence.high - sentence.low < MANY or pieces[sentence.low].low != "the":
        return None
    owner = pieces[sentence.low + 1]
    noun = owner.low[: -len("'s")].rpartition(" ")[2]
    return owner if owner.kind == OWNER and bits_of(noun) & BIT["role.person"] else None


def _gender_of_noun(word: str) -> str:
    return next((gender for gender in ("she", "he") if word in words(f"gender.{gender}")), "")


def _is_given(word: str) -> bool:
    """Whether a word alone is more likely a given name than a surname, a place or an ordinary word."""
    bits = bits_of(word)
    return bool(bits & GIVEN) and not bits & (MAYBE_GIVEN | SURNAME | FAMILY) and word not in lexicon().known


def _is_one(phrase: Sequence[Lexeme]) -> bool:
    """Whether a phrase is one person by what she or he is, without any name: a doctor, her mother."""
    is_person = bool(bits_of(phrase[-1].low) & BIT["role.person"])
    return is_person and phrase[0].low in words("word.one") and all(piece.kind == WORD for piece in phrase)
