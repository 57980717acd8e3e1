"""The steps that one clipping goes through, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cleaning import as_it_is, clean
from dossier.evidence.dates import find_dates
from dossier.evidence.quotes import find_quotes
from dossier.records import Cast, Clip, Clipping

if TYPE_CHECKING:
    from dossier.records import Article


def examine(clip: Clip, cast: Cast, *, cleaned: bool = True) -> Clipping:
    """Everything that one clipping gives to the dossier; the same clip and cast give the same records."""
    article: Article = clean(clip) if cleaned else as_it_is(clip)
    del cast
    return Clipping(article, quotes=find_quotes(article, ()), dates=find_dates(article))
