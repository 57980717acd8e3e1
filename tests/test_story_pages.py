"""The pages of stories, built of an invented pile: three stories of five clippings each, a twin and a stray."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup, Tag

from tests.building import build_clippings
from tests.reading import cases

if TYPE_CHECKING:
    from pathlib import Path

PILE = cases("evidence/stories")[0].values[0]


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {name.replace(".", "_"): text for name, text in PILE.files.items()}
    return build_clippings(tmp_path_factory.mktemp("pile"), **files)


def page(built: Path, path: str) -> Tag:
    main = BeautifulSoup((built / path / "index.html").read_text("utf-8"), "lxml").main
    assert main
    return main


def words(tags: list[Tag]) -> list[str]:
    return [" ".join(tag.get_text(" ", strip=True).split()) for tag in tags]


def test_the_list_has_each_story_and_what_belongs_to_none(pile: Path) -> None:
    main = page(pile, "stories")
    assert [
        "Celik asks court for recount in Ostwick",
        "Two dockers die as gantry crane falls",
        "Ferry crews of the Lund Islands walk out",
    ] == words(main.select("article.entry h2"))
    assert ["Chess prize for a girl of eleven"] == words(main.select("section[aria-labelledby=strays] .headline"))


def test_a_story_says_what_happened_and_lists_its_clippings_with_the_twin(pile: Path) -> None:
    main = page(pile, "stories/crane-topples-at-varnholm-container-port")
    told = main.select(".happened li")
    assert 3 == len(told)
    assert all(one.select_one("a[href*='#p']") for one in told)
    assert 6 == len(main.select("section[aria-labelledby=clippings] li"))


def test_numbers_for_one_thing_stand_side_by_side_and_differences_are_told(pile: Path) -> None:
    (row,) = page(pile, "stories/celik-asks-court-for-recount-in-ostwick").select(".figures .wording")
    assert ["41", "41", "nine"] == words(row.select("mark"))
    assert ["The numbers differ."] == words(row.select(".verdict"))


def test_a_story_has_a_feed_of_its_clippings(pile: Path) -> None:
    feed = (pile / "stories/ferry-crews-of-the-lund-islands-walk-out/atom.xml").read_text("utf-8")
    assert 5 == feed.count("<entry>")
    assert page(pile, "stories/ferry-crews-of-the-lund-islands-walk-out").select("a[href$='atom.xml']")


def test_a_clipping_leads_to_its_story_and_a_stray_to_none(pile: Path) -> None:
    (link,) = page(pile, "clippings/ferry3").select(".imprint-box .story a")
    assert "../../stories/ferry-crews-of-the-lund-islands-walk-out/" in str(link["href"])
    assert not page(pile, "clippings/stray").select(".imprint-box .story")


def test_the_front_page_leads_with_stories(pile: Path) -> None:
    first = page(pile, "").select_one(".first section h2")
    assert first
    assert "Stories" == first.get_text()
