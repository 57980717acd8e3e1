"""Joint findings: kept where nothing that they read changed, and found again where something did."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from dossier.archive.store import FILE, Store
from dossier.pipeline import make_dossier
from dossier.records import Cast
from dossier.workshop.remembering import Workshop
from dossier.workshop.step import Joint
from tests.test_workshop import same

if TYPE_CHECKING:
    from pathlib import Path

SAID = "“The north quay was rotten long before the storm came over it,” said {}, who builds ferries."
FIRST = (
    f"Quay fell\n\nBirkholm, 3 May 2031\n\nThe north quay of Birkholm fell on Monday.\n\n{SAID.format('Ada Brandt')}\n"
)
SECOND = f"Who knew\n\nBirkholm, 5 May 2031\n\nThe town asks who knew.\n\n{SAID.format('Ivo Lund')}\n"


def kept(cache: Path, room: str) -> int:
    """How many answers a room of the store holds."""
    connection = sqlite3.connect(cache / FILE)
    [(number,)] = connection.execute("SELECT count(*) FROM entries WHERE room = ?", (room,))
    connection.close()
    return int(number)


@pytest.mark.parametrize(
    ("added", "found_again"),
    [
        ("The harbour stayed shut on Tuesday.", {"wordings": 1, "disputed words": 1, "nearness": 2}),
        ("“Nobody asked us,” said Ada Brandt.", {"wordings": 2, "disputed words": 2, "nearness": 2}),
        ("", {"wordings": 1, "disputed words": 1, "nearness": 1}),
    ],
)
def test_what_a_change_leaves_as_it_was_is_not_found_again(
    tmp_path: Path, added: str, found_again: dict[str, int]
) -> None:
    seeds, cache = tmp_path / "seeds", tmp_path / "cache"
    seeds.mkdir()
    (seeds / "first.txt").write_text(FIRST, "utf-8")
    (seeds / "second.txt").write_text(SECOND, "utf-8")
    before = make_dossier(seeds, Cast(), work=Workshop(Store(cache)))
    assert ["speaker"] == [one.kind for one in before.contradictions]
    (seeds / "second.txt").write_text(f"{SECOND}\n{added}\n", "utf-8")
    after = make_dossier(seeds, Cast(), work=Workshop(Store(cache)))
    assert same(make_dossier(seeds, Cast()), after)
    assert found_again == {room: kept(cache, room) for room in found_again}


def test_an_answer_that_cannot_be_read_is_found_again(tmp_path: Path) -> None:
    work = Workshop(Store(tmp_path))
    assert 1 == work.recall(Joint("count", lambda: 1, int, lambda: ["the same"]))
    assert 1 == work.recall(Joint("count", lambda: 2, int, lambda: ["the same"]))
    assert ("another",) == work.recall(Joint("count", lambda: ("another",), tuple[str, ...], lambda: ["the same"]))
    assert 3 == work.recall(Joint("count", lambda: 3, int, lambda: ["another"]))
