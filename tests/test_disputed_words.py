"""Quotations given to two speakers: what is not aligned could not have been one."""

from __future__ import annotations

import random

from dossier.cleaning import as_it_is
from dossier.evidence.across.sources import disputed_words
from dossier.evidence.across.sources.cut_quotations import Said
from dossier.evidence.across.sources.disputed_words import DISPUTED
from dossier.evidence.across.sources.same_words import Aligner
from dossier.records import Clip, Clipping

WORDS = [f"{letter}{letter}{letter}{letter}" for letter in "abcdefghijkl"]
CLIPPINGS = [Clipping(as_it_is(Clip(name, f"{name}.txt", "Nothing."))) for name in ("a", "b")]


def said(words: list[str], number: int) -> Said:
    places = [(5 * place, 5 * place + 4) for place in range(len(words))]
    actor = "ann" if number else "bob"
    return Said(actor, words, places, [1.0] * len(words), actor, (0, 1), number, frozenset(words))


def changed(words: list[str], chance: random.Random) -> list[str]:
    """The words with up to four of them replaced, left out, or one put in."""
    for _ in range(chance.randrange(5)):
        place = chance.randrange(len(words))
        words = [*words[:place], *chance.choice(([], ["other"], ["one", "more"])), *words[place + 1 :]]
        words = words or ["none"]
    return words


def test_a_look_at_the_words_spares_only_alignments_that_find_nothing() -> None:
    chance = random.Random(11)  # noqa: S311  invented quotations
    aligner, spared = Aligner(CLIPPINGS), 0
    for _ in range(1_500):
        words = [chance.choice(WORDS) for _ in range(chance.randint(4, 14))]
        first, second = said(words, 0), said(changed(words, chance), 1)
        if not disputed_words._is_disputed(first, second):
            spared += 1
            assert aligner.wording(first, second, DISPUTED) is None
    assert 100 < spared < 1_400
