"""Find who is introduced by name: The first witness was his son, Robert Whitcombe."""

from __future__ import annotations

from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.coreference.resolver import Resolver
from summarize.english.function_words import LONE_SUBJECTS
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.noun_phrases import Phrase
from summarize.syntax.tags import FULL_VERB_TAGS

__all__ = ["find_introduced"]

PREDICATE_END_TAGS = FULL_VERB_TAGS | {"WH", "SUB", "QUOTE"}
"""Tags at which the phrase behind ``was`` is over: was Ann Lee, [who] had seen it."""


def find_introduced(
    sentence: NarratedSentence,
    subject: Phrase | None,
    mention: ResolvedMention | None,
    resolver: Resolver,
) -> ResolvedMention | None:
    """Return the person whom a sentence names behind its subject and ``was``, None without one.

    ``mention`` is whom the subject itself was resolved to: a name needs no other. Of subjects that
    mean nobody only ``one``, ``another`` and their like are introduced.
    """
    if subject is None or subject[1] + 1 >= sentence.last:
        return None
    if mention is None:
        if sentence.lowers[subject[0]] not in LONE_SUBJECTS:
            return None
    elif mention.form is ReferenceForm.NAME:
        return None
    if sentence.lowers[subject[1]] not in ("was", "is"):
        return None
    at = subject[1] + 1
    while at < sentence.last and sentence.tags[at] not in PREDICATE_END_TAGS:
        end = at + 1
        if sentence.runs[at] != NO_MARK:
            end = sentence.run_end(at)
            if end >= sentence.last or sentence.tags[end] != "POS":
                named = resolver.resolve((at, end), sentence)
                is_name = named is not None and named.form is ReferenceForm.NAME
                return named if is_name else None
        at = end
    return None
