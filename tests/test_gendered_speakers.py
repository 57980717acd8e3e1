"""A pronoun never speaks for a person whose given name contradicts it, as where only a surname is printed."""

from __future__ import annotations

import pytest

from dossier.evidence.statements.gendered_speakers import of_fitting_speakers
from dossier.records import Actor, Cast, Statement

TEXT = "Torvik came. “It rains,” {} said."


@pytest.mark.parametrize(("pronoun", "kept"), [("she", False), ("he", True), ("Torvik", True)])
def test_a_statement_of_the_other_pronoun_is_nobodys(pronoun: str, kept: bool) -> None:
    text = TEXT.format(pronoun)
    start = text.index(pronoun, 12)
    said = Statement(14, 23, "direct", "Torvik", start, start + len(pronoun), "peter-torvik", "medium", "verb behind")
    cast = Cast.of((Actor("peter-torvik", "Peter Torvik", "person"),))
    (one,) = of_fitting_speakers(text, [said], cast)
    assert ("peter-torvik" if kept else None, start) == (one.actor, one.speaker_start)
