"""The command line's contract: one JSON object a clipping a line, and an exit status that can be relied on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dossier.__main__ import main
from tests.reading import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

KEYS = (
    *("id", "path", "title", "standfirst", "byline", "source", "published", "keypoints", "body", "removed"),
    *("text", "mentions", "quotes", "dates"),
)
SEEDS = str(ROOT / "seeds")
CAST = ["--cast", str(ROOT / "content" / "actors")]


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    assert 0 == main(["inspect", *words])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_folder_gives_its_clippings_in_order_with_every_key(capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, *CAST, SEEDS)
    assert ["000", "001", "002", "003", "004"] == [one["id"][:3] for one in found]
    assert {KEYS} == {tuple(one) for one in found}


def test_the_article_of_a_seed_is_all_there(capsys: pytest.CaptureFixture[str]) -> None:
    one = printed(capsys, *CAST, f"{SEEDS}/001_7f5e712a167b2943.txt")[0]
    assert "Huawei's Fortunes Improve, as Trump Says US Firms Can Sell Equipment to It" == one["title"]
    assert ["Agence France-Presse"] == one["byline"]
    assert "2019-06-29T17:22:00+05:30" == one["published"]
    assert 17 == len(one["body"].split("\n\n"))
    assert {"line": 5, "text": "Advertisement"}.items() <= one["removed"][0].items()


def test_offsets_are_string_indices(capsys: pytest.CaptureFixture[str]) -> None:
    for one in printed(capsys, *CAST, SEEDS):
        assert one["mentions"]
        for mention in one["mentions"]:
            assert mention["surface"] == one["text"][mention["start"] : mention["end"]]
            assert {"start", "end", "surface", "actor", "name", "kind", "rule"} == set(mention)


def test_as_is_gives_the_files_own_text_and_no_cast_knows_nobody(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes("Huawei\r\n\u202eAdvertisement\r\n".encode())
    one = printed(capsys, "--as-is", "--no-cast", str(path))[0]
    assert "Huawei\r\n\u202eAdvertisement\r\n" == one["text"]
    assert [] == one["removed"]
    assert "huawei" not in [mention["actor"] for mention in one["mentions"]]


def test_an_unreadable_clipping_is_one_line_on_standard_error_and_the_status_is_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("The harbour was closed on Monday, the board said in a statement.")
    assert 1 == main(["inspect", *CAST, str(tmp_path)])
    out, err = capsys.readouterr()
    assert f"{tmp_path / 'a.txt'}: is empty; fill it or delete it\n" == err
    assert ["b"] == [json.loads(line)["id"] for line in out.splitlines()]


def test_a_broken_cast_is_one_line_on_standard_error_and_the_status_is_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "x.md").write_text("---\nkind: person\n---\n")
    assert 1 == main(["inspect", "--cast", str(tmp_path), SEEDS])
    assert "has no name" in capsys.readouterr().err
