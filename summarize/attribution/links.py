"""Define what attribution finds: statements with speakers, and links from marks to speakers."""

from __future__ import annotations

from summarize.coreference.entities import ResolvedMention
from summarize.english.reporting_verbs import CueKind
from summarize.frozen import frozen
from summarize.model import LinkRule, Span
from summarize.reported_speech.frame import FrameOrder, ReportingFrame

__all__ = ["WORDS_KINDS", "Link", "ReportedStatement"]

WORDS_KINDS = frozenset({CueKind.SAY, CueKind.ASK, CueKind.CLAIM})
"""The kinds of cue that report words, and not a stance or a belief: said, asked, claimed."""
SPEAKING_KINDS = WORDS_KINDS | {CueKind.URGE}
"""The kinds of cue whose subject can be the one who goes on speaking."""
PUT_IT = "put"
"""The lemma of ``as Ortiz put it``, whose words may stand in another sentence."""


@frozen
class ReportedStatement:
    """A frame with its speaker and the words it reports (characters); ``sentence`` is a number."""

    frame: ReportingFrame
    content: Span | None
    sentence: int
    speaker: ResolvedMention | None

    @property
    def reports_words(self) -> bool:
        """Whether words are reported, so that the speaker can be the one who goes on."""
        return bool(self.frame.kinds & SPEAKING_KINDS) and (
            self.content is not None
            or self.frame.order in (FrameOrder.AFTER, FrameOrder.ACCORDING)
            or self.frame.lemma == PUT_IT
        )

    @property
    def speaking_entity(self) -> int | None:
        """The index of the speaker among the entities, None without a speaker."""
        return None if self.speaker is None else self.speaker.entity


@frozen
class Link:
    """What gives words to a speaker: the rule, the mention of the speaker, and the statement.

    ``statement`` is the index of the statement whose cue does, among those of the article.
    ``source`` is the index of the mark the speaker was taken over from, where the words go on.
    ``outer_speaker`` is who retells what the speaker said, where that is somebody else: she in
    ``Lowe said, “You are late,” she recalled``. ``is_relayed`` tells that it is a newspaper or a
    document, which goes on with nothing of its own.
    """

    rule: LinkRule
    speaker: ResolvedMention
    statement: int | None = None
    source: int | None = None
    outer_speaker: ResolvedMention | None = None
    is_relayed: bool = False

    @property
    def continuing_speaker(self) -> ResolvedMention:
        """Whose words go on after these: of retold ones those of the outer speaker."""
        if self.outer_speaker is None or self.is_relayed:
            return self.speaker
        return self.outer_speaker
