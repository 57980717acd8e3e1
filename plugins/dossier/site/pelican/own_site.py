"""A site that is a dossier and nothing else: what Pelican has to be told beyond what its owner says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican.settings import DEFAULT_CONFIG

from dossier.errors import SettingError
from dossier.package_files import theme_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

CONF = "pelican.conf.py"
PLACE = "DOSSIER_PATH"
"""The setting that says where in its site the dossier stands; "" where it is the whole site."""
GUEST_PLACE = "dossier/"
"""Where it stands in a site of somebody else's that does not say."""


def is_whole_site(settings: Mapping[str, Any]) -> bool:
    """Whether the dossier is all of the site: its owner says so, or has chosen a theme of a dossier's."""
    stated = settings.get(PLACE)
    return is_our_theme(Path(settings["THEME"])) if stated is None else not str(stated).strip("/")


def is_our_theme(theme: Path) -> bool:
    """Whether a theme has the parts that a dossier's is made of."""
    return (theme / "styles" / "tokens.css").is_file() and (theme / "templates" / "clipping.html").is_file()


def use_our_theme(pelican: Any) -> None:
    """Gives a site that names no theme the dossier's; SettingError where it names one that shows no dossier."""
    theme = Path(pelican.settings["THEME"])
    pelican.settings.setdefault("SITESUBTITLE", "")
    if is_our_theme(theme):
        return
    if str(theme) != DEFAULT_CONFIG["THEME"]:
        remedy = f'leave THEME out, or set {PLACE} = "{GUEST_PLACE}" for a dossier within your own site'
        raise SettingError(CONF, f"THEME {theme.name!r} shows no dossier; {remedy}")
    pelican.settings["THEME"] = pelican.theme = str(theme_folder())
