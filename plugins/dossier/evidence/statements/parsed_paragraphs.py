"""An article as its paragraphs: the quotations, sentences and verbs of saying of each."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.statements.lexemes import NAME, OWNER, QUOTE, WORD, Lexeme, sentences, tokens, with_names
from dossier.evidence.statements.quotation_marks import Quotation, spans
from dossier.evidence.statements.reports.reporting_words import readings
from dossier.evidence.statements.speech_verbs import SpeechVerb, cues, sources, speech_verbs
from dossier.evidence.statements.subjects import main_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.evidence.statements.noun_phrases import NounPhrase
    from dossier.records import Article


PARAGRAPHS = 256
"""So many paragraphs keep their pieces: who looks for statements and who looks for stances cut the same ones."""


class ParsedSentence(NamedTuple):
    """A sentence, as places among its paragraph's pieces."""

    low: int
    """The first piece."""
    high: int
    """After the last piece."""
    verbs: list[SpeechVerb]
    """Its verbs of saying, in order."""
    telling: list[int]
    """The places of its words that a verb that reports, or "according", can be."""
    names: list[int]
    """The places of its names, owners included."""
    quotes: list[int]
    """The places of its quotations."""
    lead: NounPhrase | None
    """The subject of the sentence."""


class ParsedParagraph(NamedTuple):
    """A paragraph cut into its parts."""

    number: int
    """Its place among the article's prose blocks."""
    start: int
    """Offset in the article's text."""
    end: int
    """Offset after its last character."""
    kind: str
    """The kind of its block."""
    quotations: list[Quotation]
    """What stands in quotation marks, with offsets in the article's text."""
    pieces: list[Lexeme]
    """Its words, names, stops and quotations."""
    sentences: list[ParsedSentence]
    """Its sentences."""


def paragraphs(article: Article, names: frozenset[int] = frozenset()) -> Iterator[ParsedParagraph]:
    """The prose paragraphs in order; `names` are offsets where a word is known to begin a name, whatever it is else."""
    number = 0
    for block in article.blocks:
        if block.start is None or not block.text:
            continue
        start, end = block.start, block.start + len(block.text)
        quotations, marked = marked_pieces(article.text, start, end)
        if block.kind == "quotation" and not quotations and not article.text[start:end].isspace():
            quotations = (Quotation(start, end, start, end, closed=True),)
            marked = tuple(tokens(article.text, start, end, quotations))
        pieces = with_names(marked, names) if names else list(marked)
        cut = _sentences(pieces, quoted=bool(quotations))
        yield ParsedParagraph(number, start, end, block.kind, list(quotations), pieces, cut)
        number += 1


@lru_cache(maxsize=PARAGRAPHS)
def marked_pieces(text: str, start: int, end: int) -> tuple[tuple[Quotation, ...], tuple[Lexeme, ...]]:
    """What stands in quotation marks in the paragraph from `start` to `end` in a text, and the paragraph's pieces."""
    quotations = tuple(_moved(span, start) for span in spans(text[start:end]))
    return quotations, tuple(tokens(text, start, end, quotations))


def _sentences(pieces: list[Lexeme], *, quoted: bool) -> list[ParsedSentence]:
    """The sentences of a paragraph, gone through once for all who look for their verbs and their names."""
    known, found = telling_words(), []
    telling = [n for n, (kind, _, _, low) in enumerate(pieces) if low in known and kind == WORD]
    names = [n for n, piece in enumerate(pieces) if piece[0] in NAMES]
    quotes = [n for n, piece in enumerate(pieces) if piece[0] == QUOTE] if quoted else []
    for low, high in sentences(pieces):
        here = _within(telling, low, high)
        verbs, lead = speech_verbs(pieces, (low, high), here), main_subject(pieces, low, high)
        named, quoted_here = _within(names, low, high), _within(quotes, low, high)
        found.append(ParsedSentence(low, high, verbs, here, named, quoted_here, lead))
    return found


def _within(places: list[int], low: int, high: int) -> list[int]:
    """Those of the places, which are in order, that lie in a sentence."""
    return places[bisect_left(places, low) : bisect_left(places, high)]


NAMES = (NAME, OWNER)


@cache
def telling_words() -> frozenset[str]:
    """The words that begin what a verb of saying, a verb that reports or a preposition of a source is."""
    return frozenset((*cues(), *sources(), *readings()))


def _moved(span: Quotation, by: int) -> Quotation:
    return Quotation(span.start + by, span.end + by, span.outer_start + by, span.outer_end + by, span.closed)
