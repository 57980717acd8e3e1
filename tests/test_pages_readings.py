"""The vote of a page's readers: our own rules, a second reader, the density of text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier.cleaning import TWO_READINGS, clean
from dossier.cleaning.body.dense_reading import dense_reading
from dossier.cleaning.body.page_measures import RULES
from dossier.clips.formats import saved_page
from dossier.clips.page import second_reader
from dossier.clips.page.second_reader import kept_lines_of, second_reading
from dossier.records import Article, Clip, Facts

SCENES = (
    "The keeper of the lighthouse at Skarv counted forty swans on the inner bay before the ice took hold of it.",
    "He has written down what passes his window since he came to the rock, and the books fill two shelves of oak.",
    "Nobody had asked to see them until a student of birds rowed over last spring, and stayed until the leaves fell.",
    "She found that the eiders now leave three weeks later than they did when the first of the books was begun.",
    "The fishermen had said so for years, but there was no paper on which anybody had said it with a date beside it.",
    "What the books hold will be printed by the museum on the mainland, with the drawings that stand in the margins.",
    "The keeper asked for one thing only: that nothing be corrected, not even the year in which he lost a whole week.",
    "His successor has promised to go on with the count, although the light has needed no keeper for a long time.",
)
"""Enough words for readers to tell a page's article by."""
CALL = "Whoever gives us a krone a day gets our paper, our almanac and a cup with a swan on it, sent to the door."


def page(*blocks: str, around: str = "{}") -> Clip:
    """A saved page of the scenes, with other blocks after the fourth."""
    paragraphs = [f"<p>{scene}</p>" for scene in SCENES]
    text = "".join([*paragraphs[:4], *blocks, *paragraphs[4:]])
    markup = f"<html><head><title>Swans</title></head><body>{around.format(f'<div>{text}</div>')}</body></html>"
    [clip] = saved_page.read(Path("seeds/swans.html"), markup.encode())
    return clip


def keeping(clip: Clip, *, without: str = "", only: tuple[str, ...] = ()) -> Clip:
    """The clip with a second reader that keeps all lines but one, or only some."""
    return replace(clip, second=tuple(line in only if only else line != without for line in clip.lines))


def removed(article: Article) -> dict[str, str]:
    """The rule that removed each line."""
    return {cut.text: cut.rule for cut in article.removals}


BOX = f"<div><a href='/'>{CALL[:60]}</a>{CALL[60:]}</div>"
"""A box among the paragraphs of which half is a link: the density of the text is against it."""


def test_a_line_that_only_our_own_reading_keeps_is_removed() -> None:
    assert {CALL: "page.readers"} == removed(clean(keeping(page(BOX), without=CALL)))


def test_a_line_that_two_readers_keep_stays() -> None:
    assert {} == removed(clean(keeping(page(BOX))))


def test_a_line_that_both_others_keep_comes_back() -> None:
    clip = page(f"<div class='promo-box'><p>{CALL}</p></div>")
    assert {CALL: "page.promotion"} == removed(clean(replace(clip, second=())))
    assert {} == removed(clean(keeping(clip)))


def test_a_reader_that_keeps_hardly_anything_has_no_vote() -> None:
    least = RULES["readers.least_share"].value
    words = sum(len(scene.split()) for scene in SCENES)
    assert 3 < least * words
    assert {} == removed(clean(keeping(page(BOX, "<p>The swans came.</p>"), only=("The swans came.",))))


def test_our_own_reading_stands_where_no_second_reader_was_asked() -> None:
    assert {} == removed(clean(replace(page(BOX), second=())))


def test_a_short_page_is_read_by_our_own_rules() -> None:
    markup = f"<div><p>{SCENES[0]}</p>{BOX}<p>{SCENES[1]}</p></div>"
    [clip] = saved_page.read(Path("seeds/swans.html"), markup.encode())
    assert {} == removed(clean(keeping(clip, without=CALL)))


def test_where_our_own_reading_has_failed_the_second_readers_stands() -> None:
    clip = page(
        around="<div class='comments'>{}</div><p>Our paper is read in all of the forty ports of this coast.</p>"
    )
    assert list(SCENES) == clean(keeping(clip, only=SCENES)).body.split("\n\n")


def test_two_readings_that_differ_are_told_until_the_analyst_has_settled_it() -> None:
    clip = keeping(page(), only=SCENES[:3])
    assert TWO_READINGS in clean(clip).warnings
    assert TWO_READINGS not in clean(replace(clip, sidecar=Facts(keep=(8,)))).warnings
    assert TWO_READINGS not in clean(keeping(page(), only=SCENES[:7])).warnings


@pytest.mark.parametrize(
    ("markup", "kept"),
    [
        ("<p>{0}</p><p>{1}</p>", [True, True]),
        ("<div><p>{0}</p><p>{1}</p></div><div>By us</div>", [True, True, False]),
        ("<div><p>{0}</p></div><div><p>{1}</p></div><div><p>{2}</p></div><div><p>{3}</p></div>", [True] * 4),
        ("<div><p>{0}</p><p>{1}</p></div><ul><li><a>{2}</a></li></ul>", [True, True, False]),
        ("<div><p>{0}</p><p>{1}</p><ul><li><a>{2}</a></li></ul></div>", [True, True, False]),
        ("<nav>Home</nav><div>Go on</div>", [False, False]),
    ],
)
def test_the_density_of_text_tells_an_article(markup: str, kept: list[bool]) -> None:
    [clip] = saved_page.read(Path("seeds/swans.html"), markup.format(*SCENES).encode())
    assert kept == dense_reading(clip)


def test_a_line_is_found_in_a_reading_by_its_runs_of_words_and_a_short_one_by_itself() -> None:
    text = f"{SCENES[0]}\n| Swans | 40 |\nOn the bay"
    assert (True, False, True, True, False) == kept_lines_of(
        text, [SCENES[0], SCENES[1], "Swans", "On the bay", "The keeper"]
    )


MARKUP = "".join(f"<p>{scene}</p>" for scene in SCENES)


def test_the_second_reader_says_of_each_line_whether_it_keeps_it() -> None:
    assert (True,) * len(SCENES) == second_reading(f"<html><body><article>{MARKUP}</article></body></html>", SCENES, 5)


@pytest.mark.parametrize("error", [ValueError, RecursionError, MemoryError])
def test_a_second_reader_that_fails_is_not_heard(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    def fails(*_given: object, **_named: object) -> str:
        raise error

    monkeypatch.setattr("trafilatura.extract", fails)
    assert "" == second_reader.article_text(MARKUP)


def test_a_page_too_deep_or_too_long_is_not_given_to_the_second_reader() -> None:
    assert () == second_reading(MARKUP, SCENES, 1_000)
    assert () == second_reading(MARKUP + " " * 3_000_000, SCENES, 5)
