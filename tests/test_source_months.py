"""The page of the sources counts the clippings of each by month, or by year where the months are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.building import build_clippings
from tests.test_site import soup

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The {} quay of Tarn was closed on Monday, because two of its piles had broken, the harbour master said.\n"


def table(folder: Path, *stated: tuple[str, str]) -> list[list[str]]:
    """The rows of the table of a dossier whose clippings have these publications and dates."""
    files = {f"c{n:02}_txt": TEXT.format(f"{source} {n}") for n, (source, _day) in enumerate(stated)}
    files |= {
        f"c{n:02}_toml": f'source = "{source}"\n' + (f'published = "{day}"' if day else "")
        for n, (source, day) in enumerate(stated)
    }
    page = soup(build_clippings(folder, **files) / "sources" / "index.html")
    return [[cell.get_text() for cell in row.select("th, td")] for row in page.select("table.shared tr")]


def test_clippings_are_counted_by_source_and_month(tmp_path: Path) -> None:
    stated = (
        ("Courier", "2031-04-02"),
        ("Courier", "2031-04"),
        ("Post", "2031-06-01"),
        ("Courier", ""),
        ("Post", "2031"),
    )
    assert [
        ["Source", "April 2031", "June 2031", "Undated"],
        ["Courier", "2", "", "1"],
        ["Post", "", "1", "1"],
    ] == table(tmp_path, *stated)


@pytest.mark.parametrize("source", ["Courier", "Post"])
def test_where_the_months_are_many_the_years_are_counted(source: str, tmp_path: Path) -> None:
    stated = [(source, f"203{n % 2}-{n:02}-01") for n in range(1, 13)] + [("Echo", "2032-01-01"), ("Echo", "2032")]
    assert ["Source", "2030", "2031", "2032"] == table(tmp_path, *stated)[0]


def test_one_source_or_one_month_needs_no_table(tmp_path: Path) -> None:
    assert [] == table(tmp_path / "a", ("Courier", "2031-04-02"), ("Courier", "2031-05-02"))
    assert [] == table(tmp_path / "b", ("Courier", "2031-04-02"), ("Post", "2031-04-09"))
