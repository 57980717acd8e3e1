"""Actors that are hardly named share pages by name; whoever is named often has a page, however few the clippings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from dossier.addresses.names import NameShelf
from tests.building import build_clippings

if TYPE_CHECKING:
    from pathlib import Path

ONCE = "Ingrid Solheim, harbour master of Aarvik, said that the crane would be moved. “It leans,” Solheim said."
OFTEN = " ".join(f"Henrik Dahl told the council of pier {number} that it had to wait." for number in range(2, 18))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dossier.addresses.names.CROWD", 1)
        patch.setattr("dossier.site.pages.actors.actor_record.SHORT", 1)
        return build_clippings(
            tmp_path_factory.mktemp("names"), a_txt=f"The crane leans\n\n{ONCE}\n", b_txt=f"The piers wait\n\n{OFTEN}\n"
        )


def test_who_is_hardly_named_stands_with_the_sentences_on_a_page_of_many(site: Path) -> None:
    assert not (site / "actors" / "ingrid-solheim").exists()
    entry = BeautifulSoup((site / "names/i/index.html").read_text("utf-8"), "lxml").select_one("#ingrid-solheim")
    assert entry
    assert "the crane would be moved" in entry.get_text()


def test_who_is_named_often_has_a_page_though_a_single_clipping_names_them(site: Path) -> None:
    assert (site / "actors" / "henrik-dahl" / "index.html").is_file()


def test_no_file_stands_at_a_place_within_a_page(site: Path) -> None:
    assert not [path for path in site.rglob("*") if "#" in path.name]


def test_a_page_by_name_that_is_too_long_leads_to_finer_ones() -> None:
    shelf = NameShelf.of({f"a{letter}-{number}": 10 for letter in "bc" for number in range(30)})
    assert ["a", "ab"] == shelf.chain("ab-7")
    assert "names/ac/" == shelf.path("ac-29")


def test_small_beginnings_stay_together_on_the_page_that_leads_to_the_large_ones() -> None:
    shelf = NameShelf.of({f"ab-{number}": 10 for number in range(35)} | {"ac-1": 10, "ad-1": 50})
    assert ["a", "ab"] == shelf.chain("ab-7")
    assert ["names/a/", "names/a/"] == [shelf.path("ac-1"), shelf.path("ad-1")]


def test_of_many_small_beginnings_so_many_leave_that_the_others_find_room() -> None:
    shelf = NameShelf.of({f"a{letter}": 50 for letter in "bcdefghi"})
    assert ["a", "ab"] == shelf.chain("ab")
    assert ["names/a/"] * 7 == [shelf.path(f"a{letter}") for letter in "cdefghi"]
