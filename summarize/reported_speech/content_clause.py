"""What a frame reports: the content clause, from the reporting phrase to where the clause ends."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.model import Span
from summarize.reported_speech.addressees import is_broadcast, skip_addressee, skip_circumstance
from summarize.reported_speech.frame import ReportingFrame
from summarize.reported_speech.parentheticals import (
    CLAUSE_KINDS,
    beside_as,
    is_aside,
    is_parenthesis,
)
from summarize.syntax.narration import NarratedSentence, Narration, span_of
from summarize.syntax.noun_phrases import FINITE, phrase_end

__all__ = ["content_of"]

THAT_REACH = 14
"""How many items after the cue ``that`` may stand: told reporters in Miami on Tuesday that …"""
OBJECT_CUES = frozenset({"tell", "remind", "assure", "inform", "notify", "warn", "advise"})
PROMISING = frozenset({"say", "think", "ask", "claim"})
LOOSE_KINDS = frozenset({"blame", "urge"})


def content_of(
    narration: Narration,
    sentence: NarratedSentence,
    frame: ReportingFrame,
    frames: Sequence[ReportingFrame],
) -> Span | None:
    """Return the span (characters) of the words ``frame`` reports, None if it reports none here."""
    if frame.order == "according":
        return _around_according(narration, sentence, frame)
    if frame.order == "colon":
        return _turn(narration, sentence, frame)
    if frame.order == "passive":
        return None
    if (
        frame.order == "after"
        and frame.subject is not None
        and is_aside(narration, sentence, frame)
    ):
        return span_of(narration, sentence.first, sentence.last)
    beside = beside_as(narration, sentence, frame) if frame.order == "before" else None
    if beside is not None:
        return beside
    if frame.order == "before" and is_parenthesis(narration, sentence, frame):
        return span_of(narration, sentence.first, sentence.last)
    if frame.order == "after":
        return _before(narration, sentence, frame.cue) or _after(narration, sentence, frame, frames)
    return _after(narration, sentence, frame, frames) or _trailing(narration, sentence, frame)


OBJECT_TAGS = frozenset({"DT", "NN", "NNS", "NAME", "JJ", "PRP", "CD"})


def _turn(narration: Narration, sentence: NarratedSentence, frame: ReportingFrame) -> Span | None:
    """Return a turn of a transcript: one that opens a paragraph goes on to its end."""
    at = sentence.first
    span = span_of(narration, frame.cue_end, sentence.last)
    opens = at == 0 or narration.blocks[at - 1] != sentence.block
    if span is None or not opens or any(mark >= 0 for mark in narration.marks[at : sentence.last]):
        return span
    last = sentence.last
    while last < len(narration.blocks) and narration.blocks[last] == sentence.block:
        last += 1
    return span_of(narration, frame.cue_end, last)


CLOSERS = frozenset({",", "—", "–", "--"})
"""What stands between words and who said them: The plan is dead, Smith said."""


def _trailing(
    narration: Narration, sentence: NarratedSentence, frame: ReportingFrame
) -> Span | None:
    """``The plan is dead, Smith said.``: the content stands before the subject."""
    if frame.order != "before" or frame.subject is None or not frame.kinds & CLAUSE_KINDS:
        return None
    start = frame.subject[0]
    while start > sentence.first and narration.tokens.tags[start - 1] in ("RB", "IN"):
        start -= 1
    if start <= sentence.first + 1:
        return None
    if (
        narration.tokens.words[start - 1] not in CLOSERS
        and narration.tokens.tags[start - 1] != "QUOTE"
    ):
        return None
    return _before(narration, sentence, start)


def _before(narration: Narration, sentence: NarratedSentence, stop: int) -> Span | None:
    first = sentence.first
    tags = narration.tokens.tags
    if not any(tags[at] in FINITE | {"VB", "VBN", "QUOTE"} for at in range(first, stop)):
        return None
    if tags[first] == "CC":
        first += 1
    return span_of(narration, first, stop)


def _after(
    narration: Narration,
    sentence: NarratedSentence,
    frame: ReportingFrame,
    frames: Sequence[ReportingFrame],
) -> Span | None:
    tags, words, lowers = narration.tokens.tags, narration.tokens.words, narration.tokens.lowers
    start = frame.cue_end if frame.order != "after" or frame.subject is None else frame.subject[1]
    limit = _without_aside(narration, start, _clause_end(narration, sentence, frame, frames))
    that = _find_that(narration, start, limit, frame.lemma in OBJECT_CUES)
    if that is not None:
        return span_of(narration, that, limit)
    if frame.lemma in OBJECT_CUES:
        start = skip_addressee(narration, start, limit)
    at = skip_circumstance(narration, start, limit, frame.lemma in OBJECT_CUES)
    if (
        at >= limit
        or words[at] in (".", ";")
        or (words[at] == "," and not _comma_goes_on(narration, at, limit))
    ):
        return None
    if frame.kinds & LOOSE_KINDS and not frame.kinds & {"say", "think"}:
        return span_of(narration, at, limit)
    if any(tags[i] in FINITE or tags[i] == "QUOTE" for i in range(at, limit)):
        return span_of(narration, at, limit)
    if tags[at] == "TO" and frame.kinds & PROMISING and lowers[at] == "to":
        return span_of(narration, at, limit)
    if frame.kinds & LOOSE_KINDS:
        return span_of(narration, at, limit)
    return None


ADDING = frozenset({"which", "who", "whom", "whose"})
"""Words that behind a comma add what the teller knows: …, who has not been charged."""


def _without_aside(narration: Narration, start: int, limit: int) -> int:
    """Return where an object ends before a relative clause that adds what the teller knows.

    Behind a whole clause (said he resigned, which came as a surprise) it may be the speaker's.
    """
    words, lowers, tags = narration.tokens.words, narration.tokens.lowers, narration.tokens.tags
    for at in range(start + 1, limit - 1):
        if tags[at] in FINITE or tags[at] == "QUOTE":
            break
        if words[at] == "," and lowers[at + 1] in ADDING:
            return at if "," not in words[at + 1 : limit] else limit
    return limit


def _comma_goes_on(narration: Narration, at: int, limit: int) -> bool:
    return at + 1 < limit and narration.tokens.tags[at + 1] == "QUOTE"


def _find_that(narration: Narration, start: int, limit: int, addressed: bool) -> int | None:
    """Return the item of a ``that`` (or whether) that opens the content, None without one.

    No verb stands between it and the cue, and no object (the ``that`` of ``the report that was
    published`` belongs to the report) unless the cue is ``addressed`` to somebody.
    """
    tags, lowers = narration.tokens.tags, narration.tokens.lowers
    if not addressed and start < limit and tags[start] in OBJECT_TAGS:
        return start if lowers[start] in ("that", "whether") else None
    for at in range(start, min(start + THAT_REACH, limit)):
        if lowers[at] in ("that", "whether") and tags[at] in ("SUB", "WH", "DT"):
            return at
        if addressed and is_broadcast(narration, start, at, limit):
            continue
        if tags[at] in FINITE or tags[at] in ("QUOTE", ".", "WH", "TO"):
            return None
    return None


def _clause_end(
    narration: Narration,
    sentence: NarratedSentence,
    frame: ReportingFrame,
    frames: Sequence[ReportingFrame],
) -> int:
    """Return where the content stops: the sentence's end, or the next report by the same mouth."""
    words, tags = narration.tokens.words, narration.tokens.tags
    if frame.order == "noun":
        return _noun_clause_end(narration, sentence, frame)
    limit = _inner_clause_end(narration, sentence, frame)
    if limit is not None:
        return limit
    limit = _object_end(narration, sentence, frame)
    for other in frames:
        if other.cue <= frame.cue_end:
            continue
        if other.cue >= limit:
            break
        if other.order == "participle" and words[other.cue - 1] == ",":
            return other.cue - 1
        if other.order == "relative" and other.subject is not None:
            aside = _participle_before(narration, frame.cue_end, other.subject[0])
            if aside is not None:
                return aside
        if other.order == "according":
            at = other.cue
            return at - 1 if words[at - 1] == "," else at
        if (
            other.order == "before"
            and other.subject is not None
            and other.subject[0] > frame.cue_end
        ):
            start = other.subject[0]
            if tags[start - 1] == "CC" and words[start - 2] == ",":
                return start - 2
            if tags[start - 1] == "CC" and tags[start] == "NAME" and "say" in other.kinds:
                return start - 1
            if words[start - 1] == "," and _closes_sentence(narration, sentence, other.cue_end):
                return start - 1
        elif (
            other.order == "before" and other.subject == frame.subject and other.cue > frame.cue_end
        ):
            at = other.cue
            while at > frame.cue_end and tags[at - 1] in ("RB", "AUX"):
                at -= 1
            if tags[at - 1] == "CC":
                return at - 1
    return limit


