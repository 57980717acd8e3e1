"""Where two persons of one surname stand in a clipping, a statement says in full whose it is."""

from __future__ import annotations

import pytest

from dossier.cleaning import as_it_is
from dossier.discovery import EVERYTHING, discover
from dossier.one_clipping import with_evidence
from dossier.records import Cast, Clip, Clipping

TOLD = "Ruth Torvik, a doctor, met {} Torvik, a pilot. “It rains,” Ms Torvik said."


@pytest.mark.parametrize(("other", "speaker"), [("Jon", "Ruth Torvik"), ("Dr", "Torvik")])
def test_the_speaker_is_named_in_full(other: str, speaker: str) -> None:
    article = as_it_is(Clip("a", "a.txt", TOLD.format(other)))
    found = discover([article], Cast(), EVERYTHING)
    clipping = Clipping(article, mentions=found.mentions["a"])
    (said,) = with_evidence(clipping, Cast.of(found.actors)).statements
    assert ("ruth-torvik", speaker) == (said.actor, said.speaker)
