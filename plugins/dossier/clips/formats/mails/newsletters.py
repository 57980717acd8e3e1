"""Newsletters: a mail that holds several articles, each below a headline of its own, gives a clipping for each.

What is an article's own is in doubt no headline: it takes a link of its own, or its writer, to begin one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dossier.clips.formats.numbering import numbered
from dossier.clips.limits import limit, share
from dossier.clips.web_addresses import web_address
from dossier.errors import ClippingError
from dossier.language.bylines import names_after_prefix, writers
from dossier.language.slugs import slugify
from dossier.messages import phrase
from dossier.records import Clip, Facts
from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

WORDS = int(limit("newsletter.words"))
POINTERS = int(limit("newsletter.pointers"))
LINKED = share("list.share")
LETTERS = int(limit("title.letters"))
MOST_WORDS = int(limit("headline.line_words")) * 2
WORD = re.compile(r"[a-z0-9]+")
LOOSE = 7
"""The level of a headline that no heading's element marks."""
SIGNS = 5
"""Signs of a ruler."""
PLUGS = load("cleaning/cues")["aside.plug"].words
WHOLE = frozenset(word[:-1] for word in PLUGS if word.endswith("$"))
BEGINNINGS = tuple(word for word in PLUGS if not word.endswith("$"))
MOST_ADDRESSES = 8
"""Addresses of a part that are kept."""
INLINE = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"})
STOPS = (".", ":", "…", "»", "›")


@dataclass(slots=True)
class NewsletterPart:
    """What stands between a headline and the next."""

    headline: str = ""
    """The headline; "" above the first."""
    level: int = 0
    """How deep it stands: 1 to 6 by its element, LOOSE where none marks it."""
    addresses: list[str] = field(default_factory=list)
    """Where its headline and the lines lead that are links and nothing else."""
    byline: str = ""
    """The line that names its writer."""
    lines: list[str] = field(default_factory=list)
    """Its text."""

    @property
    def words(self) -> int:
        """How many words of text it holds."""
        return sum(len(line.split()) for line in self.lines)

    @property
    def own(self) -> bool:
        """Whether it is told of by itself: it leads to its page, or names its writer."""
        return bool(self.headline and (self.addresses or self.byline))

    def lead_to(self, addresses: Sequence[str]) -> None:
        """Adds addresses, as long as there is room."""
        self.addresses += addresses[: MOST_ADDRESSES - len(self.addresses)]


def divided(path: Path, clip: Clip, links: Sequence[tuple[int, str]]) -> list[Clip]:
    """A clipping for each article of a mail that holds several; none where it holds one.

    `links` are the addresses of links, each with the number of its line. ClippingError where the mail is nothing but
    pointers to articles.
    """
    parts = list(_parts_of_page(clip, links) if clip.places else _parts_of_text(clip.lines))
    parts = _joined(parts)
    full = [part for part in parts if part.own and part.words >= WORDS]
    pointers = [part for part in parts if part.own and part.words < WORDS and part.addresses]
    rest = sum(part.words for part in parts if not part.own)
    if not full and len(pointers) >= POINTERS and rest < WORDS:
        raise ClippingError(
            path, f"is a list of {len(pointers):,} addresses without texts; save those pages and add them"
        )
    if len(full) < 2:
        return []
    if parts[0].words >= WORDS and not parts[0].own:  # the editor's letter
        full.insert(0, replace(parts[0], headline=parts[0].headline or clip.page.title or ""))
    said = phrase("%(number)s of its entries are summaries without texts and are left out", number=str(len(pointers)))
    return numbered(path, [_clip(clip, part) for part in full], *([said] if pointers else []), *clip.warnings)


def _clip(clip: Clip, part: NewsletterPart) -> Clip:
    facts = Facts(
        title=part.headline or None,
        published=clip.page.published,
        source=clip.page.source,
        authors=writers([part.byline]),
        url=next((one for one in part.addresses if _names(one, part.headline)), None),
    )
    return Clip(clip.id, clip.path, "\n\n".join(part.lines), format="mail", page=facts, whole=True)


def _names(address: str, headline: str) -> bool:
    """Whether an address is the article's for sure: it holds words of the headline, and is no counter of clicks."""
    words = {word for word in slugify(headline).split("-") if len(word) > 2}
    return len(words & set(WORD.findall(urlsplit(address).path.lower()))) >= min(2, len(words) or 1)


