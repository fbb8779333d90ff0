"""Subjects that a verb has from elsewhere: a participle, an infinitive, the second of two verbs.

``…, saying …``; went on to say; nodded and said; with one poster writing “…”.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.english.function_words import LONE_SUBJECTS
from summarize.english.roles import (
    CROWDS,
    DOCUMENTS,
    GROUP_NOUNS,
    ROLE_NOUNS,
    UNNAMED_VOICES,
)
from summarize.reported_speech.frame import ReportingFrame
from summarize.syntax.heads import head_of, head_zone
from summarize.syntax.main_subjects import main_subject
from summarize.syntax.narration import NO_MARK, NarratedSentence, Narration
from summarize.syntax.noun_phrases import FINITE, phrase_back, phrase_end
from summarize.syntax.subjects import subject_before

__all__ = ["governor", "participle_subject", "shared_subject"]


def governor(
    narration: Narration, sentence: NarratedSentence, to: int, earlier: Sequence[ReportingFrame]
) -> tuple[int, int] | None:
    """The subject of an infinitive is that of the verb before it: went on to say."""
    if earlier and earlier[-1].subject is not None:
        return earlier[-1].subject
    return main_subject(narration, sentence)


def participle_subject(
    narration: Narration, sentence: NarratedSentence, index: int, earlier: Sequence[ReportingFrame]
) -> tuple[int, int] | None:
    """``…, saying …`` has the subject of the frame before it, or of the sentence.

    Right behind a noun it has that noun: she heard a neighbor shouting “…”.
    """
    tags = narration.tokens.tags
    own = _absolute_subject(narration, sentence, index)
    if own is not None:
        return own
    if index > sentence.first and narration.tokens.lowers[index - 1] in PERCEIVED | ASPECTS:
        return subject_before(narration, sentence, index - 1)
    if index > sentence.first and tags[index - 1] in ("NN", "NNS", "NAME"):
        run = narration.runs[index - 1]
        if run != NO_MARK:
            start = index - 1
            while start > sentence.first and narration.runs[start - 1] == run:
                start -= 1
            return (start, index)
        beside = phrase_back(narration, sentence, index)
        if beside is not None and _put_out(narration, sentence, beside):
            return shared_subject(narration, sentence, index, earlier)
        if beside is not None and (
            beside[0] == sentence.first
            or tags[beside[0] - 1] in ("IN", "TO", ",", "AUX", "VBD", "VBZ", "QUOTE")
        ):
            return beside
    for frame in reversed(earlier):
        if frame.subject is not None and frame.order in (
            "before",
            "after",
            "participle",
            "relative",
            "passive",
        ):
            return frame.subject
    return main_subject(narration, sentence)


def _absolute_subject(
    narration: Narration, sentence: NarratedSentence, index: int
) -> tuple[int, int] | None:
    """Return who has a participle to themselves: with one poster writing “…”, with Lee arguing.

    Also the second of two: with Ortiz abstaining and a union leader calling it “chaos”. What is
    written is somebody else's words: he came with a sign reading “…”.
    """
    tags, words, lowers = narration.tokens.tags, narration.tokens.words, narration.tokens.lowers
    joined = None
    for at in range(index - 1, max(sentence.first, index - ABSOLUTE_REACH) - 1, -1):
        if tags[at] in FINITE or tags[at] in ("QUOTE", "TO", "SUB", "WH", "."):
            return None
        if (
            lowers[at] == "and"
            and joined is None
            and _phrase_at(narration, sentence, at + 1) == index
        ):
            joined = (at + 1, index)
        if lowers[at] != "with" or at + 1 == index or tags[at + 1] == "VBG":
            continue
        end = _phrase_at(narration, sentence, at + 1)
        apart = end < index - 1 and words[end] == words[at - 1] == words[index - 1] == ","
        if end == index or apart:
            return (at + 1, end) if _is_somebody(narration, at + 1, end) else None
        return joined if end < index and tags[end] == "VBG" else None
    return None


def _is_somebody(narration: Narration, first: int, last: int) -> bool:
    """Whether a phrase is about people: he answered with tweets calling her “…”."""
    head = head_of(narration, first, head_zone(narration, first, last))
    if head is None:
        return False
    lower = narration.tokens.lowers[head]
    return narration.runs[head] != NO_MARK or lower in PEOPLE or lower in LONE_SUBJECTS


PEOPLE = ROLE_NOUNS.keys() | GROUP_NOUNS | CROWDS | UNNAMED_VOICES
"""Nouns of one or more people: with one resident calling it …"""
ABSOLUTE_REACH = 16
"""How many words a phrase and its apposition take between ``with`` and the participle."""


def _phrase_at(narration: Narration, sentence: NarratedSentence, start: int) -> int:
    """Return the end of the phrase at ``start``, which may be a lone ``some`` or ``one``."""
    alone = narration.tokens.lowers[start] in LONE_SUBJECTS
    if alone and narration.tokens.tags[start + 1 : start + 2] == ["VBG"]:
        return start + 1
    return phrase_end(narration, sentence, start)


PERCEIVED = frozenset("heard seen filmed caught recorded overheard quoted shown".split())
"""Participles whose subject speaks in the next one: Boone can be heard telling him “…”"""
ASPECTS = frozenset(
    "start starts started begin begins began keep keeps kept stop stops stopped resume resumed "
    "resumes quit quits".split()
)
"""Verbs that say how the next one goes on: the teenager started posting “…”"""
ISSUING = frozenset(
    """issue issues issued release releases released post posts posted send sends sent write writes
    wrote publish publishes published sign signs signed make makes made give gives gave put puts
    read reads file files filed deliver delivers delivered deliver offer offers offered tweet
    tweeted share shared""".split()
)
"""Verbs whose object is the subject's own words: she issued a statement saying …"""


def _put_out(narration: Narration, sentence: NarratedSentence, phrase: tuple[int, int]) -> bool:
    """Whether a phrase is a document that the sentence's subject puts out: issued a statement."""
    lowers = narration.tokens.lowers
    before = phrase[0] - 1
    if before >= sentence.first and lowers[before] in ("out", "up"):
        before -= 1
    head = phrase[1] - 1
    for at in range(phrase[0], phrase[1]):
        if narration.tokens.tags[at] == "IN":
            if lowers[at] in ("from", "by"):
                return False
            head = at - 1
            break
    return before >= sentence.first and lowers[before] in ISSUING and lowers[head] in DOCUMENTS


def shared_subject(
    narration: Narration, sentence: NarratedSentence, index: int, earlier: Sequence[ReportingFrame]
) -> tuple[int, int] | None:
    """``nodded and said``: a second verb has the subject of the first.

    After a statement (``said her party has supported …, and said``) that of the statement.
    """
    for frame in earlier:
        if frame.subject is not None and frame.order == "before" and "say" in frame.kinds:
            return frame.subject
    for frame in reversed(earlier):
        if frame.subject is not None and frame.order in ("before", "participle", "relative"):
            return frame.subject
    subject = main_subject(narration, sentence)
    return subject if subject is not None and subject[1] <= index else None
