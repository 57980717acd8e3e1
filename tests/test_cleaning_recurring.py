"""Lines that recur at the edges of a source's clippings go; what recurs in the middle, or in fewer clippings, stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dossier.cast.linking import Linker
from dossier.cleaning import clean
from dossier.cleaning.recurring import recurring, without
from dossier.commands.clippings import examined
from dossier.pipeline import articles_of, examine, make_dossier
from dossier.records import Article, Block, Cast, Clip, Facts, Removal

if TYPE_CHECKING:
    from pathlib import Path

MOTTO = "The Harbour Post has told the town what happens at sea since the first ferry sailed."
CLOSING = "Everything that the Harbour Post prints is checked by two of its four editors before it appears in print."
BACKGROUND = "The ferry line was founded forty years ago by two brothers from the northern shore."
STORIES = {
    "bridge": "The council voted on Monday to close the old bridge until the cables have been renewed by divers.",
    "school": "The new school on the hill opened its doors to two hundred pupils after three years of building.",
    "market": "Fishermen sold their whole catch before noon, and the buyers from the city left with empty vans.",
    "winter": "Ice on the northern shore kept six boats in the harbour for the second week running, pilots said.",
}


def clip(name: str, *paragraphs: str, source: str | None = "The Harbour Post", **stated: object) -> Clip:
    """A clipping of a source with these paragraphs."""
    return Clip(name, f"{name}.txt", "\n\n".join(paragraphs), sidecar=Facts(source=source, **stated))  # type: ignore[arg-type]


def report(name: str, **stated: object) -> Clip:
    """One of the stories between the paper's motto and its closing words, with the background in its middle."""
    ends = f"A report on the {name} will be read to the council in spring, and the mayor has promised an answer."
    return clip(name, MOTTO, STORIES[name], BACKGROUND, ends, CLOSING, **stated)


def bodies(clips: list[Clip]) -> list[list[int]]:
    """The numbers of the lines that were kept of each clip."""
    return [[block.first_line for block in article.blocks] for article in articles_of(clips)]


def test_what_begins_and_ends_three_clippings_of_a_source_goes_and_their_middle_stays() -> None:
    assert [[3, 5, 7]] * 3 == bodies([report("bridge"), report("school"), report("market")])


def test_two_clippings_are_not_enough() -> None:
    assert [[1, 3, 5, 7, 9]] * 2 == bodies([report("bridge"), report("school")])


def test_clippings_of_other_sources_do_not_count() -> None:
    clips = [report("bridge"), report("school"), report("market", source="The Hill Echo")]
    assert [[1, 3, 5, 7, 9]] * 3 == bodies(clips)


def test_clippings_without_a_source_are_told_apart_by_the_host_of_their_address() -> None:
    named = [report(name, source=None, url=f"https://post.example/{name}") for name in ("bridge", "school", "market")]
    assert [[3, 5, 7]] * 3 == bodies(named)
    assert [[1, 3, 5, 7, 9]] * 3 == bodies([report(name, source=None) for name in ("bridge", "school", "market")])
    wrong = [report(name, source=None, url="https://[post/") for name in ("bridge", "school", "market")]
    assert [[1, 3, 5, 7, 9]] * 3 == bodies(wrong)


def test_copies_of_one_article_are_one_article() -> None:
    clips = [replace(report("bridge"), id=name) for name in ("a", "b", "c")]
    assert [[1, 3, 5, 7, 9]] * 3 == bodies(clips)


def test_an_article_of_nothing_but_recurring_lines_stays() -> None:
    clips = [report("bridge"), report("school"), report("market"), clip("notice", MOTTO, CLOSING)]
    assert [1, 3] == bodies(clips)[3]


def test_a_line_that_the_sidecar_keeps_stays() -> None:
    page = replace(report("bridge"), text=f"Home\nNews\n\n{report('bridge').text}")
    kept = replace(page, sidecar=replace(page.sidecar, keep=(1,)))
    articles = articles_of([kept, report("school"), report("market")])
    assert "Home" in articles[0].body
    overruled = replace(articles[0], blocks=tuple(block._replace(rule="sidecar.keep") for block in articles[0].blocks))
    assert overruled == without(overruled, frozenset({4, 6}), kept.lines)


