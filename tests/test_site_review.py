"""The site on the way to a curated cast: marks, roles, explained links, and the review of a local build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from tests.building import build, build_clippings
from tests.reading import ROOT

if TYPE_CHECKING:
    from pathlib import Path

BERG = "---\nname: Anna Berg\nkind: person\n---\n"
TEXTS = {
    "a_txt": (
        "Brem Ltd chairman Anna Berg met Olga Lund, the mayor of Oslo, last week. Berg left Oslo. Lund did not.\n"
        "\nUstro Berg was not there, and Oslo slept.\n"
    ),
    "b_txt": "Former mayor Olga Lund wrote to Brem Ltd. Weiss Ltd <script>alert(1)</script> did not answer her.\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_clippings(tmp_path_factory.mktemp("review"), {"anna-berg": BERG}, **TEXTS)


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup((path / "index.html").read_text("utf-8"), "lxml")


def words(path: Path, selector: str) -> list[str]:
    return [" ".join(tag.get_text().split()) for tag in soup(path).select(selector)]


def test_a_found_actor_says_so_and_a_reviewed_one_does_not(site: Path) -> None:
    [mark] = words(site / "actors" / "olga-lund", ".unreviewed")
    assert mark.startswith("Found, not reviewed A rule found this name in the clippings.")
    assert [] == words(site / "actors" / "anna-berg", ".unreviewed")


def test_lists_show_found_actors_behind_the_others(site: Path) -> None:
    people = soup(site / "actors").select_one(".kind-person.group")
    assert people
    assert ["Anna Berg", "Olga Lund"] == [tag.get_text() for tag in people.select(".roll a")][:2]
    assert ["Found, not reviewed"] == [tag.get_text() for tag in people.select("h3")]
    assert "Anna Berg" == words(site, ".prominence a")[0]
    assert "Anna Berg" == words(site / "clippings" / "a", ".named .actor")[0]


def test_roles_stand_side_by_side_with_their_places(site: Path) -> None:
    page = soup(site / "actors" / "olga-lund")
    assert {"“mayor of Oslo”", "“Former mayor”"} == {f"“{tag.get_text()}”" for tag in page.select(".roles tbody th q")}
    assert {"../../clippings/a/index.html#p1", "../../clippings/b/index.html#p1"} == {
        tag["href"] for tag in page.select(".roles td a")
    }
    assert "Oslo" in words(site / "actors" / "olga-lund", ".roles .of")
    assert [] == words(site / "actors" / "oslo", ".roles")


def test_each_link_says_its_rule_and_the_mention_that_it_leans_on(site: Path) -> None:
    page = soup(site / "clippings" / "a")
    rows = {
        f"{tag.get_text().partition('¶')[0]}: {group.find_previous_sibling('h3').get_text()}": tag  # type: ignore[union-attr]
        for group in page.select(".explained ul")
        for tag in group.select("li")
    }
    lund = next(tag for text, tag in rows.items() if text.startswith("Lund Olga Lund (in : found in the text,"))
    basis = next(str(tag["href"]) for tag in lund.select("a") if "in ¶" in tag.get_text())
    assert "Olga Lund" == page.select_one(basis).get_text()  # type: ignore[union-attr]
    assert any(text.startswith("Berg Anna Berg (in : the surname of …, who is named in full") for text in rows)
    assert any(text.startswith("Berg : no link, because it may be a part of Ustro Berg") for text in rows)


def test_the_review_of_a_local_build_names_commands_and_places(site: Path) -> None:
    commands = words(site / "review", ".command")
    assert any('adopt "Olga Lund" --kind person' in command for command in commands)
    assert any('ignore "Weiss Ltd"' in command for command in commands)
    page = soup(site / "review")
    assert all((site / "review" / str(tag["href"]).partition("#")[0]).is_file() for tag in page.select(".place"))
    assert "Review" in words(site, ".colophon a")
    assert "review/" not in (site / "sitemap.xml").read_text("utf-8")


def test_a_published_site_has_no_review(tmp_path: Path) -> None:
    output = build(tmp_path, DOSSIER_INDEX="", SITEURL="https://example.org", DOSSIER_SEEDS=ROOT / "tests" / "harbour")
    assert not (output / "review").exists()
    assert not [page for page in output.rglob("*.html") if "review/" in page.read_text("utf-8")]


def test_a_long_part_says_how_much_it_leaves_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier.site.pages.listings.review_page.MOST", 1)
    output = build_clippings(tmp_path, **TEXTS)
    assert any("more, which make review" in text for text in words(output / "review", ".more"))


def test_a_settled_dossier_has_nothing_to_review(tmp_path: Path) -> None:
    sidecar = 'published = "2031"\nsource = "Courier"\n'
    output = build_clippings(tmp_path, a_txt="The harbour was closed on Monday, it is said.\n", a_toml=sidecar)
    assert ["Nothing to review: every name is settled, every clipping has its date and its source."] == words(
        output / "review", ".empty"
    )


def test_a_found_longer_name_settles_a_doubt_about_a_part_of_it(tmp_path: Path) -> None:
    text = "Karl Berg came on Monday. Karl Berg spoke. Anna Berg listened to Karl Berg and to nobody else at all.\n"
    output = build_clippings(tmp_path, {"anna-berg": BERG}, a_txt=text)
    named = words(output / "clippings" / "a", ".named .actor")
    assert ["Anna Berg", "Karl Berg"] == named
    assert not [text for text in words(output / "clippings" / "a", ".explained li") if "no link" in text]
