"""Markup without what HTML lets one leave out: indentation, and the quotes of plain attributes.

Whatever reads HTML makes the same document of a page with and without them, which cannot be said of the ends of items
and paragraphs: simple readers put what follows into them. It is the templates that are made lean, once, as they are
compiled; what they are given, and so the text of a clipping, is never touched. What may be left out is said in
https://html.spec.whatwg.org/multipage/syntax.html#unquoted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2.ext import Extension
from jinja2.lexer import TOKEN_BLOCK_BEGIN, TOKEN_DATA, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2.lexer import TokenStream

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_QUOTED = re.compile(r'(?<= )([a-z][a-z-]*)="([\w-]+)"(?=[ >])')
"""An attribute whose value stands whole in the template and is plain; a slash behind it would be taken for its own."""


class LeanMarkup(Extension):
    """Leaves that out of every template that is a page or a part of one; their lines keep their numbers."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template without the space at the beginnings of its lines."""
        del name, filename
        return _INDENT.sub("", source)

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The template's tokens, its markup made lean; what is translated is looked up by its words as they are."""
        is_page, translated, before = True, False, ""
        for token in stream:
            if before == TOKEN_BLOCK_BEGIN and token.value in {"trans", "endtrans"}:
                translated = token.value == "trans"
            before = token.type
            if token.type != TOKEN_DATA:
                yield token
                continue
            is_page = is_page and not token.value.startswith("<?xml")
            yield Token(token.lineno, token.type, lean(token.value)) if is_page and not translated else token


def lean(markup: str) -> str:
    """A stretch of a page without the quotes that it can do without."""
    return _QUOTED.sub(r"\1=\2", markup)
