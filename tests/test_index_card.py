"""Index cards: a dossier put together from them is the one that is found from the clippings themselves."""

from __future__ import annotations

from dossier.cast.registry import read_cast
from dossier.evidence.across.dated_sentences import dated_sentences_of, occurring_in
from dossier.index_card import CardIndex, card_of
from dossier.pipeline import examine_folder, put_together
from dossier.rights.terms import Terms
from tests.reading import DELIVERED
from tests.test_workshop import same

SEEDS = DELIVERED / "seeds"
DONE = examine_folder(SEEDS, read_cast(DELIVERED / "content" / "actors"))
WITHOUT = DONE._replace(cards=CardIndex())


def test_each_clipping_has_a_card_and_the_dossier_from_them_is_the_same() -> None:
    assert [one.article.id for one in DONE.clippings] == list(DONE.cards.cards)
    assert same(put_together(WITHOUT), put_together(DONE))


def test_of_what_may_not_be_shown_no_card_is_read() -> None:
    terms = Terms("none")
    assert same(put_together(WITHOUT, terms), put_together(DONE, terms))


def test_each_answer_of_a_card_is_what_would_be_found_now() -> None:
    for clipping in DONE.clippings:
        read, found = CardIndex({clipping.article.id: card_of(clipping)}), CardIndex()
        for name in ("dated", "speeches", "claims", "quotations", "words", "news"):
            assert getattr(read, name)(clipping) == getattr(found, name)(clipping), name
        assert read.runs(clipping.article) == found.runs(clipping.article)
        assert list(read.named(clipping)) == list(found.named(clipping))


def test_a_sentence_with_two_dates_tells_of_one_event() -> None:
    for clipping in DONE.clippings:
        dated = dated_sentences_of(clipping)
        told = [one for one in dated if one.occurs]
        assert len(told) == len({one.event.start for one in told}) == len(occurring_in([clipping]))
        assert all(not (one.told or one.marks or one.besides or one.numbers) for one in dated if not one.occurs)
