"""Cues of words that are of deeds too: attacked the convoy, found a letter, felt betrayed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from summarize.attribution.links import Report
from summarize.english.reporting_verbs import CLAUSE_OPENERS, DEED_WORDS, DEEDS, SPEECH_NOUNS
from summarize.english.roles import TALKED_OF, singular
from summarize.syntax.narration import Narration
from summarize.syntax.noun_phrases import FINITE, phrase_end

__all__ = ["only_done"]


def _is_clause(told: Narration, report: Report, first: int) -> bool:
    """Whether content opens a clause: found that …, found the pier was old; not found a letter."""
    tokens = told.tokens
    if tokens.lowers[first] in CLAUSE_OPENERS:
        return True
    end = phrase_end(told, told.sentences[report.sentence], first)
    return first < end < len(tokens) and tokens.tags[end] in FINITE


OBJECT_REACH = 6
"""How many words of an object are read for what it is."""


def _of_words(words: Sequence[str]) -> bool:
    """Whether an object is what one can only speak of: the allegations, the city’s decision."""
    nouns = [singular(word) for word in words[:OBJECT_REACH]]
    return any(noun in SPEECH_NOUNS | TALKED_OF or noun.endswith(SPOKEN_OF) for noun in nouns)


SPOKEN_OF = ("tion", "sion", "ment", "ance", "ence", "ism", "ity", "ness")
"""Endings of nouns that are no persons or things."""


def only_done(told: Narration, report: Report) -> bool:
    """Whether the cue tells what was done or felt, and no words.

    Attacked the convoy; found a letter that was old; help the mayor maintain the image; felt
    betrayed when …; the target it pledged to reach.
    """
    frame, tokens = report.frame, told.tokens
    assert report.content is not None
    first = bisect_left(tokens.starts, report.content.start)
    last = bisect_left(tokens.starts, report.content.end)
    words = tokens.lowers[first:last]
    promised = frame.lemma == "threaten" and tokens.tags[first] == "TO"
    if (
        frame.lemma in DEEDS
        and not promised
        and DEED_WORDS.isdisjoint(words)
        and not _of_words(words)
    ):
        return True
    before = frame.cue - 1
    while before > 0 and tokens.tags[before] == "RB":
        before -= 1
    helped = tokens.tags[before] in ("NN", "NAME") and not tokens.lowers[before].endswith("s")
    if tokens.tags[frame.cue] == "VB" and helped:
        return True
    if frame.lemma == "find" and not _is_clause(told, report, first):
        return True
    if frame.lemma == "feel" and tokens.tags[first] in ("VBN", "JJ", "RB", "IN"):
        return True
    start = frame.subject[0] if frame.subject is not None and frame.order == "before" else 0
    gap = start and tokens.tags[start] == "PRP" and tokens.tags[start - 1] in ("NN", "NNS")
    return bool(gap) and tokens.tags[first] == "TO"
