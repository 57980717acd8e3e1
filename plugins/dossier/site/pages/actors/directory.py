"""The directory: what the boxes to type in know of all actors, and what the timeline's filter knows of all dates.

Both are scripts that set a value, each fetched by the pages that need it and only when somebody turns to them: a
script, unlike data, is also had from the file system. No page carries a list that others share.
"""

from __future__ import annotations

import json
import re
import string
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier.site.locale.interface import gettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.site.pages.actors.actor_outline import ActorOutline
    from dossier.site.pages.clippings.clipping_outline import ClippingOutline
    from dossier.site.pages.evidence.chronicle import ChronicleLine
    from dossier.site.pages.material import NamedActors

ACTORS = "actors/directory.js"
"""Where the directory of the actors stands on the site."""
WORDS = "search/words.js"
"""Where the words of the dossier stand."""
MOST_WORDS = 20_000
"""Words of the clippings in that file: 160 kB, fetched only when a search finds nothing that fits."""
FEW_TEXTS = 50
"""Of so many clippings or fewer every word is taken; of more those that two have."""
_WORD = re.compile(r"[^\W\d_]{4,24}")
BY_WORD = "search/by-word.js"
"""Where what a search from the file system needs stands; a published site has a server, and does without it."""
_SEARCHED = re.compile(r"[^\W_]{2,24}")
_FIGURES = string.digits + string.ascii_lowercase
DATES = "timeline/directory.js"
"""Where the directory of the dates stands."""


def actors_script(actors: Iterable[ActorOutline]) -> str:
    """The actors, in the given order: of each its name, slug, kind, mentions, address, number of clippings, and, where
    they are known, what it is in words where it belongs to a body, and the first sentence of its profile. What the
    kinds are called stands apart."""
    listed = tuple(actors)
    kinds = {one.actor.kind: one.kind for one in listed}
    return script("directoryOfActors", [_row(one) for one in listed]) + script("namesOfKinds", kinds)


def _row(page: ActorOutline) -> list[str | int]:
    one = page.ref
    row: list[str | int] = [one.title, one.actor.slug, one.actor.kind, page.mention_count, one.path]
    row.append(page.clipping_count)
    sort = gettext("%(kind)s of %(body)s", kind=one.kind, body=one.body) if one.body else ""
    return row + ([sort, one.gist] if sort or one.gist else [])


def dates_script(lines: Iterable[ChronicleLine], casts: Mapping[str, NamedActors]) -> str:
    """The different times of the lines, and for each actor's slug the places of its own among them; `casts` says whom
    each clipping names.

    A time is "e" for an event or "p" for a publication and the line's key ("e2019-06-29"); where the drawing shows it
    coarser, ">" and that key follow. What is named several times at one time has several equal places.
    """
    places: dict[str, int] = {}
    of: dict[str, list[int]] = {}
    for line in lines:
        key, one = line.moment.key, line.occurrence
        time = f"{'e' if one else 'p'}{line.when}{'' if key == line.when else f'>{key}'}"
        place = places.setdefault(time, len(places))
        for slug in one.event.actors if one else (ref.actor.slug for ref, _n, _anchor in casts[line.clipping]):
            of.setdefault(slug, []).append(place)
    return script("directoryOfDates", {"times": list(places), "of": of})


def words_script(texts: Iterable[str], names: Iterable[str]) -> str:
    """The words of the clippings' texts in small letters, those of most clippings first, and the words of these names.

    A word that stands nowhere may have been meant for one of them. In a large dossier one that a single clipping has is
    left out.
    """
    counts: Counter[str] = Counter()
    number = 0
    for text in texts:
        number += 1
        counts.update({word.lower() for word in set(_WORD.findall(text))})
    least = 2 if number > FEW_TEXTS else 1
    known = dict.fromkeys(word.lower() for name in names for word in _WORD.findall(name))
    common = [word for word, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])) if count >= least]
    return script("wordsOfDossier", " ".join(dict.fromkeys([*common[:MOST_WORDS], *known])))


def by_word_script(clippings: Sequence[ClippingOutline]) -> str:
    """What a search from the file system needs, where a page may load scripts and nothing else.

    The clippings in the given order, each with its headline, address, source and date; and a line for each word: the
    places of the clippings that have it, each as the step from the one before, in figures to the base 36. A word of
    most clippings has a sign instead.
    """
    places: dict[str, list[int]] = {}
    for place, page in enumerate(clippings):
        words = set(_SEARCHED.findall(f"{page.title} {page.article.text}"))
        for word in {word.lower() for word in words}:
            places.setdefault(word, []).append(place)
    rows = [
        (page.title, page.path, page.source.title if page.source else "", page.date.text if page.date else "")
        for page in clippings
    ]
    most = max(len(rows) // 2, FEW_TEXTS)
    lines = (f"{word} {_steps(held) if len(held) <= most else '*'}" for word, held in sorted(places.items()))
    return script("clippingsByWord", {"clippings": rows, "words": "\n".join(lines)})


def _steps(places: Sequence[int]) -> str:
    return " ".join(_to_base_36(place - before) for before, place in pairwise((0, *places)))


def _to_base_36(number: int) -> str:
    figures = _FIGURES[number % 36]
    while number := number // 36:
        figures = _FIGURES[number % 36] + figures
    return figures


def script(name: str, value: object) -> str:
    """A script that sets a value of this name for others to find."""
    return f"globalThis.{name} = {json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n"
