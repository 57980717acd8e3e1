"""The search index: built after the pages, only when their text changed, of clippings and actors alone."""

from __future__ import annotations

import gzip
import json
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup

from dossier.site.pelican.printing import search
from tests.building import build, build_clippings, command

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

needs_pagefind = pytest.mark.skipif(not search.program(), reason="Pagefind is not installed (pip install pagefind-bin)")

HOSTILE = '<img src=x onerror=alert(1)> "quoted", key:value [content] & <mark>marked</mark>'
CLIPPING = "The harbour board closed the port on Monday.\n\nAda Brandt said that it would open again.\n"
ADA = "---\nname: Ada Brandt\nkind: person\naliases: [The Pilot]\n---\n\nChair of the board.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("site"))


def fragments(folder: Path) -> dict[str, dict[str, Any]]:
    """What the index holds of each page, by address: Pagefind's files are packed JSON behind a few bytes of its own."""
    found = {}
    for path in (folder / "pagefind" / "fragment").iterdir():
        data = gzip.decompress(path.read_bytes())
        fragment = json.loads(data[data.index(b"{") :])
        found[fragment["url"]] = fragment
    return found


def stable(folder: Path) -> dict[str, bytes]:
    """The files of the index without those that hold filters in the order of a hash table, and the names of those."""
    loose = ("pagefind/filter/", "pagefind/pagefind.", "pagefind/pagefind-entry.json", search.CONTENTS)
    return {name: data for name, data in index_of(folder).items() if not name.startswith(loose) or name.endswith(".js")}


