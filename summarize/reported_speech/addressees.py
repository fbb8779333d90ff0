"""Step over what stands between a cue and the words it reports: to whom, when, where."""

from __future__ import annotations

from summarize.english.dates import PHRASE_TIMES, TIME_MODIFIERS
from summarize.english.function_words import (
    PERSONAL_POSSESSIVES,
    REPORTING_ADVERBS,
    REPORTING_PREPOSITIONS,
)
from summarize.english.reporting_verbs import SPEECH_NOUNS
from summarize.syntax.narration import NarratedSentence
from summarize.syntax.tags import FINITE_TAGS, NOUN_TAGS

__all__ = [
    "is_broadcast",
    "is_infinitive",
    "skip_addressee",
    "skip_circumstance",
    "skip_recipient",
]

INFINITIVE_TAGS = frozenset({"VB", "VBP", "AUX", "RB"})
"""Tags of what follows the ``to`` of an infinitive: vowed to [close] it, to [never] close it."""
BEHIND_ADDRESSEE_TAGS = frozenset({"SUB", "DATE", "IN", "DT", "PRP", "NAME", "NNS", "WH"})
"""Tags of what may follow whom it was told: told “Fox & Friends” [that] …"""
ADDRESSEE_TAGS = NOUN_TAGS | {"JJ", "CD"}
"""Tags of words behind the determiner of whom it was told: told his [old friends]."""


def skip_addressee(sentence: NarratedSentence, start: int, limit: int) -> int:
    """Step over whom it was told: him, reporters, The Canadian Press, the crowd of 500."""
    tags, runs = sentence.tags, sentence.runs
    at = start
    owned = (
        at + 1 < limit
        and sentence.lowers[at] in PERSONAL_POSSESSIVES
        and tags[at + 1] in ADDRESSEE_TAGS
    )
    if not owned and at < limit and (tags[at] == "PRN" or sentence.lowers[at] == "her"):
        return at + 1
    if at < limit and (tags[at] == "DT" or owned):
        at += 1
    run = None
    while at < limit and tags[at] in ("JJ", "NN", "NNS", "NAME", "CD", "POS"):
        if runs[at] >= 0 and run not in (None, runs[at]):
            break
        run = runs[at] if runs[at] >= 0 else run
        at += 1
        if tags[at - 1] == "NNS":
            break
    if is_broadcast(sentence, start, at, limit):
        at += 1
    following = tags[at] if at < limit else "."
    if following in ("AUX", "MD") and at > start:
        return start  # warned rents would rise
    goes_on = (
        following in ("TO", "DATE", "QUOTE", ",")
        or any(tags[i] in FINITE_TAGS for i in range(at, limit))
        or (following == "IN" and "TO" in tags[at:limit])
    )
    return at if following != "." and goes_on else start


def is_infinitive(sentence: NarratedSentence, to: int) -> bool:
    """Whether a ``to`` is of an infinitive: vowed to close it, not confirmed to the Harbor Post.

    A verb at its place may be taken for a noun, but has no article before it.
    """
    after = sentence.tags[to + 1] if to + 1 < sentence.last else "."
    return after in INFINITIVE_TAGS or after in ("NN", "VBN", "VBD")


def skip_recipient(sentence: NarratedSentence, start: int, limit: int) -> int:
    """Step over to whom it was said: commented to the Harbor Post [that …], to me [that …]."""
    if start + 2 >= limit or sentence.lowers[start] != "to" or is_infinitive(sentence, start):
        return start
    for at in range(start + 2, min(start + RECIPIENT_REACH, limit)):
        if sentence.lowers[at] == "that":
            return at
        if sentence.tags[at] in FINITE_TAGS or sentence.tags[at] in ("QUOTE", ".", "WH", "TO"):
            break
    return start


RECIPIENT_REACH = 12
"""How many words may tell to whom something was said, and when."""


def is_broadcast(sentence: NarratedSentence, start: int, at: int, limit: int) -> bool:
    """Whether a mark is whom it was told: told “Fox & Friends” the …, told “The Hour” that …"""
    tags = sentence.tags
    beside = at == start or tags[at - 1] == "POS"
    return (
        at + 1 < limit and tags[at] == "QUOTE" and beside and tags[at + 1] in BEHIND_ADDRESSEE_TAGS
    )


def skip_circumstance(sentence: NarratedSentence, start: int, limit: int, addressed: bool) -> int:
    """Step over when and where it was said: Tuesday, in a statement, on Fox News, at the time.

    To whom it was said may be told what to do there: told them at a rally to go home.
    """
    at = start
    while at < limit and (end := _circumstance_end(sentence, at, limit, addressed)) > at:
        at = end
    return at


def _circumstance_end(sentence: NarratedSentence, at: int, limit: int, addressed: bool) -> int:
    """Return the end of the circumstance at ``at``, ``at`` itself where none begins there."""
    tags, lowers = sentence.tags, sentence.lowers
    if tags[at] == "DATE":
        owned = at + 1 < limit and tags[at + 1] == "POS"
        return at if owned else at + 1
    if lowers[at] in REPORTING_ADVERBS:
        return at + 1
    if _is_past_time(sentence, at, limit):
        return at + 2
    if tags[at] not in ("IN", "SUB") or lowers[at] not in REPORTING_PREPOSITIONS:
        return at
    end = at + 1
    if end + 1 < limit and tags[end] == "QUOTE" and tags[end + 1] in ("SUB", "DATE"):
        return end + 1  # said on “The Hour” that …
    while end < limit and tags[end] in ("DT", "JJ", "NN", "NAME", "DATE", "CD", "POS"):
        end += 1
        if lowers[end - 1] in SPEECH_NOUNS or tags[end - 1] == "DATE":
            break
    return end if end < limit and _is_over(sentence, end, limit, addressed) else at


def _is_past_time(sentence: NarratedSentence, at: int, limit: int) -> bool:
    """Whether two words say when, and open no clause: said last week [that], not this week is."""
    lowers = sentence.lowers
    return (
        at + 2 < limit
        and lowers[at] in TIME_MODIFIERS
        and (lowers[at + 1] in PHRASE_TIMES or sentence.tags[at + 1] == "DATE")
        and sentence.tags[at + 2] not in FINITE_TAGS | {"POS"}
    )


def _is_over(sentence: NarratedSentence, end: int, limit: int, addressed: bool) -> bool:
    """Whether a phrase that ends before ``end`` is a circumstance, and no part of what is said."""
    tags, lowers = sentence.tags, sentence.lowers
    return (
        tags[end - 1] == "DATE"
        or lowers[end - 1] in SPEECH_NOUNS
        or sentence.words[end] == ","
        or tags[end] == "DATE"
        or (tags[end] == "TO" and addressed)
        or (tags[end] == "PRP" and end + 1 < limit and tags[end + 1] in FINITE_TAGS)
    )
