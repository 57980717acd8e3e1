"""What several clippings say of each other, on the pages of clippings and actors, in `inspect` and in the exports."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup, Tag

from dossier.__main__ import main
from tests.building import build_clippings

if TYPE_CHECKING:
    from pathlib import Path

ACTORS = {"lena-holt": "---\nname: Lena Holt\nkind: person\n---\n", "orla": "---\nname: Orla\nkind: place\n---\n"}
QUAY = """The old quay

Lena Holt reopened the rebuilt herring quay of Orla on 3 June 2018. A storm at Orla had killed nine people on the quay.
"""
MARKET = """A market again

On 3 June 2018 the herring quay of Orla was reopened by Lena Holt with music and rain. Eleven people died on the quay
in a storm at Orla.
"""
OTHER = "A lamp\n\nLena Holt sold a lamp.\n"


def stated(name: str, source: str) -> str:
    return f'published = 2018-06-04\nsource = "{source}"\n' if source else f"published = 2018-06-04\n# {name}\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {"quay_txt": QUAY, "market_txt": MARKET, "lamp_txt": OTHER}
    sidecars = {"quay_toml": stated("quay", "The Gull"), "market_toml": stated("market", "The Tern")}
    return build_clippings(tmp_path_factory.mktemp("built"), ACTORS, **files, **sidecars)


def sides(folder: Path, path: str, anchor: str) -> list[list[str]]:
    """What stands side by side in a part of a page: the words, and of a contradiction what differs in them."""
    page = BeautifulSoup((folder / path / "index.html").read_text("utf-8"), "lxml")
    rows = page.select(f"section[aria-labelledby={anchor}] .wording")
    return [[_words(one) for one in row.select("blockquote mark")] for row in rows]


def _words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ", strip=True).split())


CLIPPINGS = ("clippings/quay", "clippings/market")


def paths(folder: Path) -> dict[str, str]:
    """The addresses of the clippings by their ids."""
    dossier = json.loads((folder / "data" / "dossier.json").read_text("utf-8"))
    return {one["id"]: one["path"] for one in dossier["clippings"]}


def test_both_clippings_and_the_actor_show_what_they_disagree_in(built: Path) -> None:
    addresses = paths(built)
    for path in (addresses["quay"], addresses["market"], "actors/orla/"):
        assert [{"nine", "Eleven"}] == [set(row) for row in sides(built, path, "disagreements")], path
    assert [] == sides(built, addresses["lamp"], "disagreements")
    assert [] == sides(built, "actors/lena-holt/", "disagreements")


def test_both_clippings_and_the_actor_show_what_others_tell_too(built: Path) -> None:
    addresses = paths(built)
    for path in (addresses["quay"], addresses["market"], "actors/lena-holt/"):
        page = BeautifulSoup((built / path / "index.html").read_text("utf-8"), "lxml")
        (row,) = page.select("section[aria-labelledby=confirmed] .wording")
        assert 2 == len(row.select("blockquote")), path
        assert ["2 sources tell of it."] == [_words(one) for one in row.select(".verdict")]
    assert [] == sides(built, addresses["lamp"], "confirmed")


def test_clippings_of_unknown_publications_are_not_counted_as_sources(tmp_path: Path) -> None:
    sidecars = {"quay_toml": stated("quay", ""), "market_toml": stated("market", "The Tern")}
    built = build_clippings(tmp_path, ACTORS, quay_txt=QUAY, market_txt=MARKET, **sidecars)
    page = BeautifulSoup((built / "actors/lena-holt/index.html").read_text("utf-8"), "lxml")
    assert ["2 clippings tell of it."] == [_words(one) for one in page.select("#confirmed ~ .wording .verdict")]


def test_the_files_for_other_programs_hold_both(built: Path) -> None:
    data = built / "data"
    (one,) = json.loads((data / "dossier.json").read_text("utf-8"))["contradictions"]
    assert ("number", ["orla"]) == (one["kind"], one["actors"])
    with (data / "contradictions.csv").open(encoding="utf-8", newline="") as file:
        assert {("Orla", "nine"), ("Orla", "Eleven")} == {
            (row["names"], row["differs"]) for row in csv.DictReader(file)
        }
    with (data / "events.csv").open(encoding="utf-8", newline="") as file:
        reported = {row["clipping"]: row["reports"] for row in csv.DictReader(file)}
    addresses = paths(built)
    assert {"quay": f"{addresses['market']}#p1", "market": f"{addresses['quay']}#p1"} == reported
    notes = [one for one in map(json.loads, _lines(data / "dossier.ftm.json")) if one["schema"] == "Note"]
    (note,) = (one["properties"] for one in notes if one["properties"]["name"] == ["Contradiction: number"])
    assert (["actor-orla"], 2, 2) == (note["entity"], len(note["description"]), len(note["proof"]))


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").split("\n") if line]


def test_inspect_compares_the_clippings_that_it_shows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text, source in (("quay", QUAY, "The Gull"), ("market", MARKET, "The Tern")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        (tmp_path / f"{name}.toml").write_text(stated(name, source), "utf-8")
    both = {one["id"]: one for one in shown(capsys, str(tmp_path))}
    (one,) = both["quay"]["contradictions"]
    here, there = both["quay"]["text"], both["market"]["text"]
    other = one["other"]
    assert "nine" == here[one["differs_start"] : one["differs_end"]]
    assert "market" == other["clipping"]
    assert "Eleven" == there[other["differs_start"] : other["differs_end"]]
    (report,) = both["quay"]["events"][0]["reports"]
    assert there[report["start"] : report["end"]].startswith("On 3 June 2018")
    (alone,) = shown(capsys, str(tmp_path / "quay.txt"))
    assert ([], []) == (alone["contradictions"], alone["events"][0]["reports"])


def shown(capsys: pytest.CaptureFixture[str], path: str) -> list[dict[str, Any]]:
    main(["inspect", "--no-cast", path])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_page_shows_a_few_disagreements_and_says_how_many_more_stand_in_the_data(tmp_path: Path) -> None:
    files = {"quay_txt": QUAY, "quay_toml": stated("quay", "The Gull")}
    for number, word in enumerate(("Eleven", "Two", "Four", "Five", "Seven", "Twelve")):
        files |= {f"m{number}_txt": MARKET.replace("Eleven", word), f"m{number}_toml": stated("m", f"The Tern {word}")}
    built = build_clippings(tmp_path, ACTORS, **files)
    page = BeautifulSoup((built / "actors/orla/index.html").read_text("utf-8"), "lxml")
    section = page.select_one("section[aria-labelledby=disagreements]")
    assert section
    assert 4 == len(section.select(".wording"))
    every = int(section.select_one("h2 .count").get_text())  # type: ignore[union-attr]
    assert f"And {every - 4} more." == section.select_one(".more a").get_text()  # type: ignore[union-attr]
