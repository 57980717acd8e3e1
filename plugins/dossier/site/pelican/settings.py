"""The settings of pelican.conf.py that are ours, checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from dossier.discovery import DEFAULT, Threshold, model_of
from dossier.errors import SettingError, did_you_mean
from dossier.records import PUBLISH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.records import Publish

T = TypeVar("T")
ROBOTS = ("", "noindex")
CONF = "pelican.conf.py"
KNOWN = (
    "DOSSIER_SEEDS",
    "DOSSIER_CAST",
    "DOSSIER_HOME",
    "DOSSIER_INDEX",
    "DOSSIER_DISCOVERY",
    "DOSSIER_SEARCH",
    "DOSSIER_PRINT",
    "DOSSIER_PUBLISH_INCOMPLETE",
    "DOSSIER_AS_ARTICLES",
    "DOSSIER_CACHE",
    "DOSSIER_SINCE",
    "DOSSIER_FRESH",
    "DOSSIER_TIMES",
    "DOSSIER_WORKERS",
    "DOSSIER_EXECUTOR",
    "DOSSIER_PATH",
    "DOSSIER_IN_THEME",
    "DOSSIER_PUBLISH",
    "DOSSIER_ROBOTS",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a site owner may set."""

    seeds: Path
    """The folder of the clippings."""
    cast: Path | None
    """The folder of the actor files; None for a dossier that has none yet."""
    home: str
    """The slug of the page that stands on the front page; empty for none."""
    index: str
    """What a link to a folder ends with: "index.html", so that it works from the file system, or nothing."""

    discovery: Threshold | None
    """Which names that no actor file knows become actors; None that none does."""
    model: str = ""
    """The spaCy pipeline that finds those names; empty for the rules."""
    search: bool = True
    """Whether there is a search."""
    paper: bool = False
    """Whether there is the long page that `make pdf` prints."""

    incomplete: bool = False
    """Whether the site may be published without the clippings that cannot be read."""
    workers: int = 0
    """How many processes work on the clippings; 0 for as many as there are cores."""
    publish: Publish = "full"
    """How much of a clipping is shown where the dossier is handed on, unless its sidecar or its source says it."""
    robots: str = ""
    """What search engines are told of each page, like "noindex"; empty for nothing."""
    executor: str = ""
    """The cluster of Dask's that works on them, "dask://host:port"; empty for none."""

    @property
    def published(self) -> bool:
        """Whether the site is built for the web, not to be read on this machine."""
        return not self.index

    @property
    def handed_on(self) -> bool:
        """Whether somebody else will read what is built: on the web, or on paper."""
        return self.published or self.paper

    @classmethod
    def of(cls, stated: Mapping[str, Any]) -> Settings:
        """The settings from Pelican's; SettingError for an unknown name or a folder that is not there."""
        for name in stated:
            if name.startswith("DOSSIER_") and name not in KNOWN:
                raise SettingError(CONF, f"unknown setting {name}{did_you_mean(name, KNOWN)}")
        seeds = _folder(stated, "DOSSIER_SEEDS", "seeds", "the clippings")
        cast = _folder(stated, "DOSSIER_CAST", "content/actors", "the actor files")
        if seeds is None:
            raise SettingError(CONF, "DOSSIER_SEEDS names no folder; set it to that of the clippings")
        output = Path(stated.get("OUTPUT_PATH", "output")).resolve()
        if output == seeds.resolve() or seeds.resolve() in output.parents:
            raise SettingError(output, f"lies in the clippings' folder {seeds}; its pages would be read as clippings")
        home, index = stated.get("DOSSIER_HOME", "home"), stated.get("DOSSIER_INDEX", "")
        discovery, model = _discovery(stated.get("DOSSIER_DISCOVERY", True))
        search, paper = bool(stated.get("DOSSIER_SEARCH", True)), bool(stated.get("DOSSIER_PRINT", False))
        incomplete = bool(stated.get("DOSSIER_PUBLISH_INCOMPLETE", False))
        workers, executor = int(stated.get("DOSSIER_WORKERS", 0)), str(stated.get("DOSSIER_EXECUTOR", ""))
        publish = _one_of(stated, "DOSSIER_PUBLISH", PUBLISH)
        robots = _one_of(stated, "DOSSIER_ROBOTS", ROBOTS)
        said = (search, paper, incomplete, workers, publish, robots, executor)
        return cls(seeds, cast, home, index, discovery, model, *said)


def _one_of(stated: Mapping[str, Any], name: str, known: tuple[T, ...]) -> T:
    """The value of a setting, the first of those that are known where nothing is said; SettingError for another."""
    for one in known:
        if one == stated.get(name, known[0]):
            return one
    raise SettingError(CONF, f"{name} is {stated[name]!r}; it may be {', '.join(map(repr, known))}")


def _folder(stated: Mapping[str, Any], name: str, default: str, what: str) -> Path | None:
    """The folder that a setting names, as seen from here; None where it is set to ""."""
    named = str(stated.get(name, default))
    if not named:
        return None
    folder = Path(named)
    near = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    if not near.is_dir():
        raise SettingError(CONF, f"there is no folder {near} for {what}; make it or set {name}")
    return near


def _discovery(stated: object) -> tuple[Threshold | None, str]:
    """The threshold and the pipeline of True, False or "spacy:<model>"; SettingError for anything else."""
    if isinstance(stated, bool):
        return (DEFAULT if stated else None), ""
    return DEFAULT, model_of(stated)
