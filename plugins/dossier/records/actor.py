"""Actors, and the cast that a dossier knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from dossier.records.publication import Publication

ActorKind = Literal["person", "company", "organization", "government", "country", "place", "media"]

ACTOR_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, company, body or country that the clippings name."""

    slug: str
    """Its place on the site: /actors/<slug>/; the actor file's stem, other scripts in Latin letters."""
    name: str
    """The name to show; a strong name."""
    kind: ActorKind
    """What it is."""
    aliases: tuple[str, ...] = ()
    """Names that always mean this actor."""
    weak_aliases: tuple[str, ...] = ()
    """Names that mean it only where a strong name of it stands in the same clipping."""
    metonyms: tuple[str, ...] = ()
    """Capitals that stand for it where they act ("Washington says"), and are places elsewhere."""
    never: tuple[str, ...] = ()
    """Phrases that hold one of its names and mean something else."""
    family_name_first: bool = False
    """Whether the first word of a person's name is the surname."""
    part_of: str | None = None
    """The slug of the body it belongs to."""
    wikidata: str | None = None
    """Its Wikidata identifier."""
    profile: str = ""
    """What the analyst wrote about it, in Markdown."""
    reviewed: bool = True
    """False for an actor that was found in the clippings and that no analyst has looked at."""
    stem: str = field(default="", compare=False)
    """What its file is called where that is not its slug; empty where it is."""

    @property
    def file(self) -> str:
        """The name of its file; of an actor without one, of the file that adopting it would write."""
        return f"{self.stem or self.slug}.md"

    @property
    def strong_names(self) -> tuple[str, ...]:
        """The name and the aliases, each once."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))

    @property
    def surname(self) -> str | None:
        """A person's surname, which is a weak alias by itself; None where the name is one word or no person's."""
        words = self.name.split()
        if self.kind != "person" or len(words) < 2:
            return None
        return words[0] if self.family_name_first else words[-1]


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors a dossier knows, by slug."""

    actors: tuple[Actor, ...] = ()
    """In order of their slugs."""
    by_slug: dict[str, Actor] = field(default_factory=dict)
    """The same, by slug."""
    ignored: tuple[str, ...] = ()
    """Names that discovery never reports, because the analyst said so."""
    faint: tuple[Actor, ...] = ()
    """Those that discovery found and that stay below its threshold: known to the review alone."""
    publications: tuple[Publication, ...] = ()
    """The sources of clippings that the analyst describes, in the order of their file."""

    @classmethod
    def of(
        cls,
        actors: list[Actor] | tuple[Actor, ...],
        ignored: tuple[str, ...] = (),
        faint: tuple[Actor, ...] = (),
    ) -> Cast:
        """The cast of these actors, in order of their slugs."""
        ordered = tuple(sorted(actors, key=lambda actor: actor.slug))
        return cls(ordered, {actor.slug: actor for actor in ordered}, ignored, faint)
