"""The golden site: what `make html` builds from the delivered dossier, kept whole so that every change of it is seen.

`python -m tests.golden` (make golden) brings tests/delivered in step with the checkout and writes it anew;
a person reads the difference before it is committed.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from tests.building import build
from tests.reading import DELIVERED, ROOT

GOLDEN = ROOT / "tests" / "golden"
LEFT_OUT = ("theme/", "pagefind/")
"""What stands in the repository already, byte for byte; and the search index, a hundred files that Pagefind names after
what is in them: tests/test_search.py says what it must hold, and that it is the same everywhere."""


def files_of(folder: Path) -> dict[str, bytes]:
    """The files of a built site by name, without those that are mere copies."""
    names = {path: path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: path.read_bytes() for path, name in names.items() if not name.startswith(LEFT_OUT)}


def deliver() -> None:
    """Copies the checkout's clippings, content and settings to where the tests read them."""
    for name in ("seeds", "content"):
        shutil.rmtree(DELIVERED / name, ignore_errors=True)
        shutil.copytree(ROOT / name, DELIVERED / name)
    shutil.copy(ROOT / "pelican.conf.py", DELIVERED)


def write() -> None:
    """Builds the site and puts it in the place of the golden one."""
    with tempfile.TemporaryDirectory() as folder:
        found = files_of(build(Path(folder)))
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for name, data in found.items():
        (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
        (GOLDEN / name).write_bytes(data)


if __name__ == "__main__":
    deliver()
    write()
