"""A dossier of one's own: a folder that `new` makes, built where it is, without anything of the checkout's dossier."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from dossier import __version__
from dossier.__main__ import COMMANDS, GROUPS, main
from dossier.commands import new
from tests.reading import ROOT

CLIPPING = 'The pier of Brookmouth was closed on Monday, Ada Holm said. "We will mend it," Holm said.\n'
OF_THE_CHECKOUT = re.compile(r"huawei|trade dispute", re.IGNORECASE)


def run(*words: str, at: Path | None = None) -> tuple[int, str, str]:
    """The status of a command in a process of its own, what it says, and what it warns of."""
    done = subprocess.run(
        [sys.executable, "-m", "dossier", *words], cwd=at, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def texts(folder: Path) -> str:
    """All that a person reads on the pages of a built site."""
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.html")))


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A new dossier with one clipping."""
    folder = tmp_path / "the pier"
    assert 0 == main(["new", str(folder)])
    (folder / "seeds" / "a.txt").write_text(CLIPPING)
    return folder


def test_a_new_dossier_is_built_where_it_is_and_has_nothing_of_ours(made: Path) -> None:
    status, said, told = run("build", at=made)
    assert (0, "") == (status, told)
    assert "Built a dossier: 1 clipping" in said
    pages = texts(made / "output")
    assert None is OF_THE_CHECKOUT.search(pages)
    assert "<title>The pier" in pages
    assert "`content/pages/home.md`".strip("`") in pages


def test_a_new_dossier_without_a_clipping_says_what_is_missing(tmp_path: Path) -> None:
    assert 0 == main(["new", str(tmp_path / "empty")])
    status, _, told = run("build", at=tmp_path / "empty")
    assert 0 == status
    assert "seeds: holds no clipping; put one there" in told


def test_a_command_runs_in_the_folder_that_is_named(made: Path, tmp_path: Path) -> None:
    assert 0 == run("-C", str(made), "build", at=tmp_path)[0]
    assert (made / "output" / "index.html").is_file()
    status, said, _ = run("-C", str(made), "inspect", at=tmp_path)
    assert (0, True) == (status, '"id": "a"' in said)


def test_make_builds_the_dossier_of_another_folder(made: Path, tmp_path: Path) -> None:
    plan = subprocess.run(
        ["make", "--no-print-directory", "-n", "html", f"DOSSIER={made}", "OUTPUT=out"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    command = plan.stdout.splitlines()[-1]
    assert '-C "$DOSSIER" build --output "$PWD"/"$OUTPUT"' in command
    command = command.replace(".venv/bin/python", sys.executable)
    names = {"DOSSIER": str(made), "OUTPUT": "out", "PWD": str(tmp_path), "PATH": "/usr/bin:/bin"}
    subprocess.run(command, shell=True, cwd=tmp_path, env=names, check=True, capture_output=True)  # noqa: S602  ours
    assert None is OF_THE_CHECKOUT.search(texts(tmp_path / "out"))


def test_where_nothing_is_one_sentence_says_so(tmp_path: Path) -> None:
    status, said, told = run("build", at=tmp_path)
    assert (2, "") == (status, said)
    assert told.endswith("run this in the folder of your dossier, or make one: dossier new DIR\n")


def test_a_folder_with_something_in_it_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert 1 == main(["new", str(tmp_path)])
    assert "is there already and is not an empty folder" in capsys.readouterr().err
    assert ["mine.txt"] == [path.name for path in tmp_path.iterdir()]


def test_a_title_is_a_title_whatever_signs_it_has(tmp_path: Path) -> None:
    title = '"Ann\'s": {version} \\ # ${{ x }}'
    assert 0 == main(["new", str(tmp_path / "x"), "--title", title])
    tree = ast.parse((tmp_path / "x" / "pelican.conf.py").read_text("utf-8"))
    stated = {node.targets[0].id: node.value for node in tree.body if isinstance(node, ast.Assign)}  # type: ignore[attr-defined]
    assert title == ast.literal_eval(stated["SITENAME"])
    front = (tmp_path / "x" / "content" / "pages" / "home.md").read_text("utf-8").split("---")[1]
    assert title == yaml.safe_load(front)["title"]


def test_the_workflow_publishes_by_the_package_pinned(tmp_path: Path) -> None:
    assert 0 == main(["new", str(tmp_path / "x")])
    text = (tmp_path / "x" / ".github" / "workflows" / "publish.yml").read_text("utf-8")
    steps = yaml.safe_load(text)["jobs"]["build"]["steps"]
    assert f"pip install pelican-dossier=={__version__}" in [step.get("run") for step in steps]
    assert all(re.search(r"@[0-9a-f]{40}$", step["uses"]) for step in steps if "uses" in step)
    assert "${{ steps.pages.outputs.base_url }}" in text


def test_the_example_is_the_dossier_as_it_is_delivered(tmp_path: Path) -> None:
    assert 0 == main(["new", str(tmp_path / "x"), "--example"])
    assert 5 == len([*(tmp_path / "x" / "seeds").glob("*.txt")])
    assert (tmp_path / "x" / "content" / "actors" / "huawei.md").is_file()
    assert "This is how it was curated" in (tmp_path / "x" / "README.md").read_text("utf-8")


def test_the_help_lists_each_command_once_in_its_group(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    said = capsys.readouterr().out
    assert all(f"\n{group}:\n" in said for group in GROUPS)
    assert all(1 == said.count(f"\n  {command} ") for command in COMMANDS)
    assert {path.stem for path in Path(new.__file__).parent.glob("*.py")} >= set(COMMANDS)


def test_publishing_asks_for_an_address(made: Path) -> None:
    status, _, told = run("publish", at=made)
    assert (2, True) == (status, "--url" in told)
    assert 0 == run("publish", "--url", "https://example.org/pier", at=made)[0]
    assert "https://example.org/pier/" in (made / "output" / "sitemap.xml").read_text("utf-8")


def test_a_theme_that_shows_no_dossier_is_one_sentence(made: Path) -> None:
    with (made / "pelican.conf.py").open("a") as conf:
        conf.write('THEME = "simple"\n')
    status, _, told = run("build", at=made)
    assert 2 == status
    assert "THEME 'simple' shows no dossier; leave THEME out, or set DOSSIER_PATH = \"dossier/\"" in told
