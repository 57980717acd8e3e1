"""The house: one name for one thing, no circle of imports, files that can be read in one go, an index of the rules."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from tests.reading import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = ROOT / "plugins" / "dossier"
FILES = {".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): path for path in PACKAGE.rglob("*.py")}
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in FILES.items()}
LONGEST = 300
"""Lines of a file; CONTRIBUTING asks for a seam where one grows beyond it."""
OWN_NAMES = ("dossier.records.", "dossier.commands.")
"""Rooms whose files bear the name of what they hold or call: the record of a stage, the command of a person."""


def shared(names: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    """The names that stand in more than one file, with those files."""
    found = defaultdict(list)
    for name, file in names:
        found[name].append(file)
    return {name: files for name, files in found.items() if len(files) > 1}


def test_no_two_modules_share_a_name() -> None:
    rooms = (name for name in FILES if not name.startswith(OWN_NAMES) and not name.endswith("__init__"))
    found = shared((name.rpartition(".")[2], name) for name in rooms)
    assert {} == found


def test_no_two_public_classes_share_a_name() -> None:
    classes = (
        (node.name, name)
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert {} == shared(classes)


def _runs(tree: ast.AST) -> Iterator[ast.stmt]:
    """The imports that run, also late ones in functions; not those that only a type checker reads."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        else:
            yield from _runs(node)


def imports_of(name: str) -> set[str]:
    """The modules of the package that a module imports; a folder's own file where it imports a name from it."""
    found = set()
    for node in _runs(TREES[name]):
        if isinstance(node, ast.ImportFrom):
            found |= {_module(node.module or "", alias.name) for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {_module(alias.name, "") for alias in node.names}
    return (found & set(FILES)) - {name}


def _module(module: str, name: str) -> str:
    inner = f"{module}.{name}"
    return next((one for one in (inner, f"{inner}.__init__", module, f"{module}.__init__") if one in FILES), "")


def test_no_imports_run_in_a_circle() -> None:
    try:
        TopologicalSorter({name: imports_of(name) for name in FILES}).prepare()
    except CycleError as error:
        raise AssertionError(" imports ".join(error.args[1][::-1])) from None


def test_no_file_is_longer_than_can_be_read_in_one_go() -> None:
    lengths = {name: len(path.read_text("utf-8").splitlines()) for name, path in FILES.items()}
    assert {} == {name: length for name, length in lengths.items() if length > LONGEST}


def test_the_index_of_the_rules_names_each_file() -> None:
    rules = PACKAGE / "rules"
    rows = [row for row in (rules / "README.md").read_text("utf-8").splitlines() if row.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`(\w+/\w+\.\w+)`", row)}
    there = {path.relative_to(rules).as_posix() for path in rules.glob("[a-z]*/*.*")}
    assert set() == there - named, "say in plugins/dossier/rules/README.md what these files are for"
    assert set() == named - there
