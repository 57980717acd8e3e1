"""How the templates of pages are run: as Jinja does, without what costs it most where thousands are written.

A page imports its macros with its context, and they import others; Jinja runs such a module again for each import,
eight times a page. Here a page runs each once. What a template shows is escaped, and the HTML that a macro made is not
taken through that again. Macros, and functions that ask for nothing but the page, are called without a context of the
loop around the call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import markupsafe
from jinja2 import Template
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, MutableMapping
    from types import CodeType

    from jinja2 import Environment
    from jinja2.environment import TemplateModule

_escaped: Callable[[Any], str] = getattr(markupsafe, "_escape_inner", escape)
"""Escapes a string; without the second step of `escape`, which makes it one that Jinja knows to be HTML."""
MODULES = "modules_of_page"
"""The name under which a page's context holds the modules of macros that it has run: a dictionary, empty at first."""


class PageTemplate(Template):
    """A template of a page."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002  Jinja calls it so
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """The template of compiled code, which shows what it is given by our own `shown`."""
        made = super().from_code(environment, code, globals, uptodate)
        made.root_render_func.__globals__["escape"] = shown
        return made

    def make_module(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,  # noqa: A002
    ) -> TemplateModule:
        """The macros of this template for the page that imports it."""
        modules = vars.get(MODULES) if vars and shared else None
        if modules is None:
            return super().make_module(vars, shared, locals)
        if self.name not in modules:
            modules[self.name] = super().make_module(vars, shared, locals)
        module: TemplateModule = modules[self.name]
        return module


class PageContext(Context):
    """The context of a page."""

    def call(self, function: Callable[..., Any], /, *given: Any, **named: Any) -> Any:
        """Calls a function from a template, with the context where it asks for it."""
        known = self.environment.globals
        asks = function is known["href"]
        if not asks and type(function) is not Macro and function is not known["_"]:
            return super().call(function, *given, **named)
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return function(self, *given, **named) if asks else function(*given, **named)


def shown(value: object) -> str:
    """What a template shows of a value, as HTML; a plain string, for it is only joined with others."""
    if type(value) is str:
        return _escaped(value)
    return value if isinstance(value, Markup) else escape(value)


def install(environment: Environment) -> None:
    """Lets an environment run the templates of pages; it has the functions `href` and `_` for them."""
    environment.template_class = PageTemplate
    environment.context_class = PageContext
