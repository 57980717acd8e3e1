"""Every rule about pages and formats fires on its example."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dossier.cleaning import clean
from dossier.cleaning.body.page_boxes import BODY, KINDS, kind_of
from dossier.clips.formats import saved_page
from dossier.records import Box
from dossier.rules import load as loading
from dossier.rules.load import Rule, load

if TYPE_CHECKING:
    from dossier.records import Article

RULES = [
    pytest.param(rule, id=f"{file} {name}")
    for file in loading.files()
    if file.startswith("clips/")
    for name, rule in load(file).items()
]
PAGES = load("cleaning/pages")
NAMED = [rule for name, rule in PAGES.items() if name.endswith((".part", ".name", ".tag"))]
PROSE = (
    "The glider came down on the ice of the lake on Tuesday, and its pilot walked to the shore without her shoes.",
    "She had been in the air for nine hours, longer than anybody else had flown from that field since the war ended.",
    "The farmers who found her gave her soup and boots, and drew the wings out of the snow with two of their horses.",
)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_fires_on_its_example(rule: Rule) -> None:
    if rule.pattern:
        assert rule.pattern.search(rule.example)
    elif rule.words:
        flat = re.sub(r"[-_]", "", rule.example.lower())
        assert any(re.sub(r"[-_]", "", word) in flat for word in rule.words)
    else:
        assert rule.value > 0 or any(word in rule.example.lower() for word in map(str.lower, rule.table))


def cleaned(markup: str) -> Article:
    """The article of a page by our own rules alone."""
    [clip] = saved_page.read(Path("seeds/page.html"), markup.encode())
    return clean(replace(clip, second=()))


def glides(count: float) -> str:
    """A sentence of so many words."""
    return " ".join(["Gliders", *["glide"] * (round(count) - 2), "on."])


def rule_of(article: Article, text: str) -> str:
    """The rule that removed a line, or that kept it."""
    return next(one.rule for one in (*article.removals, *article.blocks) if one.text == text)


@pytest.mark.parametrize(
    "rule", [rule for rule in NAMED if not rule.name.startswith(("body", "standfirst"))], ids=lambda rule: rule.name
)
def test_an_element_of_such_a_name_is_no_part_of_the_article(rule: Rule) -> None:
    kind, part = rule.name.split(".")
    box = f"<{rule.example}>Of ice</{rule.example}>" if part == "tag" else f"<div class='{rule.example}'>Of ice</div>"
    if rule.example == "caption":
        box = f"<table>{box}</table>"
    article = cleaned("".join(f"<p>{line}</p>" for line in PROSE) + box)
    assert f"page.{kind}" == rule_of(article, "Of ice")


@pytest.mark.parametrize(
    "kind", [name.split(".")[0] for name in PAGES if name.endswith("most_words") and name[0] != "b"]
)
def test_what_holds_more_words_than_such_an_element_can_is_the_articles(kind: str) -> None:
    most = PAGES[f"{kind}.most_words"].value
    name = PAGES[f"{kind}.name" if f"{kind}.part" not in PAGES else f"{kind}.part"].words[0]
    rules = []
    for words in (most, most + 1):
        article = cleaned(f"<p>{glides(900)}</p><div class='{name}'><div>{glides(words)}</div></div><p>{PROSE[0]}</p>")
        rules.append(rule_of(article, glides(words)))
    assert ["caption" if kind == "caption" else f"page.{kind}", "prose"] == rules


SHARES = {
    "wrapper.least_share": "<p>{rest}</p><div class='sidebar'><p>{share}</p></div>",
    "body.least_share": "<div><p>{rest}</p></div><div class='entry-content'><p>{share}</p></div>",
    "core.least_share": "<div><p>{share}</p><p>Yours,</p></div><p>{rest}</p>",
}
"""Pages on which an element with a share of the prose is the article, and one with less is not."""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("wrapper.least_share", ["prose", "page.furniture"]),
        ("body.least_share", ["page.outside", "prose"]),
        ("core.least_share", ["page.outside", "prose"]),
    ],
)
def test_the_share_of_the_prose_that_an_element_holds_decides(name: str, expected: list[str]) -> None:
    rules = []
    for more in (20, -20):
        size = round(1000 * PAGES[name].value) + more
        share, rest = glides(size), glides(1000 - size)
        article = cleaned(SHARES[name].format(share=share, rest=rest))
        rules.append(rule_of(article, share if name == "wrapper.least_share" else rest))
    assert expected == rules


def linked(text: str, share: float) -> str:
    """A line of which so large a share is a link."""
    cut = round(len(text) * share)
    return f"<a href='/'>{text[:cut]}</a>{text[cut:]}"


def last(line: str, around: str = "{}") -> str:
    """The rule of the last line of a page, in an element or several."""
    text = re.sub("<[^>]*>", "", line)
    return rule_of(
        cleaned(f"<article>{''.join(f'<p>{one}</p>' for one in PROSE)}{around.format(line)}</article>"), text
    )


FAR = "<div><div><div><div><p>{}</p></div></div></div></div>"


def test_a_line_is_prose_by_its_words_and_its_links() -> None:
    least, most = PAGES["prose.least_words"].value, PAGES["prose.most_linked"].value
    assert ["prose", "page.after"] == [last(glides(count), FAR) for count in (least, least - 1)]
    assert ["prose", "page.after"] == [last(linked(glides(20), most + step), FAR) for step in (-0.02, 0.02)]


def test_a_short_line_among_the_paragraphs_is_the_articles_unless_half_of_it_is_a_link() -> None:
    most = PAGES["trusted.most_linked"].value
    line = "Of ice and snow now."
    assert ["prose", "page.after"] == [last(linked(line, most + step), "<p>{}</p>") for step in (-0.1, 0.1)]


@pytest.mark.parametrize(
    ("name", "whole", "left"),
    [
        ("left.least_share", 1000, 1000 * PAGES["left.least_share"].value),
        ("left.enough_words", 4000, PAGES["left.enough_words"].value),
    ],
)
def test_names_that_leave_too_little_are_overruled(name: str, whole: int, left: float) -> None:
    rules = []
    for rest in (left, left - 2):
        boxes = [f"<div class='teaser'><p>{glides((whole - rest) / 2 + step)}</p></div>" for step in (1, -1)]
        article = cleaned(f"<div><p>{glides(rest)}</p>{''.join(boxes)}</div>")
        rules.append(rule_of(article, glides((whole - rest) / 2 + 1)))
    assert ["page.related", "prose"] == rules, name


def test_lines_between_headline_and_body_state_facts_while_they_are_as_long_as_such_lines_are() -> None:
    head = "<meta name='author' content='Ada Quill'><h1>Glider on the ice</h1>"

    def top(line: str, names: str) -> str:
        paragraphs = "".join(f"<p>{one}</p>" for one in PROSE)
        return rule_of(
            cleaned(f"{head}<div class='{names}'>{line}</div><div class='story-text'>{paragraphs}</div>"), line
        )

    least, most = PAGES["standfirst.least_words"].value, PAGES["byline.most_words"].value
    assert ["standfirst", "page.outside"] == [top(glides(count), "dek") for count in (least, least - 1)]
    names = [f"Ada Quill{' glides' * (round(count) - 2)}" for count in (most, most + 1)]
    assert ["byline", "page.about"] == [top(name, "byline") for name in names]


@pytest.mark.parametrize("kind", KINDS)
def test_the_names_of_a_kind_are_its_own(kind: str) -> None:
    rules = load("cleaning/pages")
    for part in ("part", "name"):
        if f"{kind}.{part}" in rules:
            for word in rules[f"{kind}.{part}"].words:
                assert kind_of(Box(0, "div", f"c-{word}")), word
                assert kind_of(Box(0, "div", f"c {word.replace('-', '_')} y")), word
    assert kind == kind_of(Box(0, "div", rules.get(f"{kind}.part", rules.get(f"{kind}.name")).example))


@pytest.mark.parametrize("word", load("cleaning/pages")["body.part"].words)
def test_the_names_of_the_body_are_found(word: str) -> None:
    assert BODY.search(f"main__{word.replace('-', '')}")
