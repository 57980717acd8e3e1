"""The guard against silence: a file that seems to hold several articles, and was read as one, says so."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from dossier.clips.limits import limit, share
from dossier.language.bylines import names_after_prefix
from dossier.language.calendar_names import is_weekday
from dossier.language.printed_days import ends_with_a_day, stated_day
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
KNOWN: frozenset[str] = frozenset(
    str(word) for rule in load("clips/database_labels").values() for word in rule.table if len(str(word)) > 3
)
LABELLED = re.compile(r"[ \t]{0,3}([^\W\d_][\w /.\-]{1,40}?)[ \t]?(?::|\t)")
LONGEST = 48
"""Characters that a label takes with its colon and blanks, at most."""
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
RULER = 15
"""Signs that a ruler has more than."""
TEXTS = frozenset(load("clips/columns")["column.text"].words)
COLUMNS = {word for name, rule in load("clips/columns").items() if name.startswith("column.") for word in rule.words}
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?!\d|\.\d)")
AGE = re.compile(r"(?<!\S)\d{1,2}(?=[ ~][^\W\d_]|[smhd]\b)")
STAMP_WORDS = 4
"""Words of a line that says how long ago something was written."""
SENTENCE_ENDS = (".", "!", "?", ":", ",", ";")
HEADS = noted(
    "looks like an export of %(number)s documents in a layout that is not known, and was read as one article; "
    "split it, or export it as plain text"
)
TABLE = noted("looks like a table of articles; save it as .tsv or .csv, so that each row is a clipping")
FIELDS = noted(
    "its text still holds fields of a database (%(names)s); look at them, and drop their lines in its sidecar"
)
BESIDE = noted(
    "seems to hold %(number)s articles beside each other; look at what was taken, and save each as a page of its own"
)


def fields_in(text: str) -> tuple[str, ...]:
    """What is said of an article's text in which lines begin with a database's labels, in its capitals or hyphens."""
    found = filter(None, map(_labelled, text.split("\n")))
    names = dict.fromkeys(one for one in found if one.lower() in KNOWN and (one.isupper() or "-" in one))
    return (phrase(FIELDS, names=", ".join(list(names)[:HEAD_LINES])),) if len(names) > 1 else ()


def heads_in(text: str) -> tuple[str, ...]:
    """What is said of a text in which the heads of documents recur, an article's length apart: labels, or short lines
    of which one states the day."""
    lines = text.split("\n")
    full = [one for line in lines if (one := line.strip())]
    return _said_of_heads(max(_labelled_heads(lines), _dated_heads(full), _ruled_heads(full))) or _table_in(full)


def labels_in(lines: Sequence[str]) -> tuple[str, ...]:
    """What is said of a page in whose lines the labels of documents' heads recur."""
    return _said_of_heads(_labelled_heads(lines))


def _said_of_heads(count: int) -> tuple[str, ...]:
    return (phrase(HEADS, number=str(count)),) if count > 1 else ()


def _labelled_heads(lines: Sequence[str]) -> int:
    """How often two labels of a document's head recur, an article's length apart, or three of them at any distance."""
    apart: dict[str, list[int]] = defaultdict(list)
    all_of: Counter[str] = Counter()
    words = 0
    for line in lines:
        label = _label(line)
        all_of[label] += 1
        if label and (not apart[label] or words - apart[label][-1] >= WORDS):
            apart[label].append(words)
        words += line.count(" ") + 1
    del all_of[""]
    return max(_recurring([len(found) for found in apart.values()], 2), _recurring(list(all_of.values()), 3))


def _recurring(counts: Sequence[int], labels: int) -> int:
    """The highest of the counts, where so many labels have it; else 0."""
    most = max(counts, default=0)
    return most if counts.count(most) >= labels else 0


def _dated_heads(lines: Sequence[str]) -> int:
    """How many heads of short lines, of which one states a day beside a name or who wrote it, have an article's text
    below them."""
    sizes: list[int] = []
    head: list[str] = []
    for line in [*lines, ""]:
        if _is_ruler(line):
            head = []
        elif line and line.count(" ") < HEAD_WORDS and not line.endswith(SENTENCE_ENDS):
            head.append(line)
        else:
            if 1 < len(head) <= HEAD_LINES and (any(map(_is_dated, head)) or _is_signed(head)):
                sizes.append(0)
            if sizes:
                sizes[-1] += line.count(" ") + 1
            head = []
    return _full(sizes)


