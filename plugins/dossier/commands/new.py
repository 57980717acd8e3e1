"""`new`: makes the folder of a dossier."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier import __version__
from dossier.errors import SettingError
from dossier.package_files import STARTER, example_folder

if TYPE_CHECKING:
    import argparse

FILES = {
    "README.md": "README.md",
    ".gitignore": "gitignore",
    "pelican.conf.py": "settings.txt",
    ".github/workflows/publish.yml": "publish.yml",
    "content/pages/home.md": "home.md",
}
"""The files of a new dossier, and what each is made from."""
FOLDERS = ("seeds", "content/actors")
"""Its folders that are empty at first; a file in each, .gitkeep, lets git hold them."""
EXAMPLE = FILES | {"README.md": "example.md"}
EXAMPLE_TITLE = "Huawei, ZTE and the trade dispute"


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("new", help="make the folder of a dossier")
    one.add_argument("folder_made", type=Path, metavar="DIR", help="the folder; it must be empty or not there")
    one.add_argument("--title", help="what the dossier is called; else as its folder")
    one.add_argument("--example", action="store_true", help="with five clippings, and what an analyst made of them")
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Makes the folder and says what comes next; SettingError where there is something in it already."""
    folder: Path = given.folder_made
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise SettingError(folder, "is there already and is not an empty folder; name another one")
    title = given.title or (EXAMPLE_TITLE if given.example else _title_of(folder))
    if given.example:
        for name in ("seeds", "content"):
            shutil.copytree(example_folder() / name, folder / name)
    write(folder, " ".join(title.split()), EXAMPLE if given.example else FILES)
    first = "Look at it" if given.example else f"Put clippings into {folder / 'seeds'}, and look at it"
    print(f"Made {folder}. {first}: dossier -C {shlex.quote(str(folder))} serve")
    return 0


def write(folder: Path, title: str, files: dict[str, str]) -> None:
    """Writes the files of a new dossier that are not there yet."""
    values = {"title": repr(title), "name": title, "heading": _as_yaml(title), "version": __version__}
    for name, source in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = (STARTER / source).read_text("utf-8")
        if not path.exists():
            path.write_text(_filled(text, values), "utf-8")
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
        if not any((folder / name).iterdir()):
            (folder / name / ".gitkeep").touch()


def _filled(text: str, values: dict[str, str]) -> str:
    """The text with the words in braces filled in; other braces, as workflows have them, stay."""
    parts = text.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        word, brace, rest = part.partition("}")
        filled.append(values[word] + rest if brace and word in values else "{" + part)
    return "".join(filled)


def _title_of(folder: Path) -> str:
    name = folder.absolute().name.replace("-", " ").replace("_", " ").strip()
    return name[:1].upper() + name[1:] or "Dossier"


def _as_yaml(title: str) -> str:
    """The title as a text in YAML, whatever signs it has."""
    quoted = title.replace("'", "''")
    return f"'{quoted}'"
