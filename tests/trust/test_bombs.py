"""A file that would take time or memory without end is read within 10 s of the processor and 500 MB, or refused.

`python -m tests.trust.bombs` measures all of them; a few of each kind are tried here.
"""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from dossier.cast.registry import read_actor
from dossier.cleaning import as_it_is, clean
from dossier.errors import ActorError, ClippingError
from dossier.records import Clip
from tests.reading import ROOT
from tests.trust.bombs import BOMBS, inspected, lay

if TYPE_CHECKING:
    from pathlib import Path

resource = pytest.importorskip("resource", reason="this system limits no process")

SECONDS, MEMORY = 10, 500_000_000
READ = (
    "an article as long as is allowed",
    "100,000 elements in one another (div)",
    "a million attributes",
    "linked data in linked data",
    "quotations in quotations, in lines",
    "code marks",
    "lists in front matter",
    "mails in mails, a few",
    "many parts",
    "links of a newsletter",
)
REFUSED = {
    "10 MB of prose": "has an article of 9,973,816 characters, more than the 500,000 allowed; split it",
    "a table of 2 MB": "has 2,000,020 characters, too many for one article in Markdown; split it",
    "lists in lists": "has no text below its front matter",
    "mails in mails": "nests or breaks its parts beyond reading",
    "many parameters": "has a Content-Type of 2,088,914 characters, which no mail has; save it as text",
    "a key of many parts": "has the unknown key 'a'",
    "tables in tables of a sidecar": "a.toml: holds lists within lists; it needs none deeper than one",
    "a sidecar of 20 MB": "has 20 MB, more than the 0.02 MB allowed; split it",
}


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


@pytest.mark.parametrize("bomb", [*READ, *REFUSED])
def test_a_bomb_costs_no_other_clipping(bomb: str, tmp_path: Path) -> None:
    lay(tmp_path, bomb)
    command = inspected(tmp_path)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, preexec_fn=_limited)
    read = {json.loads(line)["id"] for line in done.stdout.splitlines()}
    assert ({"good"} if bomb in REFUSED else {"a", "good"}, 1 if bomb in REFUSED else 0) == (read, done.returncode)
    assert REFUSED.get(bomb, "") in done.stderr


@pytest.mark.parametrize(
    ("bomb", "message"),
    [
        ("lists in an actor file", ":4: holds lists within lists; write each name on a line"),
        ("maps in an actor file", ":2: holds lists within lists"),
        ("lists in lists of an actor file", ":2: holds lists within lists"),
        ("keys in keys of an actor file", ":2: holds lists within lists"),
        ("merges of YAML in an actor file", "aliases must be a list"),
        ("an actor file of 60 MB", "has more than 1,000,000 bytes; put what is no profile elsewhere"),
    ],
)
def test_an_actor_file_that_would_end_the_program_is_told(bomb: str, message: str, tmp_path: Path) -> None:
    name, text = BOMBS[bomb]
    path = tmp_path / name.rpartition("/")[2]
    path.write_text(text(), "utf-8")
    with pytest.raises(ActorError) as told:
        read_actor(path)
    assert message in str(told.value)


@pytest.mark.parametrize("step", [clean, as_it_is])
def test_an_article_is_no_longer_than_one_can_be(step) -> None:  # type: ignore[no-untyped-def]
    sentence = "The harbour board closed the pier on Monday, and the ferry waited for the crew. "
    most = 500_000 // len(sentence) * sentence
    assert step(Clip("a", "a.txt", most.strip())).text
    with pytest.raises(ClippingError, match=r"a.txt: has an article of 5\d\d,\d\d\d characters, more than the 500,000"):
        step(Clip("a", "a.txt", most + sentence))
