"""The rules: every one fires on its own example, and a wrong one is refused with its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from dossier.errors import RuleError
from dossier.rules.load import Rule, files, load, read

if TYPE_CHECKING:
    from pathlib import Path

RULES = [(file, rule) for file in files() if not file.startswith("cleaning/") for rule in load(file).values()]
"""Those of the cleaning room are seen to fire through the cleaner: test_cleaning_lines, test_pages_rules."""
WEIGHT = re.compile(r"[\w .-]+? (?:= )?[-+]?[\d.]+")
"""An entry of a table of weights; its own tests see it fire."""
GOOD = 'why = "w"\nexample = "e"\n'
WRONG = {
    "no TOML": ("[a", "not valid TOML"),
    "unknown key": (
        "[a]\nwords = ['x']\nexampel = 'e'\nwhy = 'w'\n",
        "unknown key 'exampel' (did you mean 'example'?)",
    ),
    "no why": ("[a]\nwords = ['x']\nexample = 'e'\n", "rule a has no why; write one sentence"),
    "no substance": (f"[a]\n{GOOD}", "needs exactly one of words, pattern, value, table"),
    "a doubled word": (f"[a]\n{GOOD}words = ['x', 'x']\n", "rule a lists 'x' twice"),
    "a table of two sorts": (
        f"[a]\n{GOOD}table = {{x = 1, y = 'z'}}\n",
        "table must map words to numbers, or words to texts",
    ),
    "words that are none": (f"[a]\n{GOOD}words = [3]\n", "words must be a list of phrases"),
    "a bad pattern": (f"[a]\n{GOOD}pattern = '('\n", "rule a: the pattern does not compile"),
    "a doubled pattern": (
        f"[a]\n{GOOD}pattern = 'x'\n[b]\n{GOOD}pattern = 'x'\n",
        "rules a and b have the same pattern",
    ),
    "a key outside": ("why = 'w'\n", "why stands outside a rule"),
    "a doubled rule": (f"[a]\n{GOOD}words = ['x']\n[a]\n", "not valid TOML"),
}


@pytest.mark.parametrize(("file", "rule"), RULES, ids=[f"{file}: {rule.name}" for file, rule in RULES])
def test_every_rule_fires_on_its_own_example(file: str, rule: Rule) -> None:
    if rule.pattern:
        assert rule.pattern.search(rule.example), file
    elif rule.words and not WEIGHT.fullmatch(rule.words[0]):
        assert any(entry.split()[0].lower() in rule.example.lower() for entry in rule.words), file


@pytest.mark.parametrize("what", sorted(WRONG))
def test_a_wrong_rule_is_refused(what: str, tmp_path: Path) -> None:
    text, message = WRONG[what]
    path = tmp_path / "rules.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(RuleError) as error:
        read(path)
    assert message in str(error.value)


def test_groups_make_dotted_names(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(f"[group.one]\n{GOOD}value = 0.5\n[two]\n{GOOD}words = ['x']\n", "utf-8")
    assert {"group.one": 0.5, "two": 0.0} == {name: rule.value for name, rule in read(path).items()}


def test_a_table_stands_inline_or_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(
        f"[zone]\n{GOOD}table = {{ EST = '-5' }}\n[group.weight]\n{GOOD}[group.weight.table]\nperson = 1.6\n"
    )
    assert {"zone": {"EST": "-5"}, "group.weight": {"person": 1.6}} == {
        name: rule.table for name, rule in read(path).items()
    }
