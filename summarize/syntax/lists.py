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
    first, lowers = phrase[0], sentence.lowers
    is_last = first - 2 > sentence.first and lowers[first - 1] == "and"
    comma = first - 2 if is_last else first - 1
    if sentence.words[comma] != "," or comma <= sentence.first:
        return phrase
    joiner = phrase[1] if is_last else _joiner(sentence, phrase)
    if joiner is None or not _can_speak(sentence, first, joiner):
        return phrase
    members = _members_before(sentence, comma)
    # It rained, and the mayor said; Ortiz, Lee, and the mayor said
    if members is None or (is_last and "," not in sentence.tags[members:comma]):
        return phrase
    return (members, phrase[1])


def _members_before(sentence: NarratedSentence, comma: int) -> int | None:
    """Return where the members of a list begin that end before a comma, None if not all are."""
    start = end = comma
    for at in range(comma - 1, max(sentence.first, comma - LIST_REACH) - 1, -1):
        is_word = sentence.tags[at] in MEMBER_TAGS
        if is_word and at > sentence.first:
            start = at
            continue
        if is_word:
            return at if _can_speak(sentence, at, end) else None
        if not _can_speak(sentence, start, end):
            return None
        if sentence.tags[at] != "," or sentence.words[at] != ",":
            return start if sentence.tags[at] in LIST_START_TAGS else None
        start = end = at
    return None


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
