"""The analyst's word on a saved page wins over the page's and over the rules."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dossier.cleaning import clean
from dossier.clips.formats import saved_page
from dossier.records import Clip, Facts, Published

PAGE = """<title>Port opens</title><meta name="author" content="Ada Byron">
<meta property="og:site_name" content="Quay Post">
<nav>Home of the ships</nav><h1>Port opens</h1>
<p>The new port opened on Tuesday after ten years of works that cost the city more than it had planned.</p>
<p>The first firm went bankrupt, the second was taken to court, and the third found a ship in the ground.</p>"""


def page(sidecar: Facts) -> Clip:
    [clip] = saved_page.read(Path("seeds/page.html"), PAGE.encode())
    return replace(clip, sidecar=sidecar)


def test_lines_are_kept_and_dropped_as_the_sidecar_says() -> None:
    article = clean(page(Facts(keep=(1,), drop=(4,))))
    expected = [("paragraph", 1, "sidecar.keep"), ("title", 2, "title"), ("paragraph", 3, "prose")]
    assert expected == [(block.kind, block.first_line, block.rule) for block in article.blocks]
    expected = [(4, "sidecar.drop")]
    assert expected == [(cut.line, cut.rule) for cut in article.removals]


def test_facts_of_the_sidecar_win_and_each_fact_says_whose_word_it_is() -> None:
    article = clean(page(Facts(title="The port is open", published=Published("2021-05"), note="seen on paper")))
    expected = {"title": "sidecar", "byline": "page", "published": "sidecar", "source": "page", "language": "text"}
    assert expected == dict(article.origins)
    assert article.title == "The port is open"
    assert article.byline == ("Ada Byron",)
    assert article.note == "seen on paper"
