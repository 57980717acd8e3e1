"""The built site: whole, valid, without a dead link, the same wherever it is built, and swept of what is gone."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import feedparser
import html5lib
import pytest
from bs4 import BeautifulSoup

from tests.building import MENTION, actor_of, build, build_clippings
from tests.golden import GOLDEN, files_of
from tests.reading import DELIVERED, ROOT

if TYPE_CHECKING:
    from pathlib import Path

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
HARBOUR = ROOT / "tests" / "harbour"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("harbour")
    return build(folder, DOSSIER_SEEDS=HARBOUR, DOSSIER_CAST="", DOSSIER_HOME="")


@pytest.fixture(params=["site", "harbour"])
def any_site(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue(request.param)
    return folder


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text("utf-8"), "lxml")


def pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def dead_links(folder: Path) -> list[str]:
    """The links and sources of all pages that lead to no file, or to no id in it."""
    ids = {page.resolve(): {tag["id"] for tag in soup(page).select("[id]")} for page in pages(folder)}
    dead = []
    for page in pages(folder):
        for tag in soup(page).select("[href], [src]"):
            url = str(tag.get("href") or tag.get("src"))
            parts = urlsplit(url)
            if parts.scheme or tag.get("rel") == ["canonical"]:
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page.resolve()
            if not target.is_file() or (parts.fragment and parts.fragment not in ids.get(target, set())):
                dead.append(f"{page.relative_to(folder)}: {url}")
    return dead


def test_the_site_is_the_golden_one(site: Path) -> None:
    found, expected = files_of(site), files_of(GOLDEN)
    assert sorted(expected) == sorted(found)
    changed = [name for name in expected if expected[name] != found[name]]
    assert [] == changed, "run `make golden`, read the difference, and commit it if it is what you meant"


def test_no_link_is_dead(any_site: Path) -> None:
    assert [] == dead_links(any_site)


def test_every_page_is_well_formed(any_site: Path) -> None:
    for page in pages(any_site):
        html5lib.HTMLParser(strict=True).parse(page.read_text("utf-8"))


def test_ids_are_unique_and_headings_go_down_one_at_a_time(any_site: Path) -> None:
    for page in pages(any_site):
        ids = [tag["id"] for tag in soup(page).select("[id]")]
        assert sorted(set(ids)) == sorted(ids), page
        levels = [int(tag.name[1]) for tag in soup(page).select("h1, h2, h3, h4, h5, h6")]
        assert [1] == [level for level in levels if level == 1], page
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), (page, levels)


def test_every_page_has_a_title_and_a_description_of_its_own(site: Path) -> None:
    titles = [soup(page).title.string for page in pages(site)]  # type: ignore[union-attr]
    assert sorted(set(titles)) == sorted(titles)


def test_nothing_is_fetched_from_elsewhere(any_site: Path) -> None:
    for page in pages(any_site):
        for tag in soup(page).select("link[rel=stylesheet], link[rel=icon], script[src], img[src], iframe, source"):
            assert not urlsplit(str(tag.get("href") or tag.get("src"))).netloc, page
    for sheet in any_site.rglob("*.css"):
        assert "http" not in sheet.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")


def test_every_mention_is_named_on_its_actors_page_with_its_place(site: Path) -> None:
    for page in (site / "clippings").glob("*/index.html"):
        for mention in soup(page).select(MENTION):
            assert mention["id"]
            actor = soup(site / "actors" / actor_of(mention) / "index.html")
            assert mention.get_text() in actor.get_text()


def test_only_the_first_mention_of_an_actor_in_a_paragraph_is_a_link(site: Path) -> None:
    for page in (site / "clippings").glob("*/index.html"):
        for block in soup(page).select(".body p[id], .key-points li[id]"):
            names = [actor_of(tag) for tag in block.select(MENTION)]
            linked = [actor_of(tag) for tag in block.select("a[class^=kind-]")]
            assert list(dict.fromkeys(names)) == linked


def test_the_feed_is_sound_and_newest_first(site: Path) -> None:
    feed = feedparser.parse((site / "atom.xml").read_bytes())
    assert not feed.bozo
    dates = [entry.published for entry in feed.entries]
    assert sorted(dates, reverse=True) == dates
    assert 5 == len(dates)


def test_each_entry_of_a_feed_names_who_wrote_it_or_the_publication(site: Path) -> None:
    entries = feedparser.parse((site / "atom.xml").read_bytes()).entries
    assert ["Business Insider", "Agence France-Presse", "Ellen Cranley", "Not known", "AFP"] == [
        entry.author for entry in entries
    ]


def test_the_sitemap_names_every_page(site: Path) -> None:
    named = {loc.text for loc in ElementTree.parse(site / "sitemap.xml").iter(SITEMAP)}  # noqa: S314  our own file
    found = {page.relative_to(site).as_posix().removesuffix("index.html") for page in pages(site)} - {
        "404.html",
        "review/",
    }
    assert {f"http://localhost:8000/{name}" for name in found} == named
    assert "Sitemap: http://localhost:8000/sitemap.xml" in (site / "robots.txt").read_text("utf-8")


def test_published_below_a_path_every_address_is_short_and_the_404_page_absolute(tmp_path: Path) -> None:
    output = build(tmp_path, SITEURL="https://example.org/dossiers/one", DOSSIER_INDEX="")
    front = soup(output / "index.html")
    assert "index.html" not in {urlsplit(str(tag["href"])).path.rpartition("/")[2] for tag in front.select("[href]")}
    assert "https://example.org/dossiers/one/" == front.select_one("link[rel=canonical]")["href"]  # type: ignore[index]
    for tag in soup(output / "404.html").select("[href], script[src]"):
        url = str(tag.get("href") or tag.get("src"))
        assert url.startswith(("https://example.org/dossiers/one/", "#")), url


def test_what_is_gone_from_the_sources_is_gone_from_the_site_and_nothing_else(tmp_path: Path) -> None:
    output = build_clippings(
        tmp_path, a_txt="The harbour was closed on Monday, the board said.\n", b_txt="It opened.\n"
    )
    (output / "CNAME").write_text("example.org")
    (tmp_path / "clippings" / "a.txt").unlink()
    build_clippings(tmp_path)
    assert not (output / "clippings" / "a").exists()
    assert (output / "clippings" / "b" / "index.html").is_file()
    assert (output / "CNAME").is_file()


def test_a_manifest_that_points_elsewhere_deletes_nothing(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("kept")
    output = tmp_path / "output"
    output.mkdir()
    (output / ".dossier").write_text("../precious\n/etc/hostname\n")
    build_clippings(tmp_path)
    assert (tmp_path / "precious").is_file()


def test_the_bytes_are_the_same_in_another_folder_time_zone_locale_and_hash_seed(tmp_path: Path, site: Path) -> None:
    elsewhere = tmp_path / "else where"
    shutil.copytree(DELIVERED, elsewhere)
    for name in ("theme", "plugins"):
        shutil.copytree(ROOT / name, elsewhere / name)
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelican.conf.py", "-o", "built", "--fatal", "errors"]
    environment = {**os.environ, "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7", "PYTHONUTF8": "0"}
    subprocess.run(command, cwd=elsewhere, env=environment, check=True, capture_output=True)
    assert files_of(site) == files_of(elsewhere / "built")


def test_a_clipping_says_where_each_fact_comes_from(site: Path) -> None:
    known = {
        page.parent.name[:3]: soup(page).select_one(".known") for page in (site / "clippings").glob("*/index.html")
    }
    assert "Date: found in the text" in known["001"].get_text()  # type: ignore[union-attr]
    assert "Date: stated by the editor" in known["000"].get_text()  # type: ignore[union-attr]


def test_captions_and_the_names_stand_below_the_text(tmp_path: Path) -> None:
    page = (
        "<title>Lamp sold</title><article><h1>Lamp sold</h1><figure><figcaption>The tower in May.</figcaption></figure>"
        "<p>The keeper of Vann sold her last lamp on Tuesday to a museum that had asked for it for years.</p>"
        "<figure><figcaption>Jane Roe at the pier</figcaption></figure>"
        "<p>“I had trimmed it every night,” said Jane Roe, who does not know who will light the rock.</p></article>"
    )
    output = build_clippings(tmp_path, a_html=page)
    made = BeautifulSoup((output / "clippings" / "a" / "index.html").read_text("utf-8"), "html5lib")
    pictures = made.select_one("details.pictures")
    assert pictures
    assert not pictures.has_attr("open")
    assert ["The tower in May.", "Jane Roe at the pier"] == [item.get_text() for item in pictures.select("li")]
    assert pictures in made.select(".body ~ *")
    assert ["head", "side", "text", "named"] == [part["class"][0] for part in made.select("article.sheet > *")]
