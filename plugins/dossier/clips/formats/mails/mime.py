"""MIME: the parts of a mail or of a web archive, and the texts of their headers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from typing import TYPE_CHECKING, cast

from dossier.clips.limits import limit
from dossier.errors import ClippingError

if TYPE_CHECKING:
    from pathlib import Path

MOST_PARTS = limit("mail.parts")
_KIND_OF_PART = re.compile(rb"^content-(?:type|disposition):[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
LONGEST_HEADER, LONGEST_SENDER = 2000, 400
"""Characters of a header, and of a sender in it, that are read; the libraries take long over longer ones."""


@dataclass(frozen=True, slots=True)
class MimePart:
    """One part that holds no other parts."""

    kind: str
    """Its media type, "text/html"."""
    content: bytes
    """Its bytes, decoded from their transfer encoding."""
    charset: str | None
    """The encoding that its header names."""
    filename: str | None
    """The name of an attachment."""
    location: str | None
    """The address that an archive had it from."""
    flowed: bool
    """Whether its lines may be joined (RFC 3676)."""


def message_of(path: Path, data: bytes) -> Message:
    """The message in the bytes, however broken.

    ClippingError where its parts nest too deep to be read, or where what says of their kind is longer than any mail's.
    """
    longest = max((found.end() - found.start() for found in _KIND_OF_PART.finditer(data)), default=0)
    if longest > limit("mail.kind_characters"):
        raise ClippingError(path, f"has a Content-Type of {longest:,} characters, which no mail has; save it as text")
    try:
        return message_from_bytes(data)
    except (RecursionError, MessageError, ValueError, LookupError, AttributeError, TypeError) as error:
        raise ClippingError(path, "nests or breaks its parts beyond reading; save the article as text") from error


def header(message: Message, name: str) -> str:
    """A header's text, decoded and in one line; "" where there is none."""
    raw = message.get(name)
    if raw is None:
        return ""
    text = str(raw)[:LONGEST_HEADER]
    try:
        text = str(make_header(decode_header(text)))
    except (MessageError, LookupError, ValueError, AttributeError):
        text = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())


def sender_in(text: str) -> str:
    """The sender's name in the text of a From line, else the domain of the address; "" where there is neither."""
    try:
        name, address = parseaddr(text[:LONGEST_SENDER])
    except RecursionError:  # brackets in brackets
        return ""
    return name or address.rpartition("@")[2]


def carried_in(message: Message) -> tuple[list[Message], list[Message]]:
    """The mails that were forwarded as attachments, in order, or the message itself; and the mails around them."""
    waiting, mails, around = [message], list[Message](), list[Message]()
    while waiting and len(mails) + len(around) < MOST_PARTS:
        one = waiting.pop(0)
        _parts, attached = _laid_out(one)
        (around if attached else mails).append(one)
        waiting = [*attached, *waiting]
    return mails, around


def parts_of(message: Message) -> list[MimePart]:
    """The parts that hold no others, in order, without those of mails attached to it."""
    return list(map(_part, _laid_out(message)[0]))


def _laid_out(message: Message) -> tuple[list[Message], list[Message]]:
    """The parts of a message that hold no others, and the mails attached to it."""
    waiting, parts, attached, seen = [message], list[Message](), list[Message](), 0
    while waiting and seen < MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        inner = part.get_payload() if part.is_multipart() else None
        if not isinstance(inner, list):
            parts.append(part)
        elif part.get_content_type() == "message/rfc822":
            attached += cast("list[Message]", inner[:1])
        else:
            waiting = [*cast("list[Message]", inner[:MOST_PARTS]), *waiting]
    return parts, attached


def _part(part: Message) -> MimePart:
    try:
        content = part.get_payload(decode=True)
        charset = part.get_content_charset()
        filename = part.get_filename()
        flowed = str(part.get_param("format", "")).lower() == "flowed"
    except (ValueError, LookupError, TypeError, AttributeError, HeaderParseError):
        content, charset, filename, flowed = b"", None, None, False
    return MimePart(
        kind=part.get_content_type(),
        content=content if isinstance(content, bytes) else b"",
        charset=charset,
        filename=filename,
        location=header(part, "Content-Location") or None,
        flowed=flowed,
    )
