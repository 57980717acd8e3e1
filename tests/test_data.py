"""The exports: they hold to their schema, every place in them is on the site, and they are harmless and the same."""

from __future__ import annotations

import contextlib
import csv
import gzip
import io
import json
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from bs4 import BeautifulSoup

from dossier.__main__ import main
from dossier.archive.store import Store
from dossier.assembly import assemble
from dossier.cast.linking import Linker
from dossier.cleaning import as_it_is
from dossier.exports import EXPORTS, write_exports
from dossier.exports.bundles import Bundles, pack
from dossier.exports.country_codes import country_of
from dossier.exports.encoding import document
from dossier.exports.extents import extent, in_utc
from dossier.exports.followthemoney import actor_id, identity
from dossier.exports.inventory import take_inventory
from dossier.pipeline import link, with_evidence
from dossier.records import Actor, Cast, Clip, Clipping
from dossier.site.pages.listings.data_page import PURPOSES
from tests.building import MENTION, actor_of, build, build_clippings
from tests.reading import DELIVERED, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HARBOUR = ROOT / "tests" / "harbour"
GUIDE = (ROOT / "docs" / "data.md").read_text("utf-8")
NAMES = [
    "contradictions.csv",
    "copies.csv",
    "dossier.ftm.json",
    "dossier.json",
    "dossier.schema.json",
    "events.csv",
    "graph.json",
    "mentions.csv",
    "positions.csv",
    "statements.csv",
]
TABLES = ("mentions", "statements", "events")
FINDINGS = ("mentions", "statements", "dates", "events", "ambiguities")
EXAMPLES = re.findall(
    r"^```sh\n(?:jq -r '([^']*)' dossier\.json)\n```\n\n```python\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE
)
HOSTILE = """\
=HYPERLINK("http://example.org/"&A1,"Read on")

=Acme Corp said on 2 May 2019 that "+SUM(1,2) is a sum, and this is a quotation long enough," Jane Doe said.

Acme Corp\u2028went to Jane Doe; "the company, \\"Acme\\"," she said, "is 'quoted' here, twice." Richard Doe saw Doe.
"""
CAST = {
    "acme": "---\nname: Acme Corp\nkind: company\naliases: ['=Acme Corp', '@acme']\n---\n",
    "doe": "---\nname: Jane Doe\nkind: person\npart_of: acme\n---\n",
    "roe": "---\nname: Richard Doe\nkind: person\n---\n",
}


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("harbour")
    return build(folder, DOSSIER_SEEDS=HARBOUR, DOSSIER_CAST="", DOSSIER_HOME="")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_clippings(tmp_path_factory.mktemp("hostile"), CAST, a_txt=HOSTILE, b_txt="It rained.\n")


