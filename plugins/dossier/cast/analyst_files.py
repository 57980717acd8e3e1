"""The analyst's files about actors and stories: their text, and the front matter that they begin with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from dossier.errors import ActorError
from dossier.language.letters import composed

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 1_000_000
"""The largest file that is read: a hundred times the longest profile."""
DEEPEST = 10
"""How deep lists and maps may stand in one another: a file needs 2."""

_FRONT = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*$\n?(?P<profile>.*)\Z", re.DOTALL | re.MULTILINE)


def text_of(path: Path) -> str:
    """The text of a file; ActorError where it cannot be read, is too large or is not UTF-8."""
    try:
        if not path.is_file():
            raise ActorError(path, "is no file that can be read to an end; move it out of the folder")
        if path.stat().st_size > MOST_BYTES:
            raise ActorError(path, f"has more than {MOST_BYTES:,} bytes; put what is no profile elsewhere")
        return composed(path.read_text("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ActorError(path, "is not UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise ActorError(path, f"cannot be read ({error.strerror}); check its permissions") from error


def split_file(path: Path, text: str) -> tuple[str, str]:
    """The front matter, without the lines of --- around it, and the profile of an actor file's text."""
    found = _FRONT.match(text)
    if not found:
        raise ActorError(path, "must begin with front matter between two lines of ---", line=1)
    return found["yaml"], found["profile"]


def check_depth(path: Path, source: str) -> None:
    """ActorError for lists in lists: deep enough, they would end the program, not only the composing of them."""
    depth = 0
    for event in yaml.parse(source, Loader=yaml.CBaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            line = event.start_mark.line + 2 if event.start_mark else 2
            raise ActorError(path, "holds lists within lists; write each name on a line", line)
