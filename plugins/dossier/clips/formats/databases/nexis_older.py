"""A document of Nexis in the older layout: head, labels, text, labels, copyright, a blank line between them.

The head may be publisher, publication, day and headline, or headline, publication and day; a copyright may stand above
it, and the labels, the headline's among them, may follow the length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.clips.formats.databases.nexis_fields import (
    COPYRIGHT,
    RULES,
    ends_text,
    facts_of,
    is_above,
    is_below,
    role_of,
    value_of,
)
from dossier.language.printed_days import stated_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Facts

PUBLISHERS = tuple(f" {form}" for form in RULES["nexis.publisher"].words)


def chunks_of(document: str) -> Iterator[str]:
    """The paragraphs of a document; labelled lines that follow each other are one each."""
    for paragraph in re.split(r"\n[ \t]*\n", document):
        chunk: list[str] = []
        for line in paragraph.strip("\n").split("\n") if paragraph.strip() else ():
            if chunk and role_of(line) and (role_of(chunk[0]) or is_above(line)):
                yield "\n".join(chunk)
                chunk = []
            chunk.append(line)
        if chunk:
            yield "\n".join(chunk)


def document_of(text: str) -> tuple[Facts, str]:
    """The facts and the text of a document; of one that has a picture alone, the words about it."""
    chunks = list(chunks_of(text))
    start = _start(chunks)
    stop = _stop(chunks, start)
    fields, head = _labelled(chunks[:start])
    below, _rest = _labelled(chunks[stop:])
    body = [chunk.strip("\n") for chunk in chunks[start:stop]]
    if fields.get("text"):
        body = [fields["text"], *body]
    if not body and below.get("picture"):
        body = [below["picture"]]
    stated = _head_of([line for chunk in head if (line := _without_copyright(chunk))])
    return facts_of({**stated, **{role: value for role, value in {**below, **fields}.items() if value}}), "\n\n".join(
        body
    )


def _start(chunks: Sequence[str]) -> int:
    """The number of the first paragraph of the text: behind the label of the text, else behind the labels that begin
    with the length, else behind the last label, else behind the headline."""
    roles = [role_of(chunk) if is_above(chunk) else "" for chunk in chunks]
    for role in ("text", "length"):
        if role in roles:
            at = roles.index(role) + 1
            while role == "length" and at < len(chunks) and (roles[at] or _is_waited_for(chunks, at)):
                at += 1
            return at
    if any(roles):
        return max(number for number, role in enumerate(roles) if role) + 1
    day = next((number for number, chunk in enumerate(chunks) if stated_day(chunk)), 0)
    return min(day + 2, len(chunks))


def _is_waited_for(chunks: Sequence[str], at: int) -> bool:
    """Whether a paragraph is the value of the label before it, which has none."""
    before = chunks[at - 1]
    return bool(role_of(before)) and not value_of(before) and role_of(before) not in ("length", "text")


def _stop(chunks: Sequence[str], start: int) -> int:
    """The number of the first paragraph below the text: a label that ends it or a notice of copyright, else the first
    of the labels that stand at the end."""
    places = range(start, len(chunks))
    ends = (number for number in places if COPYRIGHT.match(chunks[number]) or ends_text(chunks[number]))
    end = next(ends, len(chunks))
    while end > start and is_below(chunks[end - 1]):
        end -= 1
    return end


def _labelled(chunks: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The values of labels by field, and the paragraphs without a label; a value may stand in the next paragraph."""
    fields: dict[str, str] = {}
    plain: list[str] = []
    for number, chunk in enumerate(chunks):
        role = role_of(chunk)
        if role:
            fields.setdefault(role, value_of(chunk))
        elif number and _is_waited_for(chunks, number):
            fields[role_of(chunks[number - 1])] = " ".join(chunk.split())
        else:
            plain.append(chunk)
    return fields, plain


def _without_copyright(chunk: str) -> str:
    """A paragraph of the head in one line, without the lines that say whose it is, and who publishes it."""
    lines = [" ".join(line.split()) for line in chunk.split("\n") if not COPYRIGHT.match(line)]
    named = [line for line in lines if not line.lower().endswith(PUBLISHERS)]
    return " ".join(named or lines)


def _head_of(head: Sequence[str]) -> dict[str, str]:
    """Publication, day and headline of a head's paragraphs; editions stand before the headline."""
    days = [number for number, line in enumerate(head) if stated_day(line)]
    if not days:
        return {"title": head[-1] if head else ""}
    above, below = list(head[: days[0]]), head[days[0] + 1 :]
    if len(above) > 1 and above[0].lower().endswith(PUBLISHERS):
        del above[0]
    title = below[-1] if below else (above.pop(0) if len(above) > 1 else "")
    return {"source": above[0] if above else "", "day": head[days[0]], "title": title}
