"""Finds the actors that nobody wrote down."""

from __future__ import annotations

from dossier.discovery.discover import DEFAULT, discover, resolve
from dossier.discovery.read.candidates import find_candidates
from dossier.discovery.read.spacy_pipeline import finder, model_of
from dossier.discovery.records import EVERYTHING, Candidate, Discovery, Threshold
from dossier.discovery.roles import roles

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
    "resolve",
    "roles",
]
