"""How many files of the program one clipping runs, and over how many edges: which file calls which.

    PYTHONPATH=plugins .venv/bin/python -m tests.bench.trace [CLIPPING]

Counted are the files of plugins/dossier of which a function runs while `inspect --no-cast` reads one text, from the
reading of the command line on (imports are not counted), and the pairs of two such files of which one calls the other
directly. Without CLIPPING it is an invented text of 5 kB.
"""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import dossier
from dossier import __main__ as command_line

if TYPE_CHECKING:
    from types import FrameType

PACKAGE = str(Path(dossier.__file__).parent)
HEAD = "Ferry line: the harbour board decides\nBy Ada Quill\nMarch 3, 2021\n\n"
PARAGRAPHS = (
    "The harbour board of Kingsport will vote on the new ferry line before the end of the month, Edith Marlowe said on "
    "Monday. Residents of the island have waited for the vote since the old boat was sold nine years ago.",
    "“We shall see what the board decides,” said Tom Okafor, the treasurer of the Islanders' Association, who still "
    "rows across the bay when the sea is calm. He told the Harbour Herald that fares would rise.",
    "Norland Lines, which ran the old boat, said in a statement that it would bid for the new line if the county paid "
    "for the pier. Its chief executive, Helga Stene, called the plan sound.",
)


def clipping() -> str:
    """An invented text of about 5 kB, with names, quotations, dates and a line to be cut."""
    numbered = (f"{paragraph} ({number})" for number in range(1, 9) for paragraph in PARAGRAPHS)
    return HEAD + "\n\n".join([*numbered, "Advertisement", "Related Stories", "Pier closed"])[: 5000 - len(HEAD)] + "\n"


def main() -> None:
    files: set[str] = set()
    edges: set[tuple[str, str]] = set()

    def seen(frame: FrameType, event: str, _given: object) -> None:
        code = frame.f_code
        if event != "call" or not code.co_filename.startswith(PACKAGE) or code.co_name == "<module>":
            return
        files.add(code.co_filename)
        caller = frame.f_back.f_code.co_filename if frame.f_back else ""
        if caller.startswith(PACKAGE) and caller != code.co_filename:
            edges.add((caller, code.co_filename))

    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "clipping.txt"
        if len(sys.argv) < 2:
            path.write_text(clipping(), "utf-8")
        sys.setprofile(seen)
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                command_line.main(["inspect", "--no-cast", str(path)])
        finally:
            sys.setprofile(None)
    there = len(list(Path(PACKAGE).rglob("*.py")))
    print(f"{len(files)} of {there} files over {len(edges)} edges")


if __name__ == "__main__":
    main()
