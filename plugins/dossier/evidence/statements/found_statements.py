"""What is found in an article: a statement with its speaker, before the cast says which actor that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from dossier.evidence.statements.lexemes import Lexeme
    from dossier.evidence.statements.pronouns import Named


class Speaker(NamedTuple):
    """Somebody who speaks, and where the text says so."""

    name: str | None
    """The name or noun; None for a pronoun that stands for nobody in particular."""
    start: int
    """Offset of the words: the pronoun's, where it is one."""
    end: int
    """Offset after the last of these words."""
    named: Named | None
    """The name behind it; None for a noun."""
    in_doubt: bool = False
    """Whether it is a pronoun that may mean somebody else than the person it would stand for."""

    @property
    def is_told(self) -> bool:
        """Whether the text names whoever speaks, or leaves open which of two it is."""
        return self.name is not None or self.in_doubt


class FoundStatement(NamedTuple):
    """A statement, its speaker and how the speaker was found."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    kind: Literal["direct", "mixed", "indirect"]
    """In quotation marks, in the article's own words with a part in marks, or all in its own words."""
    speaker: Speaker | None
    """Who said it; None where the text does not say."""
    rule: str
    """The rule that found the speaker ("verb behind")."""
    confidence: Literal["high", "medium", "low"]
    """How sure that rule is."""
    cue: Lexeme | None
    """The verb of saying; None where the rule stands on none."""
    quoted: tuple[tuple[int, int], ...]
    """Start and end of each stretch of it that stands in quotation marks."""
    pieces: tuple[tuple[int, int], ...] = ()
    """Start and end of each of its pieces, where the speaker stands between them."""
    negated: bool = False
    """Whether a "not" before the words in marks turns them round, so that by themselves they mislead."""
