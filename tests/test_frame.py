"""What stands around the pages and on that of the sources, with nothing, one and many of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from tests.building import build_clippings

if TYPE_CHECKING:
    from pathlib import Path


def sources(folder: Path, count: int) -> BeautifulSoup:
    """The page of the sources of so many clippings, each of a source of its own."""
    texts = {f"c{number}_txt": f"The harbour closed for the {number + 2}th time.\n" for number in range(count)}
    told = {f"c{number}_toml": f'source = "Courier {number}"\n' for number in range(count)}
    output = build_clippings(folder, **texts, **told)
    return BeautifulSoup((output / "sources" / "index.html").read_text("utf-8"), "lxml")


def said(page: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(tag.text.split()) for tag in page.select(selector)]


def test_a_dossier_of_nothing_counts_nothing(tmp_path: Path) -> None:
    page = sources(tmp_path, 0)
    assert ["There are no clippings yet, and so no sources."] == said(page, "main p")
    assert [] == said(page, "footer p")


def test_one_clipping_belongs_to_its_publisher_and_a_source_is_no_list(tmp_path: Path) -> None:
    page = sources(tmp_path, 1)
    assert ["1 clipping from 1 source. It belongs to its publisher."] == said(page, "footer p")
    assert [] == page.select(".jump")


def test_a_clipping_without_a_source_is_not_said_to_have_one(tmp_path: Path) -> None:
    output = build_clippings(tmp_path, a_txt="It closed.\n", b_txt="It opened.\n")
    page = BeautifulSoup((output / "sources" / "index.html").read_text("utf-8"), "lxml")
    assert ["2 clippings. The clippings belong to their publishers."] == said(page, "footer p")
    assert ["Source not known 2"] == said(page, "h2")


def test_many_sources_have_a_list_that_leads_to_each(tmp_path: Path) -> None:
    page = sources(tmp_path, 7)
    assert [f"Courier {number} 1" for number in range(7)] == said(page, ".jump li")
    assert {tag["href"] for tag in page.select(".jump a")} == {f"#{tag['id']}" for tag in page.select("h2[id]")}
