"""The network cut to one story: who is named with whom in the sentences of its clippings."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.site.drawings.network import network

if TYPE_CHECKING:
    from dossier.site.drawings.network import Drawing
    from dossier.site.links.refs import ActorRef, PairRef
    from dossier.site.pages.material import Material

STORIES = 20
"""So many stories have a drawing, those with most clippings; a pile of thousands has hundreds of stories."""
ACTORS = 12
"""So many actors are drawn."""
LEAST = 3
"""A drawing of fewer lines shows nothing that a sentence does not."""


def story_networks(material: Material) -> dict[str, Drawing]:
    """The drawings of the main stories that have enough lines for one, by the address of the story."""
    main = [material.stories[one.slug] for one in material.dossier.stories[:STORIES]]
    cut = _cut(material)
    made = {}
    for story in (one for one in main if one.path in cut):
        pairs = sorted(cut[story.path], key=lambda one: -one.sentence_count)
        named: Counter[ActorRef] = Counter()
        for pair in pairs:
            named.update({pair.first: pair.sentence_count, pair.second: pair.sentence_count})
        drawing = network(dict(named.most_common(ACTORS)), pairs)
        if len(drawing.lines) >= LEAST:
            made[story.path] = drawing
    return made


def _cut(material: Material) -> dict[str, list[PairRef]]:
    """The pairs of actors that meet in a story, each with how many sentences name both; by the story's address."""
    cut: dict[str, list[PairRef]] = defaultdict(list)
    for relation, pair in zip(material.dossier.meetings, material.findings.pairs, strict=True):
        stories = (material.told.get(place.clipping) for place in relation.sentences)
        for story, count in Counter(story.path for story in stories if story).items():
            cut[story].append(replace(pair.ref, sentence_count=count))
    return cut
