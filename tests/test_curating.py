"""Curating many at once: a name more for a file, several names ignored, all persons adopted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.__main__ import main
from dossier.cast.registry import read_cast

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = (
    "Anna Lumen met Karl Weiss in the harbour on Monday, and Weiss told her that the pier was closed until the summer.",
    "Karl Weiss and Anna Lumen opened the pier. Weiss was glad, and Lumen said that it was the last one of the year.",
    "Nora Weiss, a baker from the island, sold bread at the pier. The Torvik Association said that she had asked.",
)


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    for number, text in enumerate(TEXTS):
        (tmp_path / "seeds" / f"{number}.txt").write_text(f"{text}\n\n{text}\n", "utf-8")
    return tmp_path / "content" / "actors"


def test_all_of_a_kind_that_enough_clippings_name_are_adopted(
    dossier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == main(["adopt", "--all", "--kind", "person", "--min-clippings", "2"])
    assert ["anna-lumen.md", "karl-weiss.md"] == sorted(path.name for path in dossier.iterdir())
    assert "To undo it, until they are committed: rm -- " in capsys.readouterr().out


def test_a_file_that_is_there_is_left_as_it_is(dossier: Path) -> None:
    main(["adopt", "Anna Lumen"])
    before = (dossier / "anna-lumen.md").read_text("utf-8")
    assert 0 == main(["adopt", "--all", "--kind", "person"])
    assert before == (dossier / "anna-lumen.md").read_text("utf-8")
    assert "karl-weiss" in read_cast(dossier).by_slug


def test_adopting_one_of_a_surname_takes_no_name_of_another(dossier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == main(["adopt", "Weiss"])
    assert "Karl Weiss, Nora Weiss" in capsys.readouterr().err
    assert 0 == main(["adopt", "Karl Weiss"])
    assert () == read_cast(dossier).by_slug["karl-weiss"].aliases


def test_a_name_is_added_to_a_file_once_and_never_taken_from_another(
    dossier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["adopt", "Anna Lumen"])
    main(["adopt", "Karl Weiss"])
    assert 0 == main(["alias", "Anna M. Lumen", "anna-lumen"])
    assert 0 == main(["alias", "Anna M. Lumen", "Anna Lumen"])
    assert ("Anna M. Lumen",) == read_cast(dossier).by_slug["anna-lumen"].aliases
    assert "nothing was changed" in capsys.readouterr().out
    assert 1 == main(["alias", "Karl Weiss", "anna-lumen"])
    assert 1 == main(["alias", "Nobody", "anna-lumne"])
    assert "anna-lumen" in capsys.readouterr().err
    assert 0 == main(["alias", "--weak", "The Baker", "karl-weiss"])
    assert ("The Baker",) == read_cast(dossier).by_slug["karl-weiss"].weak_aliases


def test_several_names_and_those_of_a_file_are_ignored_or_none(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["adopt", "Anna Lumen"])
    (tmp_path / "names.txt").write_text("# of no interest\nOther Column\nTeam Talk # a column\n\n", "utf-8")
    assert 0 == main(["ignore", "Team Talk", "Our Own", "--file", "names.txt"])
    assert {"Team Talk", "Our Own", "Other Column"} == set(read_cast(dossier).ignored)
    assert 1 == main(["ignore", "One More", "Anna Lumen"])
    assert "One More" not in read_cast(dossier).ignored
    assert "claims the name 'Anna Lumen'" in capsys.readouterr().err