def test_the_removed_lines_are_in_the_account_and_the_offsets_fit() -> None:
    article = articles_of([report("bridge"), report("school"), report("market")])[0]
    assert (Removal(1, MOTTO, "recurring"), Removal(9, CLOSING, "recurring")) == article.removals
    assert [STORIES["bridge"], BACKGROUND] == [article.text[block.start : block.end] for block in article.blocks[:2]]


def test_a_block_of_several_lines_is_removed_line_by_line() -> None:
    blocks = (Block("paragraph", "One two.", 1, 3, 0), Block("paragraph", "Three.", 5, 5, 10))
    article = without(
        Article("a", "a.txt", "One two.\n\nThree.", blocks), frozenset({1}), ["One", "", " two.", "", "Three."]
    )
    assert (Removal(1, "One", "recurring"), Removal(3, "two.", "recurring")) == article.removals
    assert ("Three.", (Block("paragraph", "Three.", 5, 5, 0),)) == (article.text, article.blocks)


def test_the_dateline_is_read_again_where_the_first_paragraph_goes() -> None:
    clips = [report(name) for name in ("bridge", "school", "market")]
    clips[0] = replace(clips[0], text=clips[0].text.replace("The council", "NORTHPORT — The council"))
    assert ("NORTHPORT", 12) == (articles_of(clips)[0].dateline, articles_of(clips)[0].dateline_length)


def test_a_doubt_that_goes_with_its_line_is_not_kept() -> None:
    texts = {name: report(name).text.removesuffix(CLOSING) + CLOSING.rstrip(".") for name in STORIES}
    clips = [replace(report(name), text=text, warnings=("odd",)) for name, text in texts.items()]
    assert [True] * 4 == ["odd" in clean(one).warnings and len(clean(one).warnings) > 1 for one in clips]
    assert [("odd",)] * 4 == [article.warnings for article in articles_of(clips)]


def test_the_pipeline_takes_them_out_but_not_where_nothing_is_cleaned() -> None:
    clips = [report("bridge"), report("school"), report("market")]
    assert [False] * 3 == [MOTTO in one.article.text for one in examine(clips, Cast(), None)[0]]
    assert [True] * 3 == [MOTTO in one.article.text for one in examine(clips, Cast(), None, cleaned=False)[0]]
    assert Linker(Cast()).link(articles_of(clips)[0]) == ((), ())


LINES = st.sampled_from([MOTTO, CLOSING, BACKGROUND, *STORIES.values(), "Sport", "Read more"])


@given(st.lists(st.lists(LINES, max_size=8), max_size=6))
def test_every_line_is_still_a_block_or_a_removal(given: list[list[str]]) -> None:
    clips = [clip(str(number), *lines) for number, lines in enumerate(given)]
    before = [clean(one) for one in clips]
    after = [
        without(article, recurring(before)[article.id], one.lines) for article, one in zip(before, clips, strict=True)
    ]
    assert list(map(accounted, before)) == list(map(accounted, after))
    for article in after:
        assert [block.text for block in article.blocks if block.start is not None] == [
            article.text[block.start : block.end] for block in article.blocks if block.start is not None
        ]


def accounted(article: Article) -> list[int]:
    """The lines that the blocks and the removals of an article hold."""
    blocks = [line for block in article.blocks for line in range(block.first_line, block.last_line + 1)]
    return sorted({*blocks, *(cut.line for cut in article.removals)})


def test_the_review_reads_the_articles_that_the_dossier_holds(tmp_path: Path) -> None:
    for name in ("bridge", "school", "market"):
        one = report(name)
        (tmp_path / f"{name}.txt").write_text(one.text, "utf-8")
        (tmp_path / f"{name}.toml").write_text('source = "The Harbour Post"\n', "utf-8")
    clippings, _cast, _errors = examined(tmp_path, Cast())
    held = {one.article.id: one.article for one in make_dossier(tmp_path, Cast()).clippings}
    assert held == {one.article.id: one.article for one in clippings}
    assert all(MOTTO not in article.body for article in held.values())
