"""Reads what the tests compare with: specs (tests/specs/README.md describes their syntax) and hand marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dossier.cast.registry import parse_actor, read_cast
from dossier.clips.sidecar import parse_sidecar
from dossier.records import Cast, Clip, Facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Mention

ROOT = Path(__file__).parents[1]
SPECS = ROOT / "tests" / "specs"
DELIVERED = ROOT / "tests" / "delivered"
"""The clippings, content and settings as they are delivered: the tests read these, whatever a fork makes of its own.
`make golden` brings them in step with the checkout."""
MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")

_PART = re.compile(r"^--- (\S+)$\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a spec."""

    title: str
    """What it shows, in words."""
    given: str
    """The clipping: all that is given above the first named part."""
    files: dict[str, str]
    """The named parts of what is given, in their order: name to text."""
    expected: str
    """What must come out, as the test of the room writes it."""

    @property
    def clips(self) -> list[Clip]:
        """The clipping, or the several named ones (`--- a.txt`), as text; the sidecar is the one clipping's."""
        names = [name for name in self.files if name.endswith(".txt")]
        if names:
            return [Clip(name.removesuffix(".txt"), name, self.files[name]) for name in names]
        return [Clip("case", "case.txt", self.given, sidecar=self.sidecar)]

    @property
    def sidecar(self) -> Facts:
        """What `--- sidecar.toml` states, read as the sidecar beside a clipping is."""
        return parse_sidecar(Path("case.toml"), self.files.get("sidecar.toml", ""))

    @property
    def cast(self) -> Cast:
        """The actors of the parts `--- actors/<slug>.md`, read as actor files are."""
        files = {Path(name): text for name, text in self.files.items() if name.startswith("actors/")}
        return Cast.of([parse_actor(path, text) for path, text in files.items()])


def cases(spec: str) -> list[Any]:
    """The cases of a spec file ("evidence/dates") or of all in a folder ("cleaning"), each named by file and title."""
    paths = sorted((SPECS / spec).glob("*.md")) or [SPECS / f"{spec}.md"]
    return [pytest.param(case, id=f"{path.stem}: {case.title}") for path in paths for case in read_spec(path)]


def read_spec(path: Path) -> Iterator[Case]:
    """The cases of one file; ValueError where a case is not closed or has no title."""
    title, parts = "", [[]]
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if line != ".":
            parts[-1].append(line)
        elif len(parts) == 3:
            yield _case(title, "\n".join(parts[1]), "\n".join(parts[2]))
            parts = [[]]
        else:
            if len(parts) == 1:
                title = next((above for above in reversed(parts[0]) if above.strip()), "")
                if not title:
                    raise ValueError(f"{path}, line {number}: a case needs a title above its first dot")
            parts.append([])
    if len(parts) > 1:
        raise ValueError(f"{path}: the case {title!r} is not closed; a line with one dot ends what is expected")


def _case(title: str, given: str, expected: str) -> Case:
    clipping, *named = _PART.split(given)
    texts = [text.removesuffix("\n") for text in named[1::2]]
    return Case(
        title, clipping.removesuffix("\n") if named else clipping, dict(zip(named[::2], texts, strict=True)), expected
    )


def spec_cast() -> Cast:
    """The invented cast of the linking specs."""
    return read_cast(SPECS / "linking" / "cast")


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
