"""Reads what the tests compare with: specs, hand marks, and the cast of the specs."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from dossier.records import Actor, Cast, Mention

ROOT = Path(__file__).parents[1]
SPECS = ROOT / "tests" / "specs"
MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")


def cases(area: str) -> list[Any]:
    """The cases of all spec files of one area, each named by its file and title."""
    return [
        pytest.param(case, id=f"{path.stem}: {case['title']}")
        for path in sorted((SPECS / area).glob("*.toml"))
        for case in tomllib.loads(path.read_text("utf-8")).get("case", [])
    ]


def spec_cast() -> Cast:
    """The invented cast of the linking specs."""
    stated = tomllib.loads((SPECS / "linking" / "cast.toml").read_text("utf-8"))["actor"]
    return Cast.of(
        [
            Actor(**{key: tuple(value) if isinstance(value, list) else value for key, value in one.items()})
            for one in stated
        ]
    )


def marked(text: str, mentions: tuple[Mention, ...]) -> str:
    """The text with each mention as [[slug|surface]]."""
    made, place = "", 0
    for mention in mentions:
        made += f"{text[place : mention.start]}[[{mention.actor}|{text[mention.start : mention.end]}]]"
        place = mention.end
    return made + text[place:]


def hand_marks(stem: str) -> dict[int, str]:
    """The hand-marked lines of a seed, by line number."""
    rows = (ROOT / "tests" / "marks" / f"{stem}.txt").read_text("utf-8").splitlines()
    return {int(number): line for number, line in (row.split("\t", 1) for row in rows)}
