"""`build`: builds the dossier (make html)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.garbage import rarely_collected

if TYPE_CHECKING:
    import argparse


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("build", help="build it into output/, to be read on this machine (make html)")
    one.add_argument("--url", help="where it will stand on the web: builds it for there, as publish does")
    add_places(one)
    one.set_defaults(run=run)


def add_places(parser: argparse.ArgumentParser) -> None:
    """Lets a build be told where things are, and how it goes."""
    parser.add_argument("--settings", type=Path, default=Path("pelican.conf.py"), metavar="FILE")
    parser.add_argument("--output", type=Path, metavar="DIR", help="where the site will stand")
    parser.add_argument("--seeds", type=Path, metavar="DIR", help="another dossier's clippings")
    parser.add_argument("--cast", type=Path, metavar="DIR", help="its actor files; without them it has none")
    parser.add_argument("--content", type=Path, metavar="DIR", help="its pages, in DIR/pages; without them it has none")
    parser.add_argument("--title", help="what it is called")
    parser.add_argument("--since", metavar="DAY", help='say what is new since a day, since "last", or a dossier.json')
    parser.add_argument("--paper", action="store_true", help="with the long page that is printed (pdf)")
    parser.add_argument(
        "--only-actors", metavar="NAMES", help="of that only the clippings that name one of these (pdf)"
    )
    parser.add_argument("--only-from", metavar="DAY", help="only those of this day or later (pdf)")
    parser.add_argument("--only-until", metavar="DAY", help="only those of this day or earlier (pdf)")
    parser.add_argument(
        "--only-new", action="store_true", help="only those that are new; --since says since when (pdf)"
    )
    parser.add_argument("--fresh", action="store_true", help="forget what earlier builds found out (make html FRESH=1)")
    parser.add_argument("--times", action="store_true", help="say at the end where the time went (make html TIMES=1)")
    parser.add_argument("--debug", action="store_true", help="show where in the program an error came up")


def run(given: argparse.Namespace) -> int:
    """Builds the dossier; 2 where something is wrong that a person has to mend, which is told in a sentence."""
    with rarely_collected():  # already while all is loaded
        return _build(given)


def _build(given: argparse.Namespace) -> int:
    from dossier.site.pelican.running.glance import standing_at_a_glance  # noqa: PLC0415  others do without
    from dossier.site.pelican.running.wanted import Wanted  # noqa: PLC0415

    places = (given.output, given.seeds, given.cast, given.content)
    told = Wanted(*places, given.title, given.url, since=given.since)
    selection = {"actors": given.only_actors, "from": given.only_from, "until": given.only_until, "new": given.only_new}
    chosen = {key: value for key, value in selection.items() if value}
    wanted = replace(told, paper=given.paper and (chosen or True), fresh=given.fresh, times=given.times)
    site = standing_at_a_glance(given.settings, wanted)
    if site:
        site.say()
        return 0
    from dossier.site.pelican.running.build import build  # noqa: PLC0415  loads Pelican

    return build(given.settings, wanted, debug=given.debug)
