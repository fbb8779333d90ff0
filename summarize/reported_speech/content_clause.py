"""Find what a frame reports: the content clause, up to where the clause ends."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.english.function_words import ADDING_RELATIVES
from summarize.english.reporting_verbs import ADDRESSING_VERBS, CueKind
from summarize.english.statements import EMPTY_OBJECTS, GERUND_VERBS, NEGATIONS
from summarize.model import Span
from summarize.reported_speech.addressees import (
    is_broadcast,
    is_infinitive,
    skip_addressee,
    skip_circumstance,
    skip_recipient,
)
from summarize.reported_speech.clauses import is_fronted_clause
from summarize.reported_speech.content_end import OBJECT_KINDS, clause_end, closes_sentence
from summarize.reported_speech.frame import FrameOrder, ReportingFrame
from summarize.reported_speech.parentheticals import (
    CLAUSE_KINDS,
    FRONTED_TAGS,
    behind_parenthesis,
    beside_as,
    has_object,
    is_aside,
    is_parenthesis,
)
from summarize.syntax.narration import NarratedSentence
from summarize.syntax.tags import FINITE_TAGS, NOUN_TAGS

__all__ = ["find_contents"]

THAT_REACH = 14
"""How many items after the cue ``that`` may stand: told reporters in Miami on Tuesday that …"""
INFINITIVE_KINDS = frozenset({CueKind.SAY, CueKind.THINK, CueKind.ASK, CueKind.CLAIM})
"""The kinds of cue that report with ``to``: promised to close the pier."""


def find_contents(
    sentence: NarratedSentence, frames: Sequence[ReportingFrame]
) -> list[Span | None]:
    """Return the characters that each frame of a sentence reports, None if it reports none here.

    ``frames`` are all of the sentence: content ends where the next statement begins.
    """
    return [_content_of(sentence, frame, frames) for frame in frames]


def _content_of(
    sentence: NarratedSentence, frame: ReportingFrame, frames: Sequence[ReportingFrame]
) -> Span | None:
    """Return the characters of the words that one frame reports, or None."""
    if frame.order is FrameOrder.ACCORDING:
        return _around_according(sentence, frame)
    if frame.order is FrameOrder.COLON:
        return _turn(sentence, frame)
    if frame.order is FrameOrder.PASSIVE:
        return None
    if frame.order is FrameOrder.AFTER and frame.subject is not None and is_aside(sentence, frame):
        return sentence.span(sentence.first, sentence.last)
    beside = beside_as(sentence, frame) if frame.order is FrameOrder.BEFORE else None
    if beside is not None:
        return beside
    if frame.order is FrameOrder.BEFORE and is_parenthesis(sentence, frame):
        return sentence.span(sentence.first, sentence.last)
    if frame.order is FrameOrder.BEFORE:
        behind = behind_parenthesis(sentence, frame)
        if behind is not None:
            return behind
    if frame.order is FrameOrder.AFTER:
        return _before(sentence, frame.cue) or _after(sentence, frame, frames)
    return _after(sentence, frame, frames) or _trailing(sentence, frame)


OBJECT_TAGS = NOUN_TAGS | {"DT", "JJ", "PRP", "CD"}
"""Tags of the first word of an object: rejected [the report that was published]."""


def _turn(sentence: NarratedSentence, frame: ReportingFrame) -> Span | None:
    """Return a turn of a transcript: one that opens a paragraph goes on to its end."""
    at = sentence.first
    span = sentence.span(frame.cue_end, sentence.last)
    opens = at == 0 or sentence.blocks[at - 1] != sentence.block
    if span is None or not opens or any(mark >= 0 for mark in sentence.marks[at : sentence.last]):
        return span
    last = sentence.last
    while last < len(sentence.blocks) and sentence.blocks[last] == sentence.block:
        last += 1
    return sentence.span(frame.cue_end, last)


SEPARATORS = frozenset({",", "—", "–", "--"})
"""What stands between words and who said them: The plan is dead, Smith said."""


def _trailing(sentence: NarratedSentence, frame: ReportingFrame) -> Span | None:
    """Return content that stands before the subject: ``The plan is dead, Smith said.``"""
    if (
        frame.order is not FrameOrder.BEFORE
        or frame.subject is None
        or not frame.kinds & CLAUSE_KINDS
        or has_object(sentence, frame)
    ):
        return None
    start = frame.subject[0]
    while start > sentence.first and sentence.tags[start - 1] in ("RB", "IN"):
        start -= 1
    if start <= sentence.first + 1 and sentence.tags[start - 1] != "QUOTE":
        return None
    if start == sentence.first:
        return None
    if sentence.words[start - 1] not in SEPARATORS and sentence.tags[start - 1] != "QUOTE":
        return None
    behind = sentence.tags[frame.cue_end : frame.cue_end + 1]
    if is_fronted_clause(sentence, start) and behind not in (["."], ["DATE"], ["IN"]):
        return None
    return None if _is_open_clause(sentence, start) else _before(sentence, start)


def _is_open_clause(sentence: NarratedSentence, stop: int) -> bool:
    """Whether a list is cut before an item: noted that Bern, [Basel and Zurich agreed]."""
    at = stop - 1
    while at > max(sentence.first, stop - OPEN_REACH) and sentence.tags[at] in ("NAME", ","):
        at -= 1
    return sentence.lowers[at] == "that" and sentence.tags[at] == "SUB"


OPEN_REACH = 10
"""How many words before a list the ``that`` of its clause may stand."""


def _before(sentence: NarratedSentence, stop: int) -> Span | None:
    """Return what stands before an item, None where that is no clause and has no marks."""
    first = sentence.first
    tags = sentence.tags
    verbs = FINITE_TAGS | {"VB", "VBN", "QUOTE"}
    if not any(tags[at] in verbs for at in range(first, stop)):
        return sentence.span(first, stop) if _may_be_clause(sentence, stop) else None
    if tags[first] == "CC":
        first += 1
    return sentence.span(first, stop)


def _may_be_clause(sentence: NarratedSentence, stop: int) -> bool:
    """Whether a verb before an item may be taken for a plural: The dam leaks, [Ortiz said]."""
    tags, first = sentence.tags, sentence.first
    if tags[first] in FRONTED_TAGS or "," in sentence.words[first : stop - 1]:
        return False
    return any(
        tags[at] == "NNS" and tags[at - 1] in ("NN", "NAME", "PRP") for at in range(first + 1, stop)
    )


def _after(
    sentence: NarratedSentence,
    frame: ReportingFrame,
    frames: Sequence[ReportingFrame],
) -> Span | None:
    """Return the content behind the cue, past whom and when it was told, or None."""
    tags, words, lowers = sentence.tags, sentence.words, sentence.lowers
    start = (
        frame.cue_end
        if frame.order is not FrameOrder.AFTER or frame.subject is None
        else frame.subject[1]
    )
    limit = _without_aside(sentence, start, clause_end(sentence, frame, frames))
    if _is_empty(lowers[start:limit]):
        return None
    start = skip_recipient(sentence, start, limit)
    if lowers[start : start + 1] == ["so"] and "that" in lowers[start + 2 : start + 4]:
        return None  # laughed so hard that the cups fell
    that = _find_that(sentence, start, limit, frame.lemma in ADDRESSING_VERBS)
    if that is not None:
        return sentence.span(that, limit)
    if frame.lemma in ADDRESSING_VERBS:
        start = skip_addressee(sentence, start, limit)
    at = skip_circumstance(sentence, start, limit, frame.lemma in ADDRESSING_VERBS)
    if (
        at >= limit
        or words[at] in (".", ";")
        or (words[at] == "," and not _opens_marks(sentence, at, limit))
    ):
        return None
    if lowers[at] in EMPTY_OBJECTS and tags[at + 1 : at + 2] in (["PRP"], ["SUB"], ["WH"]):
        return None  # told them everything they had to know
    if frame.kinds & OBJECT_KINDS and not frame.kinds & {CueKind.SAY, CueKind.THINK}:
        return sentence.span(at, limit)
    if frame.lemma in ADDRESSING_VERBS and closes_sentence(sentence, start):
        return None  # …, Lowe told The Bay Post on Monday
    if any(tags[i] in FINITE_TAGS or tags[i] == "QUOTE" for i in range(at, limit)):
        return sentence.span(at, limit)
    if tags[at] == "PRP" and _behind_adverbs(sentence, at + 1, limit) == "VBN":
        return sentence.span(at, limit)  # said he never heard it
    if tags[at] == "VBG" and frame.lemma in GERUND_VERBS:
        return sentence.span(at, limit)
    denied = at + 1 if tags[at] == "RB" and lowers[at] in NEGATIONS else at
    if lowers[denied : denied + 1] == ["to"] and frame.kinds & INFINITIVE_KINDS:
        return sentence.span(at, limit) if is_infinitive(sentence, denied) else None
    if frame.kinds & OBJECT_KINDS:
        return sentence.span(at, limit)
    return None


def _behind_adverbs(sentence: NarratedSentence, at: int, limit: int) -> str:
    """Return the tag of the first item that is no adverb: he never [heard]."""
    while at < limit and sentence.tags[at] == "RB":
        at += 1
    return sentence.tags[at] if at < limit else "."


def _is_empty(words: Sequence[str]) -> bool:
    """Whether it is only told that there were words: said nothing about it, says a lot about us."""
    first = int(words[:1] == ["a"])
    return words[first + 1 : first + 2] == ["about"] and words[first] in EMPTY_OBJECTS


def _without_aside(sentence: NarratedSentence, start: int, limit: int) -> int:
    """Return where an object ends before a relative clause that adds what the writer knows.

    Behind a whole clause (said he resigned, which came as a surprise) it may be the speaker's.
    """
    words, lowers, tags = sentence.words, sentence.lowers, sentence.tags
    for at in range(start + 1, limit - 1):
        if tags[at] in FINITE_TAGS or tags[at] == "QUOTE":
            break
        if words[at] == "," and lowers[at + 1] in ADDING_RELATIVES:
            return at if "," not in words[at + 1 : limit] else limit
    return limit


def _opens_marks(sentence: NarratedSentence, at: int, limit: int) -> bool:
    """Whether a comma stands before marked words: told the council, “…”"""
    return at + 1 < limit and sentence.tags[at + 1] == "QUOTE"


GAPS = [[tag] for tag in sorted(FINITE_TAGS)]
"""What stands behind a ``that`` which is the subject of its clause: the year that [had] passed."""


def _find_that(sentence: NarratedSentence, start: int, limit: int, addressed: bool) -> int | None:
    """Return the item of a ``that`` (or whether) that opens the content, None without one.

    No verb stands between it and the cue, and no object (the ``that`` of ``the report that was
    published`` belongs to the report) unless the cue is ``addressed`` to somebody.
    """
    tags, lowers = sentence.tags, sentence.lowers
    if not addressed and start < limit and tags[start] in OBJECT_TAGS:
        return start if lowers[start] in ("that", "whether") else None
    for at in range(start, min(start + THAT_REACH, limit)):
        if lowers[at] in ("that", "whether") and tags[at] in ("SUB", "WH", "DT"):
            if sentence.words[start] == "," != sentence.words[at - 1]:
                return None  # it is old, Ortiz said, since they found that …
            bare = not addressed and at > start and tags[at + 1 : at + 2] in GAPS
            return None if bare else at  # reflected on the year that had passed
        if addressed and is_broadcast(sentence, start, at, limit):
            continue
        if tags[at] in FINITE_TAGS or tags[at] in ("QUOTE", ".", "WH", "TO"):
            return None
    return None


def _around_according(sentence: NarratedSentence, frame: ReportingFrame) -> Span | None:
    """Return the clause that ``according to X`` goes with, behind it, before it or around it."""
    words, tags, first = sentence.words, sentence.tags, sentence.first
    stop = frame.subject[1] if frame.subject else frame.cue_end
    while stop < sentence.last and words[stop] != ",":
        stop += 1
    opens = all(tags[at] in ("CC", "RB", ",") for at in range(first, frame.cue))
    if opens or words[frame.cue - 1] in CLAUSE_MARKS:  # But, according to X, …; …: according to X …
        return sentence.span(stop, sentence.last)
    before = range(first, frame.cue)
    if any(tags[at] in FINITE_TAGS | {"VB", "VBN", "QUOTE"} for at in before):
        return _before(sentence, frame.cue)
    if stop + 1 < sentence.last and tags[stop + 1] in FINITE_TAGS:
        return sentence.span(first, sentence.last)  # Prices, according to X, have risen
    if stop + 1 < sentence.last and tags[first] in FRONTED_TAGS:
        return sentence.span(stop, sentence.last)  # In fact, according to X, …
    return sentence.span(first, frame.cue) if frame.cue - first >= FEWEST_WORDS else None


CLAUSE_MARKS = frozenset({":", ";"})
"""Marks behind which a clause begins: It was shallow: according to the agency, it was a mile."""
FEWEST_WORDS = 5
"""How many words, their comma too, make a clause without a known verb: The port fares well,"""
