"""Naming: each publication gets one name over all clippings, as the analyst states it or as most of them print it.

Names that differ in case, accents, full stops or a missing article are one by themselves; nothing else is ever merged.
Where a clipping names no publication, the domain of its address does.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dossier.language.letters import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.records import Article, Origin, Publication

ORIGIN: Origin = "address"
"""Where a source comes from that only the domain of the clipping's address tells."""
FOR_DEVICES = re.compile(r"\A(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
"""What stands before a domain for a kind of reader, and is no part of the publication's name."""
WITHIN = re.compile(r"https?:/{1,2}(?=[^/]+\.)")
"""Where an address begins; an archive of the web puts the page's own behind its own."""


def publication_key(name: str) -> str:
    """What two names of a publication are compared by."""
    return name_key(name_key(" ".join(name.split())).casefold())


def host_of(address: str | None) -> str:
    """The domain that tells whose an address is; "" where there is none. Of an archived page it is the page's own."""
    text = (address or "")[:2000]
    begins = [found.end() for found in WITHIN.finditer(text)]
    try:
        host = urlsplit(f"//{text[begins[-1] :]}").hostname if begins else ""
    except ValueError:
        return ""
    return FOR_DEVICES.sub("", (host or "").casefold().strip("."))


def of_domain(host: str, publications: Iterable[Publication]) -> Publication | None:
    """The publication whose domain a host is, or lies below; of several the one with the longest domain."""
    fitting = [
        (len(domain), one)
        for one in publications
        for domain in one.domains
        if host == domain or host.endswith(f".{domain}")
    ]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def publication_of(article: Article, publications: Iterable[Publication]) -> Publication | None:
    """What the analyst states about an article's publication; None where nothing is."""
    return next((one for one in publications if one.name == article.source), None)


def with_one_name(articles: Sequence[Article], publications: Sequence[Publication]) -> list[Article]:
    """The articles, each with its publication's one name; where none is named, with that of its address's domain."""
    described = {publication_key(name): one.name for one in publications for name in (one.name, *one.aliases)}
    described |= {publication_key(domain): one.name for one in publications for domain in one.domains}
    names = _most_printed(article.source for article in articles if article.source) | described
    sourced = [_renamed(article, names) for article in articles]
    hosts = _names_of_hosts(sourced)
    return [one if one.source else _by_domain(one, hosts, publications) for one in sourced]


def _renamed(article: Article, names: Mapping[str, str]) -> Article:
    if not article.source:
        return article
    name = names[publication_key(article.source)]
    return article if name == article.source else replace(article, source=name)


def _most_printed(sources: Iterable[str]) -> dict[str, str]:
    """The form of each name that most clippings print, by its key; of equals the one that is not all capitals."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for source in sources:
        forms[publication_key(source)][source] += 1
    return {key: max(sorted(found), key=lambda one: (found[one], not one.isupper())) for key, found in forms.items()}


def _names_of_hosts(articles: Iterable[Article]) -> dict[str, str]:
    """The name of the one publication that the clippings of a domain name, by domain; none where they name several."""
    found: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        if article.source and (host := host_of(article.url)):
            found[host].add(article.source)
    return {host: next(iter(names)) for host, names in found.items() if len(names) == 1}


def _by_domain(article: Article, hosts: Mapping[str, str], publications: Iterable[Publication]) -> Article:
    host = host_of(article.url)
    if not host:
        return article
    described = of_domain(host, publications)
    name = described.name if described else hosts.get(host, host)
    return replace(article, source=name, origins=(*article.origins, ("source", ORIGIN)))
