"""The command line: `python -m dossier COMMAND …`."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from dossier import __version__
from dossier.errors import DossierError

if TYPE_CHECKING:
    from collections.abc import Sequence

GROUPS = {
    "A dossier of your own": ("new", "add", "build", "serve", "publish", "pdf"),
    "Its cast": ("review", "adopt", "alias", "merge", "ignore"),
    "Its data": ("briefing", "inspect", "export"),
    "For maintainers": ("devserver", "languages"),
}
"""The commands, each a module of its name, by what one wants to do."""
COMMANDS = tuple(command for group in GROUPS.values() for command in group)
HEAD = "Makes a briefing dossier of news clippings. Run it in the folder of a dossier, which `new` makes."
LAST = "`%(prog)s COMMAND --help` says what a command takes."


class _Parser(argparse.ArgumentParser):
    """The command line as a whole; its help lists the commands in groups."""

    def format_help(self) -> str:
        """The help, a command a line."""
        listed = next(one for one in self._actions if isinstance(one, argparse._SubParsersAction))
        about = {one.dest: one.help for one in listed._choices_actions}
        lines = [self.format_usage(), f"{HEAD}\n"]
        for group, commands in GROUPS.items():
            lines += [f"{group}:", *(f"  {command:10} {about[command]}" for command in commands), ""]
        lines += ["Options:", "  -C DIR     run in this folder", "  --version  say which release this is", ""]
        return "\n".join([*lines, LAST % {"prog": self.prog}, ""])


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit status: 0 well, 1 something is wrong with a file, 2 wrongly called."""
    words = list(sys.argv[1:] if argv is None else argv)
    given = _parser(words).parse_args(words)
    try:
        if given.folder:
            os.chdir(given.folder)
        status: int = given.run(given)
    except DossierError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        place = error.filename or "a file"
        print(f"{place}: {error.strerror or error}; check the place, its permissions and the disk", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    return status


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of a call: of its command, or of all where it names none; their libraries take long to load."""
    called = Path(sys.argv[0]).name
    parser = _Parser(prog="dossier" if called == "dossier" else "python -m dossier")
    parser.add_argument("-C", dest="folder", type=Path, metavar="DIR")
    parser.add_argument("--version", action="version", version=f"Dossier {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=argparse.ArgumentParser)
    asked = words[2:3] if words[:1] == ["-C"] else words[:1]
    for command in [*asked] if set(asked) & set(COMMANDS) else COMMANDS:
        import_module(f"dossier.commands.{command}").add(commands)
    return parser


def leave(status: int) -> NoReturn:
    """Ends the process, and at once where all went well: to take a large dossier apart, object by object, takes a tenth
    of a build. Where something failed, what it had begun is cleared away first."""
    if status:
        sys.exit(status)
    for stream in (sys.stdout, sys.stderr):
        with suppress(BrokenPipeError, ValueError):  # nobody reads it any more, or it is closed
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    leave(main())
