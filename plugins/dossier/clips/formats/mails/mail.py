"""Mails: .eml, newsletters and articles that somebody forwarded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.clips.characters import tidy
from dossier.clips.decoding import decode, decode_page
from dossier.clips.formats import saved_page
from dossier.clips.formats.mails import forwarded, newsletters
from dossier.clips.formats.mails.mime import MimePart, header, innermost, message_of, parts_of, sender_in
from dossier.clips.page.parser import parse_page
from dossier.clips.web_addresses import web_address
from dossier.errors import ClippingError
from dossier.language.printed_days import stated_day
from dossier.messages import phrase
from dossier.records import Clip, Facts

if TYPE_CHECKING:
    from email.message import Message
    from pathlib import Path

NO_TEXT = "is a mail without text; forward the article in the mail itself, or save its attachment as a clipping"


def read(path: Path, data: bytes) -> list[Clip]:
    """The clipping of a mail, or of the mail it carries, several where it is a newsletter of several articles.

    ClippingError where it has no text, or is nothing but pointers to articles.
    """
    message = innermost(message_of(path, data))
    parts = parts_of(message)
    texts = [part for part in parts if part.kind in {"text/html", "text/plain"} and not part.filename and part.content]
    unread = [part.filename for part in parts if part.filename and not part.kind.startswith("image/")]
    warnings = (phrase("has attachments that were not read: %(names)s", names=", ".join(unread[:5])),) if unread else ()
    page = next((part for part in texts if part.kind == "text/html"), None)
    plain = next((part for part in texts if part.kind == "text/plain"), None)
    if page is None and plain is None:
        raise ClippingError(path, NO_TEXT)
    whole = _from_page(path, page, plain) if page else _from_text(path, plain)
    clip, passed_on = forwarded.below_headers(whole)
    if not clip.text.strip():
        raise ClippingError(path, NO_TEXT)
    facts = _facts(message, passed_on, clip.page)
    clip = replace(clip, page=facts, format="mail", warnings=(*warnings, *clip.warnings))
    return newsletters.divided(path, clip, _links(page, len(whole.lines) - len(clip.lines))) or [clip]


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
