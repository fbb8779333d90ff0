"""Who says what stands in marks in a headline, where no verb tells."""

from __future__ import annotations

from dataclasses import replace

from summarize.attribution.links import Link
from summarize.coreference.resolver import Resolver
from summarize.syntax.narration import NarratedSentence, Narration

__all__ = ["headline_tie"]


def headline_tie(
    narration: Narration, resolver: Resolver, item: int, sentence: NarratedSentence
) -> Link | None:
    """Return the tie of the mark at ``item`` of a headline, or None.

    A colon and words to its end: Lila Vane cancels tour: “My body said no”. Or words, a colon and
    a name: ‘I said no’: Lila Vane on her tour.
    """
    behind = item + 2
    if (
        item == sentence.first
        and behind < sentence.last
        and narration.tokens.words[item + 1] == ":"
        and resolver.person_at(behind) is not None
    ):
        end = resolver.run_end(behind)
        named = resolver.resolve(behind, end, sentence)
        return None if named is None else Link("colon-after", replace(named, sure=False))
    subject = resolver.subject_here
    ends = item + 1 == sentence.last and narration.tokens.words[item - 1] == ":"
    if not ends or item == sentence.first or subject is None:
        return None
    who = resolver.resolve(*subject, sentence)
    if who is None or who.form not in ("name", "role", "group"):
        return None
    return Link("colon", replace(who, sure=False))
