"""The guard against silence: a file that seems to hold several articles, and was read as one, says so."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dossier.clips.limits import limit, share
from dossier.language.bylines import names_after_prefix
from dossier.language.printed_days import stated_day
from dossier.messages import noted, phrase
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.clips.page.parser import PageParser
    from dossier.records import Box

LABELS: frozenset[str] = frozenset(
    str(word)
    for rule in load("clips/database_labels").values()
    for word, field in rule.table.items()
    if field in {"title", "byline", "source", "day", "length", "loaded", "number"}
)
LABELLED = re.compile(r"[ \t]{0,3}([^\W\d_][\w /.\-]{1,40}?)[ \t]?(?::|\t)")
CODED = re.compile(r"[ \t]{0,3}(HD|PD|SN|AN|TI|T1|JO|PY)(?:\t|  |[ \t]*\Z)")
WORDS = int(limit("several.words"))
LEAST = share("several.share")
LINKED = share("list.share")
HEADINGS = ("h1", "h2", "h3")
LETTERS = int(limit("title.letters"))
HEAD_WORDS, HEAD_LINES = int(limit("headline.line_words")), 4
"""Words of a line of a head at most, and lines of a head."""
NAME_WORDS = 2
"""Words without digits beside a day that are more than its month."""
DEPTH = 60
"""Elements around a line that are looked at."""
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?!\d|\.\d)")
SENTENCE_ENDS = (".", "!", "?", ":", ",", ";")
HEADS = noted(
    "looks like an export of %(number)s documents in a layout that is not known, and was read as one article; "
    "split it, or export it as plain text"
)
BESIDE = noted("holds %(number)s articles beside each other, and one was taken; save the others as pages of their own")


def heads_in(text: str) -> tuple[str, ...]:
    """What is said of a text in which the heads of documents recur, an article's length apart: labels, or short lines
    of which one states the day."""
    lines = text.split("\n")
    return _said_of_heads(max(_labelled_heads(lines), _dated_heads([one for line in lines if (one := line.strip())])))


def labels_in(lines: Sequence[str]) -> tuple[str, ...]:
    """What is said of a page in whose lines the labels of documents' heads recur."""
    return _said_of_heads(_labelled_heads(lines))


def _said_of_heads(count: int) -> tuple[str, ...]:
    return (phrase(HEADS, number=str(count)),) if count > 1 else ()


def _labelled_heads(lines: Sequence[str]) -> int:
    """How often two labels of a document's head recur, an article's length apart."""
    places: dict[str, list[int]] = defaultdict(list)
    words = 0
    for line in lines:
        label = _label(line)
        if label and (not places[label] or words - places[label][-1] >= WORDS):
            places[label].append(words)
        words += line.count(" ") + 1
    most = max((len(found) for found in places.values()), default=0)
    return most if sum(len(found) == most for found in places.values()) > 1 else 0


def _dated_heads(lines: Sequence[str]) -> int:
    """How many heads of short lines, of which one states a day beside a name, have an article's text below them."""
    found = words = 0
    head: list[str] = []
    waiting = False
    for line in [*lines, ""]:
        count = line.count(" ") + 1
        if len(line) > HEAD_WORDS and not any(map(str.isalnum, line)):  # a ruler
            head = []
            continue
        if line and count <= HEAD_WORDS and not line.endswith(SENTENCE_ENDS):
            head.append(line)
            continue
        begins = 1 < len(head) <= HEAD_LINES and any(map(_is_dated, head))
        if begins or not line:
            found += waiting and words >= WORDS
            waiting, words = begins, 0
        head = []
        words += count
    return found


def _is_dated(line: str) -> bool:
    """Whether a line states a day, with its year, beside a name; one with the hour stands above a comment."""
    names = [word for word in line.split() if not any(map(str.isdigit, word))]
    if CLOCK.search(line) or len(names) < NAME_WORDS:
        return False
    day = stated_day(line)
    return day is not None and len(day.value) >= len("2021-05-04")


