"""The server for writing: builds in a fresh process whenever a source changes, and shows what was built.

Pelican's own autoreload watches neither the clippings nor a plugin's code, and never loads a plugin anew.
"""

from __future__ import annotations

import functools
import http.server
import subprocess
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from watchfiles import watch

from dossier.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

OURS = ("theme", "plugins", "pelican.conf.py")
"""What is watched beside the clippings, the cast and the content."""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name is the base class's
        """Says nothing of each request: the build's own words are what one looks for here."""


def serve(output: Path, port: int) -> http.server.ThreadingHTTPServer:
    """A server of the output folder on this machine alone, already answering in a thread of its own."""
    handler = functools.partial(_Quiet, directory=str(output))
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except (OSError, OverflowError) as error:
        raise SettingError(f"port {port}", f"cannot be used ({error}); name another with PORT=… or --port") from error
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def show(output: Path, port: int) -> None:
    """Serves the output folder until it is interrupted."""
    server = serve(output, port)
    print(f"http://localhost:{server.server_port}  (Ctrl-C ends it)", flush=True)
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        server.shutdown()
        server.server_close()


def run(build: Sequence[str], watched: Iterable[str], output: Path, port: int) -> None:
    """Builds with the command `build`, serves the output, and builds again at each change until it is interrupted."""
    server = serve(output, port)
    subprocess.run(build, check=False)  # noqa: S603  our own command, or the Makefile's
    print(f"http://localhost:{server.server_port}  (Ctrl-C ends it)", flush=True)
    places = [path for path in (*watched, *OURS) if Path(path).exists()]
    try:
        for changes in watch(*places, raise_interrupt=True):
            print(f"Changed: {', '.join(sorted({Path(path).name for _change, path in changes}))}", flush=True)
            subprocess.run(build, check=False)  # noqa: S603
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
        server.server_close()
