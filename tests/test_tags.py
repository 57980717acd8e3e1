"""The analyst's marks on the site: shown on the clipping, each tag a page and a feed, a filter of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.records import Article
from dossier.site.pages.listings.tags import tag_refs
from tests.building import build_clippings
from tests.test_site import dead_links, soup

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The {} quay of Tarn was closed on Monday, because two of its piles had broken, the harbour master said.\n"
MARKED = (
    'title = "{}"\npublished = 2031-04-0{}\nsource = "Courier"\ntags = ["Ferry <b>", "to check"]\nstar = true\n'
    'note = """Seen on the quay.\n\nAsk <again>."""\nsection = "Harbour"\npages = "4"'
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("marked")
    files = {
        "a_txt": TEXT.format("north"),
        "a_toml": MARKED.format("North quay shut", 1),
        "b_txt": TEXT.format("south"),
    }
    return build_clippings(
        folder, **files, b_toml='title = "South quay shut"\ntags = ["TO CHECK"]', c_txt=TEXT.format("old")
    )


def test_a_clippings_page_shows_its_marks(site: Path) -> None:
    box = soup(site / "clippings" / "a" / "index.html").select_one(".imprint-box")
    assert box
    said = " ".join(box.get_text(" ").split())
    assert "In print Harbour, p. 4" in said
    assert "Tags ★ Starred , Ferry <b> , to check" in said
    assert ["Seen on the quay.", "Ask <again>."] == [one.get_text() for one in box.select(".remark p")]


def test_each_tag_has_a_page_and_a_feed(site: Path) -> None:
    found = {one["href"] for one in soup(site / "tags" / "index.html").select(".roll a")}
    assert {"../starred/index.html", "ferry-b/index.html", "to-check/index.html"} == found
    page = soup(site / "tags" / "to-check" / "index.html")
    assert ["North quay shut ★", "South quay shut"] == [one.get_text() for one in page.select(".entry h3")]
    feed = (site / "tags" / "to-check" / "atom.xml").read_text("utf-8")
    assert "North quay shut" in feed
    assert "South quay shut" not in feed  # it has no date, and a feed is by date
    assert (site / "starred" / "atom.xml").is_file()
    assert [] == dead_links(site)


def test_the_search_filters_by_tag(site: Path) -> None:
    page = soup(site / "clippings" / "a" / "index.html")
    assert ["Starred", "Ferry <b>", "to check"] == [
        one["content"] for one in page.select('meta[data-pagefind-filter="tag[content]"]')
    ]
    assert page.select(".remark[data-pagefind-body]")


def test_a_dossier_without_marks_has_no_page_of_tags(tmp_path: Path) -> None:
    site = build_clippings(tmp_path, a_txt=TEXT.format("north"))
    assert not (site / "tags").exists()
    assert not soup(site / "index.html").select('a[href*="tags/"]')


def test_tags_that_differ_in_case_are_one() -> None:
    articles = [Article(f"a{n}", "", "", (), tags=(tag,)) for n, tag in enumerate(("ferry", "FERRY", "ferry", "quay"))]
    assert ["ferry", "quay"] == [one.title for one in tag_refs(articles).values()]
