"""Roles as reported: on a person's page the titles that clippings print beside the name, each with its places."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.addresses import cited

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import ReportedRole
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


def reported_roles(roles: Iterable[ReportedRole], citer: Citer, actors: Mapping[str, ActorRef]) -> tuple[Role, ...]:
    """The roles of a person that the clippings report, the last reported first.

    They come newest first; `citer` knows the pages of the clippings, `actors` are those of the actors by slug.
    """
    found: dict[str, list[tuple[ReportedRole, Report]]] = defaultdict(list)
    for role in roles:
        anchor = citer.block(role.article, role.start).anchor
        found[role.role.casefold()].append((role, Report(citer.refs[role.article], anchor, cited(anchor) or "¶")))
    return tuple(_role(group, actors) for group in found.values())


def _role(group: list[tuple[ReportedRole, Report]], actors: Mapping[str, ActorRef]) -> Role:
    role = group[0][0]
    bodies: Iterable[str] = (one.affiliation for one, _report in group if one.affiliation)
    body = next((actors[slug] for slug in bodies if slug != role.actor), None)
    reports = {(report.clipping.path, report.anchor): report for _role, report in group}
    return Role(role.role, body, tuple(reports.values()))
