"""Finds candidates with a spaCy pipeline, which the user installs; spaCy is an extra and imported late."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any

from dossier.discovery.read.by_labels import Entity, candidates_of, passages
from dossier.discovery.read.by_rules import find_candidates
from dossier.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.discovery.candidate import Candidate
    from dossier.records import Article

    Finder = Callable[[Article], tuple[Candidate, ...]]

PREFIX = "spacy:"
SETTING = "DOSSIER_DISCOVERY"


def model_of(stated: object) -> str:
    """The name or path in "spacy:<model>"; SettingError for anything else."""
    model = stated.removeprefix(PREFIX).strip() if isinstance(stated, str) and stated.startswith(PREFIX) else ""
    if not model:
        raise SettingError(
            SETTING,
            f"{stated!r} names no way to find actors; write True, False, or the name or folder of a spaCy pipeline "
            f"as 'spacy:en_core_web_sm'",
        )
    return model


def finder(model: str = "") -> Finder:
    """What gives an article's candidates: the pipeline of this name or path, or the rules where it is empty.

    SettingError where spaCy or the pipeline is not there.
    """
    return partial(find_entities, loaded(model)) if model else find_candidates


def parser_of(find: Finder) -> Any | None:
    """The pipeline that finds an article's candidates, if it parses sentences, too; None for the rules."""
    pipeline = find.args[0] if isinstance(find, partial) and find.args else None
    return pipeline if pipeline is not None and "parser" in pipeline.pipe_names else None


@cache
def loaded(model: str) -> Any:
    """The pipeline, read once; SettingError with the remedy where spaCy or the pipeline is not there or is broken."""
    try:
        import spacy  # noqa: PLC0415  an extra, and slow to import
    except (ImportError, ValueError) as error:  # a ValueError where its compiled parts do not fit together
        raise SettingError(
            SETTING,
            f"'{PREFIX}{model}' needs spaCy, which cannot be imported ({error}); "
            f"install it with: pip install spacy; or write True to find actors by the rules",
        ) from error
    try:
        return spacy.load(model)
    except Exception as error:
        # A pipeline is a package that runs code of its own when it is read; it may fail in any way.
        raise SettingError(
            SETTING,
            f"spaCy cannot read the pipeline {model!r} ({_first_line(error)}); "
            f"install it with: python -m spacy download {model}; or name the folder of one",
        ) from error


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def find_entities(pipeline: Any, article: Article) -> tuple[Candidate, ...]:
    """Every place in the article where the pipeline sees an actor, in order; they never overlap."""
    parts = ((text, start) for start, text in passages(article))
    entities = [
        Entity(found.label_, start + found.start_char, start + found.end_char)
        for document, start in pipeline.pipe(parts, as_tuples=True)
        for found in document.ents
    ]
    return candidates_of(article, entities)
