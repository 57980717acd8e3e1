"""The top of a saved page: what its headline, its captions and the lines between headline and body are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.cleaning.body.page_measures import RULES, prose_of, word_count
from dossier.cleaning.head.head import what_stands_below
from dossier.cleaning.head.stated import ArticleHead, read_line, take_bare_name
from dossier.cleaning.head.top_lines import is_leading
from dossier.cleaning.lines.features import features_of
from dossier.cleaning.lines.pieces import cut, kept
from dossier.cleaning.passages.passage import HEADINGS
from dossier.language.bylines import only_names
from dossier.language.stamps import is_stamp_line
from dossier.language.writer_names import is_job
from dossier.records import Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.cleaning.lines.pieces import Piece
    from dossier.cleaning.passages.passage import Passage
    from dossier.records import BlockKind, Clip, Published

STANDFIRST_NAMES = tuple(RULES["standfirst.part"].words)
BYLINE_WORDS = int(RULES["byline.most_words"].value)
BESIDE_WORDS = 4
"""Words that a line with a writer's job has at most."""
ACCOUNT = re.compile(r"@\w{1,40}")
LEAD = 7
"""So many lines of a text show what its first one speaks of."""
PLAIN = ("p", "div")
TITLE_WORDS = load("cleaning/limits")["title.words"].value
STANDFIRST_WORDS = int(RULES["standfirst.least_words"].value)
OPEN = ("", "page.before", "page.about", "page.outside", "page.readers")
"""The rules of lines that may state a fact which the page states nowhere else."""
NUMBER = re.compile(r"\d{1,4}")
NOT_LETTERS = re.compile(r"\W+")


def head_of_page(clip: Clip, passages: Sequence[Passage], rules: Sequence[str]) -> ArticleHead:
    """The headline, captions and lines of facts from the headline to the body's end; `rules` are "" in the body.

    Short lines of the body above its first sentence are asked too: a byline or a date there is no text.
    """
    head = ArticleHead()
    body = [number for number, rule in enumerate(rules) if not rule]
    if not body:
        return head
    words = prose_of(passages)
    sentence = next((number for number in body if words[number] and _is_text(clip, passages, number)), body[0])
    headline = max((number for number in range(body[0]) if rules[number] == "page.title"), default=0)
    for number in range(min(headline, body[0]), body[-1] + 1):
        passage, rule = passages[number], rules[number]
        if not passage.text:
            continue
        if rule == "page.title" and number == headline:
            head.title = passage.text
            head.pieces[number] = [kept(passage, "title", "title")]
        elif rule == "page.caption":
            head.pieces[number] = [kept(passage, "caption", "caption")]
        elif rule not in ("page.share", "page.title") and number < sentence:
            _take_fact(head, clip, passages, number, rule)
    if not (head.title or clip.page.title):
        _take_unmarked(head, passages, body)
    if not (head.byline or clip.sidecar.authors or clip.page.authors):
        lines = zip(passages[:sentence], rules, strict=False)
        above = [passage if rule in OPEN else passage._replace(text="") for passage, rule in lines]
        below = what_stands_below(head, passages, range(sentence, body[-1] + 1))
        take_bare_name(head, above, min(headline, body[0]), below)
    return head


def _is_text(clip: Clip, passages: Sequence[Passage], number: int) -> bool:
    """Whether a line of as many words as prose has is prose, and no summary or stamp."""
    features = features_of(passages[number].text)
    return not (
        _is_called_summary(_names(clip, number))
        or (features.dated and not features.stop)
        or is_stamp_line(passages[number].text)
    )


