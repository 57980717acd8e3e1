"""Mails: .eml, newsletters and articles that somebody forwarded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.clips.characters import tidy
from dossier.clips.decoding import decode, decode_page
from dossier.clips.formats import saved_page
from dossier.clips.formats.mails import forwarded
from dossier.clips.formats.mails.mime import MimePart, header, innermost, message_of, parts_of, sender_in
from dossier.errors import ClippingError
from dossier.language.printed_days import stated_day
from dossier.messages import phrase
from dossier.records import Clip, Facts

if TYPE_CHECKING:
    from email.message import Message
    from pathlib import Path

NO_TEXT = "is a mail without text; forward the article in the mail itself, or save its attachment as a clipping"


def read(path: Path, data: bytes) -> list[Clip]:
    """The one clipping of a mail, or of the mail it carries; ClippingError where it has no text."""
    message = innermost(message_of(path, data))
    parts = parts_of(message)
    texts = [part for part in parts if part.kind in {"text/html", "text/plain"} and not part.filename and part.content]
    unread = [part.filename for part in parts if part.filename and not part.kind.startswith("image/")]
    warnings = (phrase("has attachments that were not read: %(names)s", names=", ".join(unread[:5])),) if unread else ()
    page = next((part for part in texts if part.kind == "text/html"), None)
    plain = next((part for part in texts if part.kind == "text/plain"), None)
    if page is None and plain is None:
        raise ClippingError(path, NO_TEXT)
    clip = _from_page(path, page, plain) if page else _from_text(path, plain)
    clip, passed_on = forwarded.below_headers(clip)
    if not clip.text.strip():
        raise ClippingError(path, NO_TEXT)
    facts = _facts(message, passed_on, clip.page)
    return [replace(clip, page=facts, format="mail", warnings=(*warnings, *clip.warnings))]


def _from_page(path: Path, page: MimePart, plain: MimePart | None) -> Clip:
    text, warnings = decode_page(page.content, page.charset)
    try:
        return saved_page.clip_of(path, text, warnings)
    except ClippingError:
        return _from_text(path, plain)


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
