"""Bad input: each is told clearly, with the file and the remedy; the rest of the dossier is built, nothing is run."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from dossier.errors import ActorError, ClippingError, SettingError
from tests.building import build, build_clippings

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "The harbour of Kingsport was closed on Monday evening, the board said in a statement to the press.\n"
ACTOR = "---\nname: {}\nkind: company\n---\n"


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.WARNING)
    return caplog


def page(output: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((output / path / "index.html").read_text("utf-8"), "lxml")


def clippings(output: Path) -> list[str]:
    return sorted(path.name for path in (output / "clippings").iterdir() if path.is_dir())


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty_txt", b"", "is empty; fill it or delete it (left out)"),
        ("blank_txt", b" \n\n\t\n", "is empty; fill it or delete it (left out)"),
        ("binary_txt", bytes(range(256)) * 8, "is no text but a binary file; save the article as text"),
        ("control_txt", b"\x01\x02\x03\x04 ab" * 9, "is no text but a binary file; save the article as text"),
        ("picture_jpg", b"\xff\xd8\xff", "is a picture: run OCR over it"),
        ("huge_txt", b"word " * 12_000_000, "has 60 MB, more than the 50 MB allowed; split it"),
    ],
)
def test_a_file_that_cannot_be_read_is_left_out_and_the_others_are_built(
    name: str, data: bytes, message: str, tmp_path: Path, told: pytest.LogCaptureFixture
) -> None:
    output = build_clippings(tmp_path, good_txt=GOOD, **{name: data})
    assert ["good"] == clippings(output)
    file = tmp_path / "clippings" / ".".join(name.rsplit("_", 1))
    assert any(f"{file}: {message}" in line for line in told.messages)


def test_a_wrong_encoding_is_read_as_windows_1252_and_told(tmp_path: Path, told: pytest.LogCaptureFixture) -> None:
    output = build_clippings(tmp_path, old_txt=f"“Café” {GOOD}".encode("cp1252"))
    assert "“Café” The harbour" in page(output, "clippings/old").get_text()
    assert "the encoding was guessed as windows-1252; check it, and save it as UTF-8 to be sure" in told.text


def test_only_boilerplate_makes_a_page_that_says_so(tmp_path: Path) -> None:
    output = build_clippings(tmp_path, plugs_txt="Advertisement\n\nRelated Stories\n\nShare this page\n")
    assert ["plugs"] == clippings(output)
    assert "nothing" in page(output, "clippings/plugs").get_text().lower()


def test_two_clippings_with_one_title_have_a_page_each(tmp_path: Path) -> None:
    output = build_clippings(
        tmp_path, a_txt=f"A quiet day at the harbour\n\n{GOOD}", b_txt=f"A quiet day at the harbour\n\n{GOOD}"
    )
    assert ["a", "b"] == clippings(output)


def test_two_files_with_one_stem_have_a_page_each(tmp_path: Path) -> None:
    (tmp_path / "clippings" / "more").mkdir(parents=True)
    (tmp_path / "clippings" / "more" / "a.txt").write_text(GOOD)
    assert 2 == len(clippings(build_clippings(tmp_path, a_txt=GOOD)))


@pytest.mark.parametrize("stem", ["..", "...", "a b", "ÄÖ", "港口", "-", "con", "x" * 120, "<b>", "{{ 7 }}", "%2e%2e"])
def test_no_file_name_and_no_title_makes_a_bad_address(stem: str, tmp_path: Path) -> None:
    seeds = tmp_path / "clippings"
    seeds.mkdir()
    (seeds / f"{stem}.txt").write_text(GOOD)
    (seeds / f"{stem}.toml").write_text('title = "../../etc/<script>"', "utf-8")
    output = build_clippings(tmp_path)
    for name in clippings(output):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert not (tmp_path / "etc").exists()


def test_markup_in_a_clipping_is_shown_as_the_text_it_is(tmp_path: Path) -> None:
    hostile = (
        '<script>alert(1)</script> <img src=x onerror=alert(1)> "><b>bold</b> [link](javascript:alert(1)) '
        "{{ 7 * 7 }} {% include 'x' %} {filename}/a.md |tag|x [[huawei|Huawei]] &amp; &lt; was all that the "
        "harbour wrote on Monday evening, the board of the harbour said in a statement.\n"
    )
    actors = {"harbour": ACTOR.format("Harbour <i>of</i> Kingsport")}
    output = build_clippings(tmp_path, actors, a_txt=f"{hostile}\n{GOOD}")
    soup = page(output, "clippings/a")
    assert " ".join(hostile.split()) in soup.get_text()
    assert not soup.select(".body script, .body img, .body b, .body strong, .body i")
    for path in output.rglob("*.html"):
        assert "<script>alert" not in path.read_text("utf-8")
    assert "49" not in soup.select_one(".body").get_text()  # type: ignore[union-attr]


def test_what_a_page_states_of_itself_is_made_fit_to_be_written(tmp_path: Path) -> None:
    stated = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Har\\ud800bour\\u202e"}</script>'
    output = build_clippings(tmp_path, a_html=f"<html><head>{stated}</head><body><p>{GOOD}</p></body></html>")
    assert "Har?bour" == page(output, "clippings/a").h1.get_text()  # type: ignore[union-attr]


def test_control_and_direction_characters_are_removed_and_told(tmp_path: Path, told: pytest.LogCaptureFixture) -> None:
    output = build_clippings(tmp_path, a_txt=GOOD.replace("Monday", "Mon\u202eday\x07"))
    assert "closed on Monday evening" in page(output, "clippings/a").get_text()
    assert "2 control or text-direction characters were removed" in told.text


@pytest.mark.parametrize(
    ("sidecar", "message"),
    [
        ("published = ", "is not valid TOML"),
        ('publised = "2019"', "has the unknown key 'publised' (did you mean 'published'?)"),
        ('published = "last week"', "published: 'last week' is no date; write a date (2019-06-29)"),
        ("published = 2019", "published: 2019 is no date"),
        ('published = "2019-13"', "published: "),
        ("title = 3", "title must be a text in quotation marks"),
        ('authors = "A"', "authors must be a list of texts"),
        ("keep = [0]", "keep must be a list of line numbers"),
    ],
)
def test_a_wrong_sidecar_leaves_its_clipping_out(
    sidecar: str, message: str, tmp_path: Path, told: pytest.LogCaptureFixture
) -> None:
    output = build_clippings(tmp_path, good_txt=GOOD, a_txt=GOOD, a_toml=sidecar)
    assert ["good"] == clippings(output)
    assert f"{tmp_path / 'clippings' / 'a.toml'}: {message}" in told.text


def test_a_wrong_actor_file_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(ActorError, match="unknown key 'aka'"):
        build_clippings(tmp_path, {"x": "---\nname: X\nkind: person\naka: [Y]\n---\n"}, a_txt=GOOD)


def test_a_wrong_setting_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match=r"unknown setting DOSSIER_SEED \(did you mean 'DOSSIER_SEEDS'\?\)"):
        build(tmp_path, DOSSIER_SEED="x")
    with pytest.raises(SettingError, match="there is no folder"):
        build(tmp_path, DOSSIER_SEEDS=tmp_path / "none")


def test_a_clipping_error_names_file_and_remedy() -> None:
    assert "a.txt: is empty; fill it" == str(ClippingError("a.txt", "is empty; fill it"))


def test_no_clippings_at_all_make_a_site_that_says_what_to_do(tmp_path: Path) -> None:
    assert "no clippings yet" in page(build_clippings(tmp_path), "").get_text()
