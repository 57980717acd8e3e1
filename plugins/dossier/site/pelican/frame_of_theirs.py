"""Their frame: the base.html of somebody's theme with a page of the dossier in it.

A page is rendered with the dossier's own templates first; its title, its head and its content then stand in blocks of
their template, which is rendered as theirs are. So neither side's filters, settings or escaping reach the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateNotFound
from markupsafe import Markup
from pelican.generators import Generator

from dossier.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Template

PARTS = ("title", "head", "content")
"""The blocks of base.html that nearly all themes have, and what goes into each."""
INSIDE = """{% extends "base.html" %}
{% block title %}{{ dossier_title }}{% endblock %}
{% block head %}{{ super() }}{{ dossier_head }}{% endblock %}
{% block content %}{{ dossier_content }}{% endblock %}
"""


@dataclass(frozen=True, slots=True)
class TheirFrame:
    """The frame of a theme."""

    template: Template
    """Their base.html with places for a page."""
    has_head: bool
    """Whether it lets something into its head; else that stands before the content."""
    context: Mapping[str, Any]
    """Their context, which their template needs: their pages, categories, settings."""
    relative: bool
    """Whether their addresses are relative."""
    place: str
    """Where in their site the dossier stands, without slashes around it."""

    @classmethod
    def of(
        cls, context: Mapping[str, Any], settings: Mapping[str, Any], places: Mapping[str, Any], place: str
    ) -> TheirFrame:
        """The frame of their theme; SettingError where it has no block for a page's content."""
        generator = Generator(context, settings, **places)
        try:
            blocks = generator.env.get_template("base.html").blocks
        except TemplateNotFound:
            blocks = {}
        if "content" not in blocks:
            raise SettingError(
                settings["THEME"], 'its base.html has no block "content"; leave DOSSIER_IN_THEME out with this theme'
            )
        template = generator.env.from_string(INSIDE)
        return cls(template, "head" in blocks, context, bool(settings["RELATIVE_URLS"]), place.strip("/"))

    def around(self, template: Template) -> FramedTemplate:
        """A template of the dossier's that is rendered in this frame."""
        return FramedTemplate(self, template)


@dataclass(frozen=True, slots=True)
class FramedTemplate:
    """A template whose pages stand in a frame."""

    frame: TheirFrame
    """The frame."""
    template: Template
    """The template of the page."""

    @property
    def name(self) -> str | None:
        """The name of the page's template."""
        return self.template.name

    def render(self, given: Mapping[str, Any]) -> str:
        """The page in its frame."""
        made = self.template.make_module(dict(given))
        title, head, content = (Markup(getattr(made, f"dossier_{part}")) for part in PARTS)  # noqa: S704  ours
        if not self.frame.has_head:
            content = head + content
        address = f"{given['SITEURL']}/{'../' * (self.frame.place.count('/') + 1)}".rstrip("/")
        theirs = {
            **self.frame.context,
            "SITEURL": address if self.frame.relative else self.frame.context["SITEURL"],
            "output_file": f"{self.frame.place}/{given['output_file']}",
        }
        parts = {"dossier_title": title, "dossier_head": head, "dossier_content": content}
        return self.frame.template.render({**theirs, **parts})
