"""Roles as reported: what a clipping prints beside a person's name, with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.cleaning import as_it_is
from dossier.discovery import EVERYTHING, discover
from dossier.evidence.roles import roles
from dossier.records import Cast, Clip

SPECS = [
    ("Trade Secretary Anna Berg left.", ["anna-berg: Trade Secretary"]),
    ("Volta founder and CEO Anna Berg left.", ["anna-berg: Volta founder and CEO"]),
    ("Former President Anna Berg left.", ["anna-berg: Former President"]),
    ("They met Norwegian Prime Minister Anna Berg.", ["anna-berg: Norwegian Prime Minister"]),
    ("Anna Berg, a singer from Oslo, left.", ["anna-berg: singer from Oslo (oslo)"]),
    ("Anna Berg, chief executive of Brem Ltd, left.", ["anna-berg: chief executive of Brem Ltd (brem-ltd)"]),
    ("Anna Berg, who was a singer, left.", []),
    ("Anna Berg, singing for the director, left.", []),
    ("Anna Berg, singer Karl Weiss and others left.", ["karl-weiss: singer"]),
    ("Anna Berg, a writer who left, and Senator Karl Weiss.", ["anna-berg: writer", "karl-weiss: Senator"]),
    ("Mr. Weiss met Mrs. Berg.", []),
    ("They met President Karl Weiss and Anna Berg.", ["karl-weiss: President"]),
    ("The minister left. Anna Berg stayed.", []),
    ("In the U.S. Gov. Anna Berg left.", ["anna-berg: U.S. Gov. (united-states)"]),
    ("Anna Berg left.", []),
    (
        "Shares rose after bank chief Anna Berg met talk radio host Karl Weiss.",
        ["anna-berg: bank chief", "karl-weiss: talk radio host"],
    ),
    (
        "They left the bank to President Berg. After the trade Senator Karl Weiss spoke.",
        ["berg: President", "karl-weiss: Senator"],
    ),
    ("The war in Sri Lanka went on.", []),
    (
        "Sven Otter, brother of Bishop Karl Weiss, left.",
        ["sven-otter: brother of Bishop Karl Weiss", "karl-weiss: Bishop"],
    ),
    ("Anna Berg, not the director, left. Take House Speaker Karl Weiss.", ["karl-weiss: House Speaker (house)"]),
    ("Karl Weiss, a lawyer for Mr. Torvik, left. Jon Torvik stayed.", ["karl-weiss: lawyer for Mr. Torvik"]),
    ("They met an aide to Mr. Jon Torvik there.", []),
    ("They met the deputy to Governor Jon Torvik there.", ["jon-torvik: Governor"]),
    ("It sailed under the minister of Fisheries. Torvik knew. Jon Torvik left.", []),
    ("They met Chief of Staff Jon Torvik.", ["jon-torvik: Chief of Staff"]),
    ("They met the acting chief executive Jon Torvik.", ["jon-torvik: acting chief executive"]),
    ("The finance director, Jon Torvik, left.", ["jon-torvik: finance director"]),
    ("According to the head of the harbour police, Anna Berg, it rained.", ["anna-berg: head of the harbour police"]),
    ("The club's coach, Jon Torvik, 51, left.", ["jon-torvik: coach"]),
    ("The wife of the mayor, Anna Berg, left.", []),
    ("The mayor, Jon Torvik, Anna Berg and others left.", []),
    ("The mayor left early, Anna Berg, late.", []),
    ("The ferry, Anna Berg, left.", []),
]


@pytest.mark.parametrize(("text", "expected"), SPECS)
def test_roles(text: str, expected: list[str]) -> None:
    assert expected == reported(text)


def reported(text: str) -> list[str]:
    article = as_it_is(Clip("a", "a.txt", text))
    found = discover([article], Cast(), EVERYTHING)
    listed = roles(article, found.mentions.get("a", ()), Cast.of(found.actors))
    assert all(article.text[role.start : role.end] == role.role for role in listed)
    assert all(role.article == "a" for role in listed)
    return [f"{one.actor}: {one.role}" + (f" ({one.affiliation})" if one.affiliation else "") for one in listed]


@given(
    st.lists(st.sampled_from(["President", "Anna Berg", ", a", "singer", "of", "Oslo", ".", ",", "\n", "who", "'s"]))
)
def test_any_text_gives_roles_inside_it(pieces: list[str]) -> None:
    reported(" ".join(pieces))
