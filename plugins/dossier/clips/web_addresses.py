"""Addresses that a file states: those of pages on the web are kept, without a name or a password in them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dossier.messages import phrase

if TYPE_CHECKING:
    from dossier.records import Facts

NO_PUBLICATION = ("javascript:", "vbscript:", "data:", "file:")
"""What a publication's name does not begin with: such a text is an address that a browser would run or open."""


UNFIT = re.compile(r"[\s<>\"'\[\]]|.{2001}")
"""What stands in no address that a page is known by."""


def web_address(text: str) -> str | None:
    """The address without what signs somebody in (user:password@); None for what is no http or https address."""
    text = text.strip()
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or UNFIT.search(text):
        return None
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl() if "@" in parts.netloc else text


def with_safe_addresses(facts: Facts) -> tuple[Facts, tuple[str, ...]]:
    """The facts without an address that leads to no page on the web, and a sentence for each that was left out."""
    url = web_address(facts.url) if facts.url else None
    source = facts.source if not (facts.source or "").lstrip().lower().startswith(NO_PUBLICATION) else None
    dropped = [stated for stated, kept in ((facts.url, url), (facts.source, source)) if stated and not kept]
    said = tuple(
        phrase(
            "%(address)s leads to no page on the web and is left out; state the right one", address=repr(stated[:40])
        )
        for stated in dropped
    )
    return replace(facts, url=url, source=source), said
