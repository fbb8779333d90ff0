"""Find all members of a list before a verb: Japan, Canada and some members of the council said."""

from __future__ import annotations

from summarize.english.dates import TIME_NOUNS
from summarize.english.function_words import FRONTING
from summarize.english.roles import (
    BODY_NOUNS,
    CROWDS,
    GROUP_NOUNS,
    ROLE_NOUNS,
    UNNAMED_VOICES,
    singular,
)
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.noun_phrases import Phrase

__all__ = ["whole_list"]

LIST_REACH = 20
"""How many words the members of a list before the last two may take."""
MEMBER_TAGS = frozenset({"NN", "NNS", "NAME", "JJ", "CD", "DT", "POS", "VBN", "IN", "PRN"})
"""Tags of the words of a member: angry teachers, some members of the council, his wife."""
MEMBERS = ROLE_NOUNS.keys() | GROUP_NOUNS | CROWDS | UNNAMED_VOICES | BODY_NOUNS
"""Nouns that can be a member of a list of those who speak."""
LIST_START_TAGS = frozenset({"SUB", "QUOTE", "."})
"""Tags of what may stand before a list: he said that [Japan, Canada and others] agreed."""


def whole_list(sentence: NarratedSentence, phrase: Phrase) -> Phrase:
    """Return a phrase with the members of its list that stand before a comma, if it ends one.

    A list opens its clause, and all its members can speak: not in ``In May, Lee and Day said``.
    """
    first = phrase[0]
    if sentence.words[first - 1] != "," or first - 1 <= sentence.first:
        return phrase
    joiner = _joiner(sentence, phrase)
    if joiner is None or not _can_speak(sentence, first, joiner):
        return phrase
    start = end = first - 1
    for at in range(first - 2, max(sentence.first, first - LIST_REACH) - 1, -1):
        is_comma = sentence.words[at] == "," and sentence.tags[at] == ","
        if sentence.tags[at] in MEMBER_TAGS and at > sentence.first:
            start = at
            continue
        if at == sentence.first and sentence.tags[at] in MEMBER_TAGS:
            return (at, phrase[1]) if _can_speak(sentence, at, end) else phrase
        if not _can_speak(sentence, start, end):
            return phrase
        if is_comma and start < end:
            start = end = at
            continue
        return (start, phrase[1]) if sentence.tags[at] in LIST_START_TAGS else phrase
    return phrase


def _joiner(sentence: NarratedSentence, phrase: Phrase) -> int | None:
    """Return the ``and`` between the last two members of a list, None without one of them."""
    joiners = [
        at for at in range(phrase[0] + 1, phrase[1] - 1)
        if sentence.lowers[at] == "and" and sentence.runs[at] == NO_MARK
    ]  # fmt: skip
    return joiners[0] if len(joiners) == 1 else None


def _can_speak(sentence: NarratedSentence, first: int, last: int) -> bool:
    """Whether a member is somebody who can speak: it opens with no preposition and no time."""
    tags, lowers = sentence.tags, sentence.lowers
    if first >= last or tags[first] == "IN" or lowers[first] in FRONTING:
        return False
    stop = next((at for at in range(first, last) if tags[at] == "IN"), last)
    head = stop - 1
    if head < first or lowers[head] in TIME_NOUNS:
        return False
    noun = lowers[head]
    return sentence.runs[head] != NO_MARK or noun in MEMBERS or singular(noun) in MEMBERS
