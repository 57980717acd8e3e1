"""The overview of the timeline: every entry stands for something in it, nothing is drawn finer than it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from dossier.site.drawings.timeline import NARROW, ROWS_NARROW, ROWS_WIDE, WIDE
from dossier.site.drawings.timeline_axis import axis
from dossier.site.drawings.timeline_span import busiest_years
from tests.building import build, build_clippings
from tests.test_site import dead_links

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bs4 import Tag

DAYS = st.dates().map(lambda day: day.isoformat())
KEYS = st.lists(st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4])), min_size=1, max_size=40)
ACTORS = {"kaja-brenner": "---\nname: Kaja Brenner\nkind: person\n---\n"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("overview"))


def timeline(folder: Path) -> BeautifulSoup:
    return BeautifulSoup((folder / "timeline" / "index.html").read_text("utf-8"), "lxml")


def boxes(drawing: Tag, name: str) -> Iterator[tuple[float, ...]]:
    for rect in drawing.select(f"rect.{name}"):
        yield tuple(float(str(rect[side])) for side in ("x", "y", "width", "height"))


def titled(page: BeautifulSoup, size: str = "wide") -> list[str]:
    return [tag.get_text() for tag in page.select(f".overview.{size} a title")]


def grains(*keys: str, units: int = WIDE, rows: int = ROWS_WIDE) -> dict[str, str]:
    return {cell.key: cell.grain for cell in axis(keys, units, rows)}


def test_an_old_year_takes_little_room_and_the_dense_weeks_much() -> None:
    dense = [f"2019-06-{day:02}" for day in range(1, 29)]
    cells = axis(["1987", *dense], WIDE, ROWS_WIDE)
    assert [("1987", "year", False), ("2019-06", "day", True)] == [(one.key, one.grain, one.broken) for one in cells]
    assert cells[0].units < cells[1].units / 5


def test_a_short_gap_is_drawn_and_a_long_one_is_a_break() -> None:
    cells = axis(["2019-01-03", "2019-01-05", "2019-03-02", "2019-03-04", "2019-11-02", "2019-11-03"], WIDE, ROWS_WIDE)
    assert [("2019-01", False), ("2019-02", False), ("2019-03", False), ("2019-11", True)] == [
        (one.key, one.broken) for one in cells
    ]


def test_what_is_known_by_its_month_alone_is_no_reason_to_cut_it() -> None:
    assert {"2019-05": "month", "2019-06": "month"} == grains("2019-05", "2019-05", "2019-06", "2019-06")
    assert {"2019": "year"} == grains("2019", "2019")


def test_where_there_is_no_room_for_days_there_are_thirds() -> None:
    keys = [f"2019-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    assert {"third"} == set(grains(*keys, units=NARROW, rows=3).values())


def test_no_month_is_drawn_finer_than_one_where_more_happened() -> None:
    keys = [f"2019-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 2 * month)]
    fineness = list(grains(*keys, units=NARROW, rows=4).values())
    order = ["month", "third", "day"]
    assert sorted(fineness, key=order.index) == fineness
    assert len(set(fineness)) > 1


@given(KEYS)
def test_every_date_has_a_cell_and_no_two_cells_the_same_room(keys: list[str]) -> None:
    cells = axis(keys, NARROW, ROWS_NARROW)
    assert cells == axis(reversed(keys), NARROW, ROWS_NARROW)
    names = {cell.key for cell in cells}
    for key in keys:
        assert key[:4] in names or any(name.startswith(key[:7]) for name in names)
    taken = [(cell.row, unit) for cell in cells for unit in range(cell.at, cell.at + cell.units)]
    assert len(set(taken)) == len(taken)
    assert all(unit < NARROW for _row, unit in taken)
    assert sorted(names) == [cell.key for cell in cells]


def test_every_entry_of_the_timeline_is_in_the_drawing_once(site: Path) -> None:
    page = timeline(site)
    for size in ("wide", "narrow"):
        told = {}
        for link in page.select(f".overview.{size} a"):
            # A bar over a year may be cut by the end of a row: then it is there twice.
            title = link.get_text(strip=True)
            told[title] = int(title.rpartition(": ")[2].split()[0])
        assert len(page.select(".moment")) == sum(told.values()), size


def test_marks_stand_within_the_drawing_and_lead_to_their_entries(site: Path) -> None:
    page = timeline(site)
    ids = {str(tag["id"]) for tag in page.select("[id]")}
    for drawing in page.select(".overview"):
        _x, _y, width, height = map(float, str(drawing["viewbox"]).split())
        for name in ("shown", "target"):
            assert all(x >= 0 and y >= 0 and x + w <= width and y + h <= height for x, y, w, h in boxes(drawing, name))
        assert {str(link["href"]).partition("#")[2] for link in drawing.select("a")} <= ids
        assert drawing["aria-label"]


def test_a_day_leads_to_its_first_entry(site: Path) -> None:
    page = timeline(site)
    link = next(tag for tag in page.select(".overview.wide a") if tag.get_text(strip=True).startswith("13 May 2018"))
    entry = page.find(id=str(link["href"]).partition("#")[2])
    assert entry
    assert "13 May 2018" in entry.select_one("p").get_text()  # type: ignore[union-attr]


def test_events_and_publications_differ_in_shape_and_side(site: Path) -> None:
    drawing = timeline(site).select_one(".overview.wide")
    assert drawing
    axes = {float(str(path["d"]).split()[1].split("H")[0]) for path in drawing.select(".axis path:not([class])")}
    assert 1 == len(axes)
    (level,) = axes
    for kind, above in (("event", True), ("publication", False)):
        for rect in drawing.select(f"a.{kind} .shown"):
            assert (float(str(rect["y"])) < level) is above
    assert drawing.select("a.event.point .shown[rx]")
    assert not drawing.select("a.publication .shown[rx]")


def test_what_is_known_by_its_month_is_a_bar_over_all_of_it(tmp_path: Path) -> None:
    text = "A port\n\nKaja Brenner opened the port on {}, and the town saw it with its own eyes, as it had wished.\n"
    days = {f"d{day}_txt": text.format(f"{day} May 2021") for day in range(3, 9)}
    page = timeline(
        build_clippings(tmp_path, ACTORS, **days, m_txt=text.format("a day in May 2021").replace("on a", "a"))
    )
    spans = [tag for tag in page.select(".overview.wide a.span") if tag.get_text(strip=True).startswith("May 2021")]
    assert ["May 2021: 1 event, the day not known"] == [tag.get_text(strip=True) for tag in spans]
    width = float(str(spans[0].select_one(".shown")["width"]))  # type: ignore[index]
    assert 31 * 10 - 2 == width


def test_no_more_than_one_entry_is_not_drawn(tmp_path: Path) -> None:
    assert not timeline(build_clippings(tmp_path, a_txt="Nothing happened here at all.\n")).select(".overview")


def test_an_actor_has_a_small_drawing_that_leads_to_its_timeline(site: Path) -> None:
    page = BeautifulSoup((site / "actors" / "huawei" / "index.html").read_text("utf-8"), "lxml")
    links = [str(tag["href"]) for tag in page.select("#dates ~ .overviews .overview a")]
    assert links
    assert all("timeline/index.html?actor=huawei" in link for link in links)


def test_no_link_of_a_drawing_is_dead_where_the_timeline_is_in_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier.site.links.sheet_pages.BOUND", 2)
    assert [] == dead_links(build(tmp_path))


@pytest.mark.parametrize(
    ("keys", "years"),
    [
        ([*(f"2019-05-{day:02}" for day in range(1, 29)), "1848", "1911-06", "2050"], ("2019", "2019")),
        ([*(f"2019-05-{day:02}" for day in range(1, 29)), "1848", "2020", "2021-01-02"], ("2019", "2021")),
        (["2015", "2016-02", "2017", "2018-01-01"], ("2015", "2018")),  # nothing is gained
        (["2019-01-01"] * 9 + ["2020-01-01"], ("2019", "2020")),
    ],
)
def test_the_years_that_hold_most_dates_are_found(keys: list[str], years: tuple[str, str]) -> None:
    assert years == busiest_years(keys)


@given(KEYS)
def test_the_busiest_years_hold_most_dates_and_the_newest_that_follow(keys: list[str]) -> None:
    first, last = busiest_years(keys)
    assert sum(first <= key[:4] <= last for key in keys) >= 0.9 * len(keys)
    assert f"{int(last) + 1:04}" not in {key[:4] for key in keys}


def test_the_front_page_draws_the_busiest_years_and_marks_at_their_edges_what_lies_outside(tmp_path: Path) -> None:
    days = "\n\n".join(
        f"President Kaja Brenner opened the lock of Aarvik again on {day} May 2021, in spite of the storm."
        for day in range(2, 24)
    )
    old = "\n\n".join(
        (
            "President Kaja Brenner said the lock was built on 3 March 1871.",
            "The treaty of 1904, Kaja Brenner signed anew.",
        )
    )
    site = build_clippings(tmp_path, ACTORS, lock_txt=f"The lock\n\n{days}\n\n{old}\n")
    front = BeautifulSoup((site / "index.html").read_text("utf-8"), "lxml")
    edges = front.select(".overview a.edge")
    assert ["Before 2021: 2 entries"] == [tag.get_text(strip=True) for tag in edges]
    assert ["timeline/index.html#in-1904"] == [str(tag["href"]) for tag in edges]
    assert timeline(site).select_one("#in-1904")
    drawn = [tag.get_text() for tag in front.select(".overview a:not(.edge) title")]
    assert drawn
    assert not [text for text in drawn if "1871" in text or "1904" in text]
