"""Saved pages that are broken or mean harm: a clipping with warnings or one clear error, never anything else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.cleaning import clean
from dossier.clips.formats import saved_page
from dossier.clips.page import parser
from dossier.errors import ClippingError
from dossier.records import PROSE_KINDS, Article, Clip

PATH = Path("seeds/page.html")
PROSE = "The harbour master said on Tuesday that twelve ships were waiting outside the new port for the tide to turn."


def read(data: bytes) -> Clip:
    [clip] = saved_page.read(PATH, data)
    return clip


def account(clip: Clip, article: Article) -> None:
    """Every line is once a block or a removal, offsets hit their text, and the text is the prose."""
    found = [(block.first_line, block.text) for block in article.blocks]
    found += [(cut.line, cut.text) for cut in article.removals]
    assert list(enumerate(clip.lines, 1)) == sorted(found)
    for block in article.blocks:
        if block.kind in PROSE_KINDS:
            assert block.text == article.text[block.start : block.end]
    assert article.text == "\n\n".join(block.text for block in article.blocks if block.kind in PROSE_KINDS)


BLOCKS = ["<p>", "</p>", "<div>", "</div>", "<ul><li>", "</ul>", "<h1>", "</h1>", "<h2>", "<table><tr><td>", "</table>"]
NAMED = ["<div class='comments'>", "<div class='article-body'>", "<span class='byline'>", "</span>", "<nav>", "<aside>"]
SILENT = ["<script>", "</script>", "<!--", "-->", "<title>", "</title>", "<button>", "<div hidden>", "<figure>"]
INLINE = ["<br>", "<br/><br>", "<a href='x'>", "</a>", "<b>", "<pre>", "</pre>", "<figcaption>", "&#0;", "&lt;"]
FACTS = ["<time datetime='2021-05-04'>", "<meta name='author' content='", "'>"]
TEXTS = ["\0", "\x1f", "\u202e", "\ud800", PROSE, "Ships", "港は火曜日に開いた。"]
PIECES = st.sampled_from([*BLOCKS, *NAMED, *SILENT, *INLINE, *FACTS, *TEXTS])


@given(st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=40))
@settings(max_examples=300)
def test_any_markup_is_read_and_every_line_accounted_for(pieces: list[str]) -> None:
    try:
        clip = read("".join(pieces).encode("utf-8", "replace"))
    except ClippingError:
        return
    assert len(clip.lines) == len(clip.marks) == len(clip.places)
    assert all(box.parent < index for index, box in enumerate(clip.boxes))
    account(clip, clean(clip))


@given(st.binary(max_size=300))
@settings(max_examples=300)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        clip = read(b"<p>x" + data)
    except ClippingError:
        return
    account(clip, clean(clip))


def test_depth_of_nesting_costs_nothing() -> None:
    deep = "<div>" * 100_000 + f"<p>{PROSE}</p>" + "</div>" * 100_000
    article = clean(read(deep.encode()))
    expected = PROSE
    assert expected == article.text


def test_inline_elements_nest_as_deep() -> None:
    deep = "<b>" * 50_000 + "<div>x</div>" * 1000
    expected = ["x"] * 1000
    assert expected == read(deep.encode()).lines


@pytest.mark.parametrize(
    "data", [b"<html></html>", b"\xff\xfe", b"<script>1</script>", b"\0\0\0\0", b"<img src=x>", b"<!--"]
)
def test_a_page_without_text_is_an_error_with_remedy(data: bytes) -> None:
    with pytest.raises(ClippingError, match=r"page\.html: is a page without text; save it again"):
        read(data)


def test_null_bytes_are_dropped() -> None:
    expected = ["Ships wait."]
    assert expected == read(b"<p>Sh\0ips\0 wait.</p>").lines


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\xef\xbb\xbf<meta charset=latin1><p>na\xc3\xafve", "naïve"),
        ("<p>naïve".encode("utf-16"), "naïve"),
        ("<p>naïve".encode("utf-16-le"), "naïve"),
        ("<p>naïve".encode("utf-16-be"), "naïve"),
        ("<meta charset=iso-8859-1><p>naïve".encode(), "naïve"),
        ("<meta charset='iso-8859-1'><p>na\u00efve \u201cport\u201d".encode("cp1252"), "naïve “port”"),
        ('<meta http-equiv=Content-Type content="text/html; charset=windows-1251"><p>порт'.encode("cp1251"), "порт"),
        ("<meta charset=gb2312><p>港口".encode("gb18030"), "港口"),
        ("<meta charset=shift_jis><p>港は開いた".encode("cp932"), "港は開いた"),
        ('<?xml version="1.0" encoding="iso-8859-2"?><p>Łódź'.encode("iso-8859-2"), "Łódź"),
        ("<meta charset=iso-2022-jp><p>港".encode("iso-2022-jp"), "港"),
        ("<p>naïve".encode("latin1"), "naïve"),
        ("<meta charset=utf-8><p>naïve".encode("latin1"), "naïve"),
        ("<meta charset=base64><p>naïve".encode("latin1"), "naïve"),
        ("<meta charset=nonsense><p>naïve".encode("latin1"), "naïve"),
        ("<meta charset=utf-7><p>+ADw-b".encode("ascii"), "+ADw-b"),
    ],
)  # fmt: skip
def test_the_charset_is_found(data: bytes, expected: str) -> None:
    assert [expected] == read(data).lines


def test_a_wrong_charset_label_is_told() -> None:
    clip = read(b"<meta charset=shift_jis><p>na\xefve \xa0\xfd\xfe\xff")
    assert [warning[:28] for warning in clip.warnings] == ["the encoding was guessed as "]


def test_a_lost_byte_is_told_and_the_label_still_holds() -> None:
    text = "川にかかる橋は三月半ばまで閉鎖される。"
    clip = read(b"<meta charset=shift_jis><p>" + text.encode("cp932") + b"\x81.")
    assert f"{text}\ufffd." == clip.text
    assert "are not cp932" in clip.warnings[0]


def test_a_page_of_links_only_is_flagged() -> None:
    article = clean(read(b"<nav><a href=/>Home</a></nav>"))
    assert not article.text
    assert "no article was found" in article.warnings[0]


def test_a_notice_for_subscribers_is_flagged() -> None:
    article = clean(read(f"<p>{PROSE}</p><p>To continue reading, log in.</p>".encode()))
    assert "stops at a notice for subscribers" in article.warnings[0]


def test_of_an_endless_page_the_beginning_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "MOST_LINES", 3)
    clip = read(b"<p>x" * 5)
    expected = ["x", "x", "x"]
    assert expected == clip.lines
    assert "the rest was left out" in clip.warnings[0]


def test_elements_too_deep_to_be_told_apart_lose_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "MOST_FRAMES", 3)
    expected = ["a", "b", "c", "d"]
    assert expected == read(b"<div><div><div>a<div>b</div>c</div></div></div>d").lines
