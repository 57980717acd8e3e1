"""`export`: writes the dossier as data files, the same that a build puts below data/, without making a site."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.cast.registry import read_cast
from dossier.commands.arguments import SEEDS, add_cast
from dossier.errors import SettingError
from dossier.exports import write_exports
from dossier.exports.inventory import take_inventory
from dossier.pipeline import examine_folder, put_together
from dossier.records import PUBLISH
from dossier.rights.terms import Terms

if TYPE_CHECKING:
    import argparse


def add(commands: Any) -> None:
    """Says how it is called."""
    one = commands.add_parser("export", help="write it as data files, without a site")
    one.add_argument("seeds", type=Path, nargs="?", default=SEEDS, metavar="SEEDS", help="the folder of clippings")
    one.add_argument("--to", type=Path, required=True, metavar="DIR", help="the folder to write into; it is made")
    one.add_argument("--title", default="Dossier", help="the dossier's name")
    one.add_argument("--url", default="", help="where its site stands, as SITEURL says; none where there is none")
    one.add_argument("--publish", choices=PUBLISH, help="hold no more of the clippings than a site with this may show")
    add_cast(one)
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Writes the files and names each; 1 where a clipping could not be read, which is left out."""
    if not given.seeds.is_dir():
        raise SettingError(given.seeds, "there is no such folder of clippings")
    cast = read_cast(given.cast)
    terms = Terms(given.publish, cast.publications) if given.publish else None
    dossier = put_together(examine_folder(given.seeds, cast), terms)
    unreadable = [one for one in dossier.complaints if one.fatal]
    for complaint in unreadable:
        print(f"{complaint.path}: {complaint.message}", file=sys.stderr)
    inventory = take_inventory(dossier, given.title, given.url.rstrip("/"))
    for path in write_exports(inventory, given.to):
        print(path)
    return 1 if unreadable else 0
