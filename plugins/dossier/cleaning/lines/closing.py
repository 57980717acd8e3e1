"""The end of a body: headings that nothing follows, the agency, the note on the writer, the credits below."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from dossier.cleaning.lines import credit_lines
from dossier.cleaning.lines.features import features_of
from dossier.cleaning.lines.pieces import cut, kept
from dossier.language.printed_days import days_in
from dossier.language.stamps import is_stamp_line
from dossier.language.writer_names import is_full_name
from dossier.records import BODY_KINDS
from dossier.rules.load import load

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from dossier.cleaning.lines.pieces import Piece
    from dossier.cleaning.passages.passage import Passage
    from dossier.records import Published

_BULLETS = "•●▪*–—- "
"""What a page sets before a note."""


def without_hanging(passages: Sequence[Passage], found: dict[int, list[Piece]]) -> None:
    """Takes the headings off the end, which nothing follows; of lines that nothing marks as headings only a few.

    More short lines at the end are a list.
    """
    limits = load("cleaning/lines")
    last: list[int] = []
    for index in reversed(found):
        kind = found[index][0].kind
        if kind == "heading" and passages[index].words <= limits["heading.most_words"].value:
            last.append(index)
        elif kind is not None:
            break
    if len(last) <= limits["hanging.most"].value or all(passages[index].tag for index in last):
        for index in last:
            found[index] = [cut(passages[index], "region.after")]


def without_stamps(passages: Sequence[Passage], found: dict[int, list[Piece]]) -> None:
    """Takes the days of publication and of changes off the end ("Published on 5 March 2024, 18:30")."""
    for index in reversed(found):
        if found[index][0].kind is None:
            continue
        if not is_stamp_line(passages[index].text):
            return
        found[index] = [cut(passages[index], "stamp")]


def day_of_stamps(found: dict[int, list[Piece]]) -> Published | None:
    """The day of the stamps at the end of a body; None where they state none, or only that of a change."""
    stamps = (pieces[0].text for pieces in found.values() if pieces[0].rule == "stamp")
    days = (day for text in stamps for day in days_in(text) if not day.of_change)
    return next((day.published for day in days), None)


def split_credit(passages: Sequence[Passage], found: dict[int, list[Piece]]) -> None:
    """Parts the agency behind the last paragraph ("… it will work out. — AFP") from it."""
    for index in reversed(found):
        piece = found[index][0]
        if piece.kind not in ("paragraph", "list_item", "quotation"):
            continue
        text, agency = credit_lines.split(piece.text)
        if agency:
            found[index] = [
                kept(passages[index], piece.kind, piece.rule, text),
                kept(passages[index], "credit", "agency.name", agency),
            ]
        return


def without_note(found: dict[int, list[Piece]], byline: Sequence[str]) -> dict[int, list[Piece]]:
    """The pieces of a body without the notes on its writers that it ends with, and without what stands below them."""
    places = [index for index, pieces in found.items() if pieces[0].kind in BODY_KINDS]
    texts = [found[index][0].text.lstrip(_BULLETS) for index in places]
    signed, portraits = _first_signed(texts, byline), _portraits(texts)
    first = min(signed, portraits.start)
    rules = (
        "note.form" if n in portraits else "end.author" if n >= signed else "region.after"
        for n in range(first, len(texts))
    )
    return found | {
        index: [one._replace(kind=None, rule=rule) for one in found[index]]
        for index, rule in zip(places[first:], rules, strict=True)
    }


def _first_signed(texts: Sequence[str], byline: Sequence[str]) -> int:
    """From which passage on all begin with the name of a writer and are short; their number where none does."""
    limits = load("cleaning/lines")
    names = tuple(name.casefold() for name in byline if " " in name)
    first, least = len(texts), int(limits["note.passages"].value)
    while names and first > least and texts[first - 1].casefold().startswith(names):
        if len(texts[first - 1].split()) > limits["note.most_words"].value:
            break
        first -= 1
    return first


def _portraits(texts: Sequence[str]) -> range:
    """The passages that say of somebody named nowhere else that he or she writes; an empty range at the end for none.

    Several of them stand one below the other, or they are the article's own list.
    """
    least = int(load("cleaning/lines")["note.passages"].value)
    found = [number for number in range(least, len(texts)) if _is_portrait(number, texts)]
    return (
        range(found[0], found[-1] + 1) if found and found[-1] - found[0] < len(found) else range(len(texts), len(texts))
    )


def _is_portrait(number: int, texts: Sequence[str]) -> bool:
    """Whether a passage is short, begins with a full name, and says that its bearer writes, whom no other names."""
    limits = load("cleaning/lines")
    form = cast("re.Pattern[str]", limits["note.form"].pattern).match(texts[number])
    if form is None or not is_full_name(form["name"]) or len(texts[number].split()) > limits["note.most_words"].value:
        return False
    surname = form["name"].split()[-1]
    return not any(surname in text for text in (*texts[:number], *texts[number + 1 :]) if text != form["name"])


def without_portraits(passages: Sequence[Passage], found: dict[int, list[Piece]]) -> None:
    """Takes out the paragraph below a heading that says who somebody is ("About the author"), wherever it stands."""
    most = load("cleaning/lines")["note.most_words"].value
    for above, index in pairwise(found):
        heads = found[above][0].rule == "end.author" and not features_of(passages[above].text).stop
        if heads and found[index][0].kind == "paragraph" and passages[index].words <= most:
            found[index] = [cut(passages[index], "end.author")]


def pieces_of_tail(passages: Sequence[Passage], below: Iterable[int]) -> dict[int, list[Piece]]:
    """The credits among the first passages below the body, up to the first heading of something else."""
    found = {}
    for index, _ in zip(below, range(round(load("cleaning/lines")["credit.reach"].value)), strict=False):
        features = features_of(passages[index].text)
        if any(cue.startswith("end.") for cue in features.cues):
            break
        if features.credit:
            found[index] = [kept(passages[index], "credit", features.credit)]
    return found
