"""What a line of a saved page's body is by what it says, where no element says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from dossier.rules.load import load

if TYPE_CHECKING:
    import re

    from dossier.records import BlockKind

RULES = load("cleaning/page_lines")


def _shape(name: str) -> re.Pattern[str]:
    return cast("re.Pattern[str]", RULES[name].pattern)


ADVERTISEMENT = _shape("advertisement.label")
CUE = _shape("pointer.cue")
CUE_WORDS, CUE_LINKED = RULES["pointer.most_words"].value, RULES["pointer.cue_linked"].value
CALL, CALL_WORDS = _shape("call.line"), RULES["call.most_words"].value
PAYWALL, PAYWALL_WORDS = _shape("paywall.notice"), RULES["paywall.most_words"].value
CREDIT, CREDIT_WORDS = _shape("credit.line"), RULES["credit.most_words"].value
PHOTOGRAPH, PHOTOGRAPH_WORDS = _shape("photograph.line"), RULES["photograph.most_words"].value


def not_the_articles(line: str, words: int, linked: float) -> str:
    """The rule that takes a line out of the body by its words; "" for none. `linked` is its share of links."""
    if words > CALL_WORDS:
        return ""
    if ADVERTISEMENT.match(line):
        return "advertisement"
    if words <= CUE_WORDS and linked > CUE_LINKED and CUE.match(line):
        return "pointer"
    lower = line.lower()
    if words <= PAYWALL_WORDS and PAYWALL.search(lower):
        return "paywall"
    return "call" if CALL.search(lower) else ""


def beside_the_text(line: str, words: int) -> BlockKind | None:
    """The kind of a line that belongs to the article but not to its text; None for its text."""
    if words <= CREDIT_WORDS and CREDIT.match(line):
        return "credit"
    return "caption" if words <= PHOTOGRAPH_WORDS and PHOTOGRAPH.match(line) else None
