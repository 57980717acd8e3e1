"""What is printed of a dossier: all, or the clippings of some actors, of a span of days, or those that are new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup

from dossier.errors import SettingError
from dossier.site.pages.briefed.on_paper import Selection
from tests.building import build
from tests.reading import ROOT

if TYPE_CHECKING:
    from pathlib import Path

HARBOUR = ROOT / "tests" / "harbour"


def paper(folder: Path, stated: Any, **settings: Any) -> BeautifulSoup:
    """The long page of the harbour's dossier."""
    given = {"DOSSIER_CAST": "", "DOSSIER_HOME": "", "DOSSIER_SEARCH": False, "DOSSIER_SEEDS": HARBOUR}
    output = build(folder, DOSSIER_PRINT=stated, **(given | settings))
    return BeautifulSoup((output / "print" / "index.html").read_text("utf-8"), "lxml")


def clippings(page: BeautifulSoup) -> list[str]:
    return [str(one["data-path"]).split("/")[1] for one in page.select(".paper-clipping")]


def test_a_span_of_days_leaves_out_what_is_older_newer_or_undated(tmp_path: Path) -> None:
    page = paper(tmp_path, {"from": "2031-03-05", "until": "2031-03-28"})
    assert ["04-ministry", "02-fishers-sue"] == clippings(page)
    assert "5 March 2031 to 28 March 2031" in page.select(".paper-cover")[0].get_text()
    assert [] == page.select(".paper-briefing")


def test_an_actor_is_named_by_name_or_slug_and_its_page_holds_what_is_printed(tmp_path: Path) -> None:
    page = paper(tmp_path, {"actors": "Baltmar", "until": "2031-03-20"})
    assert ["02-fishers-sue", "01-harbour-plan"] == clippings(page)
    assert ["Baltmar"] == [one.get_text() for one in page.select(".paper-actor h2")]
    assert set(clippings(page)) >= {
        str(one["data-place"]).split("/")[1] for one in page.select(".paper-appearance [data-place]")
    }


def test_what_is_new_is_printed_alone(tmp_path: Path) -> None:
    page = paper(tmp_path, {"new": True}, DOSSIER_SINCE="2031-03-20")
    assert ["06-compromise", "04-ministry"] == clippings(page)


def test_all_is_printed_with_the_briefing_where_nothing_is_said(tmp_path: Path) -> None:
    page = paper(tmp_path, True)
    assert 7 == len(clippings(page))
    assert 1 == len(page.select(".paper-briefing"))


@pytest.mark.parametrize("stated", [{"actor": "Baltmar"}, {"from": "May"}])
def test_a_selection_that_is_none_is_told(stated: dict[str, str]) -> None:
    with pytest.raises(SettingError):
        Selection.of(stated)


def test_an_actor_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match=r"there is no actor 'Baltmarr' .did you mean 'baltmar'"):
        paper(tmp_path, {"actors": ["Baltmarr"]})
