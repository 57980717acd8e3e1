"""The clipping: an article with everything that was found in it, and what the analyst should know of its file."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.records.article import Article
from dossier.records.date import DateMention
from dossier.records.mention import Ambiguity, Mention
from dossier.records.role import ReportedRole
from dossier.records.stance import Stance
from dossier.records.statement import Statement


@dataclass(frozen=True, slots=True)
class Clipping:
    """An article with everything that was found in it: what one clipping gives to the dossier."""

    article: Article
    """The clean article."""
    mentions: tuple[Mention, ...] = ()
    """In order of their place; they never overlap."""
    ambiguities: tuple[Ambiguity, ...] = ()
    """Names that were left unlinked."""
    statements: tuple[Statement, ...] = ()
    """In order of their place."""
    dates: tuple[DateMention, ...] = ()
    """In order of their place."""
    roles: tuple[ReportedRole, ...] = ()
    """What it says that persons of the cast are, in order of the place."""
    stances: tuple[Stance, ...] = ()
    """The explicit words by which it says what its actors are for or against, in order of the place."""
    faint: tuple[Mention, ...] = ()
    """Where it names those of whom too little is known to be actors of the dossier (`Cast.faint`); linked nowhere."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something that the analyst should know about one file; the rest of the dossier is built."""

    path: str
    """The file."""
    message: str
    """What is wrong and how to mend it, in one sentence."""
    fatal: bool = False
    """True where the clipping was left out."""
