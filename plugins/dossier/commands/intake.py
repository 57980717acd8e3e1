"""Taking a file in: it is read, copied among the clippings under a good name, and told of with what is doubtful."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.archive.digests import digest_of_file
from dossier.cleaning import clean
from dossier.clips.bibliography import stated_of
from dossier.clips.formats import BY_ENDING
from dossier.clips.reading import read_file
from dossier.clips.sidecar import sidecar_of
from dossier.clips.sidecar_text import sidecar_text
from dossier.errors import ClippingError
from dossier.language.slugs import slugify
from dossier.records import Facts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dossier.records import Article

NAMED = ("title", "published", "source")
"""What a clipping should say of itself."""
ARTICLES = 3
"""Articles of one file that are told of each; of the others the number."""


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file that was taken in."""

    source: Path
    """Where it was."""
    path: Path
    """Where its copy is; where the same file was before, if it was there already."""
    format: str
    """What it was recognised as."""
    articles: tuple[Article, ...]
    """The clean articles in it."""
    new: bool = True
    """Whether it was not there already."""


def take_in(source: Path, seeds: Path) -> TakenFile:
    """Copies a file among the clippings; ClippingError where it cannot be read as one.

    Its sidecars come along; where one clipping has none, one is written that holds what was found, for confirmation.
    """
    clips = read_file(source)
    articles = tuple(clean(clip) for clip in clips)
    known = _same(source, seeds)
    kind = f"export of {clips[0].format.capitalize()}" if clips[0].whole else BY_ENDING[_ending(source)].name
    if known:
        return TakenFile(source, known, kind, articles, new=False)
    path = _free(seeds, _good_name(source, articles), _ending(source))
    seeds.mkdir(parents=True, exist_ok=True)
    _write(path, source.read_bytes())
    for stem in [source.stem] if len(clips) == 1 else [clip.id for clip in clips]:
        beside = sidecar_of(source, stem)
        if beside.is_file():
            name = path.stem + stem.removeprefix(source.stem) if len(clips) > 1 else path.stem
            _write(sidecar_of(path, name), beside.read_bytes())
    if len(clips) == 1 and not sidecar_of(path, path.stem).exists():
        text = sidecar_text(replace(articles[0], id=path.stem), stated_of(source) or Facts())
        _write(sidecar_of(path, path.stem), text.encode())
    return TakenFile(source, path, kind, articles)


def told(taken: TakenFile) -> Iterator[str]:
    """What a person is told of a file: where it went, what was recognised in it, and what is doubtful."""
    count = len(taken.articles)
    what = taken.format if count == 1 else f"{taken.format}, {count:,} articles"
    yield f"{taken.source} -> {taken.path} ({what})" if taken.new else f"{taken.source} is there already: {taken.path}"
    for article in taken.articles[:ARTICLES] if taken.new else ():
        day = article.published.value if article.published else None
        facts = (article.title, article.source, day, ", ".join(article.byline))
        yield f"  {'; '.join(fact for fact in facts if fact) or 'nothing is known of it'}"
        yield from (f"  in doubt: {doubt}" for doubt in _doubts(article))
    if taken.new and count > ARTICLES:
        doubtful = sum(1 for article in taken.articles[ARTICLES:] if any(_doubts(article)))
        yield f"  and {count - ARTICLES:,} more, {doubtful:,} of them in doubt"


def _doubts(article: Article) -> Iterator[str]:
    """What is not known about an article, and what looks wrong about it."""
    missing = [name for name in NAMED if not getattr(article, name)]
    if missing:
        yield f"no {' and no '.join(missing).replace('published', 'date')} was found; state it in its sidecar"
    yield from article.warnings


def _good_name(source: Path, articles: tuple[Article, ...]) -> str:
    """Day, publication and headline of one article; of several the file's own name, in safe letters."""
    if len(articles) > 1:
        return slugify(source.stem)
    article = articles[0]
    day = article.published.value[:10] if article.published else ""
    title = slugify(article.title or source.stem)
    return "-".join(part for part in (day, slugify(article.source) if article.source else "", title) if part)


def _ending(source: Path) -> str:
    """The ending that tells the file's format, in small letters."""
    lower = source.name.lower()
    return max((ending for ending in BY_ENDING if lower.endswith(ending)), key=len)


def _same(source: Path, seeds: Path) -> Path | None:
    """The file among the clippings that holds the same bytes; None where none does."""
    size, digest = source.stat().st_size, digest_of_file(source)
    there = sorted(seeds.rglob(f"*{_ending(source)}")) if seeds.is_dir() else []
    return next((one for one in there if one.stat().st_size == size and digest_of_file(one) == digest), None)


def _free(seeds: Path, stem: str, ending: str) -> Path:
    """A path that no clipping has; neither has one of another ending that name, for a sidecar is one clipping's."""
    taken = {path.name.partition(".")[0] for path in seeds.iterdir()} if seeds.is_dir() else set()
    number = 1
    while (name := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return seeds / f"{name}{ending}"


def _write(path: Path, data: bytes) -> None:
    """Writes a new file, whole or not at all; ClippingError where it cannot be written."""
    beside = path.with_name(f".{path.name}.new")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise ClippingError(path, f"cannot be written ({error.strerror}); mend that and try again") from error
