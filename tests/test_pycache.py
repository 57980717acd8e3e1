"""What is made of the program's own files is kept beside them, and never taken for what it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.archive.pycache import keep, taken
from dossier.errors import RuleError
from dossier.rules import load as loading
from dossier.rules.load import read

if TYPE_CHECKING:
    from pathlib import Path

RULE = '[quay.word]\nwhy = "Every harbour has one."\nexample = "the quay"\nwords = ["quay"]\n'


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of a program, whose user has a cache of his own elsewhere."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "program"
    folder.mkdir()
    (folder / "quay.toml").write_text(RULE, "utf-8")
    return folder / "quay.toml"


def test_what_is_kept_is_taken_under_its_key_and_kind(source: Path) -> None:
    keep(source, b"key", b"made", "code")
    assert [b"made", None, None] == [
        taken(source, b"key", "code"),
        taken(source, b"another", "code"),
        taken(source, b"key"),
    ]
    assert ["__pycache__", "quay.toml"] == sorted(path.name for path in source.parent.iterdir())


def test_what_is_damaged_is_not_taken(source: Path) -> None:
    keep(source, b"key", b"made")
    [kept] = (source.parent / "__pycache__").iterdir()
    for damage in (kept.read_bytes()[:-1], b"", kept.read_bytes() + b"!"):
        kept.write_bytes(damage)
        assert taken(source, b"key") is None


def test_where_nobody_may_write_beside_it_its_users_cache_has_it(source: Path) -> None:
    (source.parent / "__pycache__").write_text("no folder")
    keep(source, b"key", b"made")
    assert taken(source, b"key") == b"made"


def test_where_nothing_can_be_written_it_is_made_again(source: Path, tmp_path: Path) -> None:
    (source.parent / "__pycache__").write_text("no folder")
    (tmp_path / "cache").write_text("no folder")
    keep(source, b"key", b"made")
    assert taken(source, b"key") is None


def test_a_file_of_rules_is_parsed_once_and_again_when_it_changes(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: list[bytes] = []
    real = loading._tables

    def noted(path: Path, text: bytes) -> object:
        parsed.append(text)
        return real(path, text)

    monkeypatch.setattr(loading, "_tables", noted)
    assert read(source) == read(source)
    assert 1 == len(parsed)
    source.write_text(RULE.replace('["quay"]', '["quay", "pier"]'), "utf-8")
    assert ("quay", "pier") == read(source)["quay.word"].words
    source.write_text(RULE.replace("why", "wy"), "utf-8")
    with pytest.raises(RuleError):
        read(source)
