"""By hand: the analyst's story files applied to the groups that the words make.

A clipping that a file names belongs to its story, and its group comes along: so naming one clipping of each of two
groups joins them, and two files that name clippings of one group part it, each of the others going where it is nearer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dossier.language.slugs import slugify
from dossier.messages import phrase
from dossier.records import Complaint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.evidence.stories.nearness import Near
    from dossier.records import StoryFile


class Group(NamedTuple):
    """Clippings of one story, by their numbers."""

    members: list[int]
    """The clippings, in order."""
    file: StoryFile | None = None
    """What the analyst says of the story; None where there is no file of it."""


def by_hand(
    groups: Iterable[Sequence[int]], near: Near, numbers: Mapping[str, int], files: Sequence[StoryFile]
) -> list[Group]:
    """The groups as the files want them; `numbers` are those of the clippings, by id."""
    owners = {numbers[name]: place for place, file in enumerate(files) for name in file.clippings if name in numbers}
    barred = {(place, numbers[name]) for place, file in enumerate(files) for name in file.without if name in numbers}
    held: list[list[int]] = [[] for _ in files]
    rest: list[Group] = []
    for group in groups:
        pinned = [number for number in group if number in owners]
        left = []
        for number in group:
            place = owners.get(number, _nearest(number, pinned, owners, near))
            if place is None or (place, number) in barred:
                left.append(number)
            else:
                held[place].append(number)
        rest.append(Group(left))
    made = [Group(sorted(members), file) for members, file in zip(held, files, strict=True) if members]
    return [*made, *(group for group in rest if group.members)]


def _nearest(number: int, pinned: Sequence[int], owners: Mapping[int, int], near: Near) -> int | None:
    """The file that names the clipping of the group to which this one is nearest; None where none names any."""
    if not pinned:
        return None
    return owners[max(pinned, key=lambda other: (near[number].get(other, 0.0), -other))]


def complaints_about(files: Iterable[StoryFile], known: Mapping[str, int]) -> Iterator[Complaint]:
    """What is wrong with the files: names of clippings that are not there."""
    for file in files:
        for name in (*file.clippings, *file.without):
            if name not in known:
                yield Complaint(file.path, phrase("names the clipping %(name)s, which is not there", name=name))
        if not file.clippings:
            yield Complaint(file.path, phrase("lists no clipping under clippings, and so makes no story"))


def is_taken(slug: str, files: Iterable[StoryFile]) -> bool:
    """Whether a file's story stands at the address that a headline would make."""
    return any(slugify(slug) == file.slug for file in files)
