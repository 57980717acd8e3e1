"""The command line: `python -m dossier COMMAND …`."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from dossier.commands import adopt, devserver, ignore, inspect, languages, merge, pdf, review
from dossier.errors import DossierError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (inspect, review, adopt, merge, ignore, devserver, pdf, languages)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit status: 0 well, 1 something is wrong with a file, 2 wrongly called."""
    parser = argparse.ArgumentParser(prog="python -m dossier", description="Works on the clippings of a dossier.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    given = parser.parse_args(argv)
    try:
        status: int = given.run(given)
    except DossierError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    return status


if __name__ == "__main__":
    sys.exit(main())
