"""Mails: .eml, newsletters and articles that somebody forwarded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.clips.characters import tidy
from dossier.clips.decoding import decode, decode_page
from dossier.clips.formats import saved_page
from dossier.clips.formats.mails import forwarded, newsletters
from dossier.clips.formats.mails.mime import MimePart, carried_in, header, message_of, parts_of, sender_in
from dossier.clips.formats.numbering import numbered
from dossier.clips.page.parser import parse_page
from dossier.clips.web_addresses import web_address
from dossier.errors import ClippingError
from dossier.language.printed_days import stated_day
from dossier.messages import counted, noted, phrase
from dossier.records import Clip, Facts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import Message
    from pathlib import Path

SEVERAL = noted("holds %(number)s forwarded mails one below the other, and each is a clipping; look where they begin")
NO_TEXT = "is a mail without text; forward the article in the mail itself, or save its attachment as a clipping"


@dataclass(frozen=True, slots=True)
class MailedArticle:
    """An article that a mail holds."""

    clip: Clip
    """Its clipping, with the facts."""
    links: list[tuple[int, str]]
    """The addresses of its links, each with the number of its line."""


def read(path: Path, data: bytes) -> list[Clip]:
    """The clipping of a mail, or of each mail and article that it carries, several where one is a newsletter.

    ClippingError where it has no text, or is nothing but pointers to articles.
    """
    clips: list[Clip] = []
    failed: list[ClippingError] = []
    mails, around = carried_in(message_of(path, data))
    for message in mails:
        try:
            for found in _articles(path, message):
                clips += _clips(path, found, failed)
        except ClippingError as error:
            failed.append(error)
    if not clips:
        raise failed[0]
    said = phrase("%(number)s of its mails could not be read and are left out", number=str(len(failed)))
    left = [one for outer in around for one in _left_of(outer)]
    return numbered(path, clips, *left, *([said] if failed else []))


def _left_of(outer: Message) -> list[str]:
    """What is said of a mail that carries others: its own words and its other attachments are no clipping."""
    parts = parts_of(outer)
    plain = next((decode(one.content, one.charset)[0] for one in parts if one.kind == "text/plain"), "")
    lines = sum(1 for line in plain.split("\n") if line.strip())
    return [*([counted(lines, "line above")] if lines else []), *_unread(parts)]


def _unread(parts: Sequence[MimePart]) -> list[str]:
    """What is said of the attachments among the parts."""
    unread = [part.filename for part in parts if part.filename and not part.kind.startswith("image/")]
    return [phrase("has attachments that were not read: %(names)s", names=", ".join(unread[:5]))] if unread else []


def _clips(path: Path, found: MailedArticle, failed: list[ClippingError]) -> list[Clip]:
    """The clippings of an article, several where it is a newsletter of several; adds to what could not be read."""
    try:
        return newsletters.divided(path, found.clip, found.links) or [found.clip]
    except ClippingError as error:
        failed.append(error)
        return []


def _articles(path: Path, message: Message) -> list[MailedArticle]:
    """The articles of a mail with their facts; ClippingError where it has no text."""
    parts = parts_of(message)
    texts = [part for part in parts if part.kind in {"text/html", "text/plain"} and not part.filename and part.content]
    page = next((part for part in texts if part.kind == "text/html"), None)
    plain = next((part for part in texts if part.kind == "text/plain"), None)
    if page is None and plain is None:
        raise ClippingError(path, NO_TEXT)
    whole = _from_page(path, page, plain) if page else _from_text(path, plain)
    found = [one for one in forwarded.articles_in(whole) if one.clip.text.strip()]
    if not found:
        raise ClippingError(path, NO_TEXT)
    said = [phrase(SEVERAL, number=str(len(found)))] if len(found) > 1 else []
    made: list[MailedArticle] = []
    for one in found:
        facts = _facts(message, one.facts, one.clip.page)
        above = () if made else (*_unread(parts), *said)
        clip = replace(one.clip, page=facts, format="mail", warnings=(*above, *one.clip.warnings))
        made.append(MailedArticle(clip, _links(page, one.first)))
    return made


def _from_page(path: Path, page: MimePart, plain: MimePart | None) -> Clip:
    text, warnings = decode_page(page.content, page.charset)
    try:
        return saved_page.clip_of(path, text, warnings)
    except saved_page.AddressListError:
        if plain is None:
            raise
        return _from_text(path, plain)
    except ClippingError:
        return _from_text(path, plain)


def _links(page: MimePart | None, above: int) -> list[tuple[int, str]]:
    """The addresses of a page's links, each with the number of its line below what forwarding put above."""
    if page is None:
        return []
    found = parse_page(decode_page(page.content, page.charset)[0]).links
    return [(number - above, address) for number, href in found if (address := web_address(href))]


def _from_text(path: Path, part: MimePart | None) -> Clip:
    if part is None:
        raise ClippingError(path, NO_TEXT)
    text, warnings = decode(part.content, part.charset)
    text, odd = tidy(forwarded.unflowed(text) if part.flowed else text)
    return Clip(id=path.stem, path=str(path), text=text, warnings=(*warnings, *odd))


def _facts(message: Message, passed_on: Facts, page: Facts) -> Facts:
    """The facts of a forwarded mail's header lines, else of the mail's own header, else of its page."""
    return replace(
        page,
        title=passed_on.title or forwarded.subject(header(message, "Subject")) or page.title,
        published=passed_on.published or stated_day(header(message, "Date")) or page.published,
        source=passed_on.source or sender_in(header(message, "From")) or page.source,
    )
