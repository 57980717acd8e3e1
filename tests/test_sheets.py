"""Long lists in pages by time: every thing has one address, which says its time and holds when the list grows."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.site.links import sheet_pages
from dossier.site.links.sheet_pages import Sheet, Shelf, levels, worded
from tests.building import build
from tests.test_site import dead_links, soup

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import Tag

DAYS = st.dates().map(lambda day: day.isoformat())
KEYS = st.lists(st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4]), st.just("")), max_size=40)


def shelved(keys: list[str]) -> Sheet[str]:
    return Shelf.of("list/", keys).sheets(keys, lambda key: key)


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_pages, "BOUND", 3)


def test_a_short_list_stands_on_one_page() -> None:
    keys = ["2019-06-29", "2018", ""]
    assert Sheet("list/", "", 3, tuple(keys), ()) == shelved(keys)


def test_a_full_year_is_cut_into_months_and_what_has_no_month_stays_on_its_page() -> None:
    root = shelved(["2017-01", "2019", "2019-05-01", "2019-06-02", "2019-06-03", "", ""])
    assert [("list/2017/", 1), ("list/2019/", 4), ("list/undated/", 2)] == [(one.path, one.count) for one in root.parts]
    year = root.parts[1]
    assert ("2019",) == year.items
    assert [("list/2019-05/", "May 2019"), ("list/2019-06/", "June 2019")] == [
        (one.path, one.label) for one in year.parts
    ]


def test_a_full_month_is_cut_into_thirds_and_a_full_third_into_days() -> None:
    root = shelved(["2019-02-01"] * 4 + ["2019-02-28"])
    month = root.parts[0].parts[0]
    assert ["1 to 10 February 2019", "21 to 28 February 2019"] == [one.label for one in month.parts]
    assert ["list/2019-02-01/"] == [one.path for one in month.parts[0].parts]


def test_what_no_time_can_cut_goes_on_upon_numbered_pages() -> None:
    keys = [f" {number:02}" for number in range(7)]
    (undated,) = shelved(keys).parts
    assert [
        ("list/undated/", "Undated"),
        ("list/undated/2/", "Undated, page 2"),
        ("list/undated/3/", "Undated, page 3"),
    ] == [(one.path, one.label) for one in undated.all()]
    assert keys == [key for one in undated.all() for key in one.items]
    assert (7, [3, 3, 1]) == (undated.count, [len(one.items) for one in undated.all()])


def test_what_belongs_together_stays_on_one_numbered_page() -> None:
    shelf = Shelf.of("list/", ["2019-01-01 a"] * 2 + ["2019-01-01 b"] * 3 + ["2019-01-01 c"])
    assert ["list/2019-01-01/"] * 2 + ["list/2019-01-01/2/"] == [shelf.path(f"2019-01-01 {name}") for name in "abc"]


@given(KEYS)
def test_everything_stands_on_one_page_that_its_address_names(keys: list[str]) -> None:
    shelf = Shelf.of("list/", keys)
    pages = list(shelved(keys).all())
    assert len({page.path for page in pages}) == len(pages)
    assert sorted(keys) == sorted(key for page in pages for key in page.items)
    for page in pages:
        assert all(shelf.path(key) == page.path for key in page.items)
        assert page.count == len(page.items) + sum(part.count for part in page.parts)
        finer = [key for key in page.items if levels(key)[-1] != page.path.split("/")[1]]
        assert len(finer) <= sheet_pages.BOUND


@given(KEYS, KEYS)
def test_no_page_goes_away_when_the_list_grows(keys: list[str], more: list[str]) -> None:
    before, after = ({page.path for page in shelved(some).all()} for some in (keys, keys + more))
    assert before <= after


@pytest.mark.parametrize(
    ("name", "expected"),
    [("2019-06-late", "21 to 30 June 2019"), ("2019", "2019"), ("2019-06-29", "29 June 2019"), ("undated", "Undated")],
)
def test_a_page_is_called_by_its_time(name: str, expected: str) -> None:
    assert expected == worded(name)


def test_a_site_in_many_pages_has_no_dead_link_and_the_same_statements(tmp_path: Path) -> None:
    cut = build(tmp_path / "cut")
    assert [] == dead_links(cut)
    pages = sorted((cut / "statements").rglob("*.html"))
    assert {"statements", "2019", "2019-06", "2018"} <= {page.parent.name for page in pages}
    sheet_pages.BOUND = 10**6
    whole = soup(build(tmp_path / "whole") / "statements" / "index.html")
    told = Counter(str(tag["id"]) for page in pages for tag in soup(page).select(".statement"))
    assert Counter(str(tag["id"]) for tag in whole.select(".statement")) == told


def test_the_index_says_what_is_where_and_each_page_leads_on(tmp_path: Path) -> None:
    site = build(tmp_path)
    index = soup(site / "timeline" / "index.html")
    listed = {link.get_text(): link for link in index.select(".index > ul > li > a")}
    assert ["2017", "2018", "2019"] == list(listed)
    counts = [int(tag.get_text().split()[0]) for tag in index.select(".index > ul > li > .count")]
    entries = [tag for page in (site / "timeline").rglob("*.html") for tag in soup(page).select(".moment")]
    assert len(entries) == sum(counts)
    seen, page = 1, site / "timeline" / "2017" / "index.html"
    while after := soup(page).select_one("[rel=next]"):
        seen, page = seen + 1, page.parent / str(after["href"])
    with_entries = [one for one in (site / "timeline").rglob("*.html") if soup(one).select_one(".moment")]
    assert len(with_entries) == seen


def test_the_directory_of_the_dates_knows_how_often_each_actor_is_named_on_each_page(tmp_path: Path) -> None:
    site = build(tmp_path)
    page = soup(site / "timeline" / "index.html")
    script = (site / "timeline" / "directory.js").read_text("utf-8")
    directory = json.loads(script.partition(" = ")[2].rstrip(";\n"))
    times = [directory["times"][place] for place in directory["of"]["huawei"]]

    def named(tag: Tag, *, drawn: bool) -> int:
        first, last = (str(tag["data-times"]).split("/") * 2)[:2]
        kind = next((one[0] for one in ("event", "publication") if one in tag.get_attribute_list("class")), "")
        shown = [(time[0], time[1:].split(">")[-1 if drawn else 0]) for time in times]
        return sum(first <= time <= last and kind in {"", sort} for sort, time in shown if first)

    listed = sum(named(tag, drawn=False) for tag in page.select(".index > ul > li"))
    drawn = sum(named(tag, drawn=True) for tag in page.select(".wide a[data-times]"))
    told = sum(
        "huawei" in str(tag["data-actors"]).split()
        for path in (site / "timeline").rglob("*.html")
        for tag in soup(path).select("[data-actors]")
    )
    assert told == len(times) == listed == drawn > 0
