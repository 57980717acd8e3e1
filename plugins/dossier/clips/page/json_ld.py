"""JSON-LD: what a page states about its article in the vocabulary of schema.org."""

from __future__ import annotations

import html
import json
import re
from typing import Any

ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Review|LiveBlogPosting|SocialMediaPosting|Recipe|HowTo)\Z")
PAGE = frozenset({"WebPage", "ItemPage", "CollectionPage", "VideoObject"})
WRAPPED = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?://\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>|-->)\s*\Z"
)
MOST_NODES = 5000
"""Nodes of one page that are looked at; real pages have some dozens."""
TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
OF_ARTICLE = re.compile(r'"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"\w{0,40}(?:Article|BlogPosting)"')
DAY = re.compile(r'"(datePublished|dateModified|dateCreated)"\s{0,9}:\s{0,9}"([^"\\]{4,40})"')
AUTHOR = re.compile(r'"author"\s{0,9}:\s{0,9}(\[[^\[\]]{0,2000}\]|\{[^{}]{0,1000}\}|"[^"\\]{2,80}")')
NAME = re.compile(r'(?:"name"\s{0,9}:\s{0,9}|\A)"([^"\\]{2,80})"')

Node = dict[str, Any]


def article_properties(scripts: list[str]) -> Node:
    """What the page's JSON-LD says of its article: schema.org's properties by name, the article's before the page's."""
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    articles = [node for node in nodes if any(ARTICLE.search(kind) for kind in types_of(node))]
    pages = [node for node in nodes if PAGE.intersection(types_of(node))]
    told: Node = {}
    for node in [*sorted(articles, key=lambda node: "headline" not in node), *pages]:
        for key, value in node.items():
            if value:
                told.setdefault(key, resolved(value, by_id))
    return told


def types_of(node: Node) -> list[str]:
    """The types of a node, without the vocabulary's address."""
    given = node.get("@type")
    return [
        kind.rsplit("/", 1)[-1] for kind in (given if isinstance(given, list) else [given]) if isinstance(kind, str)
    ]


def resolved(value: Any, by_id: dict[str, Node]) -> Any:
    """The value, where it only names a node of the page by its @id the node itself."""
    if isinstance(value, list):
        return [resolved(entry, by_id) for entry in value[:50] if not isinstance(entry, list)]
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
        return by_id.get(value["@id"], value)
    return value


def names_in(value: Any) -> list[str]:
    """The names in a value that may be a text, a node with a name, or a list of them."""
    given = [entry.get("name") if isinstance(entry, dict) else entry for entry in _listed(value)]
    return [unescaped(text) for name in given for text in _listed(name) if isinstance(text, str) and text.strip()]


def texts_in(node: Node, *keys: str) -> list[str]:
    """The texts that a node has under the keys, in their order; what is no text, or a blank one, is left out."""
    return [unescaped(node[key]) for key in keys if isinstance(node.get(key), str) and node[key].strip()]


def moments_in(node: Node, *keys: str) -> list[str]:
    """The times that a node has under the keys, in their order: texts, seconds or milliseconds, or lists of them."""
    given = (value for key in keys for value in _listed(node.get(key)))
    return [unescaped(str(value)) for value in given if isinstance(value, str | int) and not isinstance(value, bool)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def unescaped(text: str) -> str:
    """A text of JSON-LD, where pages often escape what needs no escape, in one line."""
    return " ".join(html.unescape(text).split())


def _parsed(script: str) -> Any:
    text = WRAPPED.sub("", WRAPPED.sub("", script)).strip().rstrip(";")
    for tried in (text, TRAILING_COMMA.sub("", text)):
        try:
            return json.loads(tried, strict=False)
        except (ValueError, RecursionError):
            continue
    return _salvaged(text)


def _salvaged(text: str) -> Node | None:
    """What a script that is no JSON says of its article's days and writers; None where it speaks of no article.

    Titles and descriptions with quotation marks of their own are what breaks most of them.
    """
    if not OF_ARTICLE.search(text):
        return None
    told: Node = {"@type": "Article"}
    for found in DAY.finditer(text):
        told.setdefault(found[1], found[2])
    author = AUTHOR.search(text)
    return told | {"author": NAME.findall(author[1])} if author else told


def _nodes(value: Any) -> list[Node]:
    """All nodes in a value, the outer before the inner, without recursion: pages nest them at will."""
    found: list[Node] = []
    waiting = [value]
    while waiting and len(found) < MOST_NODES:
        entry = waiting.pop(0) if len(waiting) < MOST_NODES else waiting.pop()
        if isinstance(entry, dict):
            found.append(entry)
            waiting += [inner for inner in entry.values() if isinstance(inner, dict | list)]
        elif isinstance(entry, list):
            waiting += [inner for inner in entry if isinstance(inner, dict | list)]
    return found
