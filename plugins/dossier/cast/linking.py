"""Linking: each place in an article where an actor of the cast is named, and the places left alone because of a doubt.

The longest name wins and links never overlap. A strong name links at once, a weak one only where a strong name of the
same actor, or of somebody who belongs to it, stands in the article, a metonym only where it acts. A name that is part
of a longer one links nowhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from dossier.cast.matcher import Matcher
from dossier.cast.namesakes_named import Namesakes
from dossier.cast.words_around import WordsAround
from dossier.language.letters import fold, may_lack_article, plain, spellings, without_article
from dossier.messages import phrase
from dossier.records import Ambiguity, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.records import Actor, ActorKind, Article, Cast


@dataclass(frozen=True, slots=True)
class Claims:
    """Who claims a name, by how firmly."""

    strong: tuple[str, ...] = ()
    """Slugs of those whose name it always is (one at most)."""
    surname: tuple[str, ...] = ()
    """Slugs of the persons whose surname it is."""
    weak: tuple[str, ...] = ()
    """Slugs of those for whom it is a weak alias."""
    metonym: tuple[str, ...] = ()
    """Slugs of those for whom it stands as a capital."""
    never: bool = False
    """Whether it is a phrase that means none of them."""
    leaning: tuple[str, ...] = ()
    """Slugs of all those for whom it needs a strong name to lean on, each once."""


@dataclass(frozen=True, slots=True)
class _Find:
    start: int
    end: int
    claims: Claims


class Linker:
    """Links the names of one cast; made once, used for every article.

    Its tables are made when a first text is linked: a site in which nobody writes by hand needs none.
    """

    def __init__(self, cast: Cast, *, of_few: bool = False) -> None:
        """A linker for all names of the cast; one `of_few` texts looks in each for the names alone that it can hold.

        To make one expression of the names of 5,000 actors takes half a second, and an article's time is a thousandth.
        """
        self._cast = cast
        self._of_few = of_few
        self._actors = cast.by_slug

    @cached_property
    def _claims(self) -> dict[str, Claims]:
        return _claims(self._cast)

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(self._claims)

    def _finds(self, folded: str) -> Iterator[tuple[int, int, str]]:
        matcher = Matcher.of_text(self._claims, folded) if self._of_few else self._matcher
        return matcher.finditer(folded)

    def kind(self, slug: str) -> ActorKind:
        """What kind of actor this one of the cast is."""
        return self._actors[slug].kind

    def slug(self, name: str) -> str | None:
        """The actor that a strong name or a slug stands for, in whatever case; None where it is not just one."""
        if name in self._actors:
            return name
        claims = self._claims.get(plain(name))
        if claims and claims.strong:
            return claims.strong[0]
        folded = plain(name).casefold()
        meant = {
            claim.strong[0] for known, claim in self._claims.items() if claim.strong and known.casefold() == folded
        }
        return meant.pop() if len(meant) == 1 else None

    def names(self) -> list[str]:
        """The names of the cast, as they are shown."""
        return [actor.name for actor in self._actors.values()]

    def link(self, article: Article) -> tuple[tuple[Mention, ...], tuple[Ambiguity, ...]]:
        """The mentions and the doubts of one article, each in order of its place.

        The dateline is skipped. A title from the clipping counts as a place where a strong name stands.
        """
        settled = {name: slug for name, slug in article.names if slug in self._actors}
        named = self._named_in(article.title) | set(settled.values())
        return self.link_text(article.text, named, article.dateline_stretch, settled)

    def link_text(
        self,
        text: str,
        named: set[str] | frozenset[str] = frozenset(),
        skipped: tuple[int, int] = (0, 0),
        settled: Mapping[str, str] | None = None,
    ) -> tuple[tuple[Mention, ...], tuple[Ambiguity, ...]]:
        """The same for any text; `named` are slugs that count as named in full, `skipped` is a stretch left alone, and
        `settled` says by name whom the analyst says it means."""
        folded = fold(text)
        around = WordsAround(folded)
        finds = [
            _Find(start, end, self._claims[name])
            for start, end, name in self._finds(folded)
            if not skipped[0] <= start < skipped[1]
        ]
        around.know([(find.start, find.end) for find in finds if not find.claims.never])
        return _Resolution(self._actors, text, around, finds, set(named), settled or {}).resolve()

    def _named_in(self, text: str | None) -> set[str]:
        found = self._finds(fold(text)) if text else ()
        return {slug for _start, _end, name in found for slug in self._claims[name].strong}


def _claims(cast: Cast) -> dict[str, Claims]:
    """Who claims each form of each name of the cast."""
    claims: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    never: set[str] = set()
    for actor in cast.actors:
        stated = {"surname": [actor.surname] if actor.surname else [], "weak": actor.weak_aliases}
        for firmness, names in (stated | {"metonym": actor.metonyms}).items():
            for form in (form for name in names for form in spellings(name)):
                claims[form][firmness].append(actor.slug)
        for form, firmness in (found for name in actor.strong_names for found in _strong_forms(name, actor.kind)):
            claims[form][firmness].append(actor.slug)
        never.update(form for phrase in actor.never for form in spellings(phrase))
    made = {
        name: _claim({firmness: tuple(dict.fromkeys(slugs)) for firmness, slugs in by.items()})
        for name, by in claims.items()
    }
    return made | {phrase: Claims(never=True) for phrase in never if phrase not in made}


def _claim(by: dict[str, tuple[str, ...]]) -> Claims:
    strong, surname, weak = (by.get(firmness, ()) for firmness in ("strong", "surname", "weak"))
    return Claims(strong, surname, weak, by.get("metonym", ()), leaning=tuple(dict.fromkeys((*surname, *weak))))


def _strong_forms(name: str, kind: ActorKind) -> Iterator[tuple[str, str]]:
    """The forms of a strong name, and how firmly each is claimed.

    Without its article a name of several words is as firm as with it, and so is a country's; any other single word is
    a weak name, and one that is too common (Who, Times) is none at all.
    """
    for form in spellings(name):
        yield form, "strong"
        rest = without_article(form)
        safe = rest and may_lack_article(rest)
        if safe and (" " in rest or rest.isupper() or kind == "country"):
            yield rest, "strong"
        elif rest:
            yield f"the {rest}", "strong" if safe else "weak"
            if safe and kind != "person":
                yield rest, "weak"


@dataclass(slots=True)
class _Resolution:
    """The resolving of one article's finds: first what is sure, then what leans on it."""

    actors: dict[str, Actor]
    text: str
    around: WordsAround
    finds: list[_Find]
    named: set[str]
    settled: Mapping[str, str]
    """By name: the slug of whom it means here, as the analyst says."""
    namesakes: Namesakes | None = None
    """Who bears the surnames."""
    places: dict[str, list[int]] = field(default_factory=dict)
    """Where each actor has a strong mention, in order."""

    def resolve(self) -> tuple[tuple[Mention, ...], tuple[Ambiguity, ...]]:
        made = [self._strong(find) for find in self.finds if find.claims.strong]
        for one in made:
            if isinstance(one, Mention):
                self.places.setdefault(one.actor, []).append(one.start)
        self.named |= self.places.keys()
        self.named |= {body for slug in self.named if (body := self.actors[slug].part_of)}
        surnames = [(find.start, find.end) for find in self.finds if find.claims.surname and not find.claims.strong]
        self.namesakes = Namesakes(self.text, self.around, [one for one in made if isinstance(one, Mention)], surnames)
        weak = [self._lean(find) for find in self.finds if not find.claims.strong and not find.claims.never]
        ordered = sorted((one for one in (*made, *weak) if one), key=lambda one: one.start)
        mentions = tuple(one for one in ordered if isinstance(one, Mention))
        return mentions, tuple(one for one in ordered if isinstance(one, Ambiguity))

    def _strong(self, find: _Find) -> Mention | Ambiguity:
        """The mention that a strong name makes, or the doubt where it is a part of a longer one."""
        slug = find.claims.strong[0]
        reason = self.around.part_of_longer(find.start, find.end, self.actors[slug])
        return self._doubt(find, (slug,), reason) if reason else self._mention(find, slug, "strong-name")

    def _lean(self, find: _Find) -> Mention | Ambiguity | None:
        """The mention that a surname, weak alias or metonym makes, or the doubt about it; None for a mere place."""
        claimants = find.claims.leaning
        qualified = [slug for slug in claimants if slug in self.named]
        if not qualified:
            if find.claims.metonym:
                return self._metonym(find)
            return self._doubt(find, claimants, phrase("no full name of it stands in the clipping"))
        person = self.actors[qualified[0]].kind == "person"
        reason = self.around.part_of_longer(find.start, find.end, self.actors[qualified[0]])
        reason = reason or (None if person else self.around.qualified(find.start))
        if reason:
            return self._doubt(find, tuple(qualified), reason)
        chosen = self._meant(find, qualified)
        if chosen is None:
            return self._doubt(
                find, tuple(qualified), phrase("more than one actor of this name stands in the clipping")
            )
        if chosen not in qualified:  # a namesake, whom discovery finds
            return None
        rule = "surname" if chosen in find.claims.surname else "weak-name"
        return self._mention(find, chosen, rule, self._basis(find, chosen))

    def _meant(self, find: _Find, qualified: list[str]) -> str | None:
        """Whom of several a name means: whom the analyst says, or the clipping does; None in doubt."""
        settled = self.settled.get(self.text[find.start : find.end])
        if settled in qualified:
            return settled
        if self.namesakes and (find.claims.surname or len(qualified) > 1):
            return self.namesakes.meant(find.start, find.end, qualified)
        return qualified[0]

    def _metonym(self, find: _Find) -> Mention | Ambiguity | None:
        if self.around.is_place(find.start, find.end):
            return None
        if len(find.claims.metonym) == 1 and self.around.acts(find.start, find.end):
            return self._mention(find, find.claims.metonym[0], "metonym")
        return self._doubt(
            find, find.claims.metonym, phrase("a capital, and nothing shows whether the government is meant")
        )

    def _mention(self, find: _Find, slug: str, rule: str, basis: int | None = None) -> Mention:
        return Mention(find.start, find.end, self.text[find.start : find.end], slug, rule, basis)

    def _doubt(self, find: _Find, candidates: tuple[str, ...], reason: str) -> Ambiguity:
        return Ambiguity(find.start, find.end, self.text[find.start : find.end], candidates, reason)

    def _basis(self, find: _Find, slug: str) -> int | None:
        """The offset of the latest strong mention before this place, or else of the first one behind it."""
        places = self.places.get(slug, [])
        return places[max(bisect_left(places, find.start) - 1, 0)] if places else None
