"""A line of an export that begins with the label of a field: "Publication title: The Quay Post"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LABELLED = re.compile(r"[ \t]{0,3}([^\W\d][^\n:]{2,40}?)[ \t]?:[ \t\xa0]*(.*)")


def field_of(line: str, fields: Mapping[str, str]) -> tuple[str, str]:
    """The field that a line's label stands for, and the value behind it; two empty texts where no label is known.

    `fields` are the labels in small letters, and the field of each.
    """
    found = LABELLED.match(line) if ":" in line else None
    field = fields.get(found.group(1).lower(), "") if found else ""
    return (field, found.group(2).strip()) if found and field else ("", "")
