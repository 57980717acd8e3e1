"""The publication: what the analyst states about a source of clippings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Publish = Literal["full", "excerpt", "none"]
PUBLISH: tuple[Publish, ...] = get_args(Publish)
"""How much of a clipping a published site may show: all of it, what is cited from it, or nothing but its facts."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A source of clippings, as `content/sources.toml` describes it."""

    name: str
    """What it is called on every page."""
    aliases: tuple[str, ...] = ()
    """What clippings call it as well."""
    domains: tuple[str, ...] = ()
    """Hosts of its addresses, without "www."; those below one are its, too."""
    country: str | None = None
    """The code of the country that it appears in (ISO 3166-1 alpha-2, capitals); None where it is not stated."""
    kind: str | None = None
    """What sort of publication it is, in the analyst's words ("newspaper", "agency"); None where it is not stated."""
    publish: Publish | None = None
    """How much of its clippings a published site may show; None where the dossier's own setting decides."""
