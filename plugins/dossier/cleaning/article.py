"""The account: puts the pieces together as an article, in which every line of the clipping is found again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.cleaning.head.datelines import dateline_of
from dossier.records import PROSE_KINDS, Article, Block, Removal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.cleaning.head.stated import Head
    from dossier.cleaning.pieces import Piece
    from dossier.records import Clip, Origin

_FACTS = ("title", "standfirst", "byline", "published", "source", "url")


def article_of(clip: Clip, head: Head, pieces: Iterable[Piece]) -> Article:
    """The article of a clip's pieces; the sidecar's facts before the page's, and those before the text's."""
    blocks, removals, text = _laid_out(clip.lines, pieces)
    facts, origins = _facts(clip, head)
    first = next((block for block in blocks if block.kind == "paragraph"), None)
    place, length = dateline_of(first.text) if first else (None, 0)
    return Article(
        id=clip.id,
        path=clip.path,
        text=text,
        blocks=blocks,
        removals=removals,
        note=clip.sidecar.note,
        language=clip.sidecar.language or clip.page.language,
        dateline=place,
        dateline_length=length,
        origins=origins,
        warnings=clip.warnings,
        **facts,
    )


def _laid_out(lines: Sequence[str], pieces: Iterable[Piece]) -> tuple[tuple[Block, ...], tuple[Removal, ...], str]:
    """Blocks with their offsets, removals, and the text that the offsets refer to."""
    blocks: list[Block] = []
    removals: list[Removal] = []
    prose: list[str] = []
    offset = 0
    for piece in pieces:
        if piece.kind is None:
            if piece.first == piece.last:
                removals.append(Removal(piece.first, piece.text, piece.rule))
            else:
                removals += _removals(lines, piece)
            continue
        start = offset if piece.kind in PROSE_KINDS else None
        blocks.append(Block(piece.kind, piece.text, piece.first, piece.last, start, piece.rule))
        if start is not None:
            prose.append(piece.text)
            offset += len(piece.text) + 2
    return tuple(blocks), tuple(removals), "\n\n".join(prose)


def _removals(lines: Sequence[str], piece: Piece) -> list[Removal]:
    """The removals of a piece that was joined from several lines, one a line."""
    places = range(piece.first, piece.last + 1)
    return [Removal(place, lines[place - 1].strip(), piece.rule) for place in places if lines[place - 1].strip()]


def _facts(clip: Clip, head: Head) -> tuple[dict[str, Any], tuple[tuple[str, Origin], ...]]:
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
