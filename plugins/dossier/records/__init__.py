"""The records that the steps hand to each other: plain, frozen, and made of nothing but text, numbers and records.

Offsets are Python string indices into `Article.text`, end exclusive. Line numbers count from 1. A file here is a stage.
"""

from __future__ import annotations

from dossier.records.account import Account, ClippingCut, RuleCut
from dossier.records.across import (
    Contradiction,
    DiaryEntry,
    Difference,
    Echo,
    Event,
    KeyPoint,
    News,
    Occurrence,
    Overlap,
    Relation,
    Remark,
    SingleSources,
    TextPlace,
    Wording,
)
from dossier.records.actor import ACTOR_KINDS, Actor, ActorKind, Cast
from dossier.records.article import BODY_KINDS, PROSE_KINDS, Article, Block, BlockKind, Origin, Removal
from dossier.records.clip import Box, Clip, Facts, Place
from dossier.records.clipping import Clipping, Complaint
from dossier.records.date import PARTS_OF_YEAR, CalendarDate, DateMention, Granularity, Published
from dossier.records.dossier import Appearance, Coverage, Dossier
from dossier.records.mention import Ambiguity, Mention
from dossier.records.publication import PUBLISH, Publication, Publish
from dossier.records.role import ReportedRole
from dossier.records.stance import Holding, Position, Stance, StanceKind
from dossier.records.statement import Statement
from dossier.records.story import FigureRow, StatedFigure, Story, StoryFile

__all__ = [
    "ACTOR_KINDS",
    "BODY_KINDS",
    "PARTS_OF_YEAR",
    "PROSE_KINDS",
    "PUBLISH",
    "Account",
    "Actor",
    "ActorKind",
    "Ambiguity",
    "Appearance",
    "Article",
    "Block",
    "BlockKind",
    "Box",
    "CalendarDate",
    "Cast",
    "Clip",
    "Clipping",
    "ClippingCut",
    "Complaint",
    "Contradiction",
    "Coverage",
    "DateMention",
    "DiaryEntry",
    "Difference",
    "Dossier",
    "Echo",
    "Event",
    "Facts",
    "FigureRow",
    "Granularity",
    "Holding",
    "KeyPoint",
    "Mention",
    "News",
    "Occurrence",
    "Origin",
    "Overlap",
    "Place",
    "Position",
    "Publication",
    "Publish",
    "Published",
    "Relation",
    "Remark",
    "Removal",
    "ReportedRole",
    "RuleCut",
    "SingleSources",
    "Stance",
    "StanceKind",
    "StatedFigure",
    "Statement",
    "Story",
    "StoryFile",
    "TextPlace",
    "Wording",
]
