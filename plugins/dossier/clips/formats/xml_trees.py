"""XML from strangers: no entities of its own, nothing fetched, no tree without bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from dossier.errors import ClippingError

if TYPE_CHECKING:
    from pathlib import Path


def tree(path: Path, data: bytes) -> etree._Element:
    """The root of a document; ClippingError where it is no XML, or declares entities of its own."""
    if b"<!ENTITY" in data[:100_000]:
        raise ClippingError(path, "declares entities of its own, which may unpack without end; save it without them")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = " ".join(str(error).split())[:120]
        raise ClippingError(path, f"is no well-formed XML ({reason}); export it anew") from error
    if root is None:
        raise ClippingError(path, "is XML without an element; export it anew")
    return root


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for comments and the like."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
