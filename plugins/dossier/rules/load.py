"""Reads and checks the rules, which stand as TOML beside this file.

A rule is a table `[group.name]` with `why`, `example` and one of:
`words` (a list of phrases), `pattern` (a regular expression), `value` (a number, a ratio or a count), `table` (what
each of some words stands for, all numbers or all texts; inline, or as `[group.name.table]`) or `verdict` (what becomes
of a line that code decides about: "removed", or what it is).
`[group]` may be left out for a file with few rules: `[name]`.
"""

from __future__ import annotations

import marshal
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.archive.digests import digest
from dossier.archive.pycache import keep, taken
from dossier.errors import RuleError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).parent
SUBSTANCE = ("words", "pattern", "value", "table", "verdict")
KEYS = {"why", "example", *SUBSTANCE}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as data."""

    name: str
    """Its dotted name ("advertising.label"), shown wherever the rule acts."""
    why: str
    """Why it holds for any clipping."""
    example: str
    """A text on which it acts."""
    words: tuple[str, ...] = ()
    """Phrases, for a rule of words."""
    pattern: re.Pattern[str] | None = None
    """The compiled expression, for a rule of shape."""
    value: float = 0.0
    """The number, for a threshold."""
    table: Mapping[str, float | str] = field(default_factory=dict)
    """What each word stands for, for a rule that is a table: all numbers, or all texts."""
    verdict: str = ""
    """What becomes of a line that code decides about: "removed", or what it is in the article."""


@cache
def load(name: str) -> dict[str, Rule]:
    """The rules of `rules/<name>.toml` by dotted name, in the file's order; RuleError where one is wrong."""
    return read(HERE / f"{name}.toml")


@cache
def whys() -> dict[str, str]:
    """Why each rule of every file holds, by the rule's name."""
    return {name: rule.why for file in files() for name, rule in load(file).items()}


def files() -> list[str]:
    """The names of all files of rules, as `load` takes them: room and file, "cleaning/cues"."""
    return sorted(path.relative_to(HERE).with_suffix("").as_posix() for path in HERE.rglob("*.toml"))


def read(path: Path) -> dict[str, Rule]:
    """The rules of one file by dotted name; RuleError for what is missing, unknown, doubled or does not compile.

    What was found right is kept beside the file, so that the next run need not parse and check it again."""
    text = path.read_bytes()
    key = digest((_reader(), text))
    kept = taken(path, key)
    if kept:
        return {name: _rule(name, table) for name, table in marshal.loads(kept)}  # noqa: S302  whole, and plain data
    tables = _tables(path, text)
    rules = {name: _rule(name, table) for name, table in tables}
    keep(path, key, marshal.dumps(tables))
    return rules


@cache
def _reader() -> bytes:
    """This module as it is: another one may refuse what it took for right."""
    return Path(__file__).read_bytes()


def _rule(name: str, table: Mapping[str, Any]) -> Rule:
    """A rule of a table that was found right."""
    return Rule(
        name=name,
        why=table["why"],
        example=table["example"],
        words=tuple(table.get("words", ())),
        pattern=re.compile(table["pattern"]) if "pattern" in table else None,
        value=float(table.get("value", 0)),
        table=table.get("table", {}),
        verdict=str(table.get("verdict", "")),
    )


def _tables(path: Path, text: bytes) -> list[tuple[str, dict[str, Any]]]:
    """The tables of a file by dotted name, each found right."""
    import tomllib  # noqa: PLC0415  most runs parse none

    try:
        tables = _flat(path, tomllib.loads(text.decode("utf-8")))
    except ValueError as error:
        raise RuleError(path, f"not valid TOML ({error}); mend the line it names") from error
    for name, table in tables:
        _check(path, name, table)
    _reject_doubles(path, tables)
    return tables


def _flat(path: Path, tables: dict[str, Any], prefix: str = "") -> list[tuple[str, dict[str, Any]]]:
    found = []
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise RuleError(path, f"{prefix}{name} stands outside a rule{did_you_mean(name, KEYS)}; put it into one")
        if any(isinstance(value, dict) for key, value in table.items() if key != "table"):
            found += _flat(path, table, f"{prefix}{name}.")
        else:
            found.append((prefix + name, table))
    return found


def _check(path: Path, name: str, table: dict[str, Any]) -> None:
    for key in table:
        if key not in KEYS:
            raise RuleError(path, f"rule {name} has the unknown key {key!r}{did_you_mean(key, KEYS)}")
    for key in ("why", "example"):
        if not isinstance(table.get(key), str) or not table[key].strip():
            raise RuleError(path, f"rule {name} has no {key}; write one sentence")
    if sum(key in table for key in SUBSTANCE) != 1:
        raise RuleError(path, f"rule {name} needs exactly one of {', '.join(SUBSTANCE)}")
    _check_words(path, name, table.get("words", []))
    _check_table(path, name, table.get("table", {}))
    _check_pattern(path, name, table.get("pattern", ""))


def _check_table(path: Path, name: str, table: Any) -> None:
    values = list(table.values()) if isinstance(table, dict) else [None]
    numbers = [value for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
    texts = [value for value in values if isinstance(value, str) and value.strip()]
    if len(values) not in (len(numbers), len(texts)):
        raise RuleError(path, f"rule {name}: table must map words to numbers, or words to texts")


def _check_words(path: Path, name: str, words: Any) -> None:
    if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
        raise RuleError(path, f"rule {name}: words must be a list of phrases")
    seen: set[str] = set()
    for word in words:
        if word in seen:
            raise RuleError(path, f"rule {name} lists {word!r} twice; take one out")
        seen.add(word)


def _check_pattern(path: Path, name: str, pattern: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise RuleError(path, f"rule {name}: the pattern does not compile ({error})") from error


def _reject_doubles(path: Path, tables: list[tuple[str, dict[str, Any]]]) -> None:
    seen: dict[str, str] = {}
    for name, table in tables:
        pattern = table.get("pattern", "")
        if pattern and pattern in seen:
            raise RuleError(path, f"rules {seen[pattern]} and {name} have the same pattern; take one out")
        seen[pattern] = name
