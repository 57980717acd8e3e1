"""Guesses the encoding of bytes that bear no label and are not UTF-8.

charset-normalizer tells the scripts apart. Between the encodings of Latin letters, where it looks at how often each
letter stands in a language, the words themselves decide: in the right encoding they are words of one language.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.rules.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

RULES = load("clips/encodings")
SCRIPTS = RULES["encodings.scripts"].words
LATIN = RULES["encodings.latin"].words
ALPHABETS = [frozenset(f"{letters}{letters.upper()}") for letters in map(str, RULES["alphabets"].table.values())]
FOREIGN_SHARE = RULES["foreign.share"].value
LEAD = int(RULES["latin.lead"].value)
DAMAGED_SHARE = RULES["damaged.share"].value

SAMPLE_BYTES = 20_000
"""Bytes that are looked at: the first ones in lines that are not all ASCII."""
LEAD_BYTES = 200
"""Bytes of a long line that are looked at before its first byte beyond ASCII."""
_TAG = re.compile(rb"<[^<>]{0,2000}>")
_BEYOND = re.compile(rb"[\x80-\xff]")
_BETWEEN = re.compile("[\\s“”„‚‘’‹›«»–—…•·¡¿!-/:-@\\[-`{-~]+")
_MOST_CUT = 4
"""Bytes of the longest character of any encoding here: the end of a sample may lie within one."""


def guessed(data: bytes) -> str:
    """Python's name of the encoding, one of the rules; Windows-1252 where nothing speaks for another."""
    sample = _sample(data)
    if _beyond(sample)[1] < FOREIGN_SHARE:
        return _latin(sample)
    from charset_normalizer import from_bytes  # noqa: PLC0415  few clippings are in another script and without a label

    for cut in range(_MOST_CUT):
        best = from_bytes(sample[: len(sample) - cut], cp_isolation=list(SCRIPTS)).best()
        if best:
            return str(best.encoding)
    return _latin(sample)


def refutes(data: bytes, encoding: str) -> bool:
    """Whether so many bytes are beyond ASCII that the encoding of a label, one of Latin letters, cannot be right."""
    if encoding.replace("-", "_") not in LATIN:
        return False
    beyond, share = _beyond(_sample(data))
    return beyond >= RULES["label.bytes"].value and share > RULES["label.share"].value


def _beyond(sample: bytes) -> tuple[int, float]:
    """How many bytes are beyond ASCII, and their share of all but white space."""
    beyond = len(sample) - len(sample.translate(None, bytes(range(0x80, 0x100))))
    return beyond, beyond / max(1, len(b"".join(sample.split())))


def _sample(data: bytes) -> bytes:
    """The first lines that are not all ASCII, without tags, since those say nothing of the language."""
    lines, size = [], 0
    for line in _lines_beyond(data):
        lines.append(line)
        size += len(line)
        if size >= SAMPLE_BYTES:
            break
    return b"\n".join(lines)[:SAMPLE_BYTES]


def _lines_beyond(data: bytes) -> Iterator[bytes]:
    """The lines with bytes beyond ASCII, of a long one what stands around the first of these bytes."""
    place = 0
    while found := _BEYOND.search(data, place):
        first = max(data.rfind(b"\n", place, found.start()) + 1, place, found.start() - LEAD_BYTES)
        end = data.find(b"\n", found.end())
        place = len(data) if end < 0 else end
        line = _TAG.sub(b" ", data[first : min(place, found.end() + SAMPLE_BYTES)])
        if not line.isascii():
            yield line


def _latin(sample: bytes) -> str:
    """The encoding of Latin letters in which most words are words of one language."""
    first = LATIN[0]
    fits = {encoding: _fit(sample.decode(encoding, errors="replace")) for encoding in LATIN}
    best = max(LATIN, key=lambda encoding: fits[encoding])
    return best if fits[best] >= fits[first] + LEAD else first


def _fit(text: str) -> int:
    """How many words with letters beyond ASCII are of one language, less those that are not, for the best language."""
    words = [word for word in _BETWEEN.split(text) if not word.isascii()]
    beyond = [{sign for sign in word if not (sign.isascii() and sign.isalpha())} for word in words]
    return max(sum(1 if signs <= alphabet else -1 for signs in beyond) for alphabet in ALPHABETS)
