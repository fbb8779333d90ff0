"""Find where the words that a frame reports end: before the next statement, or the main verb."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.english.function_words import FRONTED_CLAUSE_OPENERS
from summarize.english.reporting_verbs import FRONTED_PARTICIPLES, SELDOM_STATEMENTS, CueKind
from summarize.english.statements import CONTRASTING, OBJECT_VERBS
from summarize.reported_speech.frame import FrameOrder, ReportingFrame
from summarize.syntax.narration import NarratedSentence
from summarize.syntax.noun_phrases import phrase_end
from summarize.syntax.tags import FINITE_TAGS, NOUN_TAGS

__all__ = ["OBJECT_KINDS", "clause_end", "closes_sentence"]

OBJECT_KINDS = frozenset({CueKind.BLAME, CueKind.URGE})
"""The kinds of cue that take an object and no clause: criticized the plan, urged the council."""


def clause_end(
    sentence: NarratedSentence, frame: ReportingFrame, frames: Sequence[ReportingFrame]
) -> int:
    """Return where the content stops: at the sentence's end, or before the next statement."""
    if frame.order is FrameOrder.NOUN:
        return _noun_clause_end(sentence, frame)
    limit = _inner_clause_end(sentence, frame)
    if limit is not None:
        return limit
    limit = _object_end(sentence, frame)
    for other in frames:
        if other.cue <= frame.cue_end:
            continue
        if other.cue >= limit:
            break
        end = _end_before(sentence, frame, other)
        if end is not None:
            return end
    return limit


def _end_before(
    sentence: NarratedSentence, frame: ReportingFrame, other: ReportingFrame
) -> int | None:
    """Return where the content of a frame ends before a later frame, None if it goes on.

    ``said it was old [, adding …]``, ``said it was old [and added …]``, ``said it was old [, and
    Lowe said …]``.
    """
    words = sentence.words
    if other.order is FrameOrder.PARTICIPLE:
        return other.cue - 1 if words[other.cue - 1] == "," else None
    if other.order is FrameOrder.RELATIVE and other.subject is not None:
        return _participle_before(sentence, frame.cue_end, other.subject[0])
    if other.order is FrameOrder.ACCORDING:
        return other.cue - 1 if words[other.cue - 1] == "," else other.cue
    if other.order is not FrameOrder.BEFORE:
        return None
    if _is_within_subject(sentence, frame, other):
        return _verb_start(sentence, frame, other)  # lawyers arguing in court [warned that …]
    if other.subject is not None and other.subject[0] > frame.cue_end:
        return _end_before_subject(sentence, frame, other, other.subject[0])
    if frame.order is FrameOrder.PARTICIPLE and _leads(other, frame):
        verb = _verb_start(sentence, frame, other)
        if words[verb - 1] == ",":
            return verb - 1  # Lee, after saying it was old[, said it would go]
    return _end_before_verb(sentence, frame, other) if other.subject == frame.subject else None


def _leads(other: ReportingFrame, frame: ReportingFrame) -> bool:
    """Whether the subject of a later frame stands before an earlier one: [Lee], saying …, left."""
    return other.subject is not None and other.subject[1] <= frame.cue


def _end_before_subject(
    sentence: NarratedSentence, frame: ReportingFrame, other: ReportingFrame, start: int
) -> int | None:
    """Return where content ends before a frame with a subject of its own at ``start``, or None."""
    words, tags = sentence.words, sentence.tags
    opens = sentence.lowers[frame.cue_end] == "that"
    if opens and not any(tag in CLAUSE_TAGS for tag in tags[frame.cue_end + 1 : start]):
        return None  # that Japan, Canada and Peru have said so
    if CueKind.SAY in other.kinds and other.lemma not in SELDOM_STATEMENTS:
        if words[start - 1] == ";":
            return start - 1
        if sentence.lowers[start - 1] in CONTRASTING:
            return start - 2 if words[start - 2] == "," else start - 1
    if tags[start - 1] == "CC" and words[start - 2] == ",":
        return start - 2
    if tags[start - 1] == "CC" and tags[start] == "NAME" and CueKind.SAY in other.kinds:
        return start - 1
    if words[start - 1] == "," and closes_sentence(sentence, other.cue_end):
        return start - 1
    return None


CLAUSE_TAGS = FINITE_TAGS | {"VB", "VBN", "QUOTE"}
"""Tags of verbs, and marks, that make a clause of the words behind ``that``."""


def _end_before_verb(
    sentence: NarratedSentence, frame: ReportingFrame, other: ReportingFrame
) -> int | None:
    """Return the ``and`` before a second verb of the same subject: said … [and] added; or None."""
    at = _verb_start(sentence, frame, other)
    return at - 1 if sentence.tags[at - 1] == "CC" else None


def _verb_start(sentence: NarratedSentence, frame: ReportingFrame, other: ReportingFrame) -> int:
    """Return where the verb of a later frame begins with its auxiliaries: [had later] warned."""
    at = other.cue
    while at > frame.cue_end and sentence.tags[at - 1] in ("RB", "AUX", "MD"):
        at -= 1
    return at


def _is_within_subject(
    sentence: NarratedSentence, frame: ReportingFrame, other: ReportingFrame
) -> bool:
    """Whether a cue is part of who speaks in a later frame: [lawyers arguing in court] warned."""
    return (
        frame.order is FrameOrder.PARTICIPLE
        and other.subject is not None
        and other.subject[0] < frame.cue < other.subject[1]
        and sentence.tags[frame.cue_end] == "IN"
    )