@pytest.fixture(params=["seeds", "harbour", "hostile"])
def site(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue(request.param)
    return folder


def read(site: Path, name: str) -> Any:
    return json.loads((site / "data" / name).read_text("utf-8"))


def rows(site: Path, name: str) -> list[dict[str, str]]:
    with (site / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def entities(site: Path) -> list[dict[str, Any]]:
    lines = (site / "data" / "dossier.ftm.json").read_text("utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def ids(site: Path) -> dict[str, set[str]]:
    """The ids on the page of each clipping and actor, by the page's path."""
    pages = [page for folder in ("clippings", "actors") for page in (site / folder).glob("*/index.html")]
    found = {page.parent: BeautifulSoup(page.read_text("utf-8"), "lxml").select("[id]") for page in pages}
    return {f"{page.relative_to(site).as_posix()}/": {str(tag["id"]) for tag in tags} for page, tags in found.items()}


def places(dossier: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every place that the document names, as path and anchor."""
    paths = {clipping["id"]: clipping["path"] for clipping in dossier["clippings"]}
    for clipping in dossier["clippings"]:
        yield from ((clipping["path"], paragraph["anchor"]) for paragraph in clipping["paragraphs"])
    found = [item for part in FINDINGS for item in dossier[part]]
    found += [place for relation in dossier["relations"] for place in relation["places"]]
    for item in found:
        yield paths[item["clipping"]], item["paragraph"]
        if "anchor" in item:
            yield paths[item["clipping"]], item["anchor"]


def test_the_files_are_there_and_listed_for_the_next_build(site: Path) -> None:
    names = [*NAMES, *(["ahead.ics"] if read(site, "dossier.json")["diary"] else [])]
    assert sorted([*names, "index.html"]) == sorted(path.name for path in (site / "data").iterdir())
    listed = (site / ".dossier").read_text("utf-8").split("\n")
    assert [f"data/{name}" for name in sorted([*names, "index.html"])] == [
        name for name in listed if name.startswith("data/")
    ]
    for name in names:
        assert (site / "data" / name).read_bytes().endswith(b"\n"), name


def test_the_dossier_holds_to_its_schema(site: Path) -> None:
    schema = read(site, "dossier.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    dossier = read(site, "dossier.json")
    assert [] == [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(dossier)]
    assert (site / "data" / dossier["$schema"]).is_file()


def test_the_schema_refuses_what_it_does_not_know(seeds: Path) -> None:
    check = jsonschema.Draft202012Validator(read(seeds, "dossier.schema.json"))
    for change in ({"format": 1}, {"more": 1}, {"actors": [{"slug": "a"}]}, {"dates": [{"value": "last week"}]}):
        assert not check.is_valid(read(seeds, "dossier.json") | change), change


def test_every_field_is_explained() -> None:
    schema = json.loads((ROOT / "plugins/dossier/exports/dossier.schema.json").read_text("utf-8"))
    silent = [
        f"{name}.{field}"
        for name, part in (("", schema), *schema["$defs"].items())
        for field, told in part.get("properties", {}).items()
        if not told.get("description", "").endswith(".") and "$ref" not in told
    ]
    assert [] == silent


def test_every_place_is_on_the_site(site: Path) -> None:
    known, dossier = ids(site), read(site, "dossier.json")
    assert [] == [place for place in places(dossier) if place[1] not in known.get(place[0], set())]
    for actor in (*dossier["actors"], *read(site, "graph.json")["nodes"]):
        assert actor["path"] in known
    for name in TABLES:
        for row in rows(site, name):
            path, anchor = row["place"].split("#")
            assert anchor in known[path]


def test_a_mention_stands_where_the_document_says(site: Path) -> None:
    dossier = read(site, "dossier.json")
    for clipping in dossier["clippings"]:
        page = BeautifulSoup((site / clipping["path"] / "index.html").read_text("utf-8"), "lxml")
        for mention in dossier["mentions"]:
            if mention["clipping"] == clipping["id"]:
                tag = page.find(id=mention["anchor"])
                assert tag
                assert (mention["surface"], mention["actor"]) == (tag.get_text(), actor_of(tag))
                assert tag.find_parent(id=mention["paragraph"])


def test_offsets_cut_what_they_say_out_of_the_paragraphs(site: Path) -> None:
    dossier = read(site, "dossier.json")
    texts = {one["id"]: "\n\n".join(part["text"] for part in one["paragraphs"]) for one in dossier["clippings"]}
    for field, part in (("surface", "mentions"), ("text", "statements"), ("surface", "dates"), ("sentence", "events")):
        for item in dossier[part]:
            assert item[field] == texts[item["clipping"]][item["start"] : item["end"]]
    for clipping in dossier["clippings"]:
        for part in clipping["paragraphs"]:
            assert texts[clipping["id"]].startswith(part["text"], part["start"])
    for event in dossier["events"]:
        assert event["surface"] in event["sentence"]


def test_it_is_the_whole_dossier(seeds: Path) -> None:
    dossier = read(seeds, "dossier.json")
    tags = [
        tag
        for page in (seeds / "clippings").glob("*/index.html")
        for tag in BeautifulSoup(page.read_text("utf-8"), "lxml").select(MENTION)
    ]
    assert (5, len(tags)) == (len(dossier["clippings"]), len(dossier["mentions"]))
    assert len(tags) == sum(actor["mentions"] for actor in dossier["actors"])
    for part in ("statements", "dates", "events", "relations"):
        assert dossier[part]
    known = {actor["slug"] for actor in dossier["actors"]}
    assert {slug for event in dossier["events"] for slug in event["actors"]} <= known
    assert {slug for relation in dossier["relations"] for slug in relation["actors"]} <= known


def test_the_tables_have_a_row_for_each_item(site: Path) -> None:
    dossier = read(site, "dossier.json")
    for name in TABLES:
        assert len(dossier[name]) == len(rows(site, name))
        lines = (site / "data" / f"{name}.csv").read_bytes().split(b"\r\n")
        assert b"" == lines[-1]
        assert lines[0].endswith(b",clipping,title,source,published,place")


def test_the_sentence_of_a_mention_holds_it(site: Path) -> None:
    for row in rows(site, "mentions"):
        assert row["surface"].removeprefix("'") in row["sentence"]


def test_the_place_of_a_statement_is_the_paragraph_that_holds_it(site: Path) -> None:
    for row in rows(site, "statements"):
        path, anchor = row["place"].split("#")
        paragraph = BeautifulSoup((site / path / "index.html").read_text("utf-8"), "lxml").find(id=anchor)
        assert paragraph
        assert row["text"].removeprefix("'") in paragraph.get_text()


def test_no_cell_is_a_formula(hostile: Path) -> None:
    cells = [cell for name in TABLES for row in rows(hostile, name) for cell in row.values()]
    assert [] == [cell for cell in cells if re.match(r"[=+\-@\t\r\n＝＋－＠]", cell)]
    assert any(cell.startswith("'=Acme Corp said") for cell in cells)
    assert any(said["text"].startswith("+SUM(1,2)") for said in read(hostile, "dossier.json")["statements"])


def test_files_grow_no_faster_than_a_sentence_without_an_end(tmp_path: Path) -> None:
    sizes = []
    for count in (500, 1000):
        text = "Ann Lee came on 2 May 2019 and " * count
        clip, cast = Clip("a", "a.txt", text), Cast.of([Actor("ann", "Ann Lee", "person")])
        clipping = with_evidence(link(clip, Linker(cast), cleaned=False), cast)
        written = write_exports(take_inventory(assemble([clipping], cast), "A", ""), tmp_path / "data")
        assert count == len(read(tmp_path, "dossier.json")["events"]) == len(rows(tmp_path, "mentions"))
        sizes.append(sum(path.stat().st_size for path in written))
    assert sizes[1] < 2.1 * sizes[0]
    row = rows(tmp_path, "mentions")[500]
    assert ("…", "…", 1002) == (row["sentence"][0], row["sentence"][-1], len(row["sentence"]))


def test_half_a_surrogate_pair_becomes_a_question_mark(tmp_path: Path) -> None:
    clipping = Clipping(as_it_is(Clip("a", "a.txt", "The harbour \ud800 was closed.")))
    written = write_exports(take_inventory(assemble([clipping], Cast()), "A", ""), tmp_path / "data")
    assert "The harbour ? was closed." == read(tmp_path, "dossier.json")["clippings"][0]["paragraphs"][0]["text"]
    assert NAMES == sorted(path.name for path in written)


def test_a_name_that_two_could_mean_is_told_with_both(hostile: Path) -> None:
    (doubt,) = read(hostile, "dossier.json")["ambiguities"]
    assert ("Doe", ["doe", "roe"], "p2") == (doubt["surface"], doubt["candidates"], doubt["paragraph"])


def test_a_list_without_items_is_an_empty_list() -> None:
    assert {"a": [], "b": [1, {"c": "ö"}], "d": None} == json.loads(
        "".join(document((("a", iter(())), ("b", iter((1, {"c": "ö"}))), ("d", None))))
    )


def test_a_build_elsewhere_gives_the_same_bytes_and_no_path_of_the_machine(seeds: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(DELIVERED / "seeds", tmp_path / "seeds")
    again = build(tmp_path / "output", DOSSIER_SEEDS=copy)
    for name in NAMES:
        data = (seeds / "data" / name).read_bytes()
        assert data == (again / "data" / name).read_bytes(), name
        assert not any(str(folder).encode() in data for folder in (ROOT, seeds))


def test_entities_have_stable_ids_of_their_own_and_point_at_each_other(site: Path) -> None:
    found = entities(site)
    known = {entity["id"]: entity["schema"] for entity in found}
    assert len(found) == len(known)
    linked = ("document", "resolved", "subject", "object", "involved", "proof")
    pointed = [value for entity in found for name in linked for value in entity["properties"].get(name, ())]
    assert set(pointed) <= set(known)
    for entity in found:
        assert all(values and len(set(values)) == len(values) for values in entity["properties"].values())


def test_an_actor_as_an_entity(seeds: Path) -> None:
    known = {entity["id"]: entity for entity in entities(seeds)}
    expected = {
        "donald-trump": {"name": ["Donald Trump"], "alias": ["Donald J. Trump", "Trump"], "wikidataId": ["Q22686"]},
        "meng-wanzhou": {"name": ["Meng Wanzhou"], "alias": ["Sabrina Meng"], "weakAlias": ["Meng"]},
        "japan": {"name": ["Japan"], "wikidataId": ["Q17"], "country": ["jp"]},
        "white-house": {"name": ["White House"], "country": ["us"]},
    }
    assert expected == {slug: known[actor_id(slug)]["properties"] for slug in expected}
    assert "c159566e" == identity("actor", "huawei")[:8]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2019", ("2019", None)),
        ("2019-06", ("2019-06", None)),
        ("2019-06-29", ("2019-06-29", None)),
        ("2019-W26", ("2019-06-24", "2019-06-30")),
        ("2019-W26-WE", ("2019-06-29", "2019-06-30")),
        ("2019-W54", (None, None)),
        ("2019-Q4", ("2019-10", "2019-12")),
        ("199X", ("1990", "1999")),
        ("2019-SU", (None, None)),
    ],
)
def test_a_stretch_of_time_has_a_first_and_a_last_day(value: str, expected: tuple[str | None, str | None]) -> None:
    assert expected == extent(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2019-06", "2019-06"),
        ("2019-06-29T17:22:00", "2019-06-29T17:22:00"),
        ("2019-06-29T17:22:00+05:30", "2019-06-29T11:52:00"),
        ("0001-01-01T00:00:00+05:30", "0001-01-01"),
    ],
)
def test_a_moment_is_told_in_utc(value: str, expected: str) -> None:
    assert expected == in_utc(value)


def test_a_country_code_is_given_only_where_it_is_certain() -> None:
    actors = [
        Actor("france", "France", "country"),
        Actor("senate", "Senate", "government", part_of="france"),
        Actor("committee", "Committee", "government", part_of="senate"),
        Actor("senator", "Ann Lee", "person", part_of="senate"),
        Actor("firm", "Firm", "company"),
        Actor("egg", "Egg", "company", part_of="hen"),
        Actor("hen", "Hen", "company", part_of="egg"),
        Actor("both", "Georgia", "country", aliases=("Peru",)),
        Actor("oz", "Oz", "country"),
        Actor("norge", "Norge", "country"),
        Actor("nihon", "日本", "country"),
        Actor("ivory", "COTE D’IVOIRE", "country"),
        Actor("gambia", "The Gambia", "country"),
        Actor("burma", "Burma", "country"),
        Actor("kongo", "Kongo", "country"),
        Actor("jersey", "Jersey", "place"),
        Actor("macau", "Macau", "government"),
    ]
    known = {actor.slug: actor for actor in actors}
    coded = {slug: code for slug, actor in known.items() if (code := country_of(actor, known))}
    own_names = {"norge": "no", "nihon": "jp", "ivory": "ci", "gambia": "gm", "burma": "mm", "macau": "mo"}
    assert {"france": "fr", "senate": "fr", "committee": "fr", **own_names} == coded


def test_the_graph_links_nodes_that_are_there(site: Path) -> None:
    graph, dossier = read(site, "graph.json"), read(site, "dossier.json")
    known = {node["id"] for node in graph["nodes"]}
    assert {actor["slug"] for actor in dossier["actors"] if actor["mentions"]} == known
    links = [(link["source"], link["target"]) for link in graph["links"]]
    assert sorted(tuple(relation["actors"]) for relation in dossier["relations"]) == links
    assert {slug for link in links for slug in link} <= known


def run(code: str, dossier: dict[str, Any]) -> str:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(code, {"dossier": dossier})  # noqa: S102  our own documentation
    return said.getvalue()


def test_the_guide_has_three_examples_and_names_every_part(seeds: Path) -> None:
    assert 3 == len(EXAMPLES) == GUIDE.count("jq -r")
    dossier = read(seeds, "dossier.json")
    assert [] == [part for part, value in dossier.items() if isinstance(value, list) and f"- `{part}`" not in GUIDE]
    assert [] == [name for name in NAMES if f"`data/{name}`" not in GUIDE]


@pytest.mark.parametrize(("program", "code"), EXAMPLES)
def test_the_examples_of_the_guide_run(program: str, code: str, seeds: Path) -> None:
    said = run(code, read(seeds, "dossier.json"))
    assert said.count("\n") > 3
    if shutil.which("jq"):
        done = subprocess.run(
            ["jq", "-r", program, seeds / "data" / "dossier.json"], capture_output=True, text=True, check=True
        )
        assert said == done.stdout


PURE = "import sys; from dossier.__main__ import main; done = main(); print('pelican' in sys.modules); sys.exit(done)"
"""Runs a command in a fresh Python and prints, last, whether Pelican was imported."""


def test_the_command_writes_what_a_build_writes_and_asks_pelican_for_nothing(seeds: Path, tmp_path: Path) -> None:
    stated = read(seeds, "dossier.json")
    asked = [sys.executable, "-c", PURE, "export", "seeds", "--to", tmp_path / "data"]
    asked += ["--title", stated["title"], "--url", stated["address"]]
    done = subprocess.run(asked, cwd=DELIVERED, capture_output=True, text=True, check=True)
    assert "False" == done.stdout.splitlines()[-1]
    for name in NAMES:
        assert (seeds / "data" / name).read_bytes() == (tmp_path / "data" / name).read_bytes(), name


def test_a_large_file_stands_compressed_on_the_site_and_the_page_of_the_data_leads_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seeds: Path
) -> None:
    monkeypatch.setattr("dossier.site.pelican.clippings_as_articles.LARGEST", 40_000)
    site = build(tmp_path)
    packed = site / "data" / "dossier.json.gz"
    assert gzip.decompress(packed.read_bytes()) == (seeds / "data" / "dossier.json").read_bytes()
    assert not (site / "data" / "dossier.json").exists()
    assert packed.read_bytes() == (build(tmp_path) / "data" / "dossier.json.gz").read_bytes()
    page = BeautifulSoup((site / "data" / "index.html").read_text("utf-8"), "lxml")
    linked = {str(link["href"]).rpartition("/")[2] for link in page.select("main a")}
    assert linked == {path.name for path in (site / "data").iterdir()} - {"index.html"}


def test_of_a_packed_part_only_what_changed_is_written_down_again(tmp_path: Path) -> None:
    made: list[str] = []

    def rows(thing: str) -> list[str]:
        made.append(thing)
        return [f"{thing} 1\n", f"{thing} ½ \ud800\n"]

    def written(*bundles: list[str]) -> bytes:
        pieces = ["head\n", Bundles("part", bundles, rows, str.encode), "foot\n"]
        size = pack(tmp_path / "packed.gz", pieces, Store(tmp_path))
        packed = gzip.decompress((tmp_path / "packed.gz").read_bytes())
        assert len(packed) == size
        return packed

    first = written(["a", "b"], ["c"])
    assert first == "head\na 1\na ½ ?\nb 1\nb ½ ?\nc 1\nc ½ ?\nfoot\n".encode()
    assert first == written(["a", "b"], ["c"])
    assert first.replace(b"c ", b"d ") == written(["a", "b"], ["d"])
    assert ["a", "b", "c", "d"] == made


def test_the_whole_is_compressed_by_its_own_size_and_the_others_but_small_ones_by_theirs_together(
    tmp_path: Path,
) -> None:
    clipping = Clipping(as_it_is(Clip("a", "a.txt", "The harbour was closed. " * 3_000)))
    inventory = take_inventory(assemble([clipping], Cast()), "A", "")
    sizes = {path.name: path.stat().st_size for path in write_exports(inventory, tmp_path / "plain")}
    whole = sizes.pop("dossier.json")
    together = sum(sizes.values())

    def packed(allowed: int) -> set[str]:
        made = write_exports(inventory, tmp_path / str(allowed), largest=allowed)
        return {path.stem for path in made if path.suffix == ".gz"}

    small = {name for name, size in sizes.items() if size * 50 <= together - 1}
    others = sizes.keys() - small - {"dossier.schema.json"}
    assert small
    assert "dossier.ftm.json" in others
    assert together > whole
    assert set() == packed(together)
    assert others == packed(together - sizes["dossier.schema.json"] - 1) - {"dossier.json"}
    assert "dossier.json" not in packed(whole)
    assert "dossier.json" in packed(whole - 1)


def test_each_file_says_what_it_is_for() -> None:
    assert EXPORTS.keys() == PURPOSES.keys()


def test_the_command_names_what_it_could_not_read_and_writes_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "good.txt").write_text("The ferry sails again.\n\nIt was painted in May.\n")
    (tmp_path / "seeds" / "bad.toml").write_text("title =")
    (tmp_path / "seeds" / "bad.txt").write_text("The ferry is late.\n")
    assert 1 == main(["export", str(tmp_path / "seeds"), "--to", str(tmp_path / "data"), "--cast", str(tmp_path)])
    assert "bad" in capsys.readouterr().err
    assert ["good"] == [one["id"] for one in read(tmp_path, "dossier.json")["clippings"]]


def test_the_command_refuses_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == main(["export", str(tmp_path / "none"), "--to", str(tmp_path / "data")])
    assert "there is no such folder of clippings" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()
