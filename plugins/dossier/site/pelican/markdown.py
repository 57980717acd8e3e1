"""Markdown with markdown-it-py: profiles and pages, with the actors in them linked.

A link to another page of the site is written `dossier:actors/huawei/`; `rooted` turns it into an address that holds
from where the page stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline

    from dossier.cast.linking import Linker

SCHEME = "dossier:"
_WIKILINK = re.compile(r"\[\[(?P<name>[^\[\]|\n]{1,200})(?:\|(?P<words>[^\[\]\n]{1,200}))?\]\]")
_EMBED = re.compile(r"!\[\[(?P<name>[^\[\]|\n]{1,200})\]\]")
_OWN = re.compile(rf'href="{SCHEME}([^"#]*)(#[^"]*)?"')


def renderer(
    linker: Linker,
    own: str | None = None,
    embed: Callable[[str], str] | None = None,
    unknown: Callable[[str], None] = lambda _name: None,
) -> MarkdownIt:
    """A renderer that links the actors of a cast, but not the actor `own`, on whose page the text stands.

    HTML in the text is shown as text. A paragraph that is ![[Huawei]] alone becomes what `embed` gives for that actor's
    slug, as HTML. A name in brackets that nobody has is shown as plain words, and told to `unknown`.
    """
    markdown = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")
    markdown.use(front_matter_plugin)

    def link_actors(state: StateCore) -> None:
        for token in state.tokens:
            if token.type == "inline" and token.children:
                token.children = _linked(token.children, linker, own)

    def embed_actors(state: StateCore) -> None:
        for place, token in enumerate(state.tokens):
            found = _EMBED.fullmatch(token.content) if token.type == "inline" else None
            slug = linker.slug(found["name"].strip()) if found else None
            if found and not slug:  # told by the rule of names already
                token.children = [Token("text", "", 0, content=found["name"].strip())]
            if embed and slug and state.tokens[place - 1].type == "paragraph_open":
                for around in (state.tokens[place - 1], state.tokens[place + 1]):
                    around.hidden = True
                state.tokens[place] = Token("html_block", "", 0, content=embed(slug))

    markdown.inline.ruler.before("link", "dossier_wikilink", _wikilink(linker, unknown))
    markdown.core.ruler.push("dossier_embeds", embed_actors)
    markdown.core.ruler.push("dossier_actors", link_actors)
    return markdown


def _wikilink(linker: Linker, unknown: Callable[[str], None]) -> Callable[[StateInline, bool], bool]:
    """The rule that makes [[Huawei]] a link to the actor of that name, and [[Huawei|the firm]] one with other words."""

    def rule(state: StateInline, silent: bool) -> bool:
        found = _WIKILINK.match(state.src, state.pos)
        if not found:
            return False
        name = found["name"].strip()
        slug = linker.slug(name)
        if not silent:
            if slug:
                attributes = {"href": f"{SCHEME}actors/{slug}/", "class": f"kind-{linker.kind(slug)}"}
                state.push("link_open", "a", 1).attrs = dict(attributes)
            else:
                unknown(name)
            state.push("text", "", 0).content = found["words"] or name
            if slug:
                state.push("link_close", "a", -1)
        state.pos = found.end()
        return True

    return rule


def pages_linked(html: str) -> list[str]:
    """The pages of the site that rendered Markdown leads to, as written behind `dossier:`."""
    return [found[1] for found in _OWN.finditer(html)]


def rooted(html: str, href: Callable[[str], str]) -> str:
    """The HTML with each `dossier:` link turned into an address by `href`."""
    return _OWN.sub(lambda found: f'href="{href(found[1])}{found[2] or ""}"', html)


def _linked(children: list[Token], linker: Linker, own: str | None) -> list[Token]:
    """The inline tokens of one paragraph with the first mention of each actor made a link."""
    made: list[Token] = []
    seen = {own}
    inside_link = 0
    for token in children:
        inside_link += token.nesting if token.type in {"link_open", "link_close"} else 0
        if token.type == "text" and not inside_link:
            made += _split(token, linker, seen)
        else:
            made.append(token)
    return made


def _split(token: Token, linker: Linker, seen: set[str | None]) -> list[Token]:
    made: list[Token] = []
    place = 0
    text = token.content
    mentions, _doubts = linker.link_text(text, named={slug for slug in seen if slug})
    for mention in mentions:
        if mention.actor in seen:
            continue
        seen.add(mention.actor)
        opening = Token(
            "link_open",
            "a",
            1,
            attrs={"href": f"{SCHEME}actors/{mention.actor}/", "class": f"kind-{linker.kind(mention.actor)}"},
        )
        made += [
            Token("text", "", 0, content=text[place : mention.start]),
            opening,
            Token("text", "", 0, content=mention.surface),
            Token("link_close", "a", -1),
        ]
        place = mention.end
    return [*made, Token("text", "", 0, content=text[place:])]
