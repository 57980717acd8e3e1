"""The Pelican side: what reads settings, makes pages and writes files."""

from __future__ import annotations


def connect() -> None:
    """Connects the steps to Pelican's signals."""
