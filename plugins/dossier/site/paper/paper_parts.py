"""The bound page in parts, printed side by side: for twice the pages Chromium takes far more than twice the time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECE = 400_000
"""Letters of a part, about: some sixty clippings. A smaller one would cost more for the start of a browser."""

ELSEWHERE = "place:"
"""What the address of a link begins with whose place stands in another part; it is set when the parts are joined."""

_LONG = re.compile(r'<section class="paper-part paper-(?:actors|clippings)"[^>]*>')
_END = "</article>"
_LINK = re.compile(r'href="#([^"]+)"')
_ARTICLE = re.compile(r'<article [^>]*?\bid="([^"]+)"')
_ID = re.compile(r' id="([^"]+)"')


def parts_of(html: str, piece: int = PIECE) -> list[str]:
    """The page in whole documents, in order: first cover, contents and briefing; then the actors and the clippings.

    Those are cut into pieces of about `piece` letters. A link to a place in another part begins with `place:`. All are
    slices of a page that was written by a parser, which escapes what could look like a tag.
    """
    begins = [found.start() for found in _LONG.finditer(html)]
    if not begins:
        return [html]
    sections = [html[begin:end] for begin, end in zip(begins, [*begins[1:], _end_of_last(html)], strict=True)]
    lead, tail = html[: begins[0]], html[_end_of_last(html) :]
    frame = (
        lead[: lead.index('<div class="paper">') + len('<div class="paper">')] if '<div class="paper">' in lead else ""
    )
    pieces = [f"{frame}{one}{tail}" for section in sections for one in _pieces(section, piece)]
    return [_sent_on(one) for one in (lead + tail, *pieces)]


def _end_of_last(html: str) -> int:
    return html.rindex("</section>") + len("</section>")


def _pieces(section: str, piece: int) -> Iterator[str]:
    """A section in pieces, each of whole articles below the section's own tag."""
    opening = section[: section.index(">") + 1]
    *articles, rest = section.removeprefix(opening).split(_END)
    taken = ""
    for number, article in enumerate(articles, 1):
        taken += article + _END
        if len(taken) >= piece or number == len(articles):
            yield f"{opening}{taken}</section>"
            taken = ""
    if not articles:
        yield f"{opening}{rest}"


def _sent_on(document: str) -> str:
    """The document with its links to what it does not hold made to be set later, and a hidden link to each of its
    articles: Chromium says of a place on which page it is only if something in the same document leads there."""
    here = set(_ID.findall(document))
    led = _LINK.sub(lambda one: one[0] if one[1] in here else f'href="{ELSEWHERE}{one[1]}"', document)
    hidden = "".join(f'<a hidden href="#{name}"></a>' for name in _ARTICLE.findall(document))
    return led.replace("</body>", f"{hidden}</body>")
