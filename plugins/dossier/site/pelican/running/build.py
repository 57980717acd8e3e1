"""Runs Pelican for a person: what goes wrong is one sentence that names the file and the remedy."""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from jinja2 import TemplateError
from pelican import Pelican
from pelican.log import init as init_logging
from pelican.settings import read_settings

from dossier.errors import DossierError, SettingError
from dossier.site.pelican.running.glance import keep_for_glance
from dossier.site.pelican.running.standing import Inputs

if TYPE_CHECKING:
    from dossier.site.pelican.running.wanted import Wanted

FATAL = "Warning or error encountered"
"""What Pelican raises behind an error that it has told, where errors stop the build."""

NO_DOSSIER = "there is no such file; run this in the folder of your dossier, or make one: dossier new DIR"

MENDABLE = 2
"""The exit status where a person has to mend something."""

_last: list[Pelican] = []
"""The last build: whoever ends with it need not take its site apart first."""


def build(conf: Path, wanted: Wanted, *, debug: bool = False) -> int:
    """Builds the dossier of a settings file; gives the exit status. `debug` shows the traceback of an error, too."""
    handler = logging.StreamHandler()
    handler.addFilter(_explained)
    init_logging(level=logging.WARNING, fatal="errors", name="pelican", handler=handler)
    try:
        if not conf.is_file():
            raise SettingError(conf, NO_DOSSIER)
        pelican = Pelican(settings_of(conf, wanted))
        pelican.run()
        if isinstance(inputs := getattr(pelican, "inputs", None), Inputs):
            keep_for_glance(conf, wanted, pelican.settings, inputs)
        _last[:] = [pelican]
    except KeyboardInterrupt:
        print("Stopped; the earlier site stands as it was.", file=sys.stderr)
        return 130
    except Exception as error:
        if debug:
            traceback.print_exception(error)
        print(sentence(error, debug=debug), file=sys.stderr)
        told = isinstance(error, DossierError | TemplateError | OSError | SyntaxError) or str(error) == FATAL
        return MENDABLE if told else 1
    return 0


def settings_of(conf: Path, wanted: Wanted) -> dict[str, Any]:
    """Pelican's settings for a build; SettingError where its code fails or Pelican refuses it."""
    try:
        settings: dict[str, Any] = read_settings(str(conf), override=overridden(conf, wanted))
        ZoneInfo(str(settings["TIMEZONE"]))
    except (DossierError, SyntaxError, OSError):
        raise
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame.lineno for frame in frames if Path(frame.filename).resolve() == conf.resolve()]
        said = " ".join(str(error).split()).strip("'")
        raise SettingError(conf, f"{said}; mend the setting", lines[-1] if lines else None) from error
    return settings


def _explained(record: logging.LogRecord) -> bool:
    """Puts the sentence of the error that Pelican tells of in the place of its words, which leave out the reason."""
    error = sys.exc_info()[1]
    if record.levelno >= logging.ERROR and isinstance(error, Exception) and str(error) != FATAL:
        record.msg, record.args = sentence(error), ()
    return True


def overridden(conf: Path, wanted: Wanted) -> dict[str, Any]:
    """The settings of a build that differ from those of the file; SettingError for an address that is none.

    Another dossier's clippings bring nothing of this one along: no actor files but those of a folder `actors` beside
    them, no pages, not its title.
    """
    folder = conf.resolve().parent
    changed: dict[str, Any] = {"OUTPUT_PATH": _path(wanted.output), "DOSSIER_SEEDS": _path(wanted.seeds)}
    changed |= {"DOSSIER_CAST": _path(wanted.cast), "PATH": _path(wanted.content), "SITENAME": wanted.title}
    if wanted.seeds and not _is_own(wanted.seeds, folder, conf):
        beside = wanted.seeds.resolve().with_name("actors")
        changed["DOSSIER_CAST"] = changed["DOSSIER_CAST"] or (str(beside) if beside.is_dir() else "")
        changed["SITENAME"] = wanted.title or "Dossier"
        changed["SITESUBTITLE"] = ""
        if not wanted.content:
            changed |= {"PAGE_PATHS": [], "STATIC_PATHS": [], "DOSSIER_HOME": ""}
    if wanted.url:
        changed |= {"SITEURL": _address(wanted.url), "DOSSIER_INDEX": ""}
    if wanted.paper:
        changed |= {"DOSSIER_PRINT": wanted.paper, "DOSSIER_SEARCH": False}
    if wanted.fresh:
        changed["DOSSIER_FRESH"] = True
    if wanted.since is not None:
        changed["DOSSIER_SINCE"] = wanted.since
    if wanted.times:
        changed["DOSSIER_TIMES"] = True
    return {name: value for name, value in changed.items() if value is not None}


def sentence(error: Exception, *, debug: bool = False) -> str:
    """What a person is told of an error: which file, what is wrong, and the remedy where it is known."""
    if isinstance(error, DossierError):
        return str(error)
    if isinstance(error, TemplateError):
        return f"{_place_in_template(error)}: {error.message}; mend the template"
    if isinstance(error, OSError):
        return f"{error.filename or 'a file'}: {error.strerror or error}; check the place, its permissions and the disk"
    if isinstance(error, SyntaxError):
        return f"{error.filename}:{error.lineno}: {error.msg}; mend the line"
    if isinstance(error, RuntimeError) and str(error) == FATAL:
        return "The build stopped at the error above; the earlier site stands as it was."
    hint = "" if debug else "; run it again with DEBUG=1 and report what it says"
    return f"the build failed ({type(error).__name__}: {' '.join(str(error).split())[:300]}){hint}"


def _path(path: Path | None) -> str | None:
    return None if path is None else str(path.resolve())


def _is_own(seeds: Path, folder: Path, conf: Path) -> bool:
    """Whether these clippings are those that the settings file names."""
    stated = Path(str(read_settings(str(conf)).get("DOSSIER_SEEDS", "seeds")))
    return (folder / stated).resolve() == seeds.resolve()


def _address(url: str) -> str:
    """The address of the site without a slash at its end; SettingError where browsers could not go there."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingError("SITEURL", f"{url!r} is no address of a site; write it like https://example.org/dossier")
    if parts.username or parts.password:
        raise SettingError("SITEURL", "holds a name or a password, which would stand on every page; leave it out")
    return url.rstrip("/")


def _place_in_template(error: TemplateError) -> str:
    """The template and the line an error came up in: as it says itself, else the innermost frame of a template."""
    name, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename.endswith((".html", ".xml", ".txt")):
            name, line = frame.filename, frame.lineno
    return f"{name or 'a template'}:{line}" if line else str(name or "a template")
