"""The terms on which a clipping may be shown: its sidecar's, or its source's, or those of the whole dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.cast.publications.naming import publication_of

if TYPE_CHECKING:
    from dossier.records import Article, Publication, Publish


@dataclass(frozen=True, slots=True)
class Terms:
    """What a dossier that is handed on may show."""

    whole: Publish
    """Of each clipping for which nothing else is said."""
    publications: tuple[Publication, ...] = ()
    """The sources, some of which say it for their clippings."""

    def of(self, article: Article) -> Publish:
        """How much of an article may be shown."""
        publication = publication_of(article, self.publications)
        return article.publish or (publication.publish if publication else None) or self.whole
