"""Withholding: the dossier without the words of its clippings that may not be shown.

What is withheld is overwritten in the records themselves, so that no page, index, feed or file can hold it. All places
stay where they are: a stretch of text becomes as many other characters, a sign for it and blanks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.addresses import placed
from dossier.language.sentences import sentences, sentences_around
from dossier.records import Clipping
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from dossier.records import (
        Account,
        Article,
        DiaryEntry,
        Dossier,
        KeyPoint,
        Position,
        SingleSources,
        Story,
        TextPlace,
    )
    from dossier.rights.terms import Terms

    Span = tuple[int, int]
    """Start and end of a stretch of an article's text."""

SIGN = "[…]"
"""What stands for words that are withheld."""
OPENING_KINDS = ("standfirst", "paragraph", "list_item", "quotation")
"""The blocks that an opening is taken from."""
FACTS = ("title", "byline", "published", "source")
"""The blocks beside the prose that hold facts about the clipping, which are nobody's."""
_RULES = load("rights/excerpt")
OPENING_WORDS = int(_RULES["opening.words"].value)
NAMING_SHARE = _RULES["naming.share"].value
REACH = int(_RULES["sentence.reach"].value)
_WORD = re.compile(r"\S+")
_WITHIN_PARAGRAPH = re.compile(r"[^\n]+")


def without_evidence(clipping: Clipping, terms: Terms) -> Clipping:
    """The clipping; without anything that was found in it where nothing of it may be shown."""
    return Clipping(clipping.article) if terms.of(clipping.article) == "none" else clipping


def withheld(dossier: Dossier, terms: Terms) -> Dossier:
    """The dossier with no more of each clipping than its terms allow."""
    cited = _cited(dossier)
    shown = {one.article.id: _limited(one, terms, cited[one.article.id]) for one in dossier.clippings}
    if all(one.article.shown == "full" for one in shown.values()):
        return dossier
    texts = {name: one.article.text for name, one in shown.items()}

    def is_shown(place: TextPlace) -> bool:
        return not is_withheld(texts[place.clipping][place.start : place.end])

    def is_whole(place: TextPlace) -> bool:
        return SIGN not in texts[place.clipping][place.start : place.end] and is_shown(place)

    def both_shown(first: TextPlace, second: TextPlace) -> bool:
        return is_shown(first) and is_shown(second)

    return replace(
        dossier,
        clippings=tuple(shown.values()),
        coverage=tuple(
            replace(
                one, appearances=tuple(replace(app, clipping=shown[app.clipping.article.id]) for app in one.appearances)
            )
            for one in dossier.coverage
        ),
        diary=tuple(_entry(one, is_shown) for one in dossier.diary if is_shown(one.place)),
        stories=tuple(_story(one, is_shown, is_whole) for one in dossier.stories),
        positions=tuple(_position(one, is_whole) for one in dossier.positions if is_whole(one.place)),
        key_points=_points(dossier.key_points, is_shown),
        single_sources=_single(dossier.single_sources, is_shown),
        contradictions=tuple(one for one in dossier.contradictions if both_shown(one.first, one.second)),
        unattributed=tuple(filter(is_shown, dossier.unattributed)),
        undatable=tuple(filter(is_shown, dossier.undatable)),
        account=_account(dossier.account, shown),
    )


def _cited(dossier: Dossier) -> dict[str, list[Span]]:
    """What pages cite of each clipping beside statements and names: what it dates, and what it tells of its story."""
    cited: dict[str, list[Span]] = defaultdict(list)
    for event in dossier.events:
        around = (max(event.start, event.date_start - REACH), min(event.end, event.date_end + REACH))
        cited[event.clipping].append(around)
    for entry in dossier.diary:
        first, last = entry.mark
        around = (max(entry.place.start, first - REACH), min(entry.place.end, last + REACH))
        cited[entry.place.clipping].append(around)
    for story in dossier.stories:
        for place in story.sentences:
            cited[place.clipping].append((place.start, place.end))
    return cited


def _story(story: Story, is_shown: Callable[[TextPlace], bool], is_whole: Callable[[TextPlace], bool]) -> Story:
    """The story without what would be told by words that are withheld; a figure alone stands beside nothing."""
    left = (replace(row, figures=tuple(one for one in row.figures if is_whole(one.place))) for row in story.figures)
    rows = tuple(row for row in left if len(row.figures) > 1)
    return replace(story, sentences=tuple(filter(is_shown, story.sentences)), figures=rows)


def _position(one: Position, is_whole: Callable[[TextPlace], bool]) -> Position:
    before = one.before if one.before and is_whole(one.before) else None
    return replace(one, also=tuple(filter(is_whole, one.also)), before=before)


def _entry(entry: DiaryEntry, is_shown: Callable[[TextPlace], bool]) -> DiaryEntry:
    return replace(entry, also=tuple(filter(is_shown, entry.also)))


def is_withheld(text: str) -> bool:
    """Whether nothing of a stretch of text is shown."""
    return not text.replace(SIGN, "").strip()


