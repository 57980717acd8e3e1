"""The steps that one clipping goes through, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cleaning import as_it_is, clean
from dossier.evidence.dates import find_dates
from dossier.evidence.quotes import find_quotes
from dossier.records import Clipping

if TYPE_CHECKING:
    from dossier.cast.linking import Linker
    from dossier.records import Clip


def examine(clip: Clip, linker: Linker, *, cleaned: bool = True) -> Clipping:
    """Everything that one clipping gives to the dossier; the same clip and cast give the same records."""
    article = clean(clip) if cleaned else as_it_is(clip)
    mentions, ambiguities = linker.link(article)
    return Clipping(article, mentions, ambiguities, find_quotes(article, mentions), find_dates(article))