def _ruled_heads(lines: Sequence[str]) -> int:
    """How many articles' lengths of text below headlines are parted by rulers."""
    if not any(map(_is_ruler, lines)):
        return 0
    sizes: list[int] = []
    parted = True
    for line in lines:
        if _is_ruler(line):
            parted = True
            continue
        if parted and 1 < line.count(" ") + 1 <= HEAD_WORDS and not line.endswith(SENTENCE_ENDS):
            sizes.append(0)
        parted = False
        if sizes:
            sizes[-1] += line.count(" ") + 1
    return _full(sizes)


def _is_ruler(line: str) -> bool:
    """Whether a line without blanks around it is one sign, again and again."""
    return len(line) > RULER and line.count(line[0]) + line.count(" ") == len(line)


def _table_in(lines: Sequence[str]) -> tuple[str, ...]:
    """What is said of a text whose lines are the rows of a table of articles below the names of its columns."""
    for sign in "\t;,|" if len(lines) > 1 else "":
        names = {name.strip(' "').lower() for name in lines[0].split(sign)}
        if names & TEXTS and len(names & COLUMNS) > 1 and sum(sign in line for line in lines[1:]) > len(lines) // 3:
            return (phrase(TABLE),)
    return ()


def _is_dated(line: str) -> bool:
    """Whether a line states a day, with its year, beside a name; one with the hour stands above a comment."""
    names = [word for word in line.split() if not any(map(str.isdigit, word))]
    if CLOCK.search(line) or len(names) < NAME_WORDS:
        return False
    day = stated_day(line)
    return day is not None and len(day.value) >= len("2021-05-04")


def _is_signed(head: Sequence[str]) -> bool:
    """Whether short lines are a headline, and below it a line that says who wrote it or ends with a day without its
    year."""
    below = (line for above, line in pairwise(head) if above.count(" ") > NAME_WORDS)
    return any(names_after_prefix(one) or (ends_with_a_day(one) and not CLOCK.search(one)) for one in below)


def _label(line: str) -> str:
    """The label of a head that a line bears; "" where it bears none."""
    coded = CODED.match(line)
    label = coded.group(1) if coded else _labelled(line).lower()
    return label if coded or label in LABELS else ""


def _labelled(line: str) -> str:
    """What stands before the colon or tab that a line has near its beginning; "" where that is no label."""
    found = LABELLED.match(line) if ":" in line[:LONGEST] or "\t" in line[:LONGEST] else None
    return found.group(1) if found else ""


def articles_beside(page: PageParser) -> tuple[str, ...]:
    """What is said of a page that holds articles of full prose beside each other, none within another: each in an
    element of an article, or each below a headline of its own."""
    words: dict[int, int] = defaultdict(int)
    for number, place in enumerate(page.places):
        if _is_prose(page, number) and (around := _article(page.boxes, place.box)) >= 0:
            words[around] += page.lines[number].count(" ") + 1
    count = max(map(_full, (words.values(), _below_headlines(page), _between_headlines(page))))
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


def _between_headlines(page: PageParser) -> list[int]:
    """The words of prose between each headline that a line beside it dates or signs, and the next of its rank; the
    entries of a list are numbered, or stand below lesser headings."""
    chief = [number for number, mark in enumerate(page.marks) if mark in HEADINGS[:2]]
    told = [number for number in chief if _is_told(page, number) and not page.lines[number][0].isdigit()]
    rank = Counter(page.marks[number] for number in told).most_common(1)
    sizes = dict.fromkeys(told, 0)
    at = -1
    for number, mark in enumerate(page.marks):
        at = number if rank and mark == rank[0][0] else at
        if at in sizes and _is_prose(page, number):
            sizes[at] += page.lines[number].count(" ") + 1
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
    cell = any(page.boxes[box].tag == "td" for box in _around(page.boxes, page.places[number].box)[:HEAD_LINES])
    linked = page.places[number].linked >= LINKED * len(line)
    return page.marks[number] == "h1" or linked or _is_told(page, number) or cell


def _is_told(page: PageParser, number: int) -> bool:
    """Whether a line below a headline says who wrote what follows or when, or one above it on which day."""
    near = range(number + 1, min(number + 1 + HEAD_LINES, len(page.lines)))
    own = takewhile(lambda at: page.marks[at] not in HEADINGS, near)
    below = [page.lines[at] for at in own if page.lines[at].count(" ") < HEAD_WORDS]
    told = any(names_after_prefix(one) or _is_stamp(one) for one in below if not one.endswith(SENTENCE_ENDS))
    return told or any(map(ends_with_a_day, page.lines[max(number - 1, 0) : number]))


def _is_stamp(line: str) -> bool:
    """Whether a line says when something was written: a day, a weekday, or how long ago."""
    short = len(line.split()) <= STAMP_WORDS
    return (
        stated_day(line) is not None
        or ends_with_a_day(line)
        or (short and (is_weekday(line) or AGE.search(line) is not None))
    )


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