def _limited(clipping: Clipping, terms: Terms, dated: Iterable[Span]) -> Clipping:
    """The clipping with as much of its text as may be shown."""
    article = clipping.article
    right = terms.of(article)
    if right == "full":
        return clipping
    if right == "none":
        facts = tuple(block for block in article.blocks if block.kind in FACTS)
        bare = replace(
            article, text="", blocks=facts, standfirst=None, highlights=(), removals=(), warnings=(), shown="none"
        )
        return replace(clipping, article=bare)
    return replace(clipping, article=_excerpt(article, _kept(clipping, dated)))


def _excerpt(article: Article, kept: list[Span]) -> Article:
    """The article with nothing but these stretches of its text."""
    text = _overwritten(article.text, kept)
    blocks = tuple(
        block if block.start is None else block._replace(text=text[block.start : block.end])
        for block in article.blocks
        if block.start is not None or block.kind in FACTS
    )
    standfirst = next((block.text for block in blocks if block.kind == "standfirst"), None)
    marked = tuple(one for one in article.highlights if one in text)
    limited = replace(article, text=text, blocks=blocks, standfirst=standfirst, highlights=marked)
    return replace(limited, removals=(), warnings=(), shown="excerpt")


def opening(article: Article) -> Iterator[Span]:
    """The stretches of a text that are its opening: whole sentences as long as they fit, else the words that do."""
    left = OPENING_WORDS
    for block in article.blocks:
        if block.kind not in OPENING_KINDS or block.start is None or block.end is None:
            continue
        for start, end in sentences(article.text, block.start, block.end):
            words = list(_WORD.finditer(article.text, start, end))
            if len(words) > left:
                if left == OPENING_WORDS:
                    yield start, words[left - 1].end()
                return
            left -= len(words)
            yield start, end


def _kept(clipping: Clipping, dated: Iterable[Span]) -> list[Span]:
    """The stretches of a text that an excerpt shows.

    The opening, and the sentences that report words or that are dated, are shown in any case; those that only name
    somebody until half of the words are shown, the first for each actor before the others.
    """
    article = clipping.article
    kept = _merged([*opening(article), *_spoken(clipping), *dated])
    most = len(article.text.split()) * NAMING_SHARE
    for span in _naming(clipping):
        more = _merged([*kept, span])
        if sum(len(article.text[start:end].split()) for start, end in more) <= most:
            kept = more
    return kept


def _naming(clipping: Clipping) -> list[Span]:
    """The sentences that name an actor; those that are the first to name one before the others."""
    first: list[Span] = []
    further: list[Span] = []
    seen: set[str] = set()
    for one in placed(clipping):
        for start, end in sentences(clipping.article.text, one.start, one.start + len(one.block.text)):
            inside = [mention for mention in one.mentions if start <= mention.start < end]
            if inside:
                span = max(start, inside[0].start - REACH), min(end, inside[-1].end + REACH)
                (further if seen.issuperset(mention.actor for mention in inside) else first).append(span)
                seen |= {mention.actor for mention in inside}
    return first + further


def _spoken(clipping: Clipping) -> Iterator[Span]:
    """The sentences that report somebody's words."""
    blocks = list(placed(clipping))
    starts = [one.start for one in blocks]
    for said in clipping.statements:
        block = blocks[max(bisect_right(starts, said.start) - 1, 0)].block
        start, end = sentences_around(clipping.article.text, block, (said.start, said.end))
        yield max(start, said.start - REACH), min(end, said.end + REACH)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The stretches in order, those that touch made one."""
    made: list[Span] = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1] = made[-1][0], max(made[-1][1], end)
        else:
            made.append((start, end))
    return made


def _overwritten(text: str, kept: Iterable[Span]) -> str:
    """The text, as long as before, with the sign in the place of each paragraph's words that are not kept."""
    parts: list[str] = []
    place = 0
    for start, end in (*kept, (len(text), len(text))):
        parts += [_WITHIN_PARAGRAPH.sub(_sign, text[place:start]), text[start:end]]
        place = end
    return "".join(parts)


def _sign(found: re.Match[str]) -> str:
    words = found.group()
    bare = words.strip()
    begin = len(words) - len(words.lstrip())
    return (" " * begin + (SIGN if len(bare) >= len(SIGN) else "")).ljust(len(words))


def _points(points: Iterable[KeyPoint], is_shown: Callable[[TextPlace], bool]) -> tuple[KeyPoint, ...]:
    return tuple(replace(one, others=tuple(filter(is_shown, one.others))) for one in points if is_shown(one.place))


def _single(single: SingleSources, is_shown: Callable[[TextPlace], bool]) -> SingleSources:
    return replace(single, points=_points(single.points, is_shown))


def _account(account: Account, shown: Mapping[str, Clipping]) -> Account:
    """The account without what the analyst should look at in clippings that are not shown whole."""
    rows = (one if shown[one.id].article.shown == "full" else replace(one, doubts=()) for one in account.clippings)
    return replace(account, clippings=tuple(rows))
