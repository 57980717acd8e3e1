"""What is told of one actor a thousand times: no page grows with it, and all of it is still reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from dossier.site.pages.evidence.shown_positions import LATEST
from tests.bench.scale import CROWDED, HEAVY
from tests.building import build_clippings
from tests.test_site import dead_links

if TYPE_CHECKING:
    from pathlib import Path

CLIPPINGS, EACH = 40, 8
ACTORS = {
    "orla-venn": "---\nname: Orla Venn\nkind: person\n---\n",
    "harbour-board": "---\nname: Harbour Board\nkind: organization\n---\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier in which one actor takes a stand against another's plans, over and over."""
    files = {
        f"c{number}_txt": f"Piers, part {number}\n\nMarch {number % 28 + 1}, {2018 + number % 2}\n\n"
        + "\n\n".join(
            f"Orla Venn opposes the Harbour Board’s plan for pier {number * EACH + part}." for part in range(EACH)
        )
        for number in range(CLIPPINGS)
    }
    return build_clippings(tmp_path_factory.mktemp("piers"), ACTORS, {"DOSSIER_SEARCH": ""}, **files)


def page(path: Path) -> BeautifulSoup:
    return BeautifulSoup((path / "index.html").read_text("utf-8"), "lxml")


def test_no_page_is_heavy_or_crowded(site: Path) -> None:
    for one in site.rglob("*.html"):
        assert one.stat().st_size <= HEAVY, one
        assert len(BeautifulSoup(one.read_text("utf-8"), "lxml").find_all(True)) <= CROWDED, one  # type: ignore[arg-type]


def test_an_actors_page_has_its_last_positions_and_leads_to_all_by_date(site: Path) -> None:
    made = page(site / "actors" / "orla-venn")
    assert LATEST == len(made.select(".positions .position"))
    assert f"All {CLIPPINGS * EACH}, by date" in made.select_one(".positions .all").get_text()  # type: ignore[union-attr]
    assert str(CLIPPINGS * EACH) in made.select_one("a[href='#positions'] + .count").get_text()  # type: ignore[union-attr]
    places = [
        str(link["href"]).rpartition("clippings/")[2]
        for one in (site / "actors" / "orla-venn" / "positions").rglob("index.html")
        for link in BeautifulSoup(one.read_text("utf-8"), "lxml").select(".position > blockquote + p > a")
    ]
    assert CLIPPINGS * EACH == len(places) == len(set(places))


def test_a_pairs_sentences_stand_each_on_one_page_by_date(site: Path) -> None:
    whole = site / "pairs" / "harbour-board--orla-venn"
    finer = [page(one.parent) for one in whole.rglob("index.html") if one.parent != whole]
    assert len(finer) > 1
    assert CLIPPINGS * EACH == sum(len(one.select(".appearance li")) for one in finer)
    assert all(one.select_one(".kicker a") for one in finer)
    assert page(whole).select(".index a")
    assert page(whole).select(".appearance li")


def test_the_finer_pages_lead_on(site: Path) -> None:
    assert [] == dead_links(site)
