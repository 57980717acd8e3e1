"""The command line's contract: one JSON object a clipping a line, and an exit status that can be relied on."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from dossier.__main__ import main
from dossier.records import ACTOR_KINDS
from tests.reading import DELIVERED, ROOT

if TYPE_CHECKING:
    from pathlib import Path

KEYS = (
    *("id", "path", "title", "standfirst", "byline", "source", "published", "keypoints", "body", "removed"),
    *("text", "mentions", "quotes", "statements", "dates", "events", "contradictions", "stances", "roles"),
    *("url", "section", "pages", "tags", "star", "note", "highlights", "language", "origins"),
)
SEEDS = str(DELIVERED / "seeds")
HARBOUR = str(ROOT / "tests" / "harbour")
SCHEMA = json.loads((ROOT / "docs" / "inspect.schema.json").read_text("utf-8"))
CAST = ["--cast", str(DELIVERED / "content" / "actors")]


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


@pytest.mark.parametrize("options", [[], ["--as-is"], ["--no-cast"]])
def test_every_line_has_the_form_of_the_schema(capsys: pytest.CaptureFixture[str], options: list[str]) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for one in printed(capsys, *options, *CAST, SEEDS, HARBOUR):
        assert [] == [error.message for error in Draft202012Validator(SCHEMA).iter_errors(one)]


def test_the_schema_knows_every_kind_of_actor_and_the_page_explains_every_key() -> None:
    lines = SCHEMA["properties"]
    assert list(ACTOR_KINDS) == lines["mentions"]["items"]["properties"]["kind"]["enum"]
    page = (ROOT / "docs" / "inspect.md").read_text("utf-8")
    assert [*lines] == re.findall(r"^\| `(\w+)` ", page.partition("\n## ")[0], re.MULTILINE)
    for key, shape in lines.items():
        if "properties" in shape.get("items", {}):
            part = page.partition(f"\n## `{key}`\n")[2].partition("\n## ")[0]
            assert [*shape["items"]["properties"]] == re.findall(r"^\| `(\w+)` ", part, re.MULTILINE), key


SAID = """The ferry was sold in spring, the council said on Monday.

"We had no choice," said Ann Brown, the mayor. Brown said the old boat was "a wreck, really" by then.
Brown said it had sailed under the words "for good" and in the film "The Long Crossing" at last.

In May 2020, Ann Brown sank the plan.
"""


def test_quotes_are_words_in_marks_and_statements_say_how_each_was_put(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(SAID, "utf-8")
    one = printed(capsys, "--no-cast", str(path))[0]
    text = one["text"]
    assert [
        ("We had no choice,", "Ann Brown"),
        ("a wreck, really", "Brown"),
    ] == [(text[quote["start"] : quote["end"]], quote["speaker"]) for quote in one["quotes"]]
    assert [
        ("indirect", "The ferry was sold in spring", "said"),
        ("direct", "We had no choice,", "said"),
        ("mixed", 'the old boat was "a wreck, really" by then', "said"),
        ("mixed", 'it had sailed under the words "for good" and in the film "The Long Crossing" at last', "said"),
    ] == [
        (said["kind"], text[said["start"] : said["end"]], text[said["cue_start"] : said["cue_end"]])
        for said in one["statements"]
    ]
    assert {"ann-brown"} == {said["actor"] for said in one["statements"][1:]}


def test_a_quotation_that_its_verb_interrupts_is_one_statement(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = '"The pier," Anna Berg said on Monday, "is closed." Nobody had asked. "It may open," Berg told us.'
    (tmp_path / "a.txt").write_text(said, "utf-8")
    main(["inspect", "--as-is", "--no-cast", str(tmp_path)])
    [clip] = map(json.loads, capsys.readouterr().out.splitlines())
    pieces = [[said[start:end] for start, end in one.get("spans", [])] for one in clip["statements"]]
    assert [["The pier,", "is closed."], []] == pieces
    assert (said.index("The pier"), said.index('" Nobody')) == (
        clip["statements"][0]["start"],
        clip["statements"][0]["end"],
    )


def test_events_roles_and_origins_say_where_they_stand_and_come_from(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(SAID, "utf-8")
    path.with_suffix(".toml").write_text('title = "The ferry"\nurl = "https://example.org/ferry"')
    one = printed(capsys, "--no-cast", str(path))[0]
    text, event, role = one["text"], one["events"][0], one["roles"][0]
    assert ("2020-05", ["ann-brown"]) == (event["date"], event["actors"])
    assert text[event["start"] : event["end"]] == "In May 2020, Ann Brown sank the plan."
    assert text[event["date_start"] : event["date_end"]] == "May 2020"
    assert ("Ann Brown", "mayor", "ann-brown") == (role["person"], role["role"], role["actor"])
    assert text[role["start"] : role["end"]] == "mayor"
    assert {"title": "sidecar", "url": "sidecar", "language": "text", "source": "address"} == one["origins"]
    assert one["url"] == "https://example.org/ferry"


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
