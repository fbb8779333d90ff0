"""What the walk finds: a frame with its speaker and words, and what ties a mark to a speaker."""

from __future__ import annotations

from dataclasses import dataclass

from summarize.coreference.entities import ResolvedMention
from summarize.model import Span
from summarize.reported_speech.frame import ReportingFrame

__all__ = ["WORDS_KINDS", "Link", "ReportedStatement"]

WORDS_KINDS = frozenset({"say", "ask", "claim"})
SPEAKING_KINDS = WORDS_KINDS | {"urge"}


@dataclass(frozen=True, slots=True)
class ReportedStatement:
    """A frame with its speaker and the words it reports."""

    frame: ReportingFrame
    who: ResolvedMention | None
    content: Span | None
    sentence: int

    @property
    def speaks(self) -> bool:
        """Whether words are reported, so that the speaker can be the one who goes on."""
        return bool(self.frame.kinds & SPEAKING_KINDS) and (
            self.content is not None
            or self.frame.order in ("after", "according")
            or self.frame.lemma == "put"
        )

    @property
    def who_entity(self) -> int | None:
        """The index of the speaker among the entities."""
        return None if self.who is None else self.who.entity


@dataclass(frozen=True, slots=True)
class Link:
    """What ties a mark to a speaker: the rule, the mention, the cue and its statement."""

    rule: str
    who: ResolvedMention
    report: ReportedStatement | None = None
    source: int | None = None
    """The index of the mark the speaker was taken over from, for chains."""
    marked: bool = True
    """False where unmarked words are tied: an indirect statement."""
    teller: ResolvedMention | None = None
    """Who tells what the speaker said, where that is somebody else."""

    @property
    def goes_on(self) -> ResolvedMention:
        """Whose words go on after these: of retold ones the teller's."""
        return self.teller or self.who
