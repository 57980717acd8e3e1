"""Cleaning: a clipping becomes an article and the account of what was removed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.cleaning.pages import clean_page
from dossier.records import Article, Block

if TYPE_CHECKING:
    from dossier.records import Clip

_LINE = re.compile(r"[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*")


def clean(clip: Clip) -> Article:
    """The article in a clipping, with every line accounted for as a block or a removal."""
    return clean_page(clip) if clip.places else as_it_is(clip)


def as_it_is(clip: Clip) -> Article:
    """The clipping with nothing cleaned: `text` is the file's own text, each line that is not blank a paragraph."""
    text = clip.text if clip.source_text is None else clip.source_text
    blocks = []
    for number, found in enumerate(_LINE.finditer(text), 1):
        blocks.append(Block("paragraph", found.group(), number, number, start=found.start(), rule="as-is"))
    facts = clip.sidecar
    return Article(
        id=clip.id,
        path=clip.path,
        text=text,
        blocks=tuple(blocks),
        title=facts.title,
        standfirst=facts.standfirst,
        byline=facts.authors,
        published=facts.published,
        source=facts.source,
        url=facts.url,
        note=facts.note,
        language=facts.language,
        warnings=clip.warnings,
    )
