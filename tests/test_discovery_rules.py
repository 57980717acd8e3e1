"""Every rule of discovery fires: on its own example, something changes where the rule is left out."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from dossier.cleaning import as_it_is
from dossier.discovery import EVERYTHING, discover, find_candidates
from dossier.discovery.join.within_article import ArticleNames, clusters_within
from dossier.evidence.roles import roles
from dossier.records import Cast, Clip
from dossier.rules.load import load

_SPEC = importlib.util.spec_from_file_location(
    "discovery_ablation", Path(__file__).parent / "bench" / "discovery_ablation.py"
)
assert _SPEC
assert _SPEC.loader
ablation = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(ablation)


def seen(text: str) -> Any:
    """All that discovery says about a text."""
    article = as_it_is(Clip("a", "a.txt", text))
    found = discover([article], Cast(), EVERYTHING)
    told = roles(article, found.mentions.get("a", ()), Cast.of(found.actors))
    return find_candidates(article), found, told, discover([article], Cast()).actors


@pytest.mark.parametrize("name", [*load("discovery/words"), *load("discovery/places")])
def test_rule_fires_on_its_example(name: str) -> None:
    example = {**load("discovery/words"), **load("discovery/places")}[name].example
    full = seen(example)
    with ablation.without(name):
        assert full != seen(example)


@pytest.mark.parametrize("name", load("discovery/evidence"))
def test_evidence_is_found_in_its_example(name: str) -> None:
    candidates = find_candidates(as_it_is(Clip("a", "a.txt", load("discovery/evidence")[name].example)))
    found = {evidence for candidate in candidates for evidence in candidate.evidence}
    found |= {
        evidence
        for cluster in clusters_within(ArticleNames("a", tuple(candidates))).clusters
        for evidence in cluster.evidence
    }
    assert name in found
