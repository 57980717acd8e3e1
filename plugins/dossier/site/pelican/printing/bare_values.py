"""Attributes of the pages without the quotes that HTML can do without.

What a template says itself is told as it is compiled. What it is given is looked at as it is written, for it may be
anything: only letters, digits and signs that mean nothing in HTML stand bare, all else in quotes, escaped.
"""

from __future__ import annotations

import re

from jinja2.ext import Extension
from markupsafe import Markup, escape

_PLAIN = r"[\w./#:%?-]+"
_BARE = re.compile(_PLAIN, re.ASCII)
_VALUES = re.compile(
    r"\{%-?\s*trans\b.*?\bendtrans\s*-?%\}"  # what translators are given, word for word
    r"|\{%.*?%\}|\{#.*?#\}"
    rf'|(?<=[\w-])="({_PLAIN})?(?:\{{\{{((?:(?!\}}\}}).)*)\}}\}})?"(?=[\s>])'
    r"|\{\{.*?\}\}",
    re.ASCII | re.DOTALL,
)


class BareValues(Extension):
    """Takes the quotes off attributes in templates whose value is plain letters, what an expression gives, or both.

    They stay around a value of more pieces, and before a piece of the template, which may end the tag.
    """

    def __init__(self, environment: object) -> None:
        """Gives the environment the filter that the templates then ask for."""
        super().__init__(environment)  # type: ignore[arg-type]
        self.environment.filters["in_attribute"] = in_attribute

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template with these values bare; XML has no such."""
        del name, filename
        return source if source.startswith("<?xml") else _VALUES.sub(_bare, source)


def in_attribute(value: object) -> Markup:
    """The value of an attribute behind its equals sign, in quotes where it needs them."""
    text = str(value)
    return Markup(text if _BARE.fullmatch(text) else f'"{escape(value)}"')  # noqa: S704  escaped here


def _bare(found: re.Match[str]) -> str:
    plain, given = found.groups()
    if given:
        told = f"'{plain}' ~ ({given})" if plain else given
        return f"={{{{ ({told}) | in_attribute }}}}"
    return f"={plain}" if plain else found[0]
