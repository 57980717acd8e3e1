"""The reader of the specs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading import SPECS, read_spec

if TYPE_CHECKING:
    from pathlib import Path

SPEC = """A comment.

A title
.
Weller was late.

--- sidecar.toml
published = 2019-06
--- actors/anne-weller.md
---
name: Anne Weller
kind: person
---
.
one
two
.

Another title
.
--- a.txt
One.
--- b.txt
Two.
.
.
"""


def spec(folder: Path, text: str) -> Path:
    path = folder / "a.md"
    path.write_text(text, "utf-8")
    return path


def test_a_case_has_a_title_what_is_given_and_what_is_expected(tmp_path: Path) -> None:
    first, second = read_spec(spec(tmp_path, SPEC.replace("2019-06", '"2019-06"')))
    assert ("A title", "Weller was late.\n", "one\ntwo") == (first.title, first.given, first.expected)
    assert ["2019-06"] == [clip.sidecar.published.value for clip in first.clips if clip.sidecar.published]
    assert ["anne-weller"] == [actor.slug for actor in first.cast.actors]
    assert [("a", "One."), ("b", "Two.")] == [(clip.id, clip.text) for clip in second.clips]
    assert ("Another title", "") == (second.title, second.expected)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (".\ngiven\n.\nexpected\n.\n", "line 1: a case needs a title"),
        ("A title\n.\ngiven\n.\nexpected\n", "the case 'A title' is not closed"),
    ],
)
def test_a_broken_spec_is_refused(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=message):
        list(read_spec(spec(tmp_path, text)))


def test_no_two_cases_of_a_file_share_a_title() -> None:
    for path in SPECS.glob("*/*.md"):
        titles = [case.title for case in read_spec(path)]
        assert sorted(set(titles)) == sorted(titles), path