def index_of(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in (folder / "pagefind").rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def one_clipping(folder: Path, text: str = CLIPPING, **more: str) -> Path:
    return build_clippings(folder, {"ada": ADA}, a_txt=text, **more)


@needs_pagefind
def test_every_clipping_and_every_actor_is_indexed_and_nothing_else(site: Path) -> None:
    pages = {f"/{page.relative_to(site).as_posix()}" for page in site.glob("*/*/index.html")}
    expected = {page for page in pages if page.startswith(("/actors/", "/clippings/"))}
    assert expected == set(fragments(site))


@needs_pagefind
def test_a_clipping_has_its_filters_and_its_imprint_and_holds_its_text_alone(tmp_path: Path) -> None:
    told = 'title = "A port is closed"\npublished = 2019-07-02\nsource = "The Courier"\n'
    found = fragments(one_clipping(tmp_path, a_toml=told))["/clippings/a/index.html"]
    assert {"actor": ["Ada Brandt"], "kind": ["Clipping"], "source": ["The Courier"]} | {
        "year": ["2019"],
        "day": ["2019-07-02"],
    } == found["filters"]
    expected = {
        "type": "clipping",
        "said": "statements/",
        "title": "A port is closed",
        "source": "The Courier",
        "date": "2 July 2019",
    }
    assert expected == found["meta"]
    expected_text = CLIPPING.strip().replace("\n\n", " ")
    assert f"A port is closed. {search.EVERY_PAGE}. {expected_text}" == found["content"]
    assert ["text", "p1", "p2"] == [anchor["id"] for anchor in found["anchors"]]


@needs_pagefind
def test_an_actor_is_found_by_its_other_names_and_its_mentions_are_not_doubled(tmp_path: Path) -> None:
    found = fragments(one_clipping(tmp_path))["/actors/ada/index.html"]
    assert {"actor": ["Ada Brandt"], "kind": ["Person"]} == found["filters"]
    assert {"type": "actor", "kind": "Person", "title": "Ada Brandt"} == found["meta"]
    assert f"Ada Brandt. Ada Brandt, The Pilot. {search.EVERY_PAGE}. Chair of the board." == found["content"]


@needs_pagefind
def test_the_word_of_every_page_stands_on_every_page_and_is_never_shown(site: Path) -> None:
    for page, fragment in fragments(site).items():
        assert 1 == fragment["content"].count(search.EVERY_PAGE), page
        assert search.EVERY_PAGE not in BeautifulSoup((site / page[1:]).read_text("utf-8"), "lxml").get_text()


@needs_pagefind
def test_addresses_are_those_of_the_links(tmp_path: Path) -> None:
    output = build(tmp_path, DOSSIER_INDEX="", SITEURL="https://example.org/one")
    assert "/actors/huawei/" in fragments(output)


@needs_pagefind
def test_it_begins_when_its_pages_are_written_and_before_the_lists_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[set[str]] = []
    begin = search.begin

    def seen(folder: Path, written: Iterable[str], **given: Any) -> search.Indexing:
        begun.append({path.relative_to(folder).as_posix() for path in folder.glob("**/index.html")})
        return begin(folder, written, **given)

    monkeypatch.setattr(search, "begin", seen)
    one_clipping(tmp_path)
    analysts = {"about/index.html", "method/index.html"}
    assert [analysts | {"actors/ada/index.html", "clippings/a/index.html"}] == begun


@needs_pagefind
def test_it_is_left_alone_until_the_text_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[list[str]] = []
    started = search._started

    def counted(command: list[str], place: str) -> subprocess.Popen[str] | None:
        runs.extend([command] if "--site" in command else [])
        return started(command, place)

    monkeypatch.setattr(search, "_started", counted)
    first = index_of(one_clipping(tmp_path))
    assert first == index_of(one_clipping(tmp_path))
    assert 1 == len(runs)
    changed = index_of(one_clipping(tmp_path, CLIPPING.replace("Monday", "Thursday")))
    assert 2 == len(runs)
    assert set(first) != set(changed)
    output = one_clipping(tmp_path)
    whole = stable(output)
    next((output / "pagefind" / "fragment").iterdir()).unlink()
    assert (whole, 4) == (stable(one_clipping(tmp_path)), len(runs))


@needs_pagefind
def test_what_is_gone_is_found_no_more_even_when_an_earlier_build_left_it_behind(tmp_path: Path) -> None:
    output = one_clipping(tmp_path, b_txt="A second one about the customs union of the north.\n")
    assert "/clippings/b/index.html" in fragments(output)
    (tmp_path / "clippings" / "b.txt").unlink()
    assert "/clippings/b/index.html" not in fragments(one_clipping(tmp_path))


@needs_pagefind
def test_only_what_the_page_asks_for_is_kept(site: Path) -> None:
    top = {path.name.split(".")[0] for path in (site / "pagefind").iterdir() if path.is_file()}
    assert {"pagefind", "pagefind-entry", "wasm", "contents"} == top
    assert ["wasm.en.pagefind"] == [path.name for path in (site / "pagefind").glob("wasm.*")]


@needs_pagefind
def test_titles_and_names_that_look_like_markup_or_like_settings_stay_text(tmp_path: Path) -> None:
    told = f"title = '''{HOSTILE}'''\nsource = '''{HOSTILE}'''\npublished = 2019-07-02\n"
    ada = f"---\nname: '{HOSTILE}'\nkind: company\n---\n"
    output = build_clippings(tmp_path, {"ada": ada}, a_txt=f"{HOSTILE}\n\n{HOSTILE} said so.\n", a_toml=told)
    found = fragments(output)
    assert (HOSTILE, HOSTILE) == tuple(found["/clippings/a/index.html"]["meta"][key] for key in ("title", "source"))
    assert [HOSTILE] == found["/clippings/a/index.html"]["filters"]["source"]
    assert HOSTILE == found["/actors/ada/index.html"]["meta"]["title"]
    assert [HOSTILE] == found["/actors/ada/index.html"]["filters"]["actor"]


@needs_pagefind
def test_an_undated_clipping_of_no_source_has_no_key_of_an_order_and_no_filter_of_either(tmp_path: Path) -> None:
    output = one_clipping(tmp_path)
    page = BeautifulSoup((output / "clippings" / "a" / "index.html").read_text("utf-8"), "lxml")
    assert not page.select("[data-pagefind-sort]")
    assert {"kind", "actor"} == set(fragments(output)["/clippings/a/index.html"]["filters"])


@needs_pagefind
def test_its_pages_words_and_scripts_are_the_same_in_another_folder_time_zone_locale_and_hash_seed(
    tmp_path: Path, site: Path
) -> None:
    environment = {**os.environ, "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7", "PAGEFIND_SITE": "x"}
    elsewhere = tmp_path / "else where"
    subprocess.run(command(elsewhere), cwd=tmp_path, env=environment, check=True, capture_output=True)
    assert stable(site) == stable(elsewhere)
    assert len(index_of(site)) == len(index_of(elsewhere))


def test_turned_off_there_is_no_index_no_page_no_box_and_nothing_of_an_earlier_one(tmp_path: Path) -> None:
    output = build(tmp_path)
    build(output, DOSSIER_SEARCH=False)
    assert not (output / "pagefind").exists()
    assert not (output / "search").exists()
    assert not _with(output, "[data-search-box]", "meta[data-pagefind-filter]")
    assert "search/" not in (output / "sitemap.xml").read_text("utf-8")


@pytest.fixture
def warned(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the search warns of; Pelican shows a warning once a process, so that its log would not tell."""
    said: list[str] = []
    monkeypatch.setattr(search.log, "warning", lambda words, *given: said.append(words % given))
    return said


def test_without_the_program_the_build_warns_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, warned: list[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    monkeypatch.setenv("PATH", "")
    output = one_clipping(tmp_path)
    assert [search.MISSING] == warned
    assert (output / "clippings" / "a" / "index.html").is_file()
    assert not (output / "search").exists()
    assert not _with(output, "[data-search-box]")


@pytest.mark.parametrize("script", ["#!/bin/sh\necho broken >&2\nexit 3\n", "no program at all\n"])
def test_where_the_program_fails_the_build_warns_goes_on_and_leaves_no_half_index(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, warned: list[str]
) -> None:
    broken = tmp_path / "bin" / "pagefind"
    broken.parent.mkdir()
    broken.write_text(script)
    broken.chmod(broken.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    monkeypatch.setenv("PATH", str(broken.parent))
    output = one_clipping(tmp_path)
    assert ["the search index was not built"] == [words.split(":")[0] for words in warned]
    assert not (output / "pagefind").exists()
    assert (output / "search" / "index.html").is_file()


@needs_pagefind
def test_a_dossier_of_nothing_has_no_index_and_no_warning(tmp_path: Path, warned: list[str]) -> None:
    output = build_clippings(tmp_path)
    assert not (output / "pagefind").exists()
    assert not warned
    page = BeautifulSoup((output / "search" / "index.html").read_text("utf-8"), "lxml")
    assert "There is nothing to search yet: the dossier has no clippings." == page.select("main p")[-1].text


@needs_pagefind
def test_a_list_of_files_that_points_elsewhere_deletes_nothing(tmp_path: Path) -> None:
    output = one_clipping(tmp_path)
    (tmp_path / "precious").write_text("kept")
    with (output / search.CONTENTS).open("a") as contents:
        contents.write("../precious\n")
    one_clipping(tmp_path, f"{CLIPPING}\nMore of it.\n")
    assert (tmp_path / "precious").is_file()


@needs_pagefind
def test_the_page_of_the_search_leads_to_the_lists_by_itself(site: Path) -> None:
    page = BeautifulSoup((site / "search" / "index.html").read_text("utf-8"), "lxml")
    links = {str(link["href"]) for link in page.select("[data-search-instead] a")}
    assert {"../clippings/index.html", "../actors/index.html", "../sources/index.html"} == links
    assert all(part.has_attr("hidden") for part in page.select("form, [data-search-found]"))


def test_the_filters_of_the_page_are_those_of_the_index_and_none_has_a_single_value(tmp_path: Path, site: Path) -> None:
    page = BeautifulSoup((site / "search" / "index.html").read_text("utf-8"), "lxml")
    offered = {
        str(facet["data-filter"]): {str(one.get("value") or one.text) for one in facet.select("[value], option")}
        - {"Any"}
        for facet in page.select("[data-filter]")
    }
    indexed: dict[str, set[str]] = {}
    for found in (fragments(site) if search.program() else {}).values():
        for name, values in found["filters"].items():
            indexed.setdefault(name, set()).update(values)
    assert {"kind", "year", "actor", "source", "story"} == set(offered)
    # Actors are typed, and days are a span; neither stands in the page.
    assert not offered.pop("actor")
    assert not indexed or indexed == offered | {name: indexed[name] for name in ("actor", "day")}
    small = BeautifulSoup((one_clipping(tmp_path) / "search" / "index.html").read_text("utf-8"), "lxml")
    assert ["kind"] == [facet["data-filter"] for facet in small.select("[data-filter]")]


def _with(output: Path, *selectors: str) -> Iterable[str]:
    pages = {page: BeautifulSoup(page.read_text("utf-8"), "lxml") for page in output.rglob("*.html")}
    return [str(page) for page, soup in pages.items() if soup.select(", ".join(selectors))]
