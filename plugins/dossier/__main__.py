"""The command line: `python -m dossier COMMAND …`."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from dossier.errors import DossierError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (
    "add",
    "build",
    "serve",
    "inspect",
    "export",
    "review",
    "adopt",
    "merge",
    "ignore",
    "devserver",
    "pdf",
    "languages",
)
"""The commands, each a module of its name."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit status: 0 well, 1 something is wrong with a file, 2 wrongly called."""
    parser = argparse.ArgumentParser(prog="python -m dossier", description="Works on the clippings of a dossier.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    asked = (sys.argv[1:] if argv is None else argv)[:1]
    # The libraries of the other commands would be a third of the start; the help needs them all.
    for command in [*asked] if set(asked) & set(COMMANDS) else COMMANDS:
        import_module(f"dossier.commands.{command}").add(commands)
    given = parser.parse_args(argv)
    try:
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


if __name__ == "__main__":
    sys.exit(main())
