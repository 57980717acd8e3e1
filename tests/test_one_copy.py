"""One copy: what is equal in many records is held once, and the records say what they said."""

from __future__ import annotations

from dossier.records import Mention, Statement
from dossier.workshop.on_disk import decoded, encoded
from dossier.workshop.one_copy import OneCopy


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
