"""What a build remembers never shows: the site after any edits is, byte for byte, the one built from nothing."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from jinja2 import Environment
from pelican.log import LimitFilter

from dossier.archive.digests import digest
from dossier.archive.store import FILE, Store
from dossier.errors import SettingError
from dossier.site.pages.actors.actor_pages import ActorPages
from dossier.site.pelican import clippings_as_articles
from dossier.site.pelican.printing.press import Press, PrintOrder, WrittenPage
from tests.building import build
from tests.reading import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from dossier.site.pages.actors.actor_outline import ActorOutline
    from dossier.site.pages.actors.actor_page import ActorPage

WORDS = ("harbour", "ferry", "tariff", "council", "crane", "levy", "pilot", "quay")
PEOPLE = ("Greta Halvorsen", "Ivo Tanaka", "Sela Morrow", "Pim de Haan")
PAPERS = ("The Gull", "Dockside Post")


@dataclass(frozen=True, slots=True)
class Scene:
    """A small dossier of its own in a folder, that edits change."""

    folder: Path
    """Where all of it is."""
    changed: dict[str, Any]
    """The settings that are not the project's."""

    def built(self, output: str = "output", **more: Any) -> dict[str, bytes]:
        """The files of the site as it is now; it remembers what it found out, unless `more` says otherwise."""
        places = {
            "DOSSIER_SEEDS": self.folder / "seeds",
            "DOSSIER_CAST": self.folder / "actors",
            "THEME": self.folder / "theme",
            "PATH": self.folder / "content",
            "DOSSIER_CACHE": self.folder / ".cache",
            "DOSSIER_SEARCH": False,
        }
        build(self.folder / output, **(places | self.changed | more))
        return files_of(self.folder / output)

    def from_nothing(self) -> dict[str, bytes]:
        """The files of the site, built where nothing is remembered."""
        shutil.rmtree(self.folder / "other", ignore_errors=True)
        return self.built("other", DOSSIER_CACHE="")


