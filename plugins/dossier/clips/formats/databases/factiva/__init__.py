"""Exports of Factiva: as text, as a page, as XML."""
