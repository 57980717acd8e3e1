"""The templates of pages: run as Jinja runs them, with each module of macros once a page."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError, pass_context

from dossier.site.pelican.printing.page_templates import MODULES, install

TEXTS = {
    "words.html": "{% macro said(what) %}<q>{{ what }}</q>{% endmacro %}{{ ran() }}",
    "links.html": '{% import "words.html" as words with context %}'
    '{% macro link(one) %}<a href="{{ href(one) }}">{{ words.said(one) }}</a>{% endmacro %}',
    "page.html": '{% import "links.html" as links with context %}{% import "words.html" as words with context %}'
    "{% for one in names %}{% set what = one %}{{ links.link(one) }}{{ words.said(one) }}{{ beside(1) }}{% endfor %}"
    "{{ _('a < b') }}",
}


@pass_context
def href(context: dict[str, str], path: str) -> str:
    """An address as seen from the page."""
    return f"{context['root']}/{path}"


@pass_context
def beside(context: dict[str, str], number: int) -> str:
    """What somebody else's function finds in the context of a loop."""
    return f"{context['what']}{number}"


def rendered(names: list[str], *, ours: bool, **given: object) -> tuple[str, int]:
    """The page as HTML, and how often the macros' module ran."""
    environment = Environment(loader=DictLoader(TEXTS), autoescape=True, undefined=StrictUndefined)
    runs: list[int] = []
    environment.globals.update(href=href, beside=beside, ran=lambda: runs.append(1) or "", _=str)
    if ours:
        install(environment)
    page = environment.get_template("page.html")
    made = [page.render(names=names, root=root, **({MODULES: {}} if ours else {}), **given) for root in ("..", "/")]
    return "".join(made), len(runs)


def test_a_page_is_what_jinja_makes_of_it() -> None:
    """Text is escaped once, macros' HTML not at all, and a second page gets macros of its own."""
    names = ['<b>"Ann" & Co</b>', "Bo"]
    ours, runs = rendered(names, ours=True)
    theirs, runs_of_jinja = rendered(names, ours=False)
    assert ours == theirs
    assert "&lt;b&gt;&#34;Ann&#34; &amp; Co&lt;/b&gt;" in ours
    assert '<a href="../Bo"><q>Bo</q></a>' in ours
    assert '<a href="//Bo"><q>Bo</q></a>' in ours
    assert (runs, runs_of_jinja) == (2, 4), "a module runs once a page, and in Jinja once an import"


def test_what_is_not_given_is_told() -> None:
    """A name that nobody gave stops the page, as it does in Jinja."""
    environment = Environment(loader=DictLoader({"a.html": "{{ who }}"}), undefined=StrictUndefined, autoescape=True)
    install(environment)
    with pytest.raises(UndefinedError, match="who"):
        environment.get_template("a.html").render()
