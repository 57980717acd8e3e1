"""Attributes whose values need no quotes have none, and what strangers wrote stays within its attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from dossier.site.pelican.clippings_as_articles import href
from dossier.site.pelican.printing.bare_values import BareValues

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATE = """<p id="{{ given }}" class="note"><a title="{{ given }}" href="#{{ given }}">{{ given }}</a></p>"""


def template(text: str) -> Template:
    """A template as those of our pages are compiled."""
    return Environment(extensions=[BareValues], autoescape=True, undefined=StrictUndefined).from_string(text)  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<p class="note" id="{{ one }}">', "<p class=note id=p1>"),
        ('<a href="#{{ one }}" class="kind-{{ one }}">', "<a href=#p1 class=kind-p1>"),
        ('<a href="{{ two if two else one }}">', '<a href="a b">'),
        ('<a class="a b" title="" alt="{{ empty }}">', '<a class="a b" title="" alt="">'),
        ('<p class="{{ one }}{% if one %} more{% endif %}">', '<p class="p1 more">'),
        ('<rect x="{{ 2 * 4.5 }}" y="1"/>', '<rect x=9.0 y="1"/>'),
        ('<rect x="1"{% if one %} y="2"{% endif %}/>', '<rect x="1" y="2"/>'),
        ('{% set f = dict(a="b" ) %}{{ dict(a="c" )["a"] }}<i lang="{{ f["a"] }}">', "c<i lang=b>"),
        ('<?xml version="1.0" encoding="utf-8"?>', '<?xml version="1.0" encoding="utf-8"?>'),
    ],
)
def test_a_value_that_needs_no_quotes_has_none(text: str, expected: str) -> None:
    assert expected == template(text).render(one="p1", two="a b", empty="")


@given(st.text())
def test_any_text_is_the_value_of_its_attribute(text: str) -> None:
    made, plain = (environment.render(given=text) for environment in (template(TEMPLATE), PLAIN))
    first, second = (html5lib.parseFragment(one, namespaceHTMLElements=False) for one in (made, plain))
    assert [(one.tag, one.attrib, one.text) for one in first.iter()] == [
        (one.tag, one.attrib, one.text) for one in second.iter()
    ]


PLAIN = Environment(autoescape=True).from_string(TEMPLATE)


def test_html_is_not_escaped_again_and_what_is_missing_is_told() -> None:
    assert '<p title="a &amp; b">' == template('<p title="{{ one }}">').render(one=Markup("a &amp; b"))
    with pytest.raises(UndefinedError):
        template('<p title="{{ one }}">').render()


@pytest.mark.parametrize(
    ("page", "path", "expected"),
    [
        ("clippings/a/index.html", "clippings/b/", "../b/index.html#p1"),
        ("clippings/a/index.html", "clippings/a/", "index.html#p1"),
        ("clippings/a/index.html", "clippings/", "../index.html#p1"),
        ("clippings/a/index.html", "clip/", "../../clip/index.html#p1"),
        ("actors/a/all/2019/index.html", "actors/a/", "../../index.html#p1"),
        ("actors/a/index.html", "", "../../index.html#p1"),
        ("index.html", "actors/a/", "actors/a/index.html#p1"),
    ],
)
def test_an_address_is_the_shortest_way(page: str, path: str, expected: str) -> None:
    site = "/".join([".."] * page.count("/")) or "."
    context = {"SITEURL": site, "output_file": page, "DOSSIER_INDEX": "index.html"}
    assert expected == href(context, path, "p1")
    published = expected.replace("index.html", "") if "/" in expected else "./#p1"
    assert published == href({**context, "DOSSIER_INDEX": ""}, path, "p1")
    assert f"https://example.org/{path}#p1" == href(
        {**context, "SITEURL": "https://example.org", "DOSSIER_INDEX": ""}, path, "p1"
    )
