"""Clippings that carry the same copy: told once, each naming the others, and counted as one source."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from dossier.addresses import clipping_paths
from dossier.records import Article, Clipping
from tests.building import build_clippings

if TYPE_CHECKING:
    from pathlib import Path

ACTORS = {
    "anne-weller": "---\nname: Anne Weller\nkind: person\n---\n",
    "harbour-board": "---\nname: Norland Harbour Board\nkind: government\n---\n",
}
WIRE = (
    "Quay closed in Kingsport\n\n"
    "The Norland Harbour Board closed the quay on 4 March 2021, its chairwoman Anne Weller said in Kingsport.\n\n"
    "“We have waited long enough for the second study of the herring grounds,” Weller said. "
    "“The ships are not going to get any smaller next year.”\n\n"
    "The board will meet again in April, when the study of the herring grounds is to be published.\n"
)
OWN = (
    "Fishers angry\n\n"
    "The fishers of Kingsport heard of the closing from the radio, and met in the old sail loft in the evening.\n\n"
    "“We have waited long enough for the second study of the herring grounds,” Anne Weller had said before.\n"
)
SAID_BESIDE = ".margin > li:not([class^=on-]) > a:not(.actor)"


def dated(source: str, day: str) -> str:
    return f'source = "{source}"\npublished = "{day}"\n'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_clippings(
        tmp_path_factory.mktemp("copies"),
        ACTORS,
        ledger_txt=WIRE,
        ledger_toml=dated("Evening Ledger", "2021-03-06"),
        agency_txt=WIRE,
        agency_toml=dated("Northern Wire", "2021-03-05"),
        post_txt=WIRE,
        post_toml=dated("Harbour Post", "2021-03-07"),
        own_txt=OWN,
        own_toml=dated("Coastal Times", "2021-03-08"),
    )


def page(site: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((site / name / "index.html").read_text("utf-8"), "lxml")


def words(tag: BeautifulSoup) -> str:
    return " ".join(tag.get_text(" ").split())


@pytest.mark.parametrize(("name", "shown"), [("clippings", ".entry"), (".", ".latest .entry")])
def test_a_list_shows_the_copy_that_is_dated_first_and_names_the_others(site: Path, name: str, shown: str) -> None:
    entries = page(site, name).select(shown)
    links = [str(tag.select_one("h3 a")["href"]).split("/")[-2] for tag in entries]  # type: ignore[index]
    assert ["own", "agency"] == links
    assert "Also published by Evening Ledger 6 March 2021 , Harbour Post 7 March 2021" in words(entries[1])


def test_a_source_lists_its_own_copy_and_says_who_else_has_it(site: Path) -> None:
    made = page(site, "sources")
    section = next(tag for tag in made.select(".ledger") if "Harbour Post" in tag.h2.get_text())  # type: ignore[union-attr]
    assert "Also published by Northern Wire" in words(section)  # type: ignore[arg-type]


def test_an_actor_has_its_sentences_once_and_the_copies_beside_them(site: Path) -> None:
    made = page(site, "actors/anne-weller")
    assert ["in-own", "in-agency"] == [tag["id"] for tag in made.select(".appearance")]
    assert "Evening Ledger" in words(made.select_one("#in-agency .also"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("agency", "The same copy Evening Ledger 6 March 2021 , Harbour Post 7 March 2021"),
        ("ledger", "The same copy Listed as Northern Wire 5 March 2021 , Harbour Post 7 March 2021"),
    ],
)
def test_the_page_of_each_copy_names_the_others(site: Path, name: str, expected: str) -> None:
    assert expected == words(page(site, f"clippings/{name}").select_one(".copies"))  # type: ignore[arg-type]


def test_a_statement_stands_once_with_the_copies_that_print_it(site: Path) -> None:
    made = page(site, "statements")
    assert ["in-own", "in-agency"] == [tag["id"] for tag in made.select(".statements h2")]
    said = next(
        tag for tag in made.select("#in-agency, .statement") if "not going to get any smaller" in tag.get_text()
    )
    assert "also in Evening Ledger , Harbour Post" in words(said) or "also in Harbour Post , Evening Ledger" in words(
        said
    )  # type: ignore[arg-type]


def test_copies_count_as_one_source(site: Path) -> None:
    facts = [words(tag) for tag in page(site, "statements").select(".statement > blockquote ~ p")]  # type: ignore[arg-type]
    assert any("in 2 sources" in fact for fact in facts)
    assert not any("in 3 sources" in fact or "in 4 sources" in fact for fact in facts)


def test_the_margin_of_a_copy_leads_to_the_statement_that_is_listed(site: Path) -> None:
    ids = {str(tag["id"]) for tag in page(site, "statements").select(".statement")}
    for name in ("agency", "ledger", "post"):
        links = [str(tag["href"]) for tag in page(site, f"clippings/{name}").select(SAID_BESIDE)]
        assert links
        assert {link.partition("#")[2] for link in links} <= ids


def test_an_event_that_copies_tell_stands_once_in_the_timeline(site: Path) -> None:
    told = [
        tag
        for tag in page(site, "timeline").select(".moment > p:nth-of-type(2)")
        if "closed the quay" in tag.get_text()
    ]
    assert 1 == len(told)
    assert "also in" in words(told[0].find_next_sibling("p"))  # type: ignore[arg-type]


def test_a_copy_is_no_other_clipping_on_the_same_events(site: Path) -> None:
    related = page(site, "clippings/agency").select_one(".related")
    assert ["Fishers angry"] == [tag.get_text() for tag in related.select(".headline a")]  # type: ignore[union-attr]


def test_the_data_say_which_clippings_are_copies_and_which_quotations_agree(site: Path) -> None:
    data = json.loads((site / "data" / "dossier.json").read_text("utf-8"))
    assert [("agency", ["post", "ledger", "agency"])] == [(echo["first"], echo["clippings"]) for echo in data["echoes"]]
    assert "own" in {one["first"]["clipping"] for one in data["wordings"]}
    rows = (site / "data" / "copies.csv").read_text("utf-8").splitlines()
    assert ["agency,post", "agency,ledger", "agency,agency"] == [",".join(row.split(",")[:2]) for row in rows[1:]]


def test_what_only_copies_of_one_report_carry_has_a_single_source(site: Path) -> None:
    made = page(site, "briefing")
    single = made.select_one("details > #carried-by-a-single-source")
    assert single
    assert "1 of 1 main dates" in words(single.select_one(".hint"))  # type: ignore[arg-type]
    assert "closed the quay" in single.get_text()


def test_a_quotation_that_another_source_prints_too_is_none_of_them(site: Path) -> None:
    single = page(site, "briefing").select_one("#carried-by-a-single-source")
    assert "waited long enough" not in single.get_text()  # type: ignore[union-attr]


def test_the_front_page_counts_the_open_questions_and_leads_to_them(site: Path) -> None:
    made = page(site, ".")
    links = {tag.get_text(): str(tag["href"]) for tag in made.select(".open a")}
    assert "briefing/index.html#carried-by-a-single-source" in links["Carried by a single source"]


def test_a_file_whose_name_is_an_address_keeps_it_whatever_comes_beside_it() -> None:
    clippings = [Clipping(Article(name, f"{name}.txt", "", ())) for name in ("ferry 2", "ferry-2", "Ferry 2")]
    paths = clipping_paths(clippings)
    assert "clippings/ferry-2/" == paths["ferry-2"] == clipping_paths(clippings[1:2])["ferry-2"]
    assert 3 == len(set(paths.values()))
