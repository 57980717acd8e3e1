"""How names are compared, and where sentences end: facts of language that every room takes from one place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.language.letters import fold, name_key, spellings
from dossier.language.sentences import ends_sentence, sentences

SAME = [
    ("U.S.", "US"),
    ("Weißfluss", "Weissfluss"),
    ("Æbelø", "Aebelo"),
    ("Łomża", "Lomza"),
    ("Đỗ Mười", "Do Muoi"),
    ("The Lund", "Lund"),
    ("The NFA", "N.F.A."),
    ("Brook & Sons", "Brook and Sons"),
    ("O’Hara", "O'Hara"),
    ("Anne\u2011Marie", "Anne-Marie"),
    ("J. R. Orm", "J.R. Orm"),
    ("Zoe\u0301", "Zoé"),
]
OTHERS = [("US", "Us"), ("The Who", "Who"), ("The Times", "Times"), ("Lund", "Lunde"), ("Brook and Sons", "Brook Sons")]
SENTENCES = [
    "The boat came in. | Mr. Orm waved. | Mrs. Orm did not.",
    "It rained. | Rev. Tom Ashby prayed. | Lt. Gov. Ann Lee left. | Gov. Lee stayed.",
    "He sailed. | U.S. Customs chief Tom Ashby met him in the U.S. | The talk was short.",
    "They met at 9 a.m. Monday on pier No. 5. | Was it a yes? | It was a No. | Then they parted at 4 p.m. | Ann slept.",
    "The bus took Blvd. Nord and then Ft. Ashby. | It was late. | See Fig. 3 for the way.",
    "A. R. Holt sings, e.g. Schubert. | Nobody listens.",
    "“It is over.” | He left. | ‘Why?’ | She knew… | Then it snowed. | “Stop!” he cried.",
    "Am 5. Mai kam Dr. Weiß. | Es war 1999. | Dann ging er.",
    "渔港开放了。| 周美华说好！| 为什么？",
    "Он ушёл. | Она осталась.",
    "Harbour Lights Inc. Chairman Holt resigned. | It was sold to Nord Corp. | The price is secret.",
    "She wrote to 3.5 million people, i.e. Everyone. | (Nobody read it.) | So be it.",
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(st.text(max_size=40))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(text) == len(fold(text))


WORDS = ["Anna", "U.S.", "US", "Weißfluss", "Æ", "St.", "St", "O’Hara", "NFA", "Inc.", "Who", "of"]


@given(
    st.sampled_from(["", "The ", "J. R. "]),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=5),
    st.sampled_from(" &"),
)
def test_every_spelling_has_the_key_of_its_name(article: str, words: list[str], joint: str) -> None:
    name = article + (f" {joint} " if joint == "&" else " ").join(words)
    assert {name_key(name)} == {name_key(form) for form in spellings(name)}


@pytest.mark.parametrize("marked", SENTENCES)
def test_a_sentence_ends_where_a_reader_ends_it(marked: str) -> None:
    text = marked.replace("| ", "").replace("|", "")
    expected = [part.strip() for part in marked.split("|")]
    assert expected == [text[start:end] for start, end in sentences(text, 0, len(text))]


def test_only_the_paragraph_is_looked_at() -> None:
    text = "He asked Mr.\nOrm came."
    assert ends_sentence(text, 11, 0, 12)
    assert not ends_sentence("He asked Mr. Orm.", 11)
