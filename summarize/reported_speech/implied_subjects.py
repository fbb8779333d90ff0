"""Find subjects that a verb has from elsewhere: of participles, infinitives, second verbs.

``…, saying …``; went on to say; nodded and said; with one poster writing “…”.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.english.function_words import LONE_SUBJECTS
from summarize.english.non_reporting_verbs import (
    ASPECT_FORMS,
    CAUSING_FORMS,
    ISSUING_FORMS,
    PERCEIVED_FORMS,
)
from summarize.english.reporting_verbs import CueKind
from summarize.english.roles import (
    CROWDS,
    DOCUMENTS,
    GROUP_NOUNS,
    ROLE_NOUNS,
    SINGULAR_VOICES,
    UNNAMED_VOICES,
    singular,
)
from summarize.reported_speech.frame import FrameOrder, ReportingFrame
from summarize.syntax.heads import head_of, head_zone
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.noun_phrases import Phrase, antecedent_of, phrase_back, phrase_end
from summarize.syntax.subjects import main_subject, subject_before
from summarize.syntax.tags import FINITE_TAGS, NOMINAL_TAGS, NOUN_TAGS

__all__ = [
    "PEOPLE",
    "infinitive_subject",
    "is_relative_that",
    "participle_subject",
    "relative_subject",
    "shared_subject",
]


def infinitive_subject(
    sentence: NarratedSentence, to: int, earlier: Sequence[ReportingFrame]
) -> Phrase | None:
    """Return the subject of an infinitive, that of the verb before it: went on to say.

    Or the object of that: it was slow, prompting the board to warn of delays.
    """
    caused = phrase_back(sentence, to) if sentence.tags[to - 1] in NOMINAL_TAGS else None
    if caused is not None and sentence.lowers[caused[0] - 1] in CAUSING_FORMS:
        return caused
    if earlier and earlier[-1].subject is not None:
        return earlier[-1].subject
    return main_subject(sentence)


def is_relative_that(sentence: NarratedSentence, that: int) -> bool:
    """Whether ``that`` before a verb stands for a noun: in defiance of a court that said …"""
    before = that - 1
    is_noun = before >= sentence.first and sentence.tags[before] in NOUN_TAGS
    return is_noun and sentence.lowers[that] == "that"


def relative_subject(sentence: NarratedSentence, relative: int) -> Phrase | None:
    """Return what a relative pronoun before a verb stands for, None for ``that`` of no voice.

    Lee and Day, who said …; a court that said …; but not in a selfie that showed her at home.
    """
    phrase = antecedent_of(sentence, relative)
    if phrase is None or sentence.lowers[relative] != "that":
        return phrase
    first = phrase[0]
    for at in range(phrase[1] - 2, first, -1):
        if sentence.tags[at] == "DT" and sentence.tags[at - 1] == "IN":
            first = at  # on Wednesday under [a deal] that …
            break
    phrase = (first, phrase[1])
    head = head_of(sentence, first, head_zone(sentence, *phrase))
    if head is None:
        return None
    noun = sentence.lowers[head]
    is_voice = sentence.runs[head] != NO_MARK or noun in PEOPLE
    is_body = noun in SINGULAR_VOICES or singular(noun) in SINGULAR_VOICES
    return phrase if is_voice or is_body else None


def participle_subject(
    sentence: NarratedSentence, index: int, earlier: Sequence[ReportingFrame]
) -> Phrase | None:
    """Return the subject of a participle: ``…, saying …`` has that of the frame before it.

    Without a frame before it that is the sentence's subject. Right behind a noun the participle has
    that noun: she heard a neighbor shouting “…”.
    """
    tags = sentence.tags
    if _is_gerund(sentence, index):
        return None
    own = _absolute_subject(sentence, index)
    if own is not None:
        return own
    if index > sentence.first and sentence.lowers[index - 1] in PERCEIVED_FORMS | ASPECT_FORMS:
        return subject_before(sentence, index - 1)
    if index > sentence.first and tags[index - 1] in NOUN_TAGS:
        run = sentence.runs[index - 1]
        if run != NO_MARK:
            start = index - 1
            while start > sentence.first and sentence.runs[start - 1] == run:
                start -= 1
            return (start, index)
        beside = phrase_back(sentence, index)
        if beside is not None and _is_issued(sentence, beside):
            return shared_subject(sentence, index, earlier)
        if beside is not None and (
            beside[0] == sentence.first
            or tags[beside[0] - 1] in ("IN", "TO", ",", "AUX", "VBD", "VBZ", "QUOTE")
        ):
            return beside
    for frame in reversed(earlier):
        if frame.subject is None or frame.order not in ORDERS_BEFORE_PARTICIPLES:
            continue
        if not _tells_which(sentence, frame, index):
            return frame.subject
    return main_subject(_own_clause(sentence, index))


def _tells_which(sentence: NarratedSentence, frame: ReportingFrame, index: int) -> bool:
    """Whether a participle before only tells which noun, and one behind a comma is not its noun’s.

    The judge heard a plea by a union calling for a trial, saying it was late: the judge says so.
    """
    subject = frame.subject
    if subject is None or sentence.words[index - 1] != ",":
        return False
    if frame.order is FrameOrder.RELATIVE:
        return sentence.lowers[subject[1]] == "that"  # a post that showed her, writing …
    if frame.order is not FrameOrder.PARTICIPLE or subject[1] != frame.cue:
        return False
    is_inner = sentence.tags[subject[0] - 1] in ("IN", "TO") and subject[0] > sentence.first
    return is_inner and sentence.lowers[subject[0] - 1] != "with"


def _is_gerund(sentence: NarratedSentence, index: int) -> bool:
    """Whether what opens a sentence is its subject, with no comma behind: Maintaining it is hard.

    What only tells of the subject ends with one: Maintaining that it is old, Lee left.
    """
    first, last, tags = sentence.first, sentence.last, sentence.tags
    if index > first and not (index == first + 2 and tags[first] == "RB"):
        return False
    return "," not in sentence.words[index + 1 : last] and "QUOTE" not in tags[index + 1 : last]


def _own_clause(sentence: NarratedSentence, index: int) -> NarratedSentence:
    """Return a sentence from the last colon before an item on: That changed it: [she left, …]"""
    words = sentence.words
    for at in range(index - 1, sentence.first, -1):
        if words[at] in (":", ";"):
            return sentence.from_item(at + 1)
    return sentence


def _absolute_subject(sentence: NarratedSentence, index: int) -> Phrase | None:
    """Return who has a participle to themselves: with one poster writing “…”, with Lee arguing.

    Also the second of two: with Ortiz abstaining and a union leader calling it “chaos”. What is
    written is somebody else's words: he came with a sign reading “…”.
    """
    tags, words, lowers = sentence.tags, sentence.words, sentence.lowers
    joined = None
    for at in range(index - 1, max(sentence.first, index - ABSOLUTE_REACH) - 1, -1):
        if tags[at] in FINITE_TAGS or tags[at] in ("QUOTE", "TO", "SUB", "WH", "."):
            return None
        if lowers[at] == "and" and joined is None and _phrase_at(sentence, at + 1) == index:
            joined = (at + 1, index)
        if lowers[at] != "with" or at + 1 == index or tags[at + 1] == "VBG":
            continue
        end = _phrase_at(sentence, at + 1)
        apart = end < index - 1 and words[end] == words[at - 1] == words[index - 1] == ","
        if end == index or apart:
            return (at + 1, end) if _is_somebody(sentence, at + 1, end) else None
        return joined if end < index and tags[end] == "VBG" else None
    return None


def _is_somebody(sentence: NarratedSentence, first: int, last: int) -> bool:
    """Whether a phrase is about people: he answered with tweets calling her “…”."""
    head = head_of(sentence, first, head_zone(sentence, first, last))
    if head is None:
        return False
    lower = sentence.lowers[head]
    return sentence.runs[head] != NO_MARK or lower in PEOPLE or lower in LONE_SUBJECTS


ORDERS_BEFORE_PARTICIPLES = frozenset(
    {
        FrameOrder.BEFORE,
        FrameOrder.AFTER,
        FrameOrder.PARTICIPLE,
        FrameOrder.RELATIVE,
        FrameOrder.PASSIVE,
    }
)
"""The orders of frames whose subject a participle behind them has too: said …, adding …"""
PEOPLE = ROLE_NOUNS.keys() | GROUP_NOUNS | CROWDS | UNNAMED_VOICES
"""Nouns of one or more people: with one resident calling it …"""
ABSOLUTE_REACH = 16
"""How many words a phrase and its apposition take between ``with`` and the participle."""


def _phrase_at(sentence: NarratedSentence, start: int) -> int:
    """Return the end of the phrase at ``start``, which may be a lone ``some`` or ``one``."""
    alone = sentence.lowers[start] in LONE_SUBJECTS
    if alone and sentence.tags[start + 1 : start + 2] == ["VBG"]:
        return start + 1
    return phrase_end(sentence, start)


def _is_issued(sentence: NarratedSentence, phrase: Phrase) -> bool:
    """Whether a phrase is a document that the sentence's subject issues: issued a statement."""
    lowers = sentence.lowers
    before = phrase[0] - 1
    if before >= sentence.first and lowers[before] in ("out", "up"):
        before -= 1
    head = phrase[1] - 1
    for at in range(phrase[0], phrase[1]):
        if sentence.tags[at] == "IN":
            if lowers[at] in ("from", "by"):
                return False
            head = at - 1
            break
    return (
        before >= sentence.first and lowers[before] in ISSUING_FORMS and lowers[head] in DOCUMENTS
    )


def shared_subject(
    sentence: NarratedSentence, index: int, earlier: Sequence[ReportingFrame]
) -> Phrase | None:
    """Return the subject that a second verb shares with the first: ``nodded and said``.

    After a statement (``said her party has supported …, and said``) that of the statement.
    """
    for frame in earlier:
        if (
            frame.subject is not None
            and frame.order is FrameOrder.BEFORE
            and CueKind.SAY in frame.kinds
        ):
            return frame.subject
    for frame in reversed(earlier):
        if frame.subject is not None and frame.order in (
            FrameOrder.BEFORE,
            FrameOrder.PARTICIPLE,
            FrameOrder.RELATIVE,
        ):
            return frame.subject
    subject = main_subject(sentence)
    return subject if subject is not None and subject[1] <= index else None