def files_of(folder: Path) -> dict[str, bytes]:
    """All files of a built site by name."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def clipping(dice: random.Random) -> str:
    """A clipping of a few sentences, with somebody who speaks and a date."""
    one, other = dice.sample(PEOPLE, 2)
    lines = [f"{dice.choice(WORDS).capitalize()} plan is back, {dice.choice(WORDS)} or no {dice.choice(WORDS)}", ""]
    for _ in range(dice.randint(2, 4)):
        said = f"“The {dice.choice(WORDS)} is not the {dice.choice(WORDS)} of last year,” {one} said."
        lines += [f"{one} met {other} about the {dice.choice(WORDS)} on May {dice.randint(1, 28)}, 2021. {said}", ""]
    return "\n".join([*lines, "Advertisement", ""])


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    dice = random.Random(3)  # noqa: S311  invented clippings
    for name in ("seeds", "actors", "content/pages"):
        (tmp_path / name).mkdir(parents=True)
    shutil.copytree(ROOT / "theme", tmp_path / "theme", ignore=shutil.ignore_patterns("__pycache__"))
    for number in range(4):
        (tmp_path / "seeds" / f"clip-{number}.txt").write_text(clipping(dice), "utf-8")
    (tmp_path / "actors" / "greta-halvorsen.md").write_text(actor(PEOPLE[0]), "utf-8")
    (tmp_path / "content" / "pages" / "home.md").write_text("About [[Greta Halvorsen]].\n", "utf-8")
    return Scene(tmp_path, {})


def actor(name: str, profile: str = "") -> str:
    """An actor file."""
    return f"---\nname: {name}\nkind: person\n---\n\n{profile}\n"


def _clipping(scene: Scene, dice: random.Random) -> None:
    place = scene.folder / "seeds" / f"clip-{dice.randrange(6)}.txt"
    place.write_text(clipping(dice), "utf-8")


def _withdrawn(scene: Scene, dice: random.Random) -> None:
    clips = sorted((scene.folder / "seeds").glob("*.txt"))
    if len(clips) > 2:
        dice.choice(clips).unlink()


def _sidecar(scene: Scene, dice: random.Random) -> None:
    place = scene.folder / "seeds" / f"clip-{dice.randrange(6)}.toml"
    if place.exists() and dice.random() < 0.4:
        place.unlink()
    else:
        day = f"2021-06-{dice.randint(1, 28):02}"
        place.write_text(f'title = "On {dice.choice(WORDS)}"\npublished = {day}\nsource = "{dice.choice(PAPERS)}"\n')


def _actor(scene: Scene, dice: random.Random) -> None:
    name = dice.choice(PEOPLE)
    place = scene.folder / "actors" / f"{name.lower().replace(' ', '-')}.md"
    if place.exists() and dice.random() < 0.5:
        place.unlink()
    else:
        place.write_text(actor(name, f"Knows the {dice.choice(WORDS)}."), "utf-8")


def _page(scene: Scene, dice: random.Random) -> None:
    place = scene.folder / "content" / "pages" / f"{dice.choice(('home', 'notes', 'briefing'))}.md"
    if place.exists() and dice.random() < 0.3:
        place.unlink()
    else:
        place.write_text(f"A note on the {dice.choice(WORDS)} and {dice.choice(PEOPLE)}.\n", "utf-8")


def _template(scene: Scene, dice: random.Random) -> None:
    name = dice.choice(("templates/actor.html", "templates/partials/footer.html", "templates/macros/links.html"))
    with (scene.folder / "theme" / name).open("a", encoding="utf-8") as file:
        file.write(f"<!-- {dice.choice(WORDS)} -->\n")


def _style(scene: Scene, dice: random.Random) -> None:
    with (scene.folder / "theme" / "styles" / "prose.css").open("a", encoding="utf-8") as file:
        file.write(f".{dice.choice(WORDS)} {{ margin: 0 }}\n")


def _setting(scene: Scene, dice: random.Random) -> None:
    scene.changed["SITENAME"] = f"The {dice.choice(WORDS)}"
    scene.changed["DEFAULT_LANG"] = dice.choice(("en", "de"))
    scene.changed["DOSSIER_INDEX"] = dice.choice(("", "index.html"))


EDITS: tuple[Callable[[Scene, random.Random], None], ...] = (
    _clipping,
    _clipping,
    _withdrawn,
    _sidecar,
    _actor,
    _page,
    _template,
    _style,
    _setting,
)


MANY = ("site.pelican.printing.press.FEW", "workshop.remembering.FEW", "assembly.FEW")
"""Above these numbers others share the work."""
PACKED = ("site.pelican.clippings_as_articles.LARGEST", "exports.inventory.BUNDLE")
"""Above these numbers exports are packed, and of so many clippings at once."""
LONG = (
    "site.links.sheet_pages.BOUND",
    "site.pages.actors.actor_record.SHORT",
    "site.pages.actors.actor_record.BEST",
    "addresses.names.CROWD",
)
"""Above these numbers a list is cut into pages."""


@pytest.mark.parametrize(
    ("seed", "small"), [(0, ()), (1, (*MANY, *LONG, *PACKED))], ids=["as it is", "cut, and side by side"]
)
def test_after_any_edits_the_site_is_the_one_built_from_nothing(
    scene: Scene, seed: int, small: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in small:
        monkeypatch.setattr(f"dossier.{name}", 1)
    dice = random.Random(seed)  # noqa: S311  edits
    scene.built()
    for _round in range(3):
        for edit in dice.choices(EDITS, k=dice.randint(1, 2)):
            edit(scene, dice)
        assert scene.from_nothing() == scene.built()


@pytest.mark.parametrize("few", [1, 1_000], ids=["beside the pages", "after them"])
def test_the_exports_are_written_once(scene: Scene, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    told, real = scene.folder / "told", clippings_as_articles.write_exports

    def noted(*given: Any, **named: Any) -> list[Path]:
        with told.open("a") as file:  # another process may write them
            file.write("written\n")
        return real(*given, **named)

    monkeypatch.setattr(clippings_as_articles, "write_exports", noted)
    monkeypatch.setattr("dossier.site.pelican.printing.press.FEW", few)
    assert b"clip-0.txt" in scene.built()["data/dossier.json"]
    assert ["written"] == told.read_text().splitlines()


def test_where_nothing_changed_nothing_is_made_and_a_person_is_told(scene: Scene, capsys: Any) -> None:
    made = scene.built()
    first = (scene.folder / "output").stat().st_ino
    capsys.readouterr()
    assert made == scene.built()
    assert first == (scene.folder / "output").stat().st_ino
    assert "Nothing has changed" in capsys.readouterr().out


def test_where_nothing_changed_what_a_stopped_build_left_is_cleared(scene: Scene) -> None:
    scene.built()
    left = scene.folder / ".output.building"
    (left / "actors").mkdir(parents=True)
    (left / "actors" / "half.html").write_text("half", "utf-8")
    scene.built()
    assert not left.exists()


def test_a_warning_is_given_again_where_nothing_changed(scene: Scene, caplog: Any, monkeypatch: Any) -> None:
    (scene.folder / "seeds" / "empty.txt").write_text("")
    scene.built()
    caplog.clear()
    monkeypatch.setattr(LimitFilter, "_raised_messages", set())  # Pelican says nothing twice in one process
    scene.built()
    assert ["empty.txt: is empty"] == [text.rpartition("/")[2][:19] for text in caplog.messages]


def test_of_an_edit_only_what_it_changes_is_written(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.built()
    (scene.folder / "content" / "pages" / "briefing.md").write_text("A note that no other page shows.\n")
    written: list[str] = []
    real = Press.print_one

    def noted(press: Press, order: PrintOrder, made: Mapping[str, Any]) -> WrittenPage:
        written.append(order.template)
        return real(press, order, made)

    monkeypatch.setattr(Press, "print_one", noted)
    scene.built()
    assert "briefing" in written
    assert not {"clipping", "actor", "pair", "statements", "timeline"}.intersection(written)


def test_a_template_is_compiled_by_one_build_and_by_none_after_it(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[str | None] = []
    real = Environment.compile

    def noted(environment: Environment, source: Any, name: str | None = None, *rest: Any) -> Any:
        compiled.append(name)
        return real(environment, source, name, *rest)

    monkeypatch.setattr(Environment, "compile", noted)
    scene.built()
    assert "clipping.html" in compiled
    compiled.clear()
    _append(scene.folder / "seeds" / "clip-0.txt", "\nThe council met again.\n")
    _append(scene.folder / "theme" / "templates" / "partials" / "footer.html", "<!-- another end -->\n")
    made = scene.built()
    assert ["partials/footer.html"] == compiled
    assert b"another end" in made["index.html"]


def test_an_actor_that_is_named_once_more_leaves_the_clippings_standing_that_name_it(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        text = f"Bridge {number} is closed\n\nGreta Halvorsen closed bridge {number} for the winter, the town said.\n"
        (scene.folder / "seeds" / f"bridge-{number}.txt").write_text(text)
    scene.built()
    _append(scene.folder / "seeds" / "bridge-1.txt", "\nIt was the only way across, and Greta Halvorsen knew it.\n")
    written: list[str] = []
    real = Press.print_one

    def noted(press: Press, order: PrintOrder, made: Mapping[str, Any]) -> WrittenPage:
        written.append(order.name)
        return real(press, order, made)

    monkeypatch.setattr(Press, "print_one", noted)
    scene.built()
    assert "actors/greta-halvorsen/index.html" in written
    assert ["clippings/bridge-1/index.html"] == [name for name in written if name.startswith("clippings/b")]


def test_of_an_edit_only_the_pages_are_made_that_show_words_of_its_clipping(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    (scene.folder / "seeds" / "lock.txt").write_text("The lock is shut\n\nOda Brandt shut the lock on May 3, 2021.\n")
    (scene.folder / "actors" / "oda-brandt.md").write_text(actor("Oda Brandt"), "utf-8")
    scene.built()
    _append(scene.folder / "seeds" / "lock.txt", "\n“The lock is not a toy,” Oda Brandt said.\n")
    made: list[str] = []
    real = ActorPages.page

    def noted(pages: ActorPages, outline: ActorOutline) -> ActorPage:
        made.append(outline.title)
        return real(pages, outline)

    monkeypatch.setattr(ActorPages, "page", noted)
    assert scene.from_nothing() != {}
    assert len(set(made)) > 1
    made.clear()
    scene.built()
    assert ["Oda Brandt"] == made


def _append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def test_a_template_that_asks_for_what_no_digest_holds_is_always_written(scene: Scene) -> None:
    footer = scene.folder / "theme" / "templates" / "partials" / "footer.html"
    _append(footer, "{{ articles | length }} {{ articles[0].title }}")
    scene.built()
    for title in ("One", "Another"):
        (scene.folder / "seeds" / "clip-0.toml").write_text(f'title = "{title}"\npublished = 2022-01-01\n')
        assert scene.from_nothing() == scene.built()


def test_a_page_that_somebody_changed_or_deleted_is_written_again(scene: Scene) -> None:
    made = scene.built()
    (scene.folder / "output" / "index.html").write_text("Mine.")
    (scene.folder / "output" / "atom.xml").unlink()
    assert made == scene.built()


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0" + b"\7" * 5000])
def test_a_damaged_store_means_that_all_is_made_again(scene: Scene, damage: bytes) -> None:
    made = scene.built()
    for path in (scene.folder / ".cache").iterdir():
        path.unlink()
    (scene.folder / ".cache" / FILE).write_bytes(damage)
    assert made == scene.built()


def test_a_store_with_a_flipped_bit_is_no_error(scene: Scene) -> None:
    made = scene.built()
    place = scene.folder / ".cache" / FILE
    data = bytearray(place.read_bytes())
    for at in range(3000, len(data), 997):
        data[at] ^= 4
    place.write_bytes(data)
    assert made == scene.built()


def test_a_cache_that_cannot_be_written_is_no_error(scene: Scene) -> None:
    (scene.folder / ".cache").write_text("a file where the folder should be")
    assert scene.from_nothing() == scene.built()


def test_fresh_forgets(scene: Scene, capsys: Any) -> None:
    scene.built()
    capsys.readouterr()
    scene.built(DOSSIER_FRESH=True)
    assert "Nothing has changed" not in capsys.readouterr().out


def test_the_store_is_never_published(scene: Scene) -> None:
    with pytest.raises(SettingError, match="DOSSIER_CACHE lies in the output folder"):
        scene.built(DOSSIER_CACHE=scene.folder / "output" / ".cache")


def test_a_rule_that_changed_is_applied_to_all_clippings(tmp_path: Path) -> None:
    """In a copy of the project: a word that is new in the rules removes a line that stood before."""
    for name in ("plugins", "theme", "pelican.conf.py"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content").mkdir()
    text = "The ferry sails again\n\nThe ferry sailed on Monday, the harbour said, with forty cars on board.\n\n"
    (tmp_path / "seeds" / "a.txt").write_text(
        f"{text}Hoist the zabbalook flag here\n\nIt came back at noon with ten.\n"
    )
    (tmp_path / "actors").mkdir()
    command = [sys.executable, "-m", "dossier", "build", "--cast", "actors", "--content", "content"]
    rules = tmp_path / "plugins" / "dossier" / "rules" / "cleaning" / "cues.toml"
    shown, known = [], rules.read_text("utf-8")
    for options in ([], [], ["--fresh"]):
        subprocess.run(
            [*command, *options], cwd=tmp_path, check=True, env={"PYTHONPATH": "plugins"}, capture_output=True
        )
        shown.append((tmp_path / "output" / "clippings" / "a" / "index.html").read_text("utf-8"))
        rules.write_text(known.replace("words = [", 'words = ["hoist the zabbalook flag", ', 1), "utf-8")
    assert shown[0] != shown[1]
    assert shown[1] == shown[2]


def test_the_store_lets_the_oldest_go(tmp_path: Path) -> None:
    store = Store(tmp_path, most=1_000)
    for number in range(20):
        store.keep("a", {digest((str(number),)): bytes(100)})
    kept = store.take("a", [digest((str(number),)) for number in range(20)])
    assert digest(("19",)) in kept
    assert digest(("0",)) not in kept
    assert len(kept) <= 10
