"""Find clauses that are reported from inside or beside: The pier, as Ortiz put it, is old."""

from __future__ import annotations

from summarize.english.function_words import OBJECT_DETERMINERS, SUBORDINATORS
from summarize.english.reporting_verbs import ADDRESSING_VERBS, CueKind
from summarize.model import Span
from summarize.reported_speech.clauses import has_own_clause
from summarize.reported_speech.frame import ReportingFrame
from summarize.syntax.narration import NarratedSentence
from summarize.syntax.tags import FINITE_TAGS

__all__ = [
    "CLAUSE_KINDS",
    "FRONTED_TAGS",
    "behind_parenthesis",
    "beside_as",
    "has_object",
    "is_aside",
    "is_parenthesis",
]

CLAUSE_KINDS = frozenset({CueKind.SAY, CueKind.ASK, CueKind.CLAIM, CueKind.THINK, CueKind.SHOW})
"""The kinds of cue that take a clause."""
PARENTHESIS_START = 3
"""At which item of its sentence a parenthesis may begin: The pier, [Ortiz said], is old."""
ASIDE_TAGS = frozenset(
    {"RB", "DATE", "IN", "DT", "NN", "NNS", "JJ", "NAME", "PRN", "TO", "CC", "CD"}
)
"""Tags of what may follow the cue in an aside: argued in a speech to the Chamber of Commerce."""


def beside_as(sentence: NarratedSentence, frame: ReportingFrame) -> Span | None:
    """Return the clause that ``as Ortiz said`` goes with: behind its comma, around it, before it.

    None where no ``as`` leads the frame, or its words follow it (as Ortiz said that …).
    """
    words, tags = sentence.words, sentence.tags
    led = frame.subject[0] - 1 if frame.subject is not None else -1
    if led < sentence.first or sentence.lowers[led] != "as" or CueKind.SAY not in frame.kinds:
        return None
    if led > sentence.first and words[led - 1] not in (",", "—", "–", "--", "(", "“”"):
        return None
    comma = frame.cue_end
    while comma < sentence.last and words[comma] != ",":
        if tags[comma] in FINITE_TAGS or tags[comma] in ("SUB", "QUOTE"):
            return None
        comma += 1
    if all(tags[at] in ("CC", "RB", ",") for at in range(sentence.first, led)):
        return sentence.span(comma, sentence.last)
    return sentence.span(sentence.first, led if comma >= sentence.last - 1 else sentence.last)


def is_parenthesis(sentence: NarratedSentence, frame: ReportingFrame) -> bool:
    """Whether ``X said`` stands inside its clause: The takeover, Mr. Wall argued, would …"""
    words, tags = sentence.words, sentence.tags
    if (
        frame.subject is None
        or frame.subject[0] - sentence.first < PARENTHESIS_START
        or not frame.kinds & CLAUSE_KINDS
        or has_object(sentence, frame)
    ):
        return False
    led = sentence.lowers[frame.subject[0] - 2]
    if words[frame.subject[0] - 1] != "," or led in SUBORDINATORS:
        return False
    before = range(sentence.first, frame.subject[0] - 1)
    unfinished = tags[sentence.first] in ("SUB", "WH") or (
        tags[sentence.first] in ("DT", "NN", "NNS", "NAME", "PRP", "JJ", "CD")
        and not any(tags[at] in FINITE_TAGS or sentence.marks[at] >= 0 for at in before)
    )
    comma = frame.cue_end
    while comma < sentence.last and tags[comma] in ASIDE_TAGS:
        comma += 1
    goes_on = comma + 1 < sentence.last and words[comma] == ","
    return unfinished and goes_on and tags[comma + 1] != "QUOTE"


def has_object(sentence: NarratedSentence, frame: ReportingFrame) -> bool:
    """Whether a verb has an object, and reports no words before it: Lowe answers a question.

    Whom it was told is none.
    """
    at = frame.cue_end
    return (
        at < sentence.last
        and sentence.lowers[at] in OBJECT_DETERMINERS - {"this", "that"}
        and frame.lemma not in ADDRESSING_VERBS
    )


def behind_parenthesis(sentence: NarratedSentence, frame: ReportingFrame) -> Span | None:
    """Return the clause behind ``X said`` and a fronted phrase: To save it, he said, [they must …].

    None where the frame stands elsewhere.
    """
    words, tags = sentence.words, sentence.tags
    subject = frame.subject
    if subject is None or subject[0] <= sentence.first or CueKind.SAY not in frame.kinds:
        return None
    if words[subject[0] - 1] != ",":
        return None
    comma = frame.cue_end
    if comma + 1 >= sentence.last or words[comma] != ",":
        return None
    if sentence.lowers[subject[0] - 2] in SUBORDINATORS:
        return sentence.span(comma + 1, sentence.last)  # when, police say, it broke
    if tags[sentence.first] not in FRONTED_TAGS:
        return None
    before = range(sentence.first, subject[0] - 1)
    if any(tags[at] in FINITE_TAGS or sentence.marks[at] >= 0 for at in before):
        return None
    if tags[sentence.first] == "CC" and has_own_clause(sentence, sentence.first, before.stop):
        return None
    if tags[comma + 1] in ("QUOTE", "VBG"):
        return None
    return sentence.span(comma + 1, sentence.last)


FRONTED_TAGS = frozenset({"CC", "TO", "IN", "VBG", "RB", "DATE", "CD", "VBN"})
"""Tags of the first word of a phrase before a clause: [To] save it, [In] May, [But] for now."""


def is_aside(sentence: NarratedSentence, frame: ReportingFrame) -> bool:
    """Whether the clause goes on behind the frame: The plan, says X, would be expensive."""
    assert frame.subject is not None
    end = frame.subject[1]
    if end + 1 >= sentence.last or sentence.words[end] != ",":
        return False
    before = range(sentence.first, frame.cue)
    unfinished = not any(
        sentence.tags[at] in FINITE_TAGS or sentence.marks[at] >= 0 for at in before
    )
    return unfinished and sentence.tags[end + 1] in FINITE_TAGS
