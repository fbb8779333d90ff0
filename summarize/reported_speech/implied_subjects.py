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
from summarize.reported_speech.verbless_frames import Frame
from summarize.syntax.heads import head_of, head_zone
from summarize.syntax.main_subjects import main_subject
from summarize.syntax.narration import NO_MARK, NarratedSentence, Narration
from summarize.syntax.noun_phrases import FINITE, phrase_back, phrase_end
from summarize.syntax.subjects import subject_before

__all__ = ["governor", "participle_subject", "shared_subject"]


def governor(
    told: Narration, sentence: NarratedSentence, to: int, earlier: Sequence[Frame]
) -> tuple[int, int] | None:
    """The subject of an infinitive is that of the verb before it: went on to say."""
    if earlier and earlier[-1].subject is not None:
        return earlier[-1].subject
    return main_subject(told, sentence)


def participle_subject(
    told: Narration, sentence: NarratedSentence, index: int, earlier: Sequence[Frame]
) -> tuple[int, int] | None:
    """``…, saying …`` has the subject of the frame before it, or of the sentence.

    Right behind a noun it has that noun: she heard a neighbor shouting “…”.
    """
    tags = told.tokens.tags
    own = _absolute_subject(told, sentence, index)
    if own is not None:
        return own
    if index > sentence.first and told.tokens.lowers[index - 1] in PERCEIVED | ASPECTS:
        return subject_before(told, sentence, index - 1)
    if index > sentence.first and tags[index - 1] in ("NN", "NNS", "NAME"):
        run = told.runs[index - 1]
        if run != NO_MARK:
            start = index - 1
            while start > sentence.first and told.runs[start - 1] == run:
                start -= 1
            return (start, index)
        beside = phrase_back(told, sentence, index)
        if beside is not None and _put_out(told, sentence, beside):
            return shared_subject(told, sentence, index, earlier)
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
    return main_subject(told, sentence)


def _absolute_subject(
    told: Narration, sentence: NarratedSentence, index: int
) -> tuple[int, int] | None:
    """Return who has a participle to themselves: with one poster writing “…”, with Lee arguing.

    Also the second of two: with Ortiz abstaining and a union leader calling it “chaos”. What is
    written is somebody else's words: he came with a sign reading “…”.
    """
    tags, words, lowers = told.tokens.tags, told.tokens.words, told.tokens.lowers
    joined = None
    for at in range(index - 1, max(sentence.first, index - ABSOLUTE_REACH) - 1, -1):
        if tags[at] in FINITE or tags[at] in ("QUOTE", "TO", "SUB", "WH", "."):
            return None
        if lowers[at] == "and" and joined is None and _phrase_at(told, sentence, at + 1) == index:
            joined = (at + 1, index)
        if lowers[at] != "with" or at + 1 == index or tags[at + 1] == "VBG":
            continue
        end = _phrase_at(told, sentence, at + 1)
        apart = end < index - 1 and words[end] == words[at - 1] == words[index - 1] == ","
        if end == index or apart:
            return (at + 1, end) if _is_somebody(told, at + 1, end) else None
        return joined if end < index and tags[end] == "VBG" else None
    return None


def _is_somebody(told: Narration, first: int, last: int) -> bool:
    """Whether a phrase is about people: he answered with tweets calling her “…”."""
    head = head_of(told, first, head_zone(told, first, last))
    if head is None:
        return False
    lower = told.tokens.lowers[head]
    return told.runs[head] != NO_MARK or lower in PEOPLE or lower in LONE_SUBJECTS


PEOPLE = ROLE_NOUNS.keys() | GROUP_NOUNS | CROWDS | UNNAMED_VOICES
"""Nouns of one or more people: with one resident calling it …"""
ABSOLUTE_REACH = 16
"""How many words a phrase and its apposition take between ``with`` and the participle."""


def _phrase_at(told: Narration, sentence: NarratedSentence, start: int) -> int:
    """Return the end of the phrase at ``start``, which may be a lone ``some`` or ``one``."""
    alone = told.tokens.lowers[start] in LONE_SUBJECTS
    if alone and told.tokens.tags[start + 1 : start + 2] == ["VBG"]:
        return start + 1
    return phrase_end(told, sentence, start)


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


def _put_out(told: Narration, sentence: NarratedSentence, phrase: tuple[int, int]) -> bool:
    """Whether a phrase is a document that the sentence's subject puts out: issued a statement."""
    lowers = told.tokens.lowers
    before = phrase[0] - 1
    if before >= sentence.first and lowers[before] in ("out", "up"):
        before -= 1
    head = phrase[1] - 1
    for at in range(phrase[0], phrase[1]):
        if told.tokens.tags[at] == "IN":
            if lowers[at] in ("from", "by"):
                return False
            head = at - 1
            break
    return before >= sentence.first and lowers[before] in ISSUING and lowers[head] in DOCUMENTS


def shared_subject(
    told: Narration, sentence: NarratedSentence, index: int, earlier: Sequence[Frame]
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
    subject = main_subject(told, sentence)
    return subject if subject is not None and subject[1] <= index else None