def _label(line: str) -> str:
    """The label of a head that a line bears; "" where it bears none."""
    coded = CODED.match(line)
    if coded:
        return coded.group(1)
    found = LABELLED.match(line)
    label = found.group(1).lower() if found else ""
    return label if label in LABELS else ""


def articles_beside(page: PageParser) -> tuple[str, ...]:
    """What is said of a page that holds articles of full prose beside each other, none within another: each in an
    element of an article, or each below a headline of its own."""
    words: dict[int, int] = defaultdict(int)
    for number, place in enumerate(page.places):
        if _is_prose(page, number) and (around := _article(page.boxes, place.box)) >= 0:
            words[around] += page.lines[number].count(" ") + 1
    count = max(_full(words.values()), _full(_below_headlines(page)))
    return (phrase(BESIDE, number=str(count)),) if count > 1 else ()


def _is_prose(page: PageParser, number: int) -> bool:
    line = page.lines[number]
    return page.marks[number] == "p" and line.count(" ") > 4 and page.places[number].linked * 2 <= len(line)


def _full(sizes: Iterable[int]) -> int:
    """How many of the sizes, in words, are whole articles', none of them small beside the longest."""
    ordered = sorted(sizes, reverse=True)
    return sum(size >= WORDS and size >= LEAST * ordered[0] for size in ordered)


def _below_headlines(page: PageParser) -> list[int]:
    """The words of prose beside each headline of an article's own, within the outermost element that holds no other."""
    headlines = [number for number, mark in enumerate(page.marks) if mark in HEADINGS and _is_own(page, number)]
    rank = page.marks[headlines[0]] if headlines else ""
    around = [_around(page.boxes, page.places[number].box) for number in headlines if page.marks[number] == rank]
    held = Counter(box for chain in around for box in chain)
    sizes = {box: 0 for chain in around if (box := next((one for one in reversed(chain) if held[one] == 1), -1)) >= 0}
    for number, place in enumerate(page.places):
        if _is_prose(page, number):
            within = next((box for box in _around(page.boxes, place.box) if box in sizes), None)
            if within is not None:
                sizes[within] += page.lines[number].count(" ") + 1
    return list(sizes.values())


def _around(boxes: Sequence[Box], box: int) -> list[int]:
    """A box and those around it, as far as people nest them, from the innermost."""
    chain: list[int] = []
    while box >= 0 and len(chain) < DEPTH:
        chain.append(box)
        box = boxes[box].parent
    return chain


def _is_own(page: PageParser, number: int) -> bool:
    """Whether a headline is an article's: a page's sections lead nowhere, and nobody signs them."""
    line = page.lines[number]
    if len(line) < LETTERS:
        return False
    below = [one for one in page.lines[number + 1 : number + 1 + HEAD_LINES] if one.count(" ") < HEAD_WORDS]
    told = any(names_after_prefix(one) or stated_day(one) for one in below if not one.endswith(SENTENCE_ENDS))
    cell = any(page.boxes[box].tag == "td" for box in _around(page.boxes, page.places[number].box)[:HEAD_LINES])
    return page.marks[number] == "h1" or page.places[number].linked >= LINKED * len(line) or told or cell


def listed_in(page: PageParser) -> int:
    """How many links a page lists that is nothing but links below headings, as the export of a browser or a reading
    list is; 0 for any other page."""
    lines = zip(page.lines, page.marks, page.places, strict=True)
    linked = [place.linked >= LINKED * len(line) for line, mark, place in lines if mark not in HEADINGS]
    return len(linked) if len(linked) > 1 and all(linked) else 0


def _article(boxes: Sequence[Box], box: int) -> int:
    """The outermost article that a box stands in; -1 where it stands in none."""
    found = -1
    while box >= 0:
        one = boxes[box]
        if one.tag == "article":
            found = box
        box = one.parent
    return found
