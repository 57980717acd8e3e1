"""The pages of stories, built of an invented pile: three stories of five clippings each, a twin and a stray."""

from __future__ import annotations

import re
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


FERRY = "stories/ferry-crews-of-the-lund-islands-walk-out/"


def test_the_timeline_and_the_network_are_cut_to_a_story_by_a_link(pile: Path) -> None:
    for name, part in (("timeline", "chronology"), ("network", "network")):
        links = [str(tag["href"]) for tag in page(pile, name).select(".cuts a")]
        assert links[:-1]
        for link in links[:-1]:
            path, _, anchor = link.removeprefix("../").partition("index.html#")
            assert part == anchor
            assert page(pile, path).select_one(f"#{part}")


def test_a_story_draws_only_those_who_meet_in_its_clippings(pile: Path) -> None:
    drawn = words(page(pile, "stories/celik-asks-court-for-recount-in-ostwick").select(".network .node"))
    assert {"Amra Celik", "Piet Rosing"} <= set(drawn)
    assert "Nordlinie" not in drawn


def test_the_search_is_cut_to_a_story(pile: Path) -> None:
    offered = words(page(pile, "search").select("[data-filter=story] option"))
    assert "Ferry crews of the Lund Islands walk out" in offered
    head = (pile / "clippings/ferry3/index.html").read_text("utf-8")
    assert '<meta name=dossier:story content="Ferry crews of the Lund Islands walk out"' in head
    assert page(pile, FERRY).select("a[href*='?story=Ferry%20crews']")


def test_a_main_actor_has_a_feed_of_the_clippings_that_name_it(pile: Path) -> None:
    (link,) = page(pile, "actors/nordlinie").select("a[href$='actors/nordlinie/atom.xml']")
    assert "Feed of the clippings that name Nordlinie" == link.get_text()
    feed = (pile / "actors/nordlinie/atom.xml").read_text("utf-8")
    assert 2 <= feed.count("<entry>") <= 5
    assert "Chess prize" not in feed
    assert "<summary" in feed
    assert "<content" not in feed  # whole texts stand in the feed of the dossier, once
    assert "<content" in (pile / "atom.xml").read_text("utf-8")


def test_what_a_story_reports_stands_by_speaker_the_oldest_first(pile: Path) -> None:
    said = page(pile, "stories/crane-topples-at-varnholm-container-port").select(".chapter.said > h3")
    assert said
    for heading in said:
        told = " ".join(words(heading.find_next("ol").select("blockquote + p")))  # type: ignore[union-attr]
        days = [int(day) for day in re.findall(r"(\d+) \w+ \d{4}", told)]
        assert days
        assert days == sorted(days)
