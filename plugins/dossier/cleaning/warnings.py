"""Doubts: what looks wrong about a cleaned clipping, each with the remedy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.cleaning.lines.features import features_of
from dossier.messages import phrase
from dossier.rules.load import load

if TYPE_CHECKING:
    from dossier.records import Article

_LIMITS = load("cleaning/limits")
_WORD = re.compile(r"\w[\w'’-]*,?")
"""A word that goes on without a sign, or behind a comma."""


def doubts_of(article: Article) -> tuple[str, ...]:
    """One sentence for each thing about the article that an analyst should look at."""
    if not article.body:
        return (
            phrase(
                "no article was found in it; state its lines in the sidecar (keep = [...]), or paste the article's text"
            ),
        )
    doubts = (_almost_all_removed(article), _nothing_removed(article), _ends_abruptly(article), _is_cut_off(article))
    return tuple(doubt for doubt in doubts if doubt)


def _almost_all_removed(article: Article) -> str:
    removed = sum(cut.text.count(" ") + 1 for cut in article.removals)
    share = removed / (removed + sum(block.text.count(" ") + 1 for block in article.blocks))
    if share <= _LIMITS["doubt.removed"].value:
        return ""
    return phrase(
        "%(share)s of its words were removed; look at them, and state what is to stay in its sidecar (keep = [...])",
        share=f"{share:.0%}",
    )


def _nothing_removed(article: Article) -> str:
    short = sum(features_of(block.text).words < _LIMITS["doubt.short_words"].value for block in article.blocks)
    few = len(article.blocks) < _LIMITS["doubt.least_lines"].value or short <= _LIMITS["doubt.short"].value * len(
        article.blocks
    )
    if article.removals or few:
        return ""
    return phrase(
        "nothing was removed, but %(number)s of its lines are short; state what is to go in its sidecar (drop = [...])",
        number=f"{short}",
    )


def _ends_abruptly(article: Article) -> str:
    """A doubt where it ends with words of a sentence that goes on. What ends with a name, a number or an address is a
    credit, an entry of a list or a line about the writer, and whole."""
    last, number = article.blocks[-1], int(_LIMITS["doubt.torn"].value)
    words = last.text.rsplit(maxsplit=number)[-number:] if last.kind == "paragraph" else []
    if len(words) < number or not words[-1].islower() or not all(map(_WORD.fullmatch, words)):
        return ""
    return phrase(
        "its text ends in mid-sentence (line %(line)s); it may be cut off: see whether the source has more",
        line=f"{last.last_line}",
    )


def _is_cut_off(article: Article) -> str:
    if all(removal.rule != "paywall" for removal in article.removals):
        return ""
    return phrase(
        "stops at a notice for subscribers; the rest of the article is not in it: save it while you are logged in"
    )
