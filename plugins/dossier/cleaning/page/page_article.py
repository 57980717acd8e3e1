"""Cleaning of a saved page: the article in it, and for every other line the rule that took it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.messages import phrase
from dossier.records import PROSE_KINDS, Article, Facts

if TYPE_CHECKING:
    from dossier.records import Clip, Origin, Removal

NOTHING_FOUND = phrase(
    "no article was found in this page; name its lines with keep = [...] in the sidecar, or paste its text"
)
PAYWALL = phrase(
    "stops at a notice for subscribers; the rest of the article is not in this page: save it while you are logged in"
)
FIELDS = ("title", "standfirst", "authors", "published", "source", "url")


def clean_page(clip: Clip) -> Article:
    """The article of a saved page, with every line accounted for as a block or a removal."""
    # Their rules take long to compile, and a dossier of plain text needs none of them.
    from dossier.cleaning.page.blocks import blocks_and_removals  # noqa: PLC0415
    from dossier.cleaning.page.verdicts import verdicts  # noqa: PLC0415

    facts, origins = known_facts(clip)
    blocks, removals = blocks_and_removals(clip, facts, verdicts(clip))
    text = "\n\n".join(block.text for block in blocks if block.kind in PROSE_KINDS)
    return Article(
        id=clip.id,
        path=clip.path,
        text=text,
        blocks=tuple(blocks),
        removals=tuple(removals),
        title=facts.title,
        standfirst=facts.standfirst,
        byline=facts.authors,
        published=facts.published,
        source=facts.source,
        url=facts.url,
        note=clip.sidecar.note or clip.page.note,
        language=facts.language,
        origins=origins,
        warnings=(*clip.warnings, *_odd(text, removals)),
    )


def _odd(text: str, removals: list[Removal]) -> list[str]:
    """What the analyst should look at."""
    odd: list[str] = [] if text else [NOTHING_FOUND]
    return [*odd, PAYWALL] if any(cut.rule == "page.paywall" for cut in removals) else odd


def known_facts(clip: Clip) -> tuple[Facts, tuple[tuple[str, Origin], ...]]:
    """What is known about a page, the sidecar's word before the page's own, and for each fact whose word it is."""
    origins: list[tuple[str, Origin]] = []
    values = {}
    for field in (*FIELDS, "language", "tags"):
        stated = getattr(clip.sidecar, field)
        values[field] = stated or getattr(clip.page, field)
        if values[field] and field in FIELDS:
            origins.append(("byline" if field == "authors" else field, "sidecar" if stated else "page"))
    return Facts(**values), tuple(origins)
