"""The statements that a parse finds besides those of the rules: the union of both, in which the rules come first."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Literal

from dossier.discovery.read.by_labels import passages
from dossier.evidence.parses.parse_trees import ParsedReport, reports_in
from dossier.evidence.statements.quotation_marks import is_double_mark, spans
from dossier.records import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.records import Article, Mention

RULE = "parsed clause"
"""What names the speaker of such a statement; it is never sure, since a parser errs where a rule would not."""

Span = tuple[int, int]


def with_parsed(
    pipeline: Any, article: Article, mentions: Sequence[Mention], said: Iterable[Statement]
) -> tuple[Statement, ...]:
    """Those statements, and what the pipeline's parse finds beside them, in the order of their places."""
    kept, quoted = list(said), _quotations(article)
    taken = [place for one in kept for place in one.places]
    parts = ((text, start) for start, text in passages(article))
    for document, offset in pipeline.pipe(parts, as_tuples=True):
        for report in sorted(reports_in(document), key=lambda one: one.content[0] - one.content[1]):
            made = _statement(article.text, _moved(report, offset), mentions, quoted)
            if made and not any(_overlap((made.start, made.end), place) for place in taken):
                kept.append(made)
                taken.append((made.start, made.end))
    return tuple(sorted(kept, key=lambda one: (one.start, -one.end)))


def _quotations(article: Article) -> tuple[Span, ...]:
    """What stands in double quotation marks, without the marks."""
    return tuple(
        (block.start + one.start, block.start + one.end)
        for block in article.blocks
        if block.start is not None
        for one in spans(block.text)
        if is_double_mark(block.text, one.outer_start)
    )


def _moved(report: ParsedReport, offset: int) -> ParsedReport:
    """A report with the offsets of the article's text, in which its document begins at `offset`."""
    spans = report.subject, report.cue, report.content
    subject, cue, content = ((start + offset, end + offset) for start, end in spans)
    return ParsedReport(subject, report.head + offset, cue, content, report.is_clause)


def _statement(
    text: str, report: ParsedReport, mentions: Sequence[Mention], quoted: Sequence[Span]
) -> Statement | None:
    """A report as a statement; None inside a quotation, whose speaker says it, and for an object that is not quoted."""
    (start, end), cue = report.content, report.cue
    inside = tuple((max(start, one), min(end, other)) for one, other in quoted if one < end and start < other)
    if any(one <= cue[0] < other for one, other in quoted) or not (report.is_clause or inside):
        return None
    kind: Literal["direct", "mixed", "indirect"] = "mixed" if inside else "indirect"
    if not report.is_clause or any(one <= start and end <= other for one, other in inside):
        kind, (start, end) = "direct", inside[0]
    mention = _mention(report.head, mentions)
    first, last = (mention.start, mention.end) if mention else report.subject
    return Statement(
        start=start,
        end=end,
        kind=kind,
        speaker=text[first:last],
        speaker_start=first,
        speaker_end=last,
        actor=mention.actor if mention else None,
        confidence="medium",
        rule=RULE,
        cue=text[slice(*cue)].lower(),
        cue_start=cue[0],
        cue_end=cue[1],
        quoted=inside,
    )


def _mention(head: int, mentions: Sequence[Mention]) -> Mention | None:
    """The mention in which the head of a phrase stands: "both candidates for the Senate" are not the Senate."""
    place = bisect_right(mentions, head, key=lambda one: one.start) - 1
    return mentions[place] if place >= 0 and head < mentions[place].end else None


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
