"""Tell cues of deeds and feelings from those of words: attacked the convoy, felt betrayed.

Also relative clauses whose words stand before the cue: what he said was a copy.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.attribution.links import ReportedStatement
from summarize.coreference.entities import ReferenceForm
from summarize.english.reporting_verbs import (
    CLAUSE_OPENERS,
    DEED_WORDS,
    DEEDS,
    SPEECH_NOUNS,
    CueKind,
)
from summarize.english.roles import TALKED_OF, singular
from summarize.english.statements import (
    DISPLAYING_VERBS,
    GAP_OPENERS,
    SPOKEN_OF_ENDINGS,
)
from summarize.reported_speech.frame import FrameOrder, ReportingFrame
from summarize.syntax.narration import NarratedSentence
from summarize.syntax.noun_phrases import phrase_end
from summarize.syntax.tags import COMMON_NOUN_TAGS, FINITE_TAGS

__all__ = ["OBJECT_REACH", "is_non_speech"]


def _is_clause(sentence: NarratedSentence, first: int) -> bool:
    """Whether a clause opens at an item: found that …, found the pier was old; not a letter."""
    if sentence.lowers[first] in CLAUSE_OPENERS:
        return True
    end = phrase_end(sentence, first)
    return first < end < len(sentence.tags) and sentence.tags[end] in FINITE_TAGS


OBJECT_REACH = 6
"""How many words of an object are read for what it is."""


def _is_of_words(words: Sequence[str]) -> bool:
    """Whether an object is what one can only speak of: the allegations, the city’s decision."""
    nouns = [singular(word) for word in words[:OBJECT_REACH]]
    return any(
        noun in SPEECH_NOUNS | TALKED_OF or noun.endswith(SPOKEN_OF_ENDINGS) for noun in nouns
    )


def is_non_speech(sentence: NarratedSentence, statement: ReportedStatement) -> bool:
    """Whether the cue tells what was done or felt, and no words.

    Attacked the convoy; found a letter that was old; help the mayor maintain the image; felt
    betrayed when …; the target it pledged to reach.
    """
    frame = statement.frame
    assert statement.content is not None
    first, last = sentence.items_of(statement.content)
    words = sentence.lowers[first:last]
    promised = frame.lemma == "threaten" and sentence.tags[first] == "TO"
    if (
        frame.lemma in DEEDS
        and not promised
        and DEED_WORDS.isdisjoint(words)
        and not _is_of_words(words)
    ):
        return True
    before = frame.cue - 1
    while before > 0 and sentence.tags[before] == "RB":
        before -= 1
    helped = sentence.tags[before] in ("NN", "NAME") and not sentence.lowers[before].endswith("s")
    if sentence.tags[frame.cue] == "VB" and helped:
        return True
    if frame.lemma == "find":
        following = sentence.tags[frame.cue_end : frame.cue_end + 1]
        takes_object = following and following[0] in COMMON_NOUN_TAGS | {"JJ", "NAME", "CD"}
        if takes_object if first < frame.cue else not _is_clause(sentence, first):
            return True
    is_thing = statement.speaker is not None and statement.speaker.form is ReferenceForm.THING
    if frame.lemma in DISPLAYING_VERBS and not is_thing and not _is_clause(sentence, first):
        return True
    if frame.lemma == "feel" and sentence.tags[first] in ("VBN", "JJ", "RB", "IN"):
        return True
    return _is_gap(sentence, frame, first)


def _is_gap(sentence: NarratedSentence, frame: ReportingFrame, first: int) -> bool:
    """Whether what was said is told by a noun before, and no words of it are left behind the cue.

    The target it pledged [to reach]; what he said [was a copy]; whom he accused [of theft]; the
    guards she had asked [him to dismiss].
    """
    if frame.subject is None or frame.order is not FrameOrder.BEFORE:
        return False
    tags, lowers, start = sentence.tags, sentence.lowers, frame.subject[0]
    if start <= sentence.first:
        return False
    reduced = tags[start] == "PRP" and tags[start - 1] in COMMON_NOUN_TAGS
    if reduced and CueKind.URGE in frame.kinds and "TO" in tags[first : first + GAP_REACH]:
        return tags[first] != "SUB"
    if lowers[start - 1] == "what" and tags[first] in FINITE_TAGS:
        return lowers[first + 1 : first + 2] != ["that"]  # what she says is that …
    relative = reduced or lowers[start - 1] in GAP_OPENERS
    return relative and tags[first] in ("TO", "IN", "DATE")


GAP_REACH = 8
"""How many words behind an asking verb with a gap its ``to`` may stand."""
