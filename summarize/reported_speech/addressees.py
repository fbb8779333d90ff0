"""What stands between a cue and the words it reports: to whom, when and where it was said."""

from __future__ import annotations

from summarize.english.reporting_verbs import SPEECH_NOUNS
from summarize.syntax.narration import Narration
from summarize.syntax.noun_phrases import FINITE

__all__ = ["is_broadcast", "skip_addressee", "skip_circumstance"]

TELLING_ADVERBS = frozenset(
    """later earlier yesterday today tonight recently then again also repeatedly previously once
    afterwards afterward publicly initially already often always simply now night morning
    afternoon evening week month""".split()
)
"""Words that say when or how something was said, and are no part of it."""
ADDRESSED = frozenset({"SUB", "DATE", "IN", "DT", "PRP", "NAME", "NNS", "WH"})
"""Tags that go on behind whom it was told."""
POSSESSIVES = frozenset("his her their its our my your".split())
NOUNS = frozenset({"JJ", "NN", "NNS", "NAME", "CD"})


def skip_addressee(narration: Narration, start: int, limit: int) -> int:
    """Step over whom it was told: him, reporters, The Canadian Press, the crowd of 500."""
    tags, runs = narration.tokens.tags, narration.runs
    at = start
    owned = at + 1 < limit and narration.tokens.lowers[at] in POSSESSIVES and tags[at + 1] in NOUNS
    if not owned and at < limit and (tags[at] == "PRN" or narration.tokens.lowers[at] == "her"):
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
    if is_broadcast(narration, start, at, limit):
        at += 1
    following = tags[at] if at < limit else "."
    goes_on = (
        following in ("TO", "DATE", "QUOTE", ",")
        or any(tags[i] in FINITE for i in range(at, limit))
        or (following == "IN" and "TO" in tags[at:limit])
    )
    return at if following != "." and goes_on else start


def is_broadcast(narration: Narration, start: int, at: int, limit: int) -> bool:
    """Whether a mark is whom it was told: told “Fox & Friends” the …, told “The Hour” that …"""
    tags = narration.tokens.tags
    beside = at == start or tags[at - 1] == "POS"
    return at + 1 < limit and tags[at] == "QUOTE" and beside and tags[at + 1] in ADDRESSED


def skip_circumstance(narration: Narration, start: int, limit: int, addressed: bool) -> int:
    """Step over when and where it was said: Tuesday, in a statement, on Fox News, at the time.

    To whom it was said may be told what to do there: told them at a rally to go home.
    """
    at = start
    while at < limit and (end := _circumstance_end(narration, at, limit, addressed)) > at:
        at = end
    return at


def _circumstance_end(narration: Narration, at: int, limit: int, addressed: bool) -> int:
    """Return the end of the circumstance at ``at``, ``at`` itself where none begins there."""
    tags, lowers = narration.tokens.tags, narration.tokens.lowers
    if tags[at] == "DATE":
        owned = at + 1 < limit and tags[at + 1] == "POS"
        return at if owned else at + 1
    if lowers[at] in TELLING_ADVERBS:
        return at + 1
    if tags[at] not in ("IN", "SUB") or lowers[at] not in PLACING:
        return at
    end = at + 1
    if end + 1 < limit and tags[end] == "QUOTE" and tags[end + 1] in ("SUB", "DATE"):
        return end + 1  # said on “The Hour” that …
    while end < limit and tags[end] in ("DT", "JJ", "NN", "NAME", "DATE", "CD", "POS"):
        end += 1
        if lowers[end - 1] in SPEECH_NOUNS or tags[end - 1] == "DATE":
            break
    return end if end < limit and _is_over(narration, end, limit, addressed) else at


PLACING = frozenset("in on at during of to after before".split())
"""Prepositions of when, where and to whom."""


def _is_over(narration: Narration, end: int, limit: int, addressed: bool) -> bool:
    """Whether a phrase that ends before ``end`` is a circumstance, and no part of what is said."""
    tags, lowers = narration.tokens.tags, narration.tokens.lowers
    return (
        tags[end - 1] == "DATE"
        or lowers[end - 1] in SPEECH_NOUNS
        or narration.tokens.words[end] == ","
        or tags[end] == "DATE"
        or (tags[end] == "TO" and addressed)
        or (tags[end] == "PRP" and end + 1 < limit and tags[end + 1] in FINITE)
    )
