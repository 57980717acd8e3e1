"""The file of the sources, `content/sources.toml`: for each publication its names, its domains, and what may be shown.

[[source]]
name = "The Quay Post"
aliases = ["Quay Post Online"]
domain = "quaypost.example"
country = "NO"
kind = "newspaper"
publish = "excerpt"
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from dossier.cast.publications.naming import publication_key
from dossier.errors import SourcesError, did_you_mean
from dossier.language.countries import countries, country_code
from dossier.language.letters import composed
from dossier.records import PUBLISH, Publication

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAME = "sources.toml"
"""The file's name; it stands beside the folder of the actor files."""
TABLE = "source"
TEXTS = ("name", "country", "kind", "publish")
LISTS = ("aliases", "domain")
KEYS = ("name", "aliases", "domain", "country", "kind", "publish")
MOST_BYTES = 1_000_000


def read_sources(path: Path) -> tuple[Publication, ...]:
    """The publications of a file, none where there is no file; SourcesError where it is wrong or two claim a name."""
    stated = _parsed(path) if path.is_file() else {}
    for key in stated:
        if key != TABLE:
            raise SourcesError(path, f"has the unknown key {key!r}; each publication begins with [[{TABLE}]]")
    tables = stated.get(TABLE, [])
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
        raise SourcesError(path, f"each publication begins with [[{TABLE}]], in two pairs of brackets")
    found = tuple(_publication(path, one) for one in tables)
    _reject_double_claims(path, found)
    return found


def _parsed(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SourcesError(path, f"has more than {MOST_BYTES:,} bytes, which no list of sources has")
        return tomllib.loads(composed(path.read_text("utf-8-sig")))
    except (ValueError, RecursionError) as error:
        raise SourcesError(path, f"is not valid TOML ({error}); mend the line it names") from error
    except OSError as error:
        raise SourcesError(path, f"cannot be read ({error.strerror}); check its permissions") from error


def _publication(path: Path, stated: dict[str, Any]) -> Publication:
    name = stated.get("name")
    if not isinstance(name, str) or not name.strip():
        raise SourcesError(path, f'a [[{TABLE}]] has no name; write name = "…" below it')
    for key, value in stated.items():
        if key not in KEYS:
            known = ", ".join(KEYS)
            raise SourcesError(path, f"{name}: unknown key {key!r}{did_you_mean(key, KEYS)}; known are {known}")
        if key in TEXTS and not isinstance(value, str):
            raise SourcesError(path, f'{name}: {key} must be a text in quotation marks, such as {key} = "…"')
    aliases, domains = (_texts(path, name, key, stated.get(key, [])) for key in LISTS)
    publish = stated.get("publish")
    if publish is not None and publish not in PUBLISH:
        hint = did_you_mean(publish, PUBLISH)
        raise SourcesError(path, f"{name}: publish is {publish!r}{hint}; it may be {', '.join(PUBLISH)}")
    return Publication(
        name=" ".join(name.split()),
        aliases=aliases,
        domains=tuple(_domain(one) for one in domains),
        country=_country(path, name, stated.get("country")),
        kind=" ".join(stated.get("kind", "").split()) or None,
        publish=publish,
    )


def _texts(path: Path, name: str, key: str, value: object) -> tuple[str, ...]:
    """A text, or a list of them."""
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(one, str) and one.strip() for one in listed):
        raise SourcesError(path, f'{name}: {key} must be a list of texts, such as {key} = ["…"]')
    return tuple(" ".join(one.split()) for one in listed)


def _domain(text: str) -> str:
    """A domain as addresses have it: of a whole address the host."""
    host = urlsplit(text).hostname if "://" in text else text.partition("/")[0]
    return (host or text).casefold().removeprefix("www.").strip(".")


def _country(path: Path, name: str, stated: str | None) -> str | None:
    """The code of a country that is stated by its code or by its name in any language."""
    if stated is None:
        return None
    codes = {one.code for one in countries()}
    code = stated.upper() if stated.upper() in codes else country_code(stated)
    if code is None:
        raise SourcesError(path, f"{name}: country {stated!r} is not known; write its code of two letters, such as NO")
    return code


def _reject_double_claims(path: Path, found: Iterable[Publication]) -> None:
    """SourcesError where two publications claim one name or one domain."""
    claimed: dict[str, str] = {}
    for one in found:
        keys = dict.fromkeys((*map(publication_key, (one.name, *one.aliases)), *one.domains))
        for key in keys:
            if key in claimed:
                raise SourcesError(path, f"{claimed[key]} and {one.name} both claim {key!r}; take it out of one")
            claimed[key] = one.name
