"""The entities against the model itself, where the package is installed: it is too large to be asked of everybody."""

from __future__ import annotations

import json
import warnings
from typing import TYPE_CHECKING, Any

import pytest

from dossier.cast.kinds import KINDS
from dossier.language.countries import countries
from dossier.records import ACTOR_KINDS
from tests.building import build
from tests.reading import ROOT

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what others do at import is not ours to judge
    followthemoney = pytest.importorskip("followthemoney")

if TYPE_CHECKING:
    from pathlib import Path

HARBOUR = ROOT / "tests" / "harbour"


@pytest.fixture(scope="module", params=["seeds", "harbour"])
def entities(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    folder: Path = tmp_path_factory.mktemp(request.param)
    other = {"DOSSIER_SEEDS": HARBOUR, "DOSSIER_CAST": "", "DOSSIER_HOME": ""}
    build(folder, **(other if request.param == "harbour" else {}))
    return [json.loads(line) for line in (folder / "data" / "dossier.ftm.json").read_text("utf-8").split("\n") if line]


def test_the_model_finds_nothing_wrong(entities: list[dict[str, Any]]) -> None:
    for entity in entities:
        schema = followthemoney.model.get(entity["schema"])
        assert schema is not None
        assert not schema.abstract
        schema.validate(entity)


def test_every_value_is_kept_as_it_is(entities: list[dict[str, Any]]) -> None:
    for entity in entities:
        proxy = followthemoney.model.get_proxy(entity, cleaned=False)
        kept = {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()}
        assert {name: sorted(values) for name, values in entity["properties"].items()} == kept


def test_every_link_leads_to_what_the_model_expects(entities: list[dict[str, Any]]) -> None:
    known = {entity["id"]: followthemoney.model.get(entity["schema"]) for entity in entities}
    for entity in entities:
        for name, values in entity["properties"].items():
            prop = known[entity["id"]].get(name)
            if prop.type.name == "entity":
                assert all(known[value].is_a(prop.range) for value in values), entity


def test_every_kind_of_actor_and_every_country_is_known_to_the_model() -> None:
    assert set(ACTOR_KINDS) == set(KINDS)
    assert all(followthemoney.model.get(name) for name in {kind.followthemoney for kind in KINDS.values()})
    code = followthemoney.types.registry.country
    assert [] == [country.code for country in countries() if not code.validate(country.code.lower())]
