"""Finds who said what: quotations with their speakers, and statements that are reported without marks."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from dossier.evidence.statements.german_statements import GermanReader
from dossier.evidence.statements.parsed_paragraphs import paragraphs
from dossier.evidence.statements.speakers import StatementReader
from dossier.evidence.statements.word_lists import words
from dossier.language.people import words_of
from dossier.records import Statement

if TYPE_CHECKING:
    from dossier.evidence.statements.found_statements import FoundStatement, Speaker
    from dossier.records import Article, Mention


def find_statements(article: Article, mentions: tuple[Mention, ...]) -> tuple[Statement, ...]:
    """The article's statements in order of their place.

    For a pronoun, `speaker` is the name that it stands for, and `speaker_start` and `speaker_end` are the pronoun's
    place: the words in which this sentence names its speaker. A pronoun that stands for nobody in particular keeps its
    place, and has no speaker. `mentions`, in order of their place, say which actor a speaker is.
    """
    reading = StatementReader(article.text)
    for paragraph in paragraphs(article, frozenset(one.start for one in mentions if _is_word(one.surface))):
        reading.read(paragraph)
    starts = [mention.start for mention in mentions]
    german = (article.language or "").startswith("de")
    told = GermanReader(article, mentions).read(reading.found) if german else reading.found
    found = sorted(told, key=lambda said: (said.start, -said.end))
    return tuple(_statement(said, _actor(said.speaker, mentions, starts)) for said in found)


def _is_word(surface: str) -> bool:
    """Whether a mention begins with a word that is a title, a month or an ordinary one elsewhere: Judge, Will Lumen."""
    return surface.partition(" ")[0] in words_of("surname.word")


def _statement(said: FoundStatement, actor: str | None) -> Statement:
    speaker = said.speaker
    return Statement(
        start=said.start,
        end=said.end,
        kind=said.kind,
        speaker=speaker.name if speaker else None,
        speaker_start=speaker.start if speaker else None,
        speaker_end=speaker.end if speaker else None,
        actor=actor,
        confidence=said.confidence,
        rule=said.rule,
        cue=said.cue.low if said.cue else None,
        cue_start=said.cue.start if said.cue else None,
        cue_end=said.cue.end if said.cue else None,
        quoted=said.quoted,
        pieces=said.pieces,
        negated=said.negated,
    )


def _actor(speaker: Speaker | None, mentions: tuple[Mention, ...], starts: list[int]) -> str | None:
    """The actor whose mention holds the last letter of the speaker's name; None where none does.

    A body behind a preposition speaks by its spokesman, office or lawyers, and not by "both candidates for the Senate".
    """
    if speaker is None or speaker.name is None:
        return None
    end = speaker.named.end if speaker.named else speaker.end
    place = bisect_right(starts, end - 1) - 1
    if place < 0 or mentions[place].end < end:
        return None
    if speaker.named is None and not is_voice(speaker.name[: max(mentions[place].start - speaker.start, 0)]):
        return None
    return mentions[place].actor


def is_voice(before: str) -> bool:
    """Whether what stands before the name of a body says that it speaks: nothing but its article, or its spokesman."""
    own = [word for word in before.lower().split() if word not in words("word.determiner")]
    if "and" in own:
        return False
    small = next((place for place, word in enumerate(own) if word in words("word.preposition")), None)
    return small is None or (small > 0 and own[small - 1] in words("word.voice"))