def _participle_before(narration: Narration, start: int, stop: int) -> int | None:
    """Return the comma of the participle before ``stop``: , contradicting an officer who said …"""
    for at in range(stop - 2, start, -1):
        if narration.tokens.words[at] == ",":
            return at if narration.tokens.tags[at + 1] == "VBG" else None
    return None


def _object_end(narration: Narration, sentence: NarratedSentence, frame: ReportingFrame) -> int:
    """Return where a cue that takes an object, no clause, meets a clause of somebody else.

    Called the plan “a farce,” and Lowe left the room.
    """
    if not frame.kinds <= LOOSE_KINDS:
        return sentence.last
    tags, lowers = narration.tokens.tags, narration.tokens.lowers
    for at in range(frame.cue_end, sentence.last - 2):
        if tags[at] in FINITE or tags[at] in ("SUB", "WH"):
            break
        if lowers[at] in ("and", "but") and tags[at + 1] in ("NAME", "PRP", "DT"):
            end = phrase_end(narration, sentence, at + 1)
            if end < sentence.last and tags[end] in FINITE:
                return at
    return sentence.last


def _inner_clause_end(
    narration: Narration, sentence: NarratedSentence, frame: ReportingFrame
) -> int | None:
    """Return the comma that ends the clause of a frame which is not the sentence's main one.

    A relative clause ends before the main verb (``X, who blamed Y, told …``), a fronted one before
    the main subject (``Asked whether he considered it, Therrien shook his head``).
    """
    words, tags = narration.tokens.words, narration.tokens.tags
    first = narration.tokens.lowers[sentence.first]
    opens_clause = first in CLAUSE_OPENERS
    fronted = tags[sentence.first] == "SUB" or first in FRONTED_CLAUSES
    relative = frame.order == "relative" or _is_embedded(narration, sentence, frame)
    if not relative and not fronted:
        if first != "what":
            return None
        quote = frame.cue_end
        beside = quote + 1 < sentence.last and tags[quote] == "QUOTE"
        return quote + 1 if beside and tags[quote + 1] in FINITE else None
    for at in range(frame.cue_end, sentence.last - 2):
        if words[at] != ",":
            if tags[at] == "QUOTE" and relative and _goes_on(tags[at + 1]):
                return at + 1
            if fronted and tags[at] == "QUOTE":
                return None
            continue
        if relative:
            if tags[sentence.first] == "IN":
                return at
            verb = at + 2 if tags[at + 1] == "RB" else at + 1
            if tags[verb] in FINITE:
                return at
            if opens_clause and _begins_clause(narration, sentence, at + 1):
                return at
        elif frame.cue < at:
            return at
    return None


