"""What is found in an article before its stances are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Article, Mention, Statement


class FoundSoFar(NamedTuple):
    """An article with what was found in it before."""

    article: Article
    """The article."""
    mentions: Sequence[Mention]
    """Its mentions, in order."""
    statements: Sequence[Statement]
    """Its statements, in order."""
    persons: frozenset[str]
    """Which of the actors in it are persons."""
