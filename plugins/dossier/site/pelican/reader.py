"""Pelican's reader for Markdown: markdown-it-py, with front matter in YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt
from mdit_py_plugins.front_matter import front_matter_plugin
from pelican.readers import BaseReader

from dossier.errors import DossierError
from dossier.language.letters import composed

EXTENSIONS = ["md", "markdown"]


class PageError(DossierError):
    """A page of the analyst's that cannot be read; it stops the build."""


class MarkdownReader(BaseReader):  # type: ignore[misc]  # Pelican ships no types
    """Reads a page: front matter gives the metadata, the rest becomes HTML; HTML in it is shown as text.

    The Markdown itself is kept as the metadata `markdown`, to be rendered again once the actors are known.
    """

    enabled = True
    file_extensions = EXTENSIONS

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The HTML and the metadata of a file; PageError where it is not UTF-8 or its front matter no YAML.

        A page that states no title is called as its file.
        """
        try:
            text = composed(Path(source_path).read_text("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise PageError(source_path, "is not UTF-8; save it as UTF-8") from error
        markdown = MarkdownIt("commonmark", {"html": False}).enable("table").use(front_matter_plugin)
        tokens = markdown.parse(text)
        stated = tokens[0].content if tokens and tokens[0].type == "front_matter" else ""
        try:
            fields = yaml.load(stated, Loader=yaml.CBaseLoader) or {}  # noqa: S506  BaseLoader makes only texts
        except yaml.YAMLError as error:
            mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None) or "it does not parse"
            line = mark.line + 2 if mark else 2
            raise PageError(source_path, f"bad YAML in the front matter ({problem}); mend this line", line) from error
        if not isinstance(fields, dict):
            raise PageError(source_path, "the front matter must be lines of key: value")
        metadata = {str(key).lower(): self.process_metadata(str(key).lower(), value) for key, value in fields.items()}
        metadata.setdefault("title", Path(source_path).stem.replace("-", " ").capitalize())
        return markdown.renderer.render(tokens, markdown.options, {}), metadata | {"markdown": text}


def prefer_markdown_it(readers: Any) -> None:
    """Makes Pelican read Markdown with the reader above."""
    for extension in EXTENSIONS:
        readers.reader_classes[extension] = MarkdownReader


def enable_markdown(generator: Any) -> None:
    """Takes back Pelican's notice that Markdown cannot be read because another package is absent."""
    for extension in ("md", "markdown", "mkd", "mdown"):
        generator.readers.disabled_readers.pop(extension, None)
