"""Every reader bears any file: it reads it, or refuses it with an error of ours, in bounded time and memory.

FUZZ=1000000 says how many files are tried; they are drawn from a seeded generator.
"""

from __future__ import annotations

import os
import subprocess
import sys

from tests.reading import ROOT
from tests.trust.fuzzing import SEED

FUZZ = int(os.environ.get("FUZZ", "20000"))


def test_every_reader_bears_any_file() -> None:
    command = [sys.executable, "-m", "tests.trust.fuzzing", str(FUZZ), str(SEED)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stdout + done.stderr
    assert f"{FUZZ:,} files: " in done.stdout
