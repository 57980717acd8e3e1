"""Every rule about pages and formats fires on its example."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dossier.cleaning import clean
from dossier.cleaning.body.page_boxes import BODY, KINDS, kind_of
from dossier.clips.formats import saved_page
from dossier.clips.page_dates import published_of
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
        assert rule.value > 0 or rule.example in rule.table


def cleaned(markup: str) -> Article:
    """The article of a page."""
    [clip] = saved_page.read(Path("seeds/page.html"), markup.encode())
    return clean(clip)


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-05-04", "2021-05-04"),
        ("2021-05-04T09:30:00Z", "2021-05-04T09:30:00+00:00"),
        ("2021-05-04T09:30+0200", "2021-05-04T09:30:00+02:00"),
        ("2021-05-04 09:30:15.123 UTC", "2021-05-04T09:30:15+00:00"),
        ("2021-05-04T09:30:15-05", "2021-05-04T09:30:15-05:00"),
        ("2021-05-04T00:00:00", "2021-05-04"),
        ("2021-05-04T25:00:00Z", "2021-05-04"),
        ("20210504", "2021-05-04"),
        ("2021/5/4", "2021-05-04"),
        ("Tue, 04 May 2021 09:30:00 +0530", "2021-05-04T09:30:00+05:30"),
        ("1620120600", "2021-05-04T09:30:00+00:00"),
        ("1620120600000", "2021-05-04T09:30:00+00:00"),
        ("May 4, 2021 Tuesday", "2021-05-04"),
        ("Tuesday, May 4th, 2021 at 9:30", "2021-05-04"),
        ("4 May 2021", "2021-05-04"),
        ("Dienstag, 4. Mai 2021", "2021-05-04"),
        ("1er mai 2021", "2021-05-01"),
        ("4 de mayo de 2021", "2021-05-04"),
        ("4 мая 2021", "2021-05-04"),
        ("4.5.2021", "2021-05-04"),
        ("2021年5月4日", "2021-05-04"),
        ("May 2021", "2021-05"),
        ("31 February 2021", None),
        ("2021-13-01", None),
        ("the year 2021", None),
        ("4 Mystery 2021", None),
        ("May 4", None),
        ("0099-01-01", None),
        ("9999999999", None),
        ("::", None),
        ("", None),
    ],
)
def test_dates_are_read_or_not_at_all(text: str, expected: str | None) -> None:
    found = published_of(text)
    assert expected == (found.value if found else None)
