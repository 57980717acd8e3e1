"""What the words before a name and those behind it say together: of whom, and of what else."""

from __future__ import annotations

import re

from dossier.discovery.tell.words_beside import OTHERS

EMPLOYED = re.compile(r" ([a-z][a-z-]+) [^\W\d_a-z]")
"""What somebody is, straight behind the name of where, and the person's name: a Volta chemist Anna Berg."""
FAMED = ("star", "hero", "legend", "great", "icon")
"""What somebody is of a film as well as of a club."""
WORKED = re.compile(r"['’]s [^\W\d_a-z]")
"""What goes on with the title of a work that begins with a genitive: the film Anna Berg's Long Way."""
AT_BODY = re.compile(r" at (?:the )?[^\W\d_a-z]")
"""Where somebody holds an office, behind what the office is for: the director of Growth at Volta."""


def told_by_both(before: list[str], after: list[str], follow: str) -> tuple[list[str], list[str]]:
    """The evidence before a name and behind it, without what is said of something else; `follow` is the text behind."""
    if after == ["after.said"] and not OTHERS.isdisjoint(before):
        return before, []
    if before == ["before.in"] and after == ["after.possessive"]:  # in Lumen's view
        return [], after
    if before == ["before.said"] and after != ["after.said"] and EMPLOYED.match(follow):  # said Volta chemist Ann Lumen
        return [], after
    if before == ["before.office_of"] and AT_BODY.match(follow):
        return ["before.field"], after
    if before == ["before.work"] and WORKED.match(follow):
        return ["in.title"], after
    return before, after
