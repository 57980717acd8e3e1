"""From verdicts to blocks: what each line of a saved page is, kept or removed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.cleaning.page_lines import beside_the_text
from dossier.cleaning.page_measures import word_count
from dossier.records import PROSE_KINDS, Block, Removal
from dossier.rules.load import load

if TYPE_CHECKING:
    from dossier.records import BlockKind, Box, Clip, Facts

RULES = load("pages_lines")
STANDFIRST_NAMES = tuple(RULES["standfirst.part"].words)
BYLINE_WORDS = int(RULES["byline.most_words"].value)
STANDFIRST_WORDS = int(RULES["standfirst.least_words"].value)
KINDS: dict[str, BlockKind] = {
    "li": "list_item",
    "dt": "list_item",
    "dd": "list_item",
    "blockquote": "quotation",
    "figcaption": "caption",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
}
NOT_LETTERS = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Span:
    """Where the article stands among the lines, counted from 0."""

    headline: int
    """The headline's line; 0 where there is none above the body."""
    first: int
    """The body's first line."""
    last: int
    """The body's last line."""


def blocks_and_removals(clip: Clip, facts: Facts, verdicts: list[str]) -> tuple[list[Block], list[Removal]]:
    """Every line as a block or as a removal, both in the page's order; prose blocks with their offsets."""
    blocks: list[Block] = []
    removals: list[Removal] = []
    span = _span(verdicts)
    for number, line in enumerate(clip.lines):
        kind, rule = _overruled(clip, number) or _judged(clip, facts, number, verdicts[number], span)
        if kind is None:
            removals.append(Removal(number + 1, line, rule))
        else:
            blocks.append(Block(kind, line, number + 1, number + 1, rule=rule))
    return with_offsets(blocks), removals


def with_offsets(blocks: list[Block]) -> list[Block]:
    """The blocks, those of prose with their offset in the article's text."""
    placed, offset = [], 0
    for block in blocks:
        prose = block.kind in PROSE_KINDS
        placed.append(replace(block, start=offset) if prose else block)
        offset += len(block.text) + 2 if prose else 0
    return placed


def _overruled(clip: Clip, number: int) -> tuple[BlockKind | None, str] | None:
    """What the analyst's sidecar says of a line; None where it says nothing."""
    if number + 1 in clip.sidecar.drop:
        return None, "sidecar.drop"
    if number + 1 in clip.sidecar.keep:
        return KINDS.get(clip.marks[number], "paragraph"), "sidecar.keep"
    return None


def _judged(clip: Clip, facts: Facts, number: int, verdict: str, span: Span | None) -> tuple[BlockKind | None, str]:
    """The kind of a line, None where it is removed, and the rule that says so."""
    if not verdict:
        line = clip.lines[number]
        beside = beside_the_text(line, word_count(line))
        return beside or KINDS.get(clip.marks[number], "paragraph"), f"page.{beside or clip.marks[number]}"
    kind = _beside(number, verdict, span) if span else None
    if kind is None and span and span.headline <= number < span.first and verdict != "share":
        kind = _above(clip, facts, number)
    return kind, f"page.{verdict}"


def _span(verdicts: list[str]) -> Span | None:
    body = [number for number, verdict in enumerate(verdicts) if not verdict]
    if not body:
        return None
    headlines = [number for number, verdict in enumerate(verdicts[: body[0]]) if verdict == "title"]
    return Span(headlines[-1] if headlines else 0, body[0], body[-1])


def _beside(number: int, verdict: str, span: Span) -> BlockKind | None:
    """The kind of a headline or a caption that belongs to the article; None for another's."""
    if verdict == "title" and number == span.headline:
        return "title"
    return "caption" if verdict == "caption" and span.headline <= number <= span.last else None


def _above(clip: Clip, facts: Facts, number: int) -> BlockKind | None:
    """The kind of a line between headline and body that states a fact: byline, date, standfirst."""
    line = clip.lines[number]
    words = word_count(line)
    if words <= BYLINE_WORDS:
        said = line.casefold()
        if any(author.casefold() in said for author in facts.authors):
            return "byline"
        if facts.published and facts.published.value[:4] in line:
            return "published"
    if words < STANDFIRST_WORDS:
        return None
    named = _is_standfirst(clip.boxes[clip.places[number].box])
    return "standfirst" if named or _same(line, facts.standfirst) else None


def _is_standfirst(box: Box) -> bool:
    return any(name in box.names for name in STANDFIRST_NAMES)


def _same(line: str, other: str | None) -> bool:
    """Whether two texts have the same letters, or the line begins with the other, which may have been cut short."""
    letters = NOT_LETTERS.sub("", other or "").casefold()
    return len(letters) > 20 and NOT_LETTERS.sub("", line).casefold().startswith(letters[:200])
