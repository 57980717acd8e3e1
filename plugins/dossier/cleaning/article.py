"""The maker of articles: puts pieces together, so that every line of the clipping is a block or a removal."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dossier.cleaning.head.datelines import dateline_of
from dossier.cleaning.lines.line_rules import KIND_OF_TAG
from dossier.errors import ClippingError
from dossier.language.guessed import language_of
from dossier.records import PROSE_KINDS, Article, Block, Facts, Removal
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from dossier.cleaning.head.stated import ArticleHead
    from dossier.cleaning.lines.pieces import Piece
    from dossier.records import Clip, Origin

KEPT, DROPPED = "sidecar.keep", "sidecar.drop"
"""The rules of lines that the analyst's sidecar keeps or drops, whatever the others say."""
_FACTS = ("title", "standfirst", "byline", "published", "source", "url", "language", "section", "pages")
MOST_CHARACTERS = int(load("cleaning/limits")["article.characters"].value)
_PROGRAMS = frozenset(load("clips/notes")["tags.program"].words)
"""What a clipper tags every note with."""
_LINE = re.compile(r"[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*")


def article_of(clip: Clip, head: ArticleHead, pieces: Iterable[Piece]) -> Article:
    """The article of a clip's pieces; the sidecar's facts before the page's, and those before the text's."""
    if clip.sidecar.keep or clip.sidecar.drop:
        pieces = [_overruled(piece, clip) for piece in pieces]
    blocks, removals = _parted(clip.lines, pieces)
    facts, origins = _facts(clip, head)
    made = _with_blocks(
        Article(
            id=clip.id,
            path=clip.path,
            text="",
            blocks=(),
            removals=tuple(removals),
            note=clip.sidecar.note or clip.page.note,
            tags=analyst_tags(clip),
            star=clip.sidecar.star or clip.page.star,
            highlights=(*clip.sidecar.highlights, *clip.page.highlights),
            names=clip.sidecar.names,
            publish=clip.sidecar.publish,
            origins=origins,
            warnings=clip.warnings,
            **facts,
        ),
        blocks,
    )
    guessed = None if made.language else language_of(made.text)
    return replace(made, language=guessed, origins=(*origins, ("language", "text"))) if guessed else made


def as_it_is(clip: Clip) -> Article:
    """The clipping with nothing cleaned: `text` is the file's own text, each line that is not blank a paragraph.

    ClippingError where it is longer than any article is.
    """
    text = clip.text if clip.source_text is None else clip.source_text
    lines = enumerate(_LINE.finditer(text), 1)
    blocks = (Block("paragraph", line.group(), number, number, line.start(), "as-is") for number, line in lines)
    facts, _origins = _facts(replace(clip, page=Facts()), None)
    facts.setdefault("language", language_of(text))
    return bounded(
        Article(
            id=clip.id,
            path=clip.path,
            text=text,
            blocks=tuple(blocks),
            note=clip.sidecar.note,
            tags=clip.sidecar.tags,
            star=clip.sidecar.star,
            highlights=clip.sidecar.highlights,
            names=clip.sidecar.names,
            publish=clip.sidecar.publish,
            warnings=clip.warnings,
            **facts,
        )
    )


def analyst_tags(clip: Clip) -> tuple[str, ...]:
    """The tags of the sidecar and of a note's front matter, each once: case and a # before it make no other tag."""
    noted = clip.page.tags if clip.format == "markdown" else ()
    found = {" ".join(tag.strip("# ").split()).casefold(): tag for tag in reversed((*clip.sidecar.tags, *noted))}
    kept = ((key, " ".join(tag.strip("# ").split())) for key, tag in found.items() if key and key not in _PROGRAMS)
    return tuple(tag for _key, tag in sorted(kept))


def bounded(article: Article) -> Article:
    """The article, if it is no longer than one can be; ClippingError where it is."""
    if len(article.text) > MOST_CHARACTERS:
        told = (
            f"has an article of {len(article.text):,} characters, more than the {MOST_CHARACTERS:,} allowed; split it"
        )
        raise ClippingError(article.path, told)
    return article


def without_blocks(article: Article, gone: Collection[Block], rule: str, printed: Sequence[str]) -> Article:
    """The article with some of its blocks removed by a rule; `printed` are the clipping's lines."""
    removals = [removal for block in gone for removal in _removals(printed, block.first_line, block.last_line, rule)]
    made = _with_blocks(article, [block for block in article.blocks if block not in gone])
    return replace(made, removals=tuple(sorted((*article.removals, *removals), key=lambda removal: removal.line)))


def _overruled(piece: Piece, clip: Clip) -> Piece:
    """The piece as the sidecar wants it: a dropped line is removed, a removed line that is kept is text."""
    lines = range(piece.first, piece.last + 1)
    if piece.kind is not None and not set(clip.sidecar.drop).isdisjoint(lines):
        return piece._replace(kind=None, rule=DROPPED)
    if piece.kind is None and not set(clip.sidecar.keep).isdisjoint(lines):
        tag = clip.marks[piece.first - 1] if clip.marks else ""
        text = piece.text or clip.lines[piece.first - 1].strip()
        return piece._replace(kind=KIND_OF_TAG.get(tag, "paragraph"), text=text, rule=KEPT)
    return piece


def _parted(lines: Sequence[str], pieces: Iterable[Piece]) -> tuple[list[Block], list[Removal]]:
    """The pieces that are kept as blocks, which have no offsets yet, and the others as removals."""
    blocks: list[Block] = []
    removals: list[Removal] = []
    for piece in pieces:
        if piece.kind is not None:
            blocks.append(Block(piece.kind, piece.text, piece.first, piece.last, rule=piece.rule))
        elif piece.first == piece.last and piece.text:
            removals.append(Removal(piece.first, piece.text, piece.rule))
        else:
            removals += _removals(lines, piece.first, piece.last, piece.rule)
    return blocks, removals


def _removals(lines: Sequence[str], first: int, last: int, rule: str) -> list[Removal]:
    """The removals of what was joined from several lines, one for each that is not blank."""
    places = range(first, last + 1)
    return [Removal(place, text, rule) for place in places if (text := lines[place - 1].strip())]


def _with_blocks(article: Article, blocks: Iterable[Block]) -> Article:
    """The article with these blocks: their offsets, the text that these refer to, and the dateline."""
    placed: list[Block] = []
    offset = 0
    for block in blocks:
        start = offset if block.kind in PROSE_KINDS else None
        placed.append(block if start == block.start else block._replace(start=start))
        offset += 0 if start is None else len(block.text) + 2
    first = next((block for block in placed if block.kind == "paragraph"), None)
    place, length = dateline_of(first.text) if first else (None, 0)
    text = "\n\n".join([block.text for block in placed if block.start is not None])
    marked = tuple(one for one in article.highlights if one in text)
    return replace(article, text=text, blocks=tuple(placed), highlights=marked, dateline=place, dateline_length=length)


def _facts(clip: Clip, head: ArticleHead | None) -> tuple[dict[str, Any], tuple[tuple[str, Origin], ...]]:
    """The facts about an article, and for each whose word it is."""
    facts: dict[str, Any] = {}
    origins: list[tuple[str, Origin]] = []
    for name in _FACTS:
        stated = "authors" if name == "byline" else name
        places: tuple[tuple[Origin, object], ...] = (
            ("sidecar", getattr(clip.sidecar, stated)),
            ("page", getattr(clip.page, stated)),
            ("text", getattr(head, name, None)),
        )
        origin, value = next(((origin, value) for origin, value in places if value), (None, None))
        if origin:
            facts[name] = value
            origins.append((name, origin))
    return facts, tuple(origins)
