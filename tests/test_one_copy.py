"""One copy: what is equal in many records is held once, and the records say what they said."""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING

from dossier.discovery import Candidate
from dossier.pipeline import make_dossier
from dossier.records import Cast, Mention, Statement
from dossier.rules.load import load
from dossier.workshop.on_disk import decoded, encoded
from dossier.workshop.one_copy import OneCopy
from dossier.workshop.remembering import Workshop
from tests.reading import DELIVERED

if TYPE_CHECKING:
    import pytest


def read_back(*records: Mention) -> list[Mention]:
    """The records with words and numbers of their own."""
    return [decoded(encoded(one), Mention) for one in records]


def test_equal_words_and_numbers_are_held_once() -> None:
    made = [Mention(1000 + n, 2000, "Ann Brown", "ann-brown", "full", 5000) for n in range(3)]
    first, *others = read_back(*made)
    one_copy = OneCopy()
    one_copy.share([first])
    one_copy.share(others)
    assert made == [first, *others]
    for other in others:
        assert all(
            getattr(other, name) is getattr(first, name) for name in ("end", "surface", "actor", "rule", "basis")
        )


def test_a_number_never_takes_the_place_of_a_truth() -> None:
    said = Statement(1, 2, "direct", None, None, None, None, "high", "colon", negated=True)
    OneCopy().share([said])
    assert said.negated is True
    assert type(said.start) is int


def test_of_no_records_nothing_is_shared() -> None:
    OneCopy().share(())


def test_what_workers_found_is_held_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier.workshop.remembering.FEW", 1)
    told = make_dossier(DELIVERED / "seeds", Cast(), work=Workshop(workers=2)).clippings
    for records in ([one for clip in told for one in clip.mentions], [one for clip in told for one in clip.statements]):
        words = [record.rule for record in records]
        assert len({id(word) for word in words}) == len(set(words))


def test_a_candidate_read_back_has_the_words_of_the_rules_themselves() -> None:
    one = Candidate(0, 5, "Lumen", "lumen", tuple(load("discovery/evidence"))[:3])
    first, second = (decoded(encoded(one), Candidate) for _ in range(2))
    assert one == first == second
    assert all(map(is_, first.evidence, second.evidence))
