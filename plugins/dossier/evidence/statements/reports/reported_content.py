"""What a verb that reports is, who speaks at it and what it reports, as places among a paragraph's pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dossier.evidence.statements.noun_phrases import NounPhrase
    from dossier.evidence.statements.reports.verb_groups import VerbGroup


class Reporter(NamedTuple):
    """A verb that reports and who speaks."""

    group: VerbGroup
    """The verb."""
    subject: NounPhrase
    """Who speaks."""
    first: int
    """The first piece of subject and verb together."""
    last: int
    """The last piece of subject and verb together."""
    inverted: bool
    """Whether the subject stands behind the verb."""
    relative: bool = False
    """Whether "who" or "which" stands for the subject: the clause is a part of what the reporter says."""


SURE = frozenset({"that-clause", "bare clause", "clause before", "clause around", "according to"})


class Content(NamedTuple):
    """What is reported, as places among the paragraph's pieces."""

    rule: str
    """How it was found: "that-clause", "bare clause", "clause before", "clause around" ..."""
    stretches: tuple[tuple[int, int], ...]
    """First piece and the one after the last, of each stretch."""


class ReportedContent(NamedTuple):
    """Something reported in the article's own words."""

    subject: NounPhrase
    """Who speaks."""
    cue: int
    """The place of the verb, or of "according"."""
    content: Content
    """What is said."""
    sure: bool = False
    """Whether it is a clause, of a verb of saying with a subject of its own."""
