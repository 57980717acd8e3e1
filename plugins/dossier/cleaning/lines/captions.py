"""Captions: photo credits, and the lines that label a picture."""

from __future__ import annotations

import re
from functools import cache

from dossier.language.people import agencies
from dossier.language.writer_names import looks_like_name
from dossier.rules.load import load

_LIMITS = load("cleaning/lines")
_CREDIT = 80
"""Characters of a line's end in which a credit begins."""
_JOINED = re.compile(r"[/|,;–—-]| via | for ")
_PARTS = re.compile(r"\s*[/|,;]\s*| via | for | – | — | - ")


def rule_of(text: str, folded: str) -> str:
    """The rule by which a line, given folded too, is a picture's: "caption.label", "agency.name" or "" for none."""
    if text.startswith(_archived()):
        return "caption.label"
    words = text.count(" ") + 1
    if (
        words <= _LIMITS["caption.label_words"].value
        and (":" in text or "," in text or " by " in text)
        and _label().match(folded)
    ):
        return "caption.label"
    if words <= _LIMITS["caption.label_words"].value and _is_credited(folded):
        return "caption.label"
    return "agency.name" if words <= _LIMITS["caption.credit_words"].value and _is_credit(text) else ""


def _is_credited(folded: str) -> bool:
    """Whether a line ends with who took the picture: "Boats in the harbour. Photo: Jane Roe/AFP"."""
    if folded.endswith(")"):
        credit = folded[folded.rfind("(", -_CREDIT) + 1 :]
        return _label().match(credit.replace("/", " by ", 1)) is not None
    colon = folded.rfind(":", -_CREDIT, -1)
    if colon < 0:
        return False
    start = max(folded.rfind(sign, 0, colon) for sign in (". ", "? ", "! ", " (", " [", " | ")) + 1
    return start > 0 and _label().match(folded[start:].lstrip()) is not None


def is_label(text: str) -> bool:
    """Whether a line is a caption's label and nothing else ("Image caption,"): the next line is the caption."""
    return text.endswith((",", ":")) and _label().fullmatch(text.casefold()) is not None


def _is_credit(text: str) -> bool:
    """Whether a line is names with an agency among them, joined as photo desks do it: "Jane Roe/Pool/Reuters"."""
    if not _JOINED.search(text):
        return False
    parts = [part.strip(" ().[]©") for part in _PARTS.split(text)]
    return len(parts) > 1 and not agencies().isdisjoint(parts) and all(map(looks_like_name, parts))


@cache
def _archived() -> tuple[str, ...]:
    return load("language/people")["caption.archived"].words


@cache
def _label() -> re.Pattern[str]:
    words = sorted(load("language/people")["caption.label"].words, key=len, reverse=True)
    folded, parted = (
        "|".join(re.escape(word.casefold()) for word in some)
        for some in (words, [word for word in words if " " in word])
    )
    return re.compile(rf"[(\[]?(?:(?:{folded})(?: ?: | ?:$|s? by |: ?(?=\w))|(?:{parted}), ?)")
