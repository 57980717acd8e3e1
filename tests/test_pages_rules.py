"""Every rule about pages and formats fires on its example."""

from __future__ import annotations

import re

import pytest

from dossier.cleaning.page.boxes import BODY, KINDS, kind_of
from dossier.clips.page_dates import published_of
from dossier.records import Box
from dossier.rules import load as loading
from dossier.rules.load import Rule, load

FILES = [file for file in loading.files() if file.startswith(("clips/", "cleaning/page"))]
RULES = [pytest.param(rule, id=f"{file} {name}") for file in FILES for name, rule in load(file).items()]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_fires_on_its_example(rule: Rule) -> None:
    if rule.pattern:
        assert rule.pattern.search(rule.example)
    elif rule.words:
        flat = re.sub(r"[-_]", "", rule.example.lower())
        assert any(re.sub(r"[-_]", "", word) in flat for word in rule.words)
    else:
        assert rule.value > 0 or rule.example in rule.table


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
