"""Find whose words a newspaper or a document passes on: Lee warned of “…,” according to the Times.

The source that follows tells where the words were read; who warned said them.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.attribution.links import WORDS_KINDS, ReportedStatement
from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.english.function_words import CLAUSE_JOINERS
from summarize.english.reporting_verbs import BRANDING_VERBS
from summarize.quotes.quotation_marks import QuotedSpan
from summarize.reported_speech.frame import FrameOrder

__all__ = ["relayed_statement"]

RELAYING_FORMS = frozenset({ReferenceForm.ORGANIZATION, ReferenceForm.THING})
"""What passes on what somebody said: a newspaper, a complaint."""
VOICES = frozenset({ReferenceForm.NAME, ReferenceForm.ROLE})
"""What names surely enough who said it: of he and she it is often open."""
RELAYED_ORDERS = frozenset({FrameOrder.BEFORE, FrameOrder.PARTICIPLE})
"""Where the subject of what is passed on stands."""
CLOSING_CHARACTERS = 2
"""How many characters (a full stop, a closing mark) content may end before the mark in it does."""


def relayed_statement(
    mark: QuotedSpan,
    item: int,
    lowers: Sequence[str],
    statements: Sequence[ReportedStatement],
    source: ResolvedMention,
) -> int | None:
    """Return which statement of a sentence holds a mark whose source only passes it on, or None.

    The mark is at an item of the sentence with the words ``lowers``, before its ``source``. Of
    several statements before it the nearest is taken, and only where it holds the mark.
    """
    if source.form not in RELAYING_FORMS:
        return None
    for number in range(len(statements) - 1, -1, -1):
        statement = statements[number]
        frame, content, speaker = statement.frame, statement.content, statement.speaker
        if frame.cue >= item:
            continue
        if frame.order not in RELAYED_ORDERS or CLAUSE_JOINERS & set(lowers[frame.cue : item]):
            return None  # Lee said no, but the pier is “dead,” according to the Times
        if not frame.kinds & WORDS_KINDS and frame.lemma not in BRANDING_VERBS:
            return None
        is_inside = (
            content is not None
            and content.start <= mark.start
            and mark.end <= content.end + CLOSING_CHARACTERS
        )
        can_speak = speaker is not None and speaker.form in VOICES
        return number if is_inside and can_speak and speaker != source else None
    return None
