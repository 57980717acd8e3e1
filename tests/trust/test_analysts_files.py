"""The commands write an analyst's file whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from dossier.commands.files import replace_texts
from dossier.errors import ActorError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_full_disk_leaves_every_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = tmp_path / "one.md", tmp_path / "other.md"
    one.write_text("one", "utf-8")
    other.write_text("other", "utf-8")
    written: list[int] = []

    def full(descriptor: int) -> None:
        written.append(descriptor)
        if len(written) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ActorError, match=r"other.md: cannot be written \(No space left on device\) and was left"):
        replace_texts({one: "new one", other: "new other"})
    assert {"one.md": "one", "other.md": "other"} == {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}
    monkeypatch.undo()
    replace_texts({one: "new one", other: "new other"})
    assert {"one.md": "new one", "other.md": "new other"} == {
        path.name: path.read_text("utf-8") for path in tmp_path.iterdir()
    }
