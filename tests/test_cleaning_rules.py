"""Every rule of the cleaning room acts on its example, and every signal is one that a clipping can show."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.cleaning.body.extent import evidence_of
from dossier.cleaning.head.sources import source_of
from dossier.cleaning.lines.features import features_of
from dossier.cleaning.passages.cues import cues_of, speaks_of_service
from dossier.cleaning.passages.joining import joined
from dossier.cleaning.passages.passage import passages_of
from dossier.cleaning.passages.weights import weights
from dossier.language import bylines
from dossier.rules.load import load

CUES = [rule for rule in load("cleaning/cues").values() if not rule.name.startswith(("anywhere.", "last word."))]
SHOWCASE = Path(__file__).parent / "specs/cleaning/showcase.txt"


@pytest.mark.parametrize("rule", CUES, ids=lambda rule: rule.name)
def test_each_cue_names_its_example(rule) -> None:  # type: ignore[no-untyped-def]
    assert rule.name in cues_of(rule.example)


@pytest.mark.parametrize("rule", CUES, ids=lambda rule: rule.name)
def test_each_phrase_of_a_cue_can_fire(rule) -> None:  # type: ignore[no-untyped-def]
    assert [word for word in rule.words if rule.name not in cues_of(word.removesuffix("$"))] == []


def test_words_that_tell_wherever_they_stand() -> None:
    rules = load("cleaning/cues")
    example = rules["anywhere.service"].example.casefold()
    assert speaks_of_service(example, example.split())
    assert {"end.comments"} == cues_of(rules["last word.comments"].example)
    others = "Children sign up for it in chalk, and the baker signs for them."
    assert not speaks_of_service(others, others.split())


@pytest.mark.parametrize("rule", [r for r in load("language/people").values() if r.pattern], ids=lambda rule: rule.name)
def test_each_shape_of_a_credit_names_its_example(rule) -> None:  # type: ignore[no-untyped-def]
    assert rule.name == features_of(rule.example).credit


def test_names_and_captions() -> None:
    rules = load("language/people")
    assert bylines.names_after_prefix(rules["byline.prefix"].example) == ("Ellen Cranley",)
    assert bylines.names_after_prefix(rules["byline.and"].example) == ("Jane Roe", "John Doe")
    assert bylines.names_after_prefix(rules["byline.job"].example) == ("Jane Roe",)
    assert bylines.names_in("Ursula von der Leyen") == ("Ursula von der Leyen",)
    assert bylines.names_in(rules["byline.stranger"].example) == ()
    assert features_of(rules["agency.name"].example).credit == "agency.name"
    assert features_of(rules["caption.label"].example).caption == "caption.label"


def test_every_signal_is_shown_by_the_showcase_and_every_shown_signal_has_a_weight() -> None:
    evidence = evidence_of(joined(passages_of(SHOWCASE.read_text("utf-8"))))
    shown = {
        name for rows in (evidence.passages, evidence.beginnings, evidence.endings) for row in rows for name in row
    }
    assert set() == {name for name in weights() if not name.startswith("title.")} - shown
    assert set() == shown - set(weights())


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ((), (load("cleaning/sources")["source.first_published"].example,), "Norland Gazette"),
        ((), (load("cleaning/sources")["source.homepage"].example,), "Norland Gazette"),
        ((), (load("cleaning/sources")["source.label"].example,), "Norland Gazette"),
        (("Norland Gazette", "News"), (load("cleaning/sources")["source.copyright"].example,), "Norland Gazette"),
        (("Fjord.example",), ("© 2001-2031 Fjord.example | All rights reserved",), "Fjord.example"),
        ((), ("© 2031 Norland Gazette. All rights reserved.",), None),
        (("Norland Ventures",), (load("cleaning/sources")["source.owner"].example,), None),
        ((), ("First published on Monday, 3 March",), None),
        ((), ("First published in March 2031",), None),
        ((), (), None),
    ],
)
def test_the_publication_that_a_text_names(above, below, expected) -> None:  # type: ignore[no-untyped-def]
    prose = "The board of the harbour voted on Tuesday to deepen the channel at Kingsport by three metres."
    passages = passages_of("\n\n".join((*above, prose, *below)))
    start = next(place for place, passage in enumerate(passages) if passage.text == prose)
    assert source_of(passages, range(start, start + 1)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KINGSPORT (Reuters) - The board of the harbour voted on Tuesday to deepen the channel.", "Reuters"),
        ("The board of the harbour voted on Tuesday to deepen the channel. (AFP)", "AFP"),
        ("The board of the harbour (AFP) voted on Tuesday to deepen the channel.", None),
    ],
)
def test_the_agency_that_signs_a_text_where_no_publication_is_named(text: str, expected: str | None) -> None:
    assert source_of(passages_of(text), range(1)) == expected
