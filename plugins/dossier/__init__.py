"""Dossier: a Pelican plugin that turns news clippings into a briefing dossier."""

from __future__ import annotations

__version__ = "0.1.0"


def register() -> None:
    """Connects the plugin to Pelican's signals; what needs Pelican is imported here and not before."""
    from dossier.site.pelican.start import start  # noqa: PLC0415  the core must import without Pelican

    start()
