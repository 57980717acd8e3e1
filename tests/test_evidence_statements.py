"""Statements: the specs in specs/evidence/statements.md, the five seeds, places, actors and hostile text."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.cleaning import as_it_is
from dossier.clips.reading import read_paths
from dossier.evidence.statements.attribution import find_statements
from dossier.records import Article, Block, Clip, Mention, Statement
from dossier.rules.load import load
from tests.reading import DELIVERED, Case, cases

HERE = Path(__file__).parent
MARKS = tomllib.loads((HERE / "marks" / "quotes.toml").read_text("utf-8"))["quote"]
SEEDS = {clip.id: as_it_is(clip) for clip in read_paths([DELIVERED / "seeds"]) if isinstance(clip, Clip)}


def article(text: str) -> Article:
    """An article of the lines of a text."""
    return as_it_is(Clip("a", "a.txt", text))


def shown(text: str, quotes: tuple[Statement, ...]) -> list[str]:
    """The statements as the specs write them."""
    said = [" … ".join(text[first:last] for first, last in quote.places) for quote in quotes]
    return [f"{quote.kind} | {quote.speaker} | {words}" for quote, words in zip(quotes, said, strict=True)]


@pytest.mark.parametrize("case", [*cases("evidence/statements"), *cases("evidence/reports")])
def test_the_statements_that_are_found(case: Case) -> None:
    [clip] = case.clips
    assert case.expected.splitlines() == shown(clip.text, find_statements(as_it_is(clip), ()))


def place(mark: dict[str, str | int]) -> tuple[int, int]:
    """Where a marked text of a seed stands."""
    lines = SEEDS[str(mark["clipping"])].text.split("\n")
    line, text = int(mark["line"]), str(mark["text"])
    start = sum(len(before) + 1 for before in lines[: line - 1]) + lines[line - 1].index(text)
    return start, start + len(text)


def answer(mark: dict[str, str | int]) -> Statement | None:
    """The statement that quotes a marked text."""
    start, end = place(mark)
    for quote in find_statements(SEEDS[str(mark["clipping"])], ()):
        if any(first <= start + 1 and end - 1 <= last < end + 3 for first, last in quote.quoted):
            return quote
    return None


@pytest.mark.parametrize("mark", MARKS, ids=[f"{mark['clipping'][:3]}:{mark['line']}" for mark in MARKS])
def test_seed_quotation_has_the_speaker_that_a_person_marked(mark: dict[str, str | int]) -> None:
    found = answer(mark)
    if mark["kind"] == "scare":
        assert found is None or found.end - found.start > 2 * len(str(mark["text"]))
        return
    assert found is not None
    slug = str(mark["speaker"])
    if not slug:
        assert found.speaker is None
        return
    name = (found.speaker or "").lower().split()
    # the clipping spells Hua Chunying's name "Hua Chenying"
    assert set(name) & set(slug.split("-")), found.speaker


def test_a_pronoun_keeps_its_own_place() -> None:
    text = "Sarah Gray met them. “It was late,” she said."
    (quote,) = find_statements(article(text), ())
    assert (quote.speaker, text[quote.speaker_start : quote.speaker_end]) == ("Sarah Gray", "she")


def test_a_pronoun_takes_the_gender_of_titles_and_given_names() -> None:
    text = "Michael Brown met Mrs. Gray. “It was late,” {} said."
    said = {word: find_statements(article(text.format(word)), ())[0].speaker for word in ("he", "she")}
    assert said == {"he": "Michael Brown", "she": "Gray"}


def test_the_linked_actor_is_the_speakers() -> None:
    text = (
        "A spokesman for Brown met Gray. “It was late,” Ann Gray said. “No comment here,” a spokesman for Brown said."
    )
    mentions = tuple(
        Mention(start, start + len(name), name, slug, "test")
        for name, slug, start in (
            ("Brown", "brown", text.index("Brown")),
            ("Gray", "gray", text.index("Gray")),
            ("Ann Gray", "gray", text.index("Ann Gray")),
        )
    )
    assert [quote.actor for quote in find_statements(article(text), mentions)] == ["gray", None]


@pytest.mark.parametrize(
    ("said", "negated"),
    [
        ("Brown said he did not “share the joke.”", True),
        ("Brown said the deal had not been “fair to the north.”", True),
        ("The vote, Brown said, was never “a game.”", True),
        ("Brown said he did not mind, and that the vote was “a game.”", False),
        ("Brown said the vote was “a game.”", False),
    ],
)
def test_words_in_marks_behind_a_negation_are_told_to_be_negated(said: str, negated: bool) -> None:
    (quote,) = find_statements(article(said), ())
    assert ("mixed", negated) == (quote.kind, quote.negated)


@pytest.mark.parametrize(
    ("said", "actor"),
    [
        ("A spokesman for the Senate said the wall would hold.", "senate"),
        ("The Senate said the wall would hold.", "senate"),
        ("Both candidates for the Senate said the wall would hold.", None),
        ("Critics and the Senate said the wall would hold.", None),
    ],
)
def test_a_body_speaks_by_its_spokesman_and_not_by_whom_it_describes(said: str, actor: str | None) -> None:
    start = said.index("Senate")
    (quote,) = find_statements(article(said), (Mention(start, start + 6, "Senate", "senate", "test"),))
    assert actor == quote.actor


@pytest.mark.parametrize(
    ("said", "confidence"),
    [
        ("Ann Brown said the wall would hold.", "high"),
        ("Ann Brown left, saying the wall would hold.", "medium"),
        ("Critics said the wall would hold.", "medium"),
        ("Ann Brown praised the strength of the wall.", "medium"),
    ],
)
def test_only_a_named_speaker_of_a_clause_is_sure(said: str, confidence: str) -> None:
    (quote,) = find_statements(article(said), ())
    assert confidence == quote.confidence


def test_each_statement_names_its_rule_and_verb() -> None:
    text = "“We will appeal,” Brown told them."
    (quote,) = find_statements(article(text), ())
    assert (quote.rule, quote.cue, quote.confidence) == ("verb behind", "told", "high")
    assert text[quote.cue_start : quote.cue_end] == "told"


@pytest.mark.parametrize("name", [name for name, rule in load("evidence/statements").items() if rule.words])
def test_every_word_rule_stands_in_its_example(name: str) -> None:
    rule = load("evidence/statements")[name]
    said = f" {rule.example.lower()} "
    assert any(f"{word}" in said for word in rule.words), rule.example


FIRING = [
    name for name in load("evidence/statements") if name.startswith(("cue.said", "cue.says", "cue.saying", "cue.judg"))
]


@pytest.mark.parametrize("name", FIRING)
def test_every_verb_of_saying_finds_the_speaker_of_its_example(name: str) -> None:
    (quote,) = (
        q for q in find_statements(article(load("evidence/statements")[name].example), ()) if q.kind != "indirect"
    )
    assert quote.speaker in {"Brown", "the lawyer"}
    assert quote.cue in load("evidence/statements")[name].words


ALPHABET = st.sampled_from(
    [
        *"\"'“”‘’„«».,:;!?()—- \n",
        "said",
        " he ",
        " said ",
        "Brown",
        " Ann ",
        "the ",
        "spokesman",
        " of ",
        "according to ",
    ]
)


@given(st.lists(ALPHABET, max_size=40).map("".join))
def test_any_text_gives_statements_that_lie_in_it_in_order(text: str) -> None:
    quotes = find_statements(article(text), ())
    assert [quote.start for quote in quotes] == sorted(quote.start for quote in quotes)
    for quote in quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        assert (quote.speaker_start is None) == (quote.speaker_end is None)
        assert quote.speaker is None or quote.speaker_start is not None


@given(st.text(max_size=60))
def test_no_text_is_refused(text: str) -> None:
    find_statements(article(text), ())


def test_a_block_quotation_needs_no_marks() -> None:
    told = "Ann Brown wrote to them:"
    blocks = (
        Block("paragraph", told, 1, 1, start=0),
        Block("quotation", "We will appeal.", 2, 2, start=len(told) + 2),
    )
    (quote,) = find_statements(Article("a", "a.txt", f"{told}\n\nWe will appeal.", blocks), ())
    assert (quote.speaker, quote.start, quote.end) == ("Ann Brown", 26, 41)


def test_no_speaker_is_carried_into_a_list() -> None:
    first, second = "“We will appeal against it,” Brown said.", "“Nobody has to leave his house.”"
    blocks = (
        Block("key_point", first, 1, 1, start=0),
        Block("key_point", second, 2, 2, start=len(first) + 2),
    )
    quotes = find_statements(Article("a", "a.txt", f"{first}\n\n{second}", blocks), ())
    assert [quote.speaker for quote in quotes] == ["Brown", None]


def test_what_is_no_prose_is_not_read() -> None:
    blocks = (Block("byline", "“No,” said Brown.", 1, 1), Block("paragraph", "The river rose.", 2, 2, start=0))
    assert find_statements(Article("a", "a.txt", "The river rose.", blocks), ()) == ()


def test_words_behind_a_verb_of_denial_mislead_by_themselves() -> None:
    said = find_statements(
        article('Ann Brown denied that she had "sold the town." Eva Gray said she "sold the mill."'), ()
    )
    assert [True, False] == [one.negated for one in said]


def test_who_reads_words_aloud_need_not_have_said_them() -> None:
    said = find_statements(article('"We will appeal," Ann Brown read from a letter. "No, never," Eva Gray said.'), ())
    assert ["medium", "high"] == [one.confidence for one in said]
