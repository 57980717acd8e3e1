"""The analyst's tags as pages: each tag with its clippings, the star among them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.language.slugs import slugs
from dossier.messages import noted
from dossier.site.links.refs import TagRef
from dossier.site.locale.interface import gettext
from dossier.site.pages.listings.copies import once
from dossier.site.pages.listings.listed_clippings import listed_clipping

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import Article
    from dossier.site.pages.clippings.clipping_outline import ClippingOutline
    from dossier.site.pages.listings.listed_clippings import ListedClipping

STARRED = noted("Starred")
STAR = ""
"""The key of the star, which no tag has."""
FEED = "atom.xml"
"""The name of a tag's feed, in the folder of its page."""


@dataclass(frozen=True, slots=True)
class TagList:
    """A tag and its clippings."""

    ref: TagRef
    """What other pages say of it."""
    singles: tuple[ListedClipping, ...]
    """Its clippings, copies of one another once: newest first, the undated last."""

    @property
    def feed(self) -> str:
        """The address of its feed."""
        return f"{self.ref.path}{FEED}"


def tag_refs(articles: Iterable[Article]) -> dict[str, TagRef]:
    """The tags of the clippings by their keys, in the order of the alphabet, the star first.

    Tags that differ in case are one, in the form that most clippings have.
    """
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    starred = False
    for article in articles:
        starred = starred or article.star
        for tag in article.tags:
            forms[tag.casefold()][tag] += 1
    names = {key: _commonest(found) for key, found in sorted(forms.items())}
    places = slugs(names.values())
    found = {STAR: TagRef(gettext(STARRED), "starred/", star=True)} if starred else {}
    return found | {key: TagRef(name, f"tags/{places[name]}/") for key, name in names.items()}


def _commonest(forms: Counter[str]) -> str:
    """The form that most clippings have; of equals the one that is not all capitals."""
    return max(sorted(forms), key=lambda form: (forms[form], not form.isupper()))


def tags_of(article: Article, refs: Mapping[str, TagRef]) -> tuple[TagRef, ...]:
    """The tags of one clipping, the star first."""
    keys = ([STAR] if article.star else []) + sorted({tag.casefold() for tag in article.tags})
    return tuple(refs[key] for key in keys)


def tag_lists(refs: Mapping[str, TagRef], clippings: Iterable[ClippingOutline]) -> tuple[TagList, ...]:
    """The tags with their clippings, the star first."""
    found: dict[TagRef, list[ClippingOutline]] = {ref: [] for ref in refs.values()}
    for page in clippings:
        for ref in page.tags:
            found[ref].append(page)
    return tuple(TagList(ref, tuple(map(listed_clipping, once(pages)))) for ref, pages in found.items())
