"""Finds the actors that nobody wrote down."""

from __future__ import annotations

from dossier.discovery.actors import EVERYTHING, Discovery, Threshold
from dossier.discovery.candidate import Candidate
from dossier.discovery.discover import DEFAULT, discover, resolve
from dossier.discovery.read.by_rules import find_candidates
from dossier.discovery.read.spacy_pipeline import finder, model_of, parser_of

__all__ = [
    "DEFAULT",
    "EVERYTHING",
    "Candidate",
    "Discovery",
    "Threshold",
    "discover",
    "find_candidates",
    "finder",
    "model_of",
    "parser_of",
    "resolve",
]
