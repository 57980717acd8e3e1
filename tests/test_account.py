"""The account of the cut: what each rule removed, what is left of each clipping, and which look wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from dossier.cleaning.account import account_of
from dossier.records import Account, Article, Block, Clipping, ClippingCut, Removal, RuleCut
from tests.building import build_clippings

if TYPE_CHECKING:
    from pathlib import Path

KEPT = Block("paragraph", "Ferries will sail again.", 2, 2, 0)
FIRST = Clipping(
    Article(
        "first",
        "first.txt",
        KEPT.text,
        (KEPT,),
        (
            Removal(1, "Home News", "region.before"),
            Removal(3, "Share this", "share.bar"),
            Removal(3, "Tweet", "share.bar"),
        ),
    )
)
DOUBTFUL = Clipping(
    Article("second", "second.txt", "", (), (Removal(1, "Share", "share.bar"),), warnings=("nothing is left; look",))
)
EMPTY = Clipping(Article("third", "third.txt", "", ()))
REPORT = (
    "The harbour board will vote on the ferry line before the end of the month, its chairman said on Monday. "
    "Two companies have asked to run it, and both want more money from the town than the last one was given."
)
LEAD = "Home\nNews\nSport\n\nFerry line goes to the vote\n\n"
PAGE = f"{LEAD}{REPORT}\n\n{REPORT.replace('ferry', 'bus')}\n\nRelated stories\nBridge is closed\n"


def test_each_rule_has_its_lines_words_and_clippings() -> None:
    account = account_of([FIRST, DOUBTFUL, EMPTY])
    assert (RuleCut("share.bar", 2, 4, 2), RuleCut("region.before", 1, 2, 1)) == account.rules


def test_each_clipping_has_its_share_and_the_doubtful_come_first() -> None:
    account = account_of([EMPTY, FIRST, DOUBTFUL])
    assert (
        ClippingCut("second", 0, 1, 1, (("share.bar", 1),), ("nothing is left; look",)),
        ClippingCut("first", 4, 5, 2, (("share.bar", 3), ("region.before", 2)), ()),
        ClippingCut("third", 0, 0, 0, (), ()),
    ) == account.clippings
    assert [1.0, 5 / 9, 0.0] == [one.share for one in account.clippings]
    assert account.clippings[:1] == account.doubtful


def test_the_dossier_has_the_sums() -> None:
    account = account_of([FIRST, DOUBTFUL, EMPTY])
    assert (4, 6, 3, 0.6) == (account.kept, account.removed, account.lines, account.share)
    assert account_of([DOUBTFUL, EMPTY, FIRST]) == account
    assert (Account((), ()), 0.0) == (account_of([]), account_of([]).share)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> BeautifulSoup:
    """The page of a dossier with a clipping that was cut and one that nothing is left of."""
    folder: Path = tmp_path_factory.mktemp("account")
    site = build_clippings(folder, ferry_txt=PAGE, menu_txt="Home\nNews\nSport\nShare\n")
    return BeautifulSoup((site / "removed/index.html").read_text("utf-8"), "html.parser")


def rows(page: BeautifulSoup, section: str) -> list[list[str]]:
    """The rows of the table of a section, without the rules' reasons."""
    for why in page.select(".imprint"):
        if why.find_parent("table"):
            why.extract()
    table = page.select_one(f"section[aria-labelledby={section}] tbody")
    return [[cell.get_text(strip=True) for cell in row.select("th, td")] for row in table.select("tr")] if table else []


def test_the_page_shows_what_each_rule_removed_and_why(page: BeautifulSoup) -> None:
    why = page.select_one("section[aria-labelledby=rules] .imprint")
    assert why is not None
    assert why.get_text().endswith(".")
    assert ["Region: after", "5", "3", "2"] == rows(page, "rules")[0]
    assert [5, 2, 2, 2, 1] == [int(row[1]) for row in rows(page, "rules")]


def test_the_page_shows_what_was_kept_of_each_clipping_and_links_its_removals(page: BeautifulSoup) -> None:
    assert [["Untitled clipping menu", "0", "4", "100%"]] == rows(page, "clippings")[:1]
    links = [str(link["href"]) for link in page.select("section[aria-labelledby=clippings] a")]
    assert [True, True] == [link.endswith("#removed") for link in links]


def test_the_page_puts_the_doubtful_first_with_the_remedy(page: BeautifulSoup) -> None:
    assert ["doubts", "rules", "clippings"] == [str(one["aria-labelledby"]) for one in page.select("main section")]
    doubts = page.select_one("section[aria-labelledby=doubts]")
    assert doubts is not None
    assert "keep = [...]" in doubts.get_text()


def test_the_page_of_a_dossier_that_lost_nothing_says_so(tmp_path: Path) -> None:
    site = build_clippings(tmp_path, ferry_txt=f"{REPORT}\n\n{REPORT.replace('ferry', 'bus')}\n")
    page = BeautifulSoup((site / "removed/index.html").read_text("utf-8"), "html.parser")
    assert [] == page.select("main table")
    assert "Nothing: every line" in page.select_one("main .standfirst").get_text()  # type: ignore[union-attr]
