"""Mistakes of an analyst: each is one sentence with the file and the remedy, and the earlier site stays."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.reading import DELIVERED, ROOT

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "The harbour board closed the pier on Monday. Anna Berg said that it would open again in spring.\n"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A small dossier: clippings, actor files, pages, and the project's settings and theme."""
    for folder in ("seeds", "content/actors", "content/pages"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "seeds" / "a.txt").write_text(GOOD, "utf-8")
    (tmp_path / "content" / "actors" / "anna-berg.md").write_text("---\nname: Anna Berg\nkind: person\n---\n", "utf-8")
    shutil.copy(DELIVERED / "pelican.conf.py", tmp_path)
    shutil.copytree(ROOT / "theme", tmp_path / "theme", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "plugins").symlink_to(ROOT / "plugins")
    return tmp_path


def run(folder: Path, *words: str) -> tuple[int, str, str]:
    """Runs a command of the dossier in its folder; gives the exit status and both outputs."""
    command = [sys.executable, "-m", "dossier", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


ACTOR = "content/actors/b.md"
NO_CAST = "pelican.conf.py: there is no folder nobody for the actor files; make it or set DOSSIER_CAST"
NO_SEEDS = "pelican.conf.py: there is no folder nowhere for the clippings; make it or set DOSSIER_SEEDS"
NO_URL = "SITEURL: 'foo' is no address of a site; write it like https://example.org/dossier"
IN_ADDRESS = "SITEURL: holds a name or a password, which would stand on every page; leave it out"
MISTAKES: dict[str, tuple[dict[str, str], tuple[str, ...], str]] = {
    "no clippings' folder": ({}, ("--seeds", "nowhere"), NO_SEEDS),
    "no folder of actor files": ({}, ("--cast", "nobody"), NO_CAST),
    "no address": ({}, ("--url", "foo"), NO_URL),
    "a password in the address": ({}, ("--url", "https://me:secret@example.org"), IN_ADDRESS),
    "a misspelt key of an actor": (
        {ACTOR: "---\nname: B\nkynd: person\n---\n"},
        (),
        "content/actors/b.md:3: unknown key 'kynd' (did you mean 'kind'?)",
    ),
    "two actors of one name": (
        {ACTOR: "---\nname: Anna Berg\nkind: person\n---\n"},
        (),
        "'Anna Berg'",
    ),
    "an unknown setting": (
        {"pelican.conf.py": (DELIVERED / "pelican.conf.py").read_text("utf-8") + "\nDOSSIER_SEED = 'x'\n"},
        (),
        "pelican.conf.py: unknown setting DOSSIER_SEED (did you mean 'DOSSIER_SEEDS'?)",
    ),
    "settings that are no Python": (
        {"pelican.conf.py": "SITENAME = (\n"},
        (),
        "pelican.conf.py:1: '(' was never closed",
    ),
    "settings whose code fails": (
        {"pelican.conf.py": "SITENAME = 'x'\nOTHER = 1 / 0\n"},
        (),
        "pelican.conf.py:2: division by zero; mend the setting",
    ),
    "a time zone that is none": (
        {"pelican.conf.py": (ROOT / "pelican.conf.py").read_text("utf-8") + "\nTIMEZONE = 'Moon'\n"},
        (),
        "pelican.conf.py: No time zone found with key Moon; mend the setting",
    ),
    "a theme that is not there": (
        {"pelican.conf.py": (ROOT / "pelican.conf.py").read_text("utf-8") + "\nTHEME = 'nowhere'\n"},
        (),
        "pelican.conf.py: Could not find the theme nowhere; mend the setting",
    ),
    "a page with a broken front matter": (
        {"content/pages/home.md": "---\ntitle: [\n---\nText\n"},
        (),
        "content/pages/home.md:3: bad YAML in the front matter (did not find expected node content); mend this line",
    ),
    "no settings": (
        {},
        ("--settings", "none.py"),
        "none.py: there is no such file; run this in the folder of your dossier",
    ),
    "a broken template": (
        {"theme/templates/actor.html": "{% if %}\n"},
        (),
        "theme/templates/actor.html:1: Expected an expression, got 'end of statement block'; mend the template",
    ),
    "a name that a template does not know": (
        {"theme/templates/actor.html": "\n{{ nobody.name }}\n"},
        (),
        "theme/templates/actor.html:2: 'nobody' is undefined; mend the template",
    ),
    "output among the clippings": (
        {},
        ("--output", "seeds/site"),
        "lies in the clippings' folder seeds; its pages would be read as clippings",
    ),
    "output that is a file": ({"site": "a file"}, ("--output", "site"), "site: is a file; name a folder for the site"),
}


@pytest.mark.parametrize("what", MISTAKES)
def test_a_mistake_is_one_sentence(what: str, dossier: Path) -> None:
    files, words, message = MISTAKES[what]
    status, _, _ = run(dossier, "build")
    assert 0 == status
    before = (dossier / "output" / "index.html").read_text("utf-8")
    for name, text in files.items():
        write(dossier / name, text)
    status, _, told = run(dossier, "build", *words)
    assert (2, True) == (status, message in told), told
    assert len(told.strip().splitlines()) <= 2, told
    assert before == (dossier / "output" / "index.html").read_text("utf-8")
    assert not list(dossier.glob(".*.building"))


def test_debug_shows_where_in_the_program_an_error_came_up(dossier: Path) -> None:
    _, _, told = run(dossier, "build", "--seeds", "nowhere", "--debug")
    assert "Traceback" in told
    assert told.strip().endswith(NO_SEEDS)


def test_many_files_with_one_fault_are_one_line(dossier: Path) -> None:
    for number in range(9):
        write(dossier / "seeds" / f"e{number}.txt", " \n")
    status, _, told = run(dossier, "build")
    names = ", ".join(f"seeds/e{number}.txt" for number in range(5))
    assert (0, f"9 files: is empty; fill it or delete it (left out): {names} and 4 more\n") == (status, told)


def test_what_is_left_out_is_not_published_in_silence(dossier: Path) -> None:
    write(dossier / "seeds" / "a.toml", 'publised = "2019"\n')
    status, _, told = run(dossier, "build", "--url", "https://example.org")
    assert 2 == status
    assert "seeds/a.toml: has the unknown key 'publised' (did you mean 'published'?)" in told
    assert "seeds: a file would be missing on the published site; mend what is listed above" in told
    assert not (dossier / "output").exists()
    conf = dossier / "pelican.conf.py"
    conf.write_text(f"{conf.read_text('utf-8')}\nDOSSIER_PUBLISH_INCOMPLETE = True\n", "utf-8")
    assert 0 == run(dossier, "build", "--url", "https://example.org")[0]
    assert 0 == run(dossier, "build")[0], "a build for this machine says it and goes on"


def test_nothing_of_one_dossier_is_in_another(dossier: Path) -> None:
    write(dossier / "content" / "pages" / "briefing.md", "The note on [[Anna Berg]].\n")
    write(dossier / "other" / "seeds" / "c.txt", "The mill closed on Friday. Nobody was told, said Olga Petrova.\n")
    conf = (dossier / "pelican.conf.py").read_text("utf-8")
    assert "Huawei" in conf
    assert 0 == run(dossier, "build", "--seeds", "other/seeds", "--output", "site")[0]
    pages = "".join(path.read_text("utf-8") for path in (dossier / "site").rglob("*.html"))
    for word in ("Anna Berg", "The note on", "Huawei", "[["):
        assert word not in pages


def test_a_file_of_the_analyst_s_that_is_withdrawn_is_no_longer_published(dossier: Path) -> None:
    write(dossier / "content" / "static" / "notes" / "plan.txt", "a plan")
    assert 0 == run(dossier, "build")[0]
    assert "a plan" == (dossier / "output" / "static" / "notes" / "plan.txt").read_text("utf-8")
    (dossier / "content" / "static" / "notes" / "plan.txt").unlink()
    assert 0 == run(dossier, "build")[0]
    assert not (dossier / "output" / "static").exists()


def test_an_unknown_name_and_a_dead_link_of_a_page_are_told(dossier: Path) -> None:
    page = "[[Anna Bergh]] met [[anna berg]] and [[Nobody|somebody]]: [it](dossier:nowhere/), [all](dossier:actors/).\n"
    write(dossier / "content" / "pages" / "home.md", page)
    status, _, told = run(dossier, "build")
    assert 0 == status
    assert "home.md: no actor is called 'Anna Bergh' (did you mean 'Anna Berg'?); it is shown as plain words\n" in told
    assert "home.md: no actor is called 'Nobody'; it is shown as plain words\n" in told
    assert "home.md: there is no page dossier:nowhere/; mend the link\n" in told
    assert 3 == len(told.strip().splitlines())
    front = (dossier / "output" / "index.html").read_text("utf-8")
    assert "[[" not in front
    assert re.search(r'href="[^"]*actors/anna-berg/index.html"[^>]*>anna berg</a>', front)


def test_a_clipping_keeps_its_address_when_another_of_that_name_comes(dossier: Path) -> None:
    write(dossier / "seeds" / "report-1.txt", GOOD)
    write(dossier / "seeds" / "report 1.txt", GOOD.replace("pier", "bridge"))
    status, _, told = run(dossier, "build")
    assert 0 == status
    assert "seeds/report 1.txt: stands at clippings/report-1-" in told
    assert "the pier" in (dossier / "output" / "clippings" / "report-1" / "index.html").read_text("utf-8")


def test_a_port_in_use_is_told(dossier: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        status, _, told = run(dossier, "serve", "--port", port, "--output", ".")
    assert (1, True) == (status, f"port {port}: cannot be used" in told and "name another with PORT=" in told)
