"""Index cards: what the step that sees all clippings asks of each by itself, found with its evidence and kept with it.

So it is found by several processes, and of a clipping that did not change it is read back. A card holds each answer as
bytes, which take little memory and are read when they are asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from dossier.evidence.across.claims.figure_claims import FigureClaim, claims_of
from dossier.evidence.across.dated_sentences import DatedSentence, dated_sentences_of
from dossier.evidence.across.relations import named_in
from dossier.evidence.across.remarks import Speech, speeches_of
from dossier.evidence.across.sources.cut_quotations import Said, quotations_of
from dossier.evidence.across.sources.echoes import sampled_runs
from dossier.evidence.stories.shared_news import FirstNews, first_news
from dossier.evidence.stories.story_words import StoryWords, story_words
from dossier.language.sentences import Stretch
from dossier.workshop.on_disk import decoded, encoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from dossier.evidence.across.relations import Named
    from dossier.records import Article, Clipping

R = TypeVar("R")


class IndexCard(NamedTuple):
    """What is asked of a clipping, each answer as bytes."""

    stretches: bytes
    """Its sentences."""
    dated: bytes
    """Its dated sentences."""
    speeches: bytes
    """What is said in it in one go."""
    claims: bytes
    """Its figures."""
    quotations: bytes
    """Its quotations."""
    runs: bytes
    """A sample of its runs of words."""
    words: bytes
    """The words that its story is told by."""
    news: bytes
    """What it leads with."""


def card_of(clipping: Clipping) -> IndexCard:
    """The card of a clipping with its evidence."""
    named = list(named_in(clipping))
    return IndexCard(
        stretches=encoded([stretch for stretch, _mentions in named]),
        dated=encoded(dated_sentences_of(clipping, named)),
        speeches=encoded(list(speeches_of(clipping))),
        claims=encoded(list(claims_of(clipping, named))),
        quotations=encoded(list(quotations_of(clipping))),
        runs=encoded(sampled_runs(clipping.article)),
        words=encoded(story_words(clipping.article)),
        news=encoded(first_news(clipping)),
    )


@dataclass(frozen=True, slots=True)
class CardIndex:
    """The cards of a dossier's clippings; what is asked of one that has none is found when it is asked for."""

    cards: Mapping[str, IndexCard] = field(default_factory=dict)
    """By the ids of the clippings."""

    def named(self, clipping: Clipping) -> Iterable[Named]:
        """Each sentence of a clipping with the mentions in it."""
        card = self.cards.get(clipping.article.id)
        return named_in(clipping, decoded(card.stretches, tuple[Stretch, ...]) if card else None)

    def dated(self, clipping: Clipping) -> tuple[DatedSentence, ...]:
        """The dated sentences of a clipping."""
        return self._read(clipping.article, "dated", tuple[DatedSentence, ...], lambda: dated_sentences_of(clipping))

    def speeches(self, clipping: Clipping) -> tuple[Speech, ...]:
        """What is said in a clipping in one go."""
        return self._read(clipping.article, "speeches", tuple[Speech, ...], lambda: tuple(speeches_of(clipping)))

    def claims(self, clipping: Clipping) -> tuple[FigureClaim, ...]:
        """The figures of a clipping."""
        return self._read(clipping.article, "claims", tuple[FigureClaim, ...], lambda: tuple(claims_of(clipping)))

    def quotations(self, clipping: Clipping) -> tuple[Said, ...]:
        """The quotations of a clipping."""
        return self._read(clipping.article, "quotations", tuple[Said, ...], lambda: tuple(quotations_of(clipping)))

    def runs(self, article: Article) -> tuple[int, ...]:
        """A sample of the runs of words of an article."""
        return self._read(article, "runs", tuple[int, ...], lambda: sampled_runs(article))

    def words(self, clipping: Clipping) -> StoryWords:
        """The words that the story of a clipping is told by."""
        return self._read(clipping.article, "words", StoryWords, lambda: story_words(clipping.article))

    def news(self, clipping: Clipping) -> FirstNews:
        """What a clipping leads with."""
        return self._read(clipping.article, "news", FirstNews, lambda: first_news(clipping))

    def told(self, name: str, clippings: Iterable[Clipping]) -> Iterator[str | bytes]:
        """For each clipping its id and the answer of this name as bytes: all that is read by what asks no more."""
        for one in clippings:
            card = self.cards.get(one.article.id)
            yield one.article.id
            yield getattr(card, name) if card else encoded(getattr(self, name)(one), ordered=True)

    def without(self, clippings: Iterable[str]) -> CardIndex:
        """The index without these clippings' cards, for more or less is shown of them."""
        gone = frozenset(clippings)
        return CardIndex({name: card for name, card in self.cards.items() if name not in gone})

    def _read(self, article: Article, field: str, kind: Any, find: Callable[[], R]) -> R:
        card = self.cards.get(article.id)
        if card is None:
            return find()
        answer: R = decoded(getattr(card, field), kind)
        return answer
