"""Exclude speakers whom the quoted words name: in “Lowe failed us,” he said, he is not Lowe."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from summarize.coreference.entities import ReferenceForm, ResolvedMention
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
    speaker: ResolvedMention, mark: QuotedSpan, resolver: Resolver, sentence: NarratedSentence
) -> ResolvedMention:
    """Return whom the pronoun ``speaker`` beside a mark means, the marked words considered.

    That is ``speaker``, unless the words name that person: then the next in mind, if there is one.
    Who was sure and says “I” stays, in doubt. Anything but a pronoun is returned as it is.
    """
    if speaker.form is not ReferenceForm.PRONOUN:
        return speaker
    named = _named_within(resolver.cast, speaker.entity, mark.start, mark.end)
    if named is None or INTRODUCING.search(resolver.text, mark.start, named):
        return speaker
    if speaker.sure and FIRST_PERSON.search(resolver.text, mark.start, mark.end):
        return replace(speaker, sure=False)
    other = resolver.next_antecedent(speaker, sentence)
    return speaker if other is None else other


def _named_within(cast: Cast, entity: int, start: int, end: int) -> int | None:
    """Return where a person of the cast is first named between two offsets, or None."""
    if entity >= len(cast.people):
        return None
    mentions = cast.people[entity].mentions
    at = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[at].start if at < len(mentions) and mentions[at].end <= end else None
