"""Two builds of one site at once: one makes it, the other says who does and changes nothing."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from dossier.site.pelican.running.staging import HOLDER
from tests.reading import ROOT
from tests.trust.test_kills import HARBOUR, contents

if TYPE_CHECKING:
    from pathlib import Path

HELD = r"another build \(process (\d+)\) is writing here; wait until it is done"


def begun(output: Path) -> subprocess.Popen[str]:
    conf = str(ROOT / "pelican.conf.py")
    command = [sys.executable, "-m", "dossier", "build", "--settings", conf, "--seeds", str(HARBOUR)]
    return subprocess.Popen(
        [*command, "--output", str(output)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    )


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system cannot make a process wait")
def test_the_second_of_two_builds_says_who_holds_the_output_folder(tmp_path: Path) -> None:
    output = tmp_path / "site"
    first = begun(output)
    holder = tmp_path / ".site.building" / HOLDER
    while first.poll() is None and not (holder.is_file() and holder.read_text("utf-8").strip()):
        time.sleep(0.005)
    os.kill(first.pid, signal.SIGSTOP)
    assert first.poll() is None, "the first is stopped in the middle of its work"
    second = begun(output)
    _, told = second.communicate()
    assert (2, [str(first.pid)]) == (second.returncode, re.findall(HELD, told)), told
    assert 1 == len(told.strip().splitlines()), told
    assert not output.exists()
    os.kill(first.pid, signal.SIGCONT)
    first.communicate()
    assert 0 == first.returncode
    made = contents(output)
    assert "index.html" in made
    third = begun(output)
    third.communicate()
    assert (0, made) == (third.returncode, contents(output)), "the next build is right"
    assert ["site"] == [path.name for path in tmp_path.iterdir()]