def _is_embedded(narration: Narration, sentence: NarratedSentence, frame: ReportingFrame) -> bool:
    """Whether a frame tells of a noun before it: the plan, which Lowe said would fail, passed."""
    if frame.order != "before" or frame.subject is None or frame.subject[0] <= sentence.first + 1:
        return False
    opener = frame.subject[0] - 1
    if narration.tokens.lowers[opener] == "that":
        return narration.tokens.tags[opener - 1] in ("NN", "NNS", "NAME")
    return narration.tokens.lowers[opener] in ("which", "whom")


CLAUSE_OPENERS = frozenset(
    "when if after before because since while although though once as until".split()
)
"""Words that open a clause before the main one: When she heard who had asked them to leave, …"""


def _begins_clause(narration: Narration, sentence: NarratedSentence, at: int) -> bool:
    """Whether a subject and its verb stand at ``at``: she was furious."""
    if narration.tokens.tags[at] not in ("PRP", "NAME", "DT"):
        return False
    end = phrase_end(narration, sentence, at)
    return at < end < sentence.last and narration.tokens.tags[end] in FINITE


def _goes_on(tag: str) -> bool:
    """Whether the main verb of a sentence can have this tag behind a relative clause."""
    return tag in FINITE or tag == "VBN"


def _noun_clause_end(
    narration: Narration, sentence: NarratedSentence, frame: ReportingFrame
) -> int:
    """Return the main verb behind ``X’s claim that the pier is unsafe [was rejected]``."""
    verbs = 0
    before = ""
    comma = None
    for at in range(frame.cue_end, sentence.last):
        tag = narration.tokens.tags[at]
        if tag in FINITE and before not in FINITE:
            verbs += 1
            if verbs == 2:
                return at if comma is None else comma
        if verbs and narration.tokens.words[at] == "," and tag == ",":
            comma = at
        before = tag
    return sentence.last


FRONTED_CLAUSES = frozenset({"asked", "told", "pressed", "questioned"})
"""Participles that open a clause before the main one."""


def _closes_sentence(narration: Narration, sentence: NarratedSentence, at: int) -> bool:
    return all(
        narration.tokens.tags[i] in (".", "DATE", "IN", "DT", "NN", ",")
        for i in range(at, sentence.last)
    )


def _around_according(
    narration: Narration, sentence: NarratedSentence, frame: ReportingFrame
) -> Span | None:
    words = narration.tokens.words
    if frame.cue - sentence.first <= 1:
        stop = frame.subject[1] if frame.subject else frame.cue_end
        while stop < sentence.last and words[stop] != ",":
            stop += 1
        return span_of(narration, stop, sentence.last)
    return _before(narration, sentence, frame.cue)
