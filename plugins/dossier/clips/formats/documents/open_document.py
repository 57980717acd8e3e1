"""OpenDocument texts: .odt, as LibreOffice writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from dossier.clips.formats.documents.packages import checked, member
from dossier.clips.formats.documents.paragraphs import clips_of
from dossier.clips.formats.xml_trees import local, tree
from dossier.errors import ClippingError

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Clip

GAPS = {"tab": "\t", "line-break": "\n", "s": " "}


def read(path: Path, data: bytes) -> list[Clip]:
    """The clippings in a document; ClippingError where it is damaged or none."""
    package = checked(path, data)
    content = member(path, package, "content.xml")
    if not content:
        raise ClippingError(path, "is no text of OpenDocument; save it as .odt, or paste its text")
    root = tree(path, content)
    said = member(path, package, "meta.xml")
    titles = [one.text for one in tree(path, said).iter() if local(one) == "title"] if said else []
    lines = [_text(one) for one in root.iter() if local(one) in {"p", "h"}]
    return clips_of(path, lines, "odt", title=titles[0] if titles else None)


def _text(paragraph: etree._Element) -> str:
    """The text of a paragraph, without the notes in it."""
    found: list[str] = []
    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        if event == "start":
            found.append(GAPS.get(local(element), "") + (element.text or ""))
        elif element is not paragraph:
            found.append(element.tail or "")
    return "".join(found)
