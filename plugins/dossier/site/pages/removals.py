"""What the page of removals shows: the account of the cut with the rules' reasons and the clippings' pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.rules.load import whys
from dossier.site.locale.interface import gettext
from dossier.site.pages.text_pieces import Cut

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.records import Account, ClippingCut, Dossier, RuleCut
    from dossier.site.pages.views import ClippingPage


@dataclass(frozen=True, slots=True)
class Removals:
    """The account of the cut, ready to be shown."""

    account: Account
    """The sums."""
    rules: tuple[tuple[Cut, RuleCut], ...]
    """Each rule with its reason and what it removed, the one with the most words first."""
    clippings: tuple[tuple[ClippingPage, ClippingCut], ...]
    """Each clipping's page with what was kept of it, those in doubt first."""

    @property
    def doubtful(self) -> tuple[tuple[ClippingPage, ClippingCut], ...]:
        """The clippings that the analyst should look at."""
        return tuple((page, cut) for page, cut in self.clippings if cut.doubts)


def removals_of(dossier: Dossier, pages: Mapping[str, ClippingPage]) -> Removals:
    """The removals of a dossier; `pages` are the clippings' pages by the clippings' ids."""
    account, reasons = dossier.account, whys()
    return Removals(
        account,
        tuple((Cut(cut.rule, gettext(reasons.get(cut.rule, "")), ()), cut) for cut in account.rules),
        tuple((pages[cut.id], cut) for cut in account.clippings),
    )
