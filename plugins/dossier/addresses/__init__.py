"""Where things stand on the site: the addresses and titles of its pages, and the anchors of the paragraphs in them.

The pages and the exports both ask here, so that an address in a file leads to the place that the page has.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.language.slugs import slugify, slugs
from dossier.messages import phrase
from dossier.records import Complaint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.records import Article, Block, BlockKind, Clipping, Mention

LETTERS: dict[BlockKind, str] = {"standfirst": "s", "key_point": "k", "heading": "h"}
"""What the anchors of blocks begin with, where it is not "p"."""


def clipping_paths(clippings: Iterable[Clipping]) -> dict[str, str]:
    """The address of each clipping's page, by the clipping's id: "clippings/<slug>/"."""
    ids = (clipping.article.id for clipping in clippings)
    # A file whose name is an address already keeps it, whatever other file would come to the same one.
    made = slugs(sorted(ids, key=lambda name: (slugify(name) != name, name)))
    return {name: f"clippings/{slug}/" for name, slug in made.items()}


def displaced(clippings: Sequence[Clipping]) -> list[Complaint]:
    """The clippings whose address another one has already, each with the one that it has instead."""
    paths = clipping_paths(clippings)
    return [
        Complaint(
            one.article.path,
            phrase(
                "stands at %(given)s, since another clipping has %(own)s; rename the file to choose another address",
                given=paths[one.article.id],
                own=own,
            ),
        )
        for one in clippings
        if paths[one.article.id] != (own := f"clippings/{slugify(one.article.id)}/")
    ]


def pair_path(first: str, second: str) -> str:
    """The address of the page of two actors, by their slugs: "pairs/<slug>--<slug>/"."""
    return f"pairs/{first}--{second}/"


def story_path(slug: str) -> str:
    """The address of the page of a story: "stories/<slug>/"."""
    return f"stories/{slug}/"


def title_of(article: Article) -> str:
    """The headline; for an article without one a phrase with the name of its file, which the site translates."""
    return article.title or phrase("Untitled clipping %(name)s", name=article.id)


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block with its place on the clipping's page."""

    block: Block
    """The block."""
    start: int
    """Its offset in the article's text."""
    anchor: str
    """Its id: "p1" for what the body is made of, "k1" for key points, "h1" for headings, "s1" for the standfirst."""
    mentions: list[Mention]
    """The mentions in it, in order."""
    before: int
    """How many mentions stand before it; those in it have the ids "m" and the numbers that follow."""


def placed(clipping: Clipping) -> Iterator[PlacedBlock]:
    """The prose blocks of a clipping in order, each with its place and its mentions."""
    counts: Counter[str] = Counter()
    before = 0
    mentions = iter(clipping.mentions)
    mention = next(mentions, None)
    for block in clipping.article.blocks:
        if block.start is None or block.end is None:
            continue
        inside: list[Mention] = []
        while mention and mention.start < block.end:
            if mention.start >= block.start:
                inside.append(mention)
            mention = next(mentions, None)
        letter = LETTERS.get(block.kind, "p")
        counts[letter] += 1
        yield PlacedBlock(block, block.start, f"{letter}{counts[letter]}", inside, before)
        before += len(inside)


def cited(anchor: str) -> str:
    """The number that a block's anchor stands for: "7" for p7, "k2" for k2, none for headings and standfirsts."""
    return {"p": anchor[1:], "k": anchor}.get(anchor[:1], "")