def _take_unmarked(head: ArticleHead, passages: Sequence[Passage], body: Sequence[int]) -> None:
    """The headline of a text that marks none: its first line, above who wrote it or when, or like a headline."""
    first, second = (*body, -1)[:2]
    if first in head.pieces or passages[first].tag not in PLAIN:
        return
    signed = any(piece.kind in ("byline", "published") for piece in head.pieces.get(second, ()))
    lead = [passages[number]._replace(gap=True, tag="") for number in body[:LEAD]]
    short = features_of(passages[first].text).words <= TITLE_WORDS
    if short and (signed or is_leading(lead, 0, len(lead))):
        head.title = passages[first].text
        head.pieces[first] = [kept(passages[first], "title", "title")]


def _take_fact(head: ArticleHead, clip: Clip, passages: Sequence[Passage], number: int, rule: str) -> None:
    """Takes from a line between headline and body what it states: what the page states too, else what a text may."""
    passage = passages[number]
    known = _known(clip)
    kind = _states(passage.text, _names(clip, number), known)
    unsigned = kind == "published" and not (known.authors or head.byline)
    if rule in OPEN and (unsigned or not kind):
        read_line(head, passages, number)
    if kind and number not in head.pieces:
        head.pieces[number] = [kept(passage, kind, kind)]
    elif rule == "" and number not in head.pieces:
        if is_stamp_line(passage.text):
            head.pieces[number] = [cut(passage, "stamp")]
        elif _is_of_byline(passage) and (
            any(_signs(head.pieces.get(above, ())) for above in (number - 1, number - 2))
            or is_stamp_line(passages[number + 1].text)
        ):
            head.pieces[number] = [cut(passage, "region.before")]


def _signs(pieces: Sequence[Piece]) -> bool:
    """Whether a line says who wrote the article, or when, or is of such a line."""
    return any(piece.kind in ("byline", "published") or piece.rule == "region.before" for piece in pieces)


def _is_of_byline(passage: Passage) -> bool:
    """Whether a short line says what its writer is, or the writer's account: "Harbour correspondent", "@adaquill"."""
    words = passage.text.split()
    if passage.tag in HEADINGS or not 0 < len(words) <= BESIDE_WORDS:
        return False
    return ACCOUNT.fullmatch(passage.text) is not None or (is_job(words[-1]) and not only_names(passage.text))


def _known(clip: Clip) -> Facts:
    """What is known about a page that a line may state again, the sidecar's word before the page's own."""
    told, page = clip.sidecar, clip.page
    return Facts(
        standfirst=told.standfirst or page.standfirst,
        authors=told.authors or page.authors,
        published=told.published or page.published,
    )


def _states(line: str, names: str, facts: Facts) -> BlockKind | None:
    """Which fact a line between headline and body states: byline, date, standfirst; None for none."""
    words = word_count(line)
    if words <= BYLINE_WORDS:
        said = line.casefold()
        if not features_of(line).prose and any(author.casefold() in said for author in facts.authors):
            return "byline"
        if facts.published and _names_day(line, facts.published):
            return "published"
    if words < STANDFIRST_WORDS:
        return None
    return "standfirst" if _is_called_summary(names) or _same(line, facts.standfirst) else None


def _is_called_summary(names: str) -> bool:
    """Whether an element of these names holds the summary below the headline.

    That a paragraph says what the page states as its description tells nothing: mostly it is the article's first one.
    """
    return any(name in names for name in STANDFIRST_NAMES)


def _names(clip: Clip, number: int) -> str:
    """The names of the element that holds a line directly."""
    return clip.boxes[clip.places[number].box].names


def _names_day(line: str, published: Published) -> bool:
    """Whether a line holds the numbers of the day: "4 May 2021", "05/04/2021"."""
    numbers = {int(digits) for digits in NUMBER.findall(line)}
    return {int(published.value[:4]), published.day.day if published.day else 0} - {0} <= numbers


def _same(line: str, other: str | None) -> bool:
    """Whether two texts have the same letters, or the line begins with the other, which may have been cut short."""
    letters = NOT_LETTERS.sub("", other or "").casefold()
    return len(letters) > 20 and NOT_LETTERS.sub("", line).casefold().startswith(letters[:200])
