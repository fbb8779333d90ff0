"""Frames inside or beside the clause they report: The pier, as Ortiz put it, is old."""

from __future__ import annotations

from summarize.model import Span
from summarize.reported_speech.frame import ReportingFrame
from summarize.syntax.narration import NarratedSentence, Narration, span_of
from summarize.syntax.noun_phrases import FINITE

__all__ = ["CLAUSE_KINDS", "beside_as", "is_aside", "is_parenthesis"]

CLAUSE_KINDS = frozenset({"say", "ask", "claim", "think", "show"})
"""The kinds of cue that take a clause."""
ASIDE_TAGS = frozenset(
    {"RB", "DATE", "IN", "DT", "NN", "NNS", "JJ", "NAME", "PRN", "TO", "CC", "CD"}
)
"""Tags of what may follow the cue in an aside: argued in a speech to the Chamber of Commerce."""


def beside_as(
    narration: Narration, sentence: NarratedSentence, frame: ReportingFrame
) -> Span | None:
    """Return the clause that ``as Ortiz said`` goes with: behind its comma, around it, before it.

    None where no ``as`` leads the frame, or its words follow it (as Ortiz said that …).
    """
    words, tags = narration.tokens.words, narration.tokens.tags
    led = frame.subject[0] - 1 if frame.subject is not None else -1
    if led < sentence.first or narration.tokens.lowers[led] != "as" or "say" not in frame.kinds:
        return None
    if led > sentence.first and words[led - 1] not in (",", "—", "–", "--", "(", "“”"):
        return None
    comma = frame.cue_end
    while comma < sentence.last and words[comma] != ",":
        if tags[comma] in FINITE or tags[comma] in ("SUB", "QUOTE"):
            return None
        comma += 1
    if all(tags[at] in ("CC", "RB", ",") for at in range(sentence.first, led)):
        return span_of(narration, comma, sentence.last)
    return span_of(narration, sentence.first, led if comma >= sentence.last - 1 else sentence.last)


def is_parenthesis(narration: Narration, sentence: NarratedSentence, frame: ReportingFrame) -> bool:
    """Whether ``X said`` stands inside its clause: The takeover, Mr. Wall argued, would …"""
    words, tags = narration.tokens.words, narration.tokens.tags
    if (
        frame.subject is None
        or frame.subject[0] - sentence.first < 3
        or not frame.kinds & CLAUSE_KINDS
    ):
        return False
    if words[frame.subject[0] - 1] != ",":
        return False
    before = range(sentence.first, frame.subject[0] - 1)
    unfinished = tags[sentence.first] in ("SUB", "WH") or (
        tags[sentence.first] in ("DT", "NN", "NNS", "NAME", "PRP")
        and not any(tags[at] in FINITE or narration.marks[at] >= 0 for at in before)
    )
    comma = frame.cue_end
    while comma < sentence.last and tags[comma] in ASIDE_TAGS:
        comma += 1
    goes_on = comma + 1 < sentence.last and words[comma] == ","
    return unfinished and goes_on and tags[comma + 1] != "QUOTE"


def is_aside(narration: Narration, sentence: NarratedSentence, frame: ReportingFrame) -> bool:
    """Whether the clause goes on behind the frame: The plan, says X, would be expensive."""
    assert frame.subject is not None
    end = frame.subject[1]
    if end + 1 >= sentence.last or narration.tokens.words[end] != ",":
        return False
    before = range(sentence.first, frame.cue)
    unfinished = not any(
        narration.tokens.tags[at] in FINITE or narration.marks[at] >= 0 for at in before
    )
    return unfinished and narration.tokens.tags[end + 1] in FINITE
