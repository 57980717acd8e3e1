"""Pages are written without the markup that HTML lets one leave out, and a browser makes the same of them."""

from __future__ import annotations

import pytest
from html5lib import HTMLParser, getTreeBuilder, serialize
from jinja2 import Environment

from dossier.site.pelican.printing.lean_markup import LeanMarkup, lean

ENVIRONMENT = Environment(extensions=["jinja2.ext.i18n", LeanMarkup], autoescape=True)


def rendered(template: str, environment: Environment = ENVIRONMENT, **given: object) -> str:
    """A template as a page."""
    return environment.from_string(template).render(_=str, gettext=lambda text, **_words: text, **given)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<p class="where" id="p-1">a</p>', "<p class=where id=p-1>a</p>"),
        ("<ul>\n<li>a</li>\n</ul>", "<ul>\n<li>a</li>\n</ul>"),
        ('<rect class="shown" rx="3"/>', '<rect class=shown rx="3"/>'),  # the slash would be of the value
        ('<a class="actor found" href="a/b">', '<a class="actor found" href="a/b">'),
        ('<a title="" rel="">', '<a title="" rel="">'),
    ],
)
def test_what_is_left_out(markup: str, expected: str) -> None:
    assert expected == lean(markup)


def test_the_same_document_comes_of_it() -> None:
    page = """<!DOCTYPE html><title>t</title>
      <ul class="a"><li id="x">one<ul><li>two</li><li>three</li></ul></li><li>four <b class="c d">b</b></li></ul>
      <svg class="s"><rect class="shown" rx="3"/></svg>"""

    def document(markup: str) -> str:
        return serialize(HTMLParser(getTreeBuilder("etree"), strict=True).parse(markup))

    assert (
        document(rendered(page, Environment(extensions=["jinja2.ext.i18n"], autoescape=True))).split()
        == document(rendered(page)).split()
    )


def test_what_a_template_is_given_is_not_touched() -> None:
    said = '<i class="x"> </li> a="b" '
    assert '<p title="&lt;i class=&#34;x&#34;&gt;' in rendered('<p title="{{ said }}">', said=said)
    assert said in rendered("<li>{{ said | safe }}</li>", said=said)


def test_a_text_that_is_translated_is_looked_up_as_it_is() -> None:
    known = {'<b class="x">hers</b>': '<b class="x">ihres</b>'}
    environment = Environment(extensions=["jinja2.ext.i18n", LeanMarkup], autoescape=True)
    environment.install_gettext_callables(lambda text: known[text], lambda one, _many, _number: one, newstyle=False)  # type: ignore[attr-defined]
    assert (
        '<b class="x">ihres</b> <b class=y>'
        == environment.from_string('{% trans %}<b class="x">hers</b>{% endtrans %} <b class="y">').render()
    )


def test_a_file_for_machines_keeps_its_quotes() -> None:
    assert '1<a b="c">' in rendered('<?xml version="1.0"?>{{ 1 }}<a b="c">')
