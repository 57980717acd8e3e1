"""Every rule about pages and formats fires on its example."""

from __future__ import annotations

import re

import pytest

from dossier.cleaning.page.boxes import BODY, KINDS, kind_of
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
