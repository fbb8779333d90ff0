"""Who names somebody in the third person is not that person: “Lowe failed us,” he said."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from summarize.coreference.entities import ResolvedMention
from summarize.coreference.resolver import Resolver
from summarize.people.cast import Cast
from summarize.quotes.quotation_marks import QuotedSpan
from summarize.syntax.narration import NarratedSentence

__all__ = ["exclude_self_mention"]

FIRST_PERSON = re.compile(r"\b(?:I|me|my|myself)\b")
"""Who speaks of “I” may well name themselves: “I want them to remember Ann Lee,” she said."""
INTRODUCING = re.compile(r"\b(?:name is|I am|I[’']m|this is|call me)\s+$", re.IGNORECASE)
"""What stands before one’s own name: “My name is Ann Lee,” she said."""


def exclude_self_mention(
    who: ResolvedMention, mark: QuotedSpan, resolver: Resolver, sentence: NarratedSentence
) -> ResolvedMention:
    """Return whom the pronoun ``who`` beside a mark means, its words considered.

    That is ``who``, unless the words name that person: then the next in mind, if there is one. Who
    was sure and says “I” stays, in doubt.
    """
    if who.form != "pronoun":
        return who
    named = _named_within(resolver.cast, who.entity, mark.start, mark.end)
    if named is None or INTRODUCING.search(resolver.text, mark.start, named):
        return who
    if who.sure and FIRST_PERSON.search(resolver.text, mark.start, mark.end):
        return replace(who, sure=False)
    return resolver.another(who, sentence) or who


def _named_within(cast: Cast, entity: int, start: int, end: int) -> int | None:
    """Return where a person of the cast is first named between two offsets, or None."""
    if entity >= len(cast.people):
        return None
    mentions = cast.people[entity].mentions
    at = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[at].start if at < len(mentions) and mentions[at].end <= end else None
