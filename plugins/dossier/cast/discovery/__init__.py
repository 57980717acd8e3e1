"""Finds the actors that nobody wrote down."""

from __future__ import annotations

from dossier.cast.discovery.candidates import find_candidates
from dossier.cast.discovery.dossier import DEFAULT, discover, resolve
from dossier.cast.discovery.records import EVERYTHING, Candidate, Discovery, Threshold

__all__ = ["DEFAULT", "EVERYTHING", "Candidate", "Discovery", "Threshold", "discover", "find_candidates", "resolve"]
