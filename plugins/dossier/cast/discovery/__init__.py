"""Finds the actors that nobody wrote down."""

from __future__ import annotations

from dossier.cast.discovery.candidates import find_candidates
from dossier.cast.discovery.dossier import DEFAULT, discover, resolve
from dossier.cast.discovery.records import EVERYTHING, Candidate, Discovery, ReportedRole, Threshold
from dossier.cast.discovery.roles import roles
from dossier.cast.discovery.spacy_backend import finder, model_of

__all__ = [
    "DEFAULT",
    "EVERYTHING",
    "Candidate",
    "Discovery",
    "ReportedRole",
    "Threshold",
    "discover",
    "find_candidates",
    "finder",
    "model_of",
    "resolve",
    "roles",
]