def _participle_before(sentence: NarratedSentence, start: int, stop: int) -> int | None:
    """Return the comma of the participle before ``stop``: , contradicting an officer who said …"""
    for at in range(stop - 2, start, -1):
        if sentence.words[at] == ",":
            return at if sentence.tags[at + 1] == "VBG" else None
    return None


def _object_end(sentence: NarratedSentence, frame: ReportingFrame) -> int:
    """Return where a cue that takes an object, no clause, meets a clause of somebody else.

    Called the plan “a farce,” and Lowe left the room.
    """
    takes_object = frame.lemma in OBJECT_VERBS
    if not frame.kinds <= OBJECT_KINDS and not takes_object:
        return sentence.last
    tags, lowers = sentence.tags, sentence.lowers
    for at in range(frame.cue_end, sentence.last - 2):
        if tags[at] in FINITE_TAGS or tags[at] in ("SUB", "WH"):
            break
        if takes_object and sentence.words[at - 1] != ",":
            continue
        if lowers[at] in ("and", "but") and tags[at + 1] in ("NAME", "PRP", "DT"):
            end = phrase_end(sentence, at + 1)
            if end < sentence.last and tags[end] in FINITE_TAGS:
                return at
    return sentence.last


def _inner_clause_end(sentence: NarratedSentence, frame: ReportingFrame) -> int | None:
    """Return the comma that ends the clause of a frame which is not the sentence's main one.

    A relative clause ends before the main verb (``X, who blamed Y, told …``), a fronted one before
    the main subject (``Asked whether he considered it, Therrien shook his head``).
    """
    words, tags = sentence.words, sentence.tags
    first = sentence.lowers[sentence.first]
    opens_clause = first in FRONTED_CLAUSE_OPENERS
    fronted = tags[sentence.first] == "SUB" or first in FRONTED_PARTICIPLES
    relative = frame.order is FrameOrder.RELATIVE or _is_embedded(sentence, frame)
    if not relative and not fronted:
        if first != "what":
            return None
        if frame.lemma == "call" and tags[frame.cue_end : frame.cue_end + 1] != ["QUOTE"]:
            return phrase_end(sentence, frame.cue_end)
        quote = frame.cue_end
        beside = quote + 1 < sentence.last and tags[quote] == "QUOTE"
        return quote + 1 if beside and tags[quote + 1] in FINITE_TAGS else None
    for at in range(frame.cue_end, sentence.last - 2):
        if words[at] != ",":
            if tags[at] == "QUOTE" and relative and _can_be_main_verb(tags[at + 1]):
                return at + 1
            if fronted and tags[at] == "QUOTE":
                return None
            continue
        if relative:
            if tags[sentence.first] == "IN":
                return at
            verb = at + 2 if tags[at + 1] == "RB" else at + 1
            if tags[verb] in FINITE_TAGS:
                return at
            if opens_clause and _begins_clause(sentence, at + 1):
                return at
        elif frame.cue < at:
            return at
    return None


def _is_embedded(sentence: NarratedSentence, frame: ReportingFrame) -> bool:
    """Whether a frame tells of a noun before it: the plan, which Lowe said would fail, passed."""
    if (
        frame.order is not FrameOrder.BEFORE
        or frame.subject is None
        or frame.subject[0] <= sentence.first + 1
    ):
        return False
    opener = frame.subject[0] - 1
    if sentence.lowers[opener] == "that":
        return sentence.tags[opener - 1] in NOUN_TAGS
    return sentence.lowers[opener] in ("which", "whom")


def _begins_clause(sentence: NarratedSentence, at: int) -> bool:
    """Whether a subject and its verb stand at ``at``: she was furious."""
    if sentence.tags[at] not in ("PRP", "NAME", "DT"):
        return False
    end = phrase_end(sentence, at)
    return at < end < sentence.last and sentence.tags[end] in FINITE_TAGS


def _can_be_main_verb(tag: str) -> bool:
    """Whether the main verb of a sentence can have this tag behind a relative clause."""
    return tag in FINITE_TAGS or tag == "VBN"


def _noun_clause_end(sentence: NarratedSentence, frame: ReportingFrame) -> int:
    """Return the main verb behind ``X’s claim that the pier is unsafe [was rejected]``."""
    verbs = 0
    before = ""
    comma = None
    for at in range(frame.cue_end, sentence.last):
        tag = sentence.tags[at]
        if tag in FINITE_TAGS and before not in FINITE_TAGS:
            verbs += 1
            if verbs == 2:
                return at if comma is None else comma
        if verbs and sentence.words[at] == "," and tag == ",":
            comma = at
        before = tag
    return sentence.last


def closes_sentence(sentence: NarratedSentence, at: int) -> bool:
    """Whether only circumstances stand behind an item: …, Lowe told the paper [on Monday]."""
    return all(tag in CIRCUMSTANCE_TAGS for tag in sentence.tags[at : sentence.last])


CIRCUMSTANCE_TAGS = NOUN_TAGS | {".", ",", "DATE", "IN", "DT", "PRN", "JJ", "POS", "CD", "RB"}
"""Tags of what tells when, where and to whom something was said, and is no clause."""
