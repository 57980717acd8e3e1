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


ROOMS = ("wordings", "disputed words", "nearness")


def kept(cache: Path) -> dict[str, bytes]:
    """Under what digest each room of joint findings holds its only answer."""
    connection = sqlite3.connect(cache / FILE)
    found = [row for row in connection.execute("SELECT room, digest FROM entries") if row[0] in ROOMS]
    connection.close()
    assert sorted(ROOMS) == sorted(room for room, _digest in found)
    return dict(found)


@pytest.mark.parametrize(
    ("added", "found_again"),
    [
        ("The harbour stayed shut on Tuesday.", ["nearness"]),
        ("“Nobody asked us,” said Ada Brandt.", ["wordings", "disputed words", "nearness"]),
        ("", []),
    ],
)
def test_what_a_change_leaves_as_it_was_is_not_found_again(tmp_path: Path, added: str, found_again: list[str]) -> None:
    seeds, cache = tmp_path / "seeds", tmp_path / "cache"
    seeds.mkdir()
    (seeds / "first.txt").write_text(FIRST, "utf-8")
    (seeds / "second.txt").write_text(SECOND, "utf-8")
    before = make_dossier(seeds, Cast(), work=Workshop(Store(cache)))
    assert ["speaker"] == [one.kind for one in before.contradictions]
    first = kept(cache)
    (seeds / "second.txt").write_text(f"{SECOND}\n{added}\n", "utf-8")
    after = make_dossier(seeds, Cast(), work=Workshop(Store(cache)))
    assert same(make_dossier(seeds, Cast()), after)
    second = kept(cache)
    assert found_again == [room for room in ROOMS if first[room] != second[room]]


def test_an_answer_that_cannot_be_read_is_found_again(tmp_path: Path) -> None:
    work = Workshop(Store(tmp_path))
    assert 1 == work.recall(Joint("count", lambda: 1, int, lambda: ["the same"]))
    assert 1 == work.recall(Joint("count", lambda: 2, int, lambda: ["the same"]))
    assert ("another",) == work.recall(Joint("count", lambda: ("another",), tuple[str, ...], lambda: ["the same"]))
    assert 3 == work.recall(Joint("count", lambda: 3, int, lambda: ["another"]))
