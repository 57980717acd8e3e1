"""The settings of this dossier. Everything that a site owner edits stands here; `make publish` adds the address."""

from pathlib import Path

ROOT = Path(__file__).parent

# Who reads what.
SITENAME = "Huawei, ZTE and the trade dispute"
SITESUBTITLE = "A dossier of news clippings"
# The language of the interface, with its dates: "en", "en-US", "de", or what theme/languages has a catalogue for.
DEFAULT_LANG = "en"
TIMEZONE = "UTC"

# Where things are. `make html SEEDS=… CAST=… CONTENT=… OUTPUT=…` sets others for one build.
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "theme")
DOSSIER_SEEDS = str(ROOT / "seeds")
DOSSIER_CAST = str(ROOT / "content" / "actors")
# Where the next build finds what this one found out; "" keeps nothing. `make html FRESH=1` forgets it.
DOSSIER_CACHE = str(ROOT / ".cache")
# Since when something counts as new, for the page new/: "2026-11-20", "last" for the last `make publish` from here,
# or the file data/dossier.json of an earlier site; "" for no such page. `make html SINCE=…` sets it for one build.
DOSSIER_SINCE = ""
# A cluster of Dask's that reads the clippings, "dask://host:port", with the same paths; "" for this machine's cores.
DOSSIER_EXECUTOR = ""

# The page in content/pages that stands on the front page; "" for none.
DOSSIER_HOME = "home"

# Whether actors that no file describes are found in the clippings and get pages, marked as not reviewed;
# "spacy:en_core_web_sm" finds them with that spaCy pipeline, which you install (see CONTRIBUTING.md).
DOSSIER_DISCOVERY = True

# Where the site will stand. This is what `make serve` uses; `make publish SITEURL=…` sets the real one.
SITEURL = "http://localhost:8000"
# What links to folders end with. "index.html" lets the site be read straight from the file system, too.
DOSSIER_INDEX = "index.html"

# What builds it.
PLUGIN_PATHS = [str(ROOT / "plugins")]
PLUGINS = ["dossier"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["static"]
