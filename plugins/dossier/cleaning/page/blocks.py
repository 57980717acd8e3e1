"""From verdicts to blocks: what each line of a saved page is, kept or removed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.cleaning.lines.page_lines import beside_the_text
from dossier.cleaning.page.measures import word_count
from dossier.records import PROSE_KINDS, Block, Removal
from dossier.rules.load import load

if TYPE_CHECKING:
    from dossier.records import BlockKind, Box, Clip, Facts, Published

RULES = load("cleaning/page_lines")
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
NUMBER = re.compile(r"\d{1,4}")
NOT_LETTERS = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line and what was decided about it."""

    number: int
    """Its number, counted from 0."""
    text: str
    """Its text."""
    verdict: str
    """The rule that takes it out of the body; "" where none does."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where the article stands among the lines, counted from 0."""

    headline: int
    """The headline's line; 0 where there is none above the body."""
    first: int
    """The body's first line."""
    last: int
    """The body's last line."""

    @property
    def lines(self) -> range:
        """The lines among which one may be the article's: those from the headline to the body's end."""
        return range(min(self.headline, self.first), self.last + 1)


def blocks_and_removals(clip: Clip, facts: Facts, verdicts: list[str]) -> tuple[list[Block], list[Removal]]:
    """Every line as a block or as a removal, both in the page's order; prose blocks with their offsets."""
    blocks: list[Block] = []
    removals: list[Removal] = []
    span, offset = _span(verdicts), 0
    judged = span.lines if span else range(0)
    overruled = {*clip.sidecar.drop, *clip.sidecar.keep}
    for number, (line, verdict) in enumerate(zip(clip.lines, verdicts, strict=True), 1):
        kind: BlockKind | None = None
        rule = f"page.{verdict}"
        if number in overruled:
            kind, rule = _overruled(clip, number - 1)
        elif span and number - 1 in judged:
            kind, rule = _judged(Line(number - 1, line, verdict), clip, facts, span)
        if kind is None:
            removals.append(Removal(number, line, rule))
        elif kind in PROSE_KINDS:
            blocks.append(Block(kind, line, number, number, offset, rule))
            offset += len(line) + 2
        else:
            blocks.append(Block(kind, line, number, number, rule=rule))
    return blocks, removals


def _overruled(clip: Clip, number: int) -> tuple[BlockKind | None, str]:
    """What the analyst's sidecar says of a line that it names."""
    if number + 1 in clip.sidecar.drop:
        return None, "sidecar.drop"
    return KINDS.get(clip.marks[number], "paragraph"), "sidecar.keep"


def _judged(line: Line, clip: Clip, facts: Facts, span: Span) -> tuple[BlockKind | None, str]:
    """The kind of a line, None where it is removed, and the rule that says so."""
    if not line.verdict:
        mark = clip.marks[line.number]
        beside = beside_the_text(line.text, word_count(line.text))
        return beside or KINDS.get(mark, "paragraph"), f"page.{beside or mark}"
    kind = _beside(line, span)
    if kind is None and span.headline <= line.number < span.first and line.verdict != "share":
        kind = _above(line.text, clip.boxes[clip.places[line.number].box], facts)
    return kind, f"page.{line.verdict}"


def _span(verdicts: list[str]) -> Span | None:
    body = [number for number, verdict in enumerate(verdicts) if not verdict]
    if not body:
        return None
    headlines = [number for number, verdict in enumerate(verdicts[: body[0]]) if verdict == "title"]
    return Span(headlines[-1] if headlines else 0, body[0], body[-1])


def _beside(line: Line, span: Span) -> BlockKind | None:
    """The kind of a headline or a caption that belongs to the article; None for another's."""
    if line.verdict == "title" and line.number == span.headline:
        return "title"
    return "caption" if line.verdict == "caption" and span.headline <= line.number <= span.last else None


def _above(line: str, box: Box, facts: Facts) -> BlockKind | None:
    """The kind of a line between headline and body that states a fact: byline, date, standfirst."""
    words = word_count(line)
    if words <= BYLINE_WORDS:
        said = line.casefold()
        if any(author.casefold() in said for author in facts.authors):
            return "byline"
        if facts.published and _names_day(line, facts.published):
            return "published"
    if words < STANDFIRST_WORDS:
        return None
    return "standfirst" if _is_standfirst(box) or _same(line, facts.standfirst) else None


def _names_day(line: str, published: Published) -> bool:
    """Whether a line holds the numbers of the day: "4 May 2021", "05/04/2021"."""
    numbers = {int(digits) for digits in NUMBER.findall(line)}
    return {int(published.value[:4]), published.day.day if published.day else 0} - {0} <= numbers


def _is_standfirst(box: Box) -> bool:
    return any(name in box.names for name in STANDFIRST_NAMES)


def _same(line: str, other: str | None) -> bool:
    """Whether two texts have the same letters, or the line begins with the other, which may have been cut short."""
    letters = NOT_LETTERS.sub("", other or "").casefold()
    return len(letters) > 20 and NOT_LETTERS.sub("", line).casefold().startswith(letters[:200])
