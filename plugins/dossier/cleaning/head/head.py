"""The head of a clipping: what stands between the headline and the body, and what it states about the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cleaning.head.stated import ArticleHead, Below, read_line, take_bare_name, take_last_line
from dossier.cleaning.head.titles import title_in
from dossier.cleaning.head.top_lines import is_leading, signs
from dossier.cleaning.lines.features import features_of
from dossier.cleaning.lines.pieces import cut, kept
from dossier.cleaning.passages.topics import folded, topic_words
from dossier.language.window_titles import publication_behind
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.passages.passage import Passage

_ABOVE = 4
"""How many passages above the headline may hold the date or the byline."""
_NO_TITLE = 8
"""How many passages above the body are read for them where there is no headline."""
_NOTE = 8
"""So many passages around the body's end a note may speak of its writer."""
_SPOKEN = 20
"""What so many passages of the body speak of is the article's topic."""
_REPEATED = 2
"""In so many passages of the body the headline may be repeated."""
_HEADLINE = 5
"""Blanks of a headline at least, and of the sections before it at most."""
_FAR = 40
"""A copy of the headline farther above the body is a window's title or a menu's entry."""


def head_of(passages: Sequence[Passage], body: range) -> ArticleHead:
    """What the passages before the body state about it."""
    head = ArticleHead()
    start = body.start
    above = passages[:start]
    chosen = title_in(passages, body)
    if chosen is None and start and not signs(above[-1]) and is_leading(passages, start - 1, body.stop):
        chosen = start - 1
    if chosen is not None:
        _take_title(head, passages, body, chosen)
    places = [index for index in head.pieces if index >= start - _FAR]
    first = max(0, min(places) - _ABOVE if places else start - _NO_TITLE)
    for index in range(first, start):
        if index not in head.pieces:
            read_line(head, above, index)
    if not head.byline:
        take_bare_name(head, above, first, what_stands_below(head, passages, body))
    if body and not head.byline:
        take_last_line(head, passages, body.stop)
    if chosen is not None and head.standfirst is None:
        _take_standfirst(head, above)
    return head


def what_stands_below(head: ArticleHead, passages: Sequence[Passage], body: range) -> Below:
    """What the body, and the lines around its end, tell about who wrote it."""
    prose = [passage.text for passage in passages[body.start : body.stop][:_SPOKEN] if features_of(passage.text).prose]
    topic = frozenset().union(*map(topic_words, (head.title or "", *prose)))
    note = [passage.text for passage in passages[max(body.start, body.stop - _NOTE) : body.stop + _NOTE]]
    return Below(topic, " ".join(prose), note)


def _take_title(head: ArticleHead, passages: Sequence[Passage], body: range, chosen: int) -> None:
    """Marks the headline where it stands first (outside a list), and its repeats as such."""
    above = passages[: body.start]
    key = folded(above[chosen].text)
    places = [index for index, passage in enumerate(above) if folded(passage.text) == key]
    plain = [index for index in places if above[index].marker not in ("bullet", "number")] or places
    head.title, head.source = publication_behind(above[chosen].text)
    crumbs = _crumbs(head.title, passages[chosen + 1 : body.start + _REPEATED])
    if crumbs:
        head.pieces[chosen] = [cut(above[chosen], "region.before", head.title[:crumbs].strip())]
        head.title = head.title[crumbs:]
        head.pieces[chosen].append(kept(above[chosen], "title", "title", head.title))
        return
    for index in places:
        if index != plain[0]:
            head.pieces[index] = [cut(above[index], "repeat")]
            continue
        head.pieces[index] = [kept(above[index], "title", "title", head.title)]
        behind = above[index].text[len(head.title) :].strip()
        if behind:
            head.pieces[index].append(cut(above[index], "region.before", behind))


def _crumbs(title: str, below: Sequence[Passage]) -> int:
    """Where in a title the headline begins that a passage below repeats: before it stand the names of sections that
    the page was filed under; 0 where none do."""
    for passage in below:
        again = passage.text.strip()
        lead = title.removesuffix(again)
        if lead == title or not lead.endswith(" ") or again.count(" ") < _HEADLINE:
            continue
        if all(word[0].isupper() for word in lead.split()) and lead.count(" ") <= _HEADLINE:
            return len(lead)
    return 0


def _take_standfirst(head: ArticleHead, above: Sequence[Passage]) -> None:
    """The first passage below the headline that is a sentence or more, no cue's, and stands there once."""
    texts = [passage.text for passage in above]
    places = [index for index, found in head.pieces.items() if any(one.kind == "title" for one in found)]
    limit = load("cleaning/limits")["standfirst.words"].value
    for index in range(places[0] + 1, len(above)):
        passage = above[index]
        features = features_of(passage.text)
        if (
            index in head.pieces
            or features.cues
            or passage.marker in ("bullet", "number")
            or texts.count(passage.text) > 1
        ):
            continue
        if 6 <= features.words <= limit and (features.stop or features.capitals < 0.5):
            head.standfirst = passage.text
            head.pieces[index] = [kept(passage, "standfirst", "standfirst")]
            return
