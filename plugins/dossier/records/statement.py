"""The statement: words that an article reports as somebody's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that an article reports as somebody's."""

    start: int
    """Offset of the first quoted character, inside the quotation mark."""
    end: int
    """Offset after the last quoted character."""
    kind: Literal["direct", "mixed", "indirect"]
    """direct: word for word in quotation marks; indirect: in the article's own words; mixed: in the article's own words
    with a part in double quotation marks."""
    speaker: str | None
    """The speaker as the text names it; None where the text does not say or it is in doubt."""
    speaker_start: int | None
    """Offset of the speaker's words."""
    speaker_end: int | None
    """Offset after the speaker's words."""
    actor: str | None
    """The speaker's slug, where it is in the cast."""
    confidence: Literal["high", "medium", "low"]
    """How sure the rule is that made it."""
    rule: str
    """The rule that named the speaker."""
    cue: str | None = None
    """The verb of saying in lower case ("told"); None for a colon, a signature or a carried-over speaker."""
    cue_start: int | None = None
    """Offset of the verb; None where there is none."""
    cue_end: int | None = None
    """Offset after the verb's last character; None where there is none."""
    quoted: tuple[tuple[int, int], ...] = ()
    """Start and end of each stretch of it that stands in quotation marks; titles and terms are left out."""
    pieces: tuple[tuple[int, int], ...] = ()
    """Start and end of each of its pieces where the speaker stands between them ("The mill, Brown said, would close");
    empty where it is one piece from start to end."""
    negated: bool = False
    """Whether a "not" or a verb of denial before its words in quotation marks turns them round: alone they mislead."""

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each of its pieces; of its only one, where nothing stands between."""
        return self.pieces or ((self.start, self.end),)
