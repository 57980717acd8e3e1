"""What is new: since a day, since the last publication, against an earlier dossier."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup

from dossier.errors import SettingError
from dossier.evidence.across.new_since import Since
from dossier.site.pelican.running.published import since_of
from tests.building import build

if TYPE_CHECKING:
    from pathlib import Path

MILL = "The mill of Norby\n\n3 March 2031\n\nThe mill of Norby was closed on 1 March 2031, Mayor Ida Holt said.\n"
OPENED = "Mayor Ida Holt opened a ferry on 9 March 2031. “It is fast,” Captain Jon Berg said."
FERRY = f"A ferry to Norby\n\n9 March 2031\n\n{OPENED}\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "mill.txt").write_text(MILL, "utf-8")
    (folder / "mill.toml").write_text("published = 2031-03-03\n", "utf-8")
    return folder


def with_ferry(seeds: Path) -> None:
    (seeds / "ferry.txt").write_text(FERRY, "utf-8")
    (seeds / "ferry.toml").write_text("published = 2031-03-09\n", "utf-8")


def built(seeds: Path, **settings: Any) -> Path:
    output, cache = seeds.parent / "site", str(seeds.parent / "cache")
    given = {"DOSSIER_CAST": "", "DOSSIER_HOME": "", "DOSSIER_SEARCH": False, "DOSSIER_CACHE": cache}
    return build(output, DOSSIER_SEEDS=seeds, **(given | settings))


def told(site: Path) -> str:
    """The words of the page of what is new."""
    page = BeautifulSoup((site / "new" / "index.html").read_text("utf-8"), "lxml")
    assert page.main
    return " ".join(page.main.get_text(" ").split())


def test_what_a_day_brought_is_new_and_nothing_older(seeds: Path) -> None:
    with_ferry(seeds)
    site = built(seeds, DOSSIER_SINCE="2031-03-05")
    assert "A ferry to Norby" in told(site)
    assert "It is fast" in told(site)
    assert "mill" not in told(site)
    assert "A ferry to Norby" in (site / "new" / "atom.xml").read_text("utf-8")
    assert "The mill of Norby" not in (site / "new" / "atom.xml").read_text("utf-8")


def test_an_actor_of_older_clippings_is_not_new(seeds: Path) -> None:
    with_ferry(seeds)
    actors = told(built(seeds, DOSSIER_SINCE="2031-03-05")).partition("Actors")[2].partition("Statements")[0]
    assert "Jon Berg" in actors
    assert "Ida Holt" not in actors


def test_without_the_setting_there_is_no_such_page(seeds: Path) -> None:
    assert not (built(seeds) / "new").exists()


def test_an_earlier_dossier_says_what_was_there(seeds: Path) -> None:
    site = built(seeds)
    earlier = seeds.parent / "earlier.json"
    earlier.write_bytes((site / "data" / "dossier.json").read_bytes())
    with_ferry(seeds)
    said = told(built(seeds, DOSSIER_SINCE=str(earlier)))
    assert "A ferry to Norby" in said
    assert "mill" not in said


def test_the_last_publication_is_remembered_until_another_has_other_clippings(seeds: Path) -> None:
    for_the_web = {"DOSSIER_INDEX": "", "SITEURL": "https://example.org", "DOSSIER_SINCE": "last"}
    assert not (built(seeds, **for_the_web) / "new").exists()
    with_ferry(seeds)
    for _again in range(2):
        said = told(built(seeds, **for_the_web))
        assert "A ferry to Norby" in said
        assert "mill" not in said


def test_a_build_that_stands_is_made_again_where_the_earlier_dossier_changed(seeds: Path) -> None:
    with_ferry(seeds)
    earlier = seeds.parent / "earlier.json"
    for ids, new in ((["mill"], "A ferry to Norby"), (["ferry"], "The mill of Norby")):
        earlier.write_text(json.dumps({"clippings": [{"id": one} for one in ids]}), "utf-8")
        assert new in told(built(seeds, DOSSIER_SINCE=str(earlier)))


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("2031-13-01", "there is no day and no file"),
        ("nowhere.json", "there is no day and no file"),
        ("broken.json", "is no dossier.json"),
        ("list.json", "is no dossier.json"),
        ("cut.json.gz", "is no dossier.json"),
        ("plain.json.gz", "is no dossier.json"),
    ],
)
def test_what_names_no_time_is_told(stated: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.json").write_bytes(b"\xff{")
    (tmp_path / "list.json").write_text("[1]", "utf-8")
    (tmp_path / "cut.json.gz").write_bytes(gzip.compress(b'{"clippings": []}')[:-9])
    (tmp_path / "plain.json.gz").write_text('{"clippings": []}', "utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingError, match=said):
        since_of({"DOSSIER_SINCE": stated}, [])


def test_the_compressed_data_of_a_large_dossier_says_it_as_well(tmp_path: Path) -> None:
    whole = json.dumps({"clippings": [{"id": "mill"}, {"id": "ferry"}]}).encode()
    for file, data in ((tmp_path / "dossier.json.gz", gzip.compress(whole)), (tmp_path / "plain.json", whole)):
        file.write_bytes(data)
        assert since_of({"DOSSIER_SINCE": str(file)}, []) == Since(known=frozenset({"mill", "ferry"}))


@pytest.mark.parametrize("kept", ["{", "[]", '{"SEEDS": 1}', '{"SEEDS": {"clippings": 3}}', '{"SEEDS": {}}'])
def test_a_damaged_memory_of_publications_is_none(kept: str, tmp_path: Path) -> None:
    (tmp_path / "published.json").write_text(kept.replace("SEEDS", str(tmp_path)), "utf-8")
    settings = {"DOSSIER_SINCE": "last", "DOSSIER_CACHE": str(tmp_path), "DOSSIER_SEEDS": str(tmp_path)}
    assert since_of(settings, ["a"]) is None
