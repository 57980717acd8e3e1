"""Arguments that several commands take, and what makes one wrong."""

from __future__ import annotations

import argparse
from pathlib import Path

from dossier.errors import did_you_mean
from dossier.records import ACTOR_KINDS, ActorKind

SEEDS = Path("seeds")
CAST = Path("content/actors")
LONGEST = 200
"""Characters of the longest name."""


def add_folders(parser: argparse.ArgumentParser) -> None:
    """Lets a command be told where the clippings and the actor files are."""
    parser.add_argument("--seeds", type=Path, default=SEEDS, metavar="DIR", help="the folder of clippings")
    add_cast(parser)


def add_cast(parser: argparse.ArgumentParser) -> None:
    """Lets a command be told where the actor files are."""
    parser.add_argument("--cast", type=Path, default=CAST, metavar="DIR", help="the folder of actor files")


def name(text: str) -> str:
    """A name, its white space single; refused where it has no letter, or signs that nobody can see."""
    tidy = " ".join(text.split())
    if not tidy.isprintable() or len(tidy) > LONGEST:
        raise argparse.ArgumentTypeError(f"{tidy[:LONGEST]!a} is no name: it is too long or holds hidden signs")
    if not any(letter.isalpha() for letter in tidy):
        raise argparse.ArgumentTypeError(f"{tidy!r} is no name: it has no letter")
    return tidy


def kind(text: str) -> ActorKind:
    """A kind of actor; refused where there is none of this name."""
    for known in ACTOR_KINDS:
        if known == text:
            return known
    hint = did_you_mean(text, ACTOR_KINDS)
    raise argparse.ArgumentTypeError(f"unknown kind {text!r}{hint}; known are {', '.join(ACTOR_KINDS)}")
