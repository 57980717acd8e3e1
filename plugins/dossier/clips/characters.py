"""Characters that no reader should ever meet: control characters, marks of text direction, lone surrogates."""

from __future__ import annotations

import html
import re

from dossier.language.letters import composed
from dossier.messages import counted

# C0 and C1 without tab and line feed; the embedding, override and isolate marks of the bidirectional algorithm, which
# can show a reader another text than the one that stands there; zero-width spaces and the byte order mark.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
ENTITY = re.compile(r"&(?:amp|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip|#0?39|#x27|#8\d{3});")
"""The signs that pages spell out, but those of a tag."""
LINE_END = re.compile("[\r\u2028\u2029](?:(?<=\r)\n)?")


def tidy(raw: str) -> tuple[str, tuple[str, ...]]:
    """The text with line feeds for every line end, letters composed and without control characters, and what was odd
    about it."""
    text = composed(LINE_END.sub("\n", raw))
    text, count = CONTROL.subn("", text)
    return text, (counted(count, "odd sign"),) if count else ()


def spelled_out(text: str) -> str:
    """The text with the signs that were copied as a page's source spells them: "Smith &amp; Hale"; as it is where it
    has tags, spelled out or not, for then it speaks of markup."""
    if "&" not in text or "<" in text or "&lt;" in text:
        return text
    return ENTITY.sub(lambda found: html.unescape(found.group()), text)


def encodable(text: str) -> str:
    """The text with a question mark for each lone surrogate, which a JSON escape or a file's name can hold and no
    file can."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def fit(text: str) -> str:
    """The text without control characters and lone surrogates, its letters composed; its line ends stay."""
    return CONTROL.sub("", composed(encodable(text)))
