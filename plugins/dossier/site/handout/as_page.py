"""A brief as one page without anything beside it, for a mail: no script, no picture, styles with each element."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

if TYPE_CHECKING:
    from dossier.site.handout.brief import Brief


def as_page(brief: Brief) -> bytes:
    """The brief as HTML in UTF-8; no word of a clipping becomes markup."""
    loader = FileSystemLoader(Path(__file__).parent)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("mail.html").render(brief=brief).encode("utf-8", "replace")