def _joined(parts: Sequence[NewsletterPart]) -> list[NewsletterPart]:
    """The parts, each with those behind it that are its sections: deeper ones, and those that are not told of by
    themselves."""
    levels = Counter(part.level for part in parts if part.own)
    level = max(levels, key=lambda one: (levels[one], -one), default=0)
    found: list[NewsletterPart] = []
    for part in parts:
        section = part.headline and (part.level > level or (part.level == level and not part.own))
        if found and section and found[-1].headline and found[-1].lines:
            before = found[-1]
            before.lead_to(part.addresses)
            before.lines += [part.headline, *part.lines]
        else:
            found.append(part)
    return found


def _parts_of_page(clip: Clip, links: Sequence[tuple[int, str]]) -> Iterator[NewsletterPart]:
    """The parts of a mail that is a page, by the headings and the linked or bold lines in boxes of their own."""
    leads: dict[int, list[str]] = {}
    for number, address in links:
        leads.setdefault(number, []).append(address)
    lines = clip.lines
    linked = [place.linked >= LINKED * len(line) for line, place in zip(lines, clip.places, strict=True)]
    buttons = Counter(line for line, full in zip(lines, linked, strict=True) if full)
    levels = [0 if buttons[line] > 1 else _level(clip, number, line) for number, line in enumerate(lines)]
    part = NewsletterPart()
    for number, (line, level) in enumerate(zip(lines, levels, strict=True)):
        whither = leads.get(number, [])
        again = bool(set(whither) & set(part.addresses)) or (level == LOOSE and len(set(whither)) > 1)
        if level and not again and not (level == LOOSE and any(levels[number + 1 : number + 2])):
            yield part
            part = NewsletterPart(line, level, whither[:MOST_ADDRESSES])
        elif linked[number]:
            part.lead_to(whither if part.lines and not _is_plug(line) else [])
        else:
            _take(part, line)
    yield part


def _level(clip: Clip, number: int, line: str) -> int:
    """How deep a line stands as a headline; 0 where it is none."""
    mark, place = clip.marks[number], clip.places[number]
    if len(line.split()) > MOST_WORDS or len(line) < LETTERS or _is_plug(line):
        return 0
    if mark[0] == "h" and mark[1:].isdigit():
        return int(mark[1:])
    if line.endswith(STOPS) or max(place.linked, place.strong) < LINKED * len(line):
        return 0
    return LOOSE if not number or _room(clip, number) != _room(clip, number - 1) else 0


def _room(clip: Clip, number: int) -> int:
    """The box that a line stands in beside its like: that around it, where its own is a paragraph's."""
    box = clip.places[number].box
    return clip.boxes[box].parent if clip.boxes[box].tag in INLINE else box


def _parts_of_text(lines: Iterable[str]) -> Iterator[NewsletterPart]:
    """The parts of a plain mail: a headline stands below a ruler, above one, or by itself in capitals."""
    part = NewsletterPart()
    ruled, before = True, ["", ""]
    for line in (one.strip() for one in lines):
        if len(line) >= SIGNS and not any(map(str.isalnum, line)):
            if part.lines and before == ["", part.lines[-1]] and _is_headline(before[1]):
                headline = part.lines.pop()
                yield part
                part, ruled = NewsletterPart(headline, LOOSE), False
            else:
                ruled = True
        elif _is_headline(line) and (ruled or (line.isupper() and not before[1])):
            yield part
            part, ruled = NewsletterPart(line, LOOSE), False
        elif line:
            _take_plain(part, line)
            ruled = False
        before = [before[1], line]
    yield part


def _is_headline(line: str) -> bool:
    return len(line) >= LETTERS and len(line.split()) <= MOST_WORDS and not line.endswith(STOPS) and "://" not in line


def _is_plug(line: str) -> bool:
    """Whether a line is the publication's about itself or the mail: how to read it elsewhere, how to cancel it."""
    folded = line.casefold().strip(" .!›»>")
    return folded in WHOLE or folded.startswith(BEGINNINGS)


def _take(part: NewsletterPart, line: str) -> None:
    """Adds a line to a part: its writer, or its text."""
    short = len(line.split()) <= MOST_WORDS
    if short and not part.lines and names_after_prefix(line):
        part.byline = line
    elif not (short and _is_plug(line)):
        part.lines.append(line)


def _take_plain(part: NewsletterPart, line: str) -> None:
    """Adds a line of a plain mail to a part: where it leads, or what it says."""
    said, _space, address = line.rpartition(" ")
    address = address.strip("<>()")
    if "://" not in address or len(said.split()) > LOOSE:
        _take(part, line)
    elif part.lines and not _is_plug(line):
        part.lead_to([found] if (found := web_address(address)) else [])
