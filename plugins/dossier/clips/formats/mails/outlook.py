"""Mails that Outlook saved: .msg, read like any other mail."""

from __future__ import annotations

from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING

from dossier.clips.formats.documents.packages import library
from dossier.clips.formats.mails import mail
from dossier.errors import ClippingError

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clip

LONGEST_HEADER = 2000


def read(path: Path, data: bytes) -> list[Clip]:
    """The one clipping of a mail; ClippingError where it is damaged, or holds no text."""
    oxmsg = library(path, "oxmsg", "office")
    made = EmailMessage()
    try:
        said = oxmsg.Message.load(data)
        headers = {
            "Subject": said.subject,
            "From": said.sender,
            "Date": said.sent_date and format_datetime(said.sent_date),
        }
        text, page = said.body, said.html_body
    except Exception as error:  # the library raises of every kind on damaged files
        raise ClippingError(path, f"is a damaged mail ({type(error).__name__}); save it anew, as .eml") from error
    for name, value in headers.items():
        if value:
            made[name] = " ".join(value.split())[:LONGEST_HEADER]
    made.set_content(text or "")
    if page:
        made.add_alternative(page, subtype="html")
    return mail.read(path, made.as_bytes())
