"""Every rule fires through the code that uses it, not by its words alone."""

from __future__ import annotations

import pytest

from dossier.rules.load import Rule, files, load
from tests.reading import ROOT
from tests.rules_in_use import ELSEWHERE, SEES, fires

RULES = [
    pytest.param(file, rule, id=f"{file} {rule.name}")
    for file in SEES
    if file in files()
    for rule in load(file).values()
]


@pytest.mark.parametrize(("file", "rule"), RULES)
def test_the_code_says_something_else_of_an_example_without_its_rule(file: str, rule: Rule) -> None:
    assert fires(file, rule), rule.example


def test_each_file_of_rules_has_a_test_that_sees_its_rules_fire() -> None:
    assert files() == sorted([*SEES, *ELSEWHERE]), "say in tests/rules_in_use.py how its rules are seen to fire"
    assert set() == {
        name for file, name in ELSEWHERE.items() if file in files() and not (ROOT / "tests" / f"{name}.py").is_file()
    }
