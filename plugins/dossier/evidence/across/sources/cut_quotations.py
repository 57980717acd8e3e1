"""Quotations of clippings, cut into words, as they are held against one another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from dossier.evidence.across.sources.told_words import WORD, WORDS, is_common
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Article, Clipping, Statement

_MARK = re.compile(r"[\"“”„«»]")
"""Within a quotation one of these says that it may be two, of two speakers."""


class Said(NamedTuple):
    """A quotation cut into words."""

    speaker: str
    """Actor or last name; empty where it is not known."""
    words: list[str]
    """Its words in lower case."""
    places: list[tuple[int, int]]
    """Where each word stands."""
    rarity: list[float]
    """How much each word says: 0 for one of any text, a half for one with a capital, 1 for others."""
    actor: str | None
    """The speaker's slug."""
    named: tuple[int, int] | None
    """Where the text names the speaker, if that is sure."""
    clipping: int = 0
    """The clipping's number, once it is one of several."""
    different: frozenset[str] = frozenset()
    """Each of its words once; found where it is held against those of others."""


Each = Callable[["Clipping"], Iterable[Said]]
"""What says the quotations of a clipping."""


def quotations_of(clipping: Clipping) -> Iterator[Said]:
    """The quotations of a clipping."""
    return (_cut(clipping.article, one) for one in clipping.statements if one.kind == "direct")


def quotations_in(clippings: Sequence[Clipping], each: Each | None = None) -> list[Said]:
    """The quotations of all clippings, in their order; `each` says those of a clipping, if they are known."""
    return [
        one._replace(clipping=number)
        for number, clipping in enumerate(clippings)
        for one in (each or quotations_of)(clipping)
    ]


def _cut(article: Article, quote: Statement) -> Said:
    longest = int(load("evidence/across")["wording.longest"].value)
    words = list(islice(WORD.finditer(article.text, quote.start, quote.end), longest))
    speaker = quote.actor or (quote.speaker or "").rpartition(" ")[2].lower()
    forms = [word.group() for word in words]
    return Said(
        speaker,
        list(map(_plain, forms)),
        [word.span() for word in words],
        list(map(_rarity, forms)),
        quote.actor,
        _named(article, quote),
    )


def _named(article: Article, quote: Statement) -> tuple[int, int] | None:
    """Where the text names the speaker, if that is sure; a pronoun names nobody."""
    start, end = quote.speaker_start, quote.speaker_end
    if start is None or end is None or quote.confidence != "high":
        return None
    if _MARK.search(article.text, quote.start, quote.end):
        return None
    if article.text[start:end].lower() in load("evidence/across")["open.pronouns"].words:
        return None
    return start, end


@lru_cache(maxsize=WORDS)
def _rarity(word: str) -> float:
    if is_common(_plain(word)):
        return 0.0
    return 0.5 if word[0].isupper() else 1.0


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")
