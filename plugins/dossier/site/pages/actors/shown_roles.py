"""Roles as reported: on a person's page the titles that clippings print beside the name, each with its places."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.addresses import cited

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import Clipping, ReportedRole
    from dossier.site.links.refs import ActorRef, ClippingRef
    from dossier.site.pages.evidence.citations import Citer


@dataclass(frozen=True, slots=True)
class Report:
    """One clipping that reports a role."""

    clipping: ClippingRef
    """The clipping."""
    anchor: str
    """The id of the paragraph."""
    number: str
    """The paragraph's number; a sign where it has none."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a person is said to be."""

    words: str
    """The words of the newest clipping that says so."""
    body: ActorRef | None
    """The actor named in them; None where there is none."""
    reports: tuple[Report, ...]
    """Who says so, newest first."""


def reported_roles(
    clippings: Iterable[Clipping], citer: Citer, actors: Mapping[str, ActorRef]
) -> dict[str, tuple[Role, ...]]:
    """For each person, by slug, the roles that the clippings report, the last reported first.

    The clippings come newest first; `citer` knows their pages, `actors` are those of the actors by slug.
    """
    found: dict[str, dict[str, list[tuple[ReportedRole, Report]]]] = defaultdict(lambda: defaultdict(list))
    for clipping in clippings:
        name = clipping.article.id
        for role in clipping.roles:
            anchor = citer.block(name, role.start).anchor
            report = Report(citer.refs[name], anchor, cited(anchor) or "¶")
            found[role.actor][role.role.casefold()].append((role, report))
    return {slug: tuple(_role(group, actors) for group in by_words.values()) for slug, by_words in found.items()}


def _role(group: list[tuple[ReportedRole, Report]], actors: Mapping[str, ActorRef]) -> Role:
    role = group[0][0]
    bodies: Iterable[str] = (one.affiliation for one, _report in group if one.affiliation)
    body = next((actors[slug] for slug in bodies if slug != role.actor), None)
    reports = {(report.clipping.path, report.anchor): report for _role, report in group}
    return Role(role.role, body, tuple(reports.values()))
