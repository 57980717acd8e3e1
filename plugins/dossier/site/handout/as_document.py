"""A brief as a document for Word or LibreOffice, to be edited further."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from dossier.errors import SettingError

if TYPE_CHECKING:
    from dossier.site.handout.brief import Brief, BriefLine

_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_EPOCH = dt.datetime(2000, 1, 1)
_UNWRITABLE = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


def as_document(brief: Brief) -> bytes:
    """The brief as DOCX, its parts under headings; SettingError where python-docx is not installed."""
    try:
        from docx import Document  # noqa: PLC0415  an extra
        from docx.shared import Cm, Pt  # noqa: PLC0415
    except ImportError as error:
        raise SettingError("briefing", 'DOCX needs python-docx; pip install "pelican-dossier[office]"') from error
    document = Document()
    facts = document.core_properties
    facts.title, facts.author, facts.comments, facts.language = _written(brief.title)[:255], "", "", brief.language
    facts.created = facts.modified = _EPOCH
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.2)
        section.top_margin = section.bottom_margin = Cm(1.8)
    document.styles["Normal"].font.size = Pt(10)
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    document.add_heading(_written(brief.title), 0)
    for paragraph in brief.note:
        document.add_paragraph(_written(paragraph))
    for part in brief.parts:
        _add_part(document, part)
    document.add_paragraph().add_run(_written(brief.drawn_from)).italic = True
    return _timeless(document)


def _add_part(document: Any, part: Any) -> None:
    document.add_heading(_written(part.title), 1)
    for group in part.groups:
        if group.title:
            document.add_heading(_written(group.title), 2)
        if group.note:
            document.add_paragraph().add_run(_written(group.note)).italic = True
        for line in group.lines:
            _add_line(document.add_paragraph(style="List Bullet"), line)


def _add_line(paragraph: Any, line: BriefLine) -> None:
    if line.lead:
        paragraph.add_run(f"{_written(line.led)} ").bold = True
    paragraph.add_run(_written(line.text))
    if line.place:
        paragraph.add_run(" (")
        if line.address:
            _add_link(paragraph, line)
        else:
            paragraph.add_run(_written(line.place))
        paragraph.add_run(")")


def _add_link(paragraph: Any, line: BriefLine) -> None:
    """Adds the place as a link; python-docx reads links, and has no call that makes one."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(line.address, _LINK, is_external=True))
    run = paragraph.add_run(_written(line.place))
    run.underline = True
    link.append(run._r)
    paragraph._p.append(link)


def _timeless(document: Any) -> bytes:
    """The document with the same bytes whenever it is written: its archive holds times of its own."""
    written, packed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _written(text: str) -> str:
    return _UNWRITABLE.sub("?", text)
