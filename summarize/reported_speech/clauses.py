"""Tell whether words are a clause with a verb of its own: it was old; not a letter that was old."""

from __future__ import annotations

from summarize.english.function_words import FINITE_OPENERS, FRONTED_CLAUSE_OPENERS
from summarize.syntax.narration import NarratedSentence
from summarize.syntax.tags import COMMON_NOUN_TAGS, FINITE_TAGS, NOMINAL_TAGS

__all__ = ["has_own_clause", "is_fronted_clause"]


def has_own_clause(sentence: NarratedSentence, first: int, last: int) -> bool:
    """Whether items have a finite verb that belongs to no clause opened among them.

    The man who fell was old; if it rains, they stay; not a letter that was old, a song before it
    closed, a message and left.
    """
    tags, lowers = sentence.tags, sentence.lowers
    opened = 0
    verb = seen = False
    for at in range(first, last):
        tag = tags[at]
        if tag in ("SUB", "WH") or (lowers[at] in FINITE_OPENERS and _opens(sentence, at, last)):
            opened += 1
        elif (tag in FINITE_TAGS or _is_bare_past(sentence, first, at)) and not verb:
            if _is_second_verb(sentence, first, at) and not seen:
                return False
            seen = True
            opened += _is_gap_clause(sentence, first, at) - 1
            if opened < 0:
                return True
        verb = tag in FINITE_TAGS or (verb and tag == "RB")
    return False


def is_fronted_clause(sentence: NarratedSentence, stop: int) -> bool:
    """Whether only a clause of when or why stands before an item: When it closed, [she left]."""
    first = sentence.first + (sentence.tags[sentence.first] == "CC")
    opener = sentence.lowers[first]
    return opener in FRONTED_CLAUSE_OPENERS and not has_own_clause(sentence, first, stop)


def _opens(sentence: NarratedSentence, at: int, last: int) -> bool:
    """Whether a preposition opens a clause: before [it closed], not before [the vote]."""
    for behind in range(at + 1, min(at + OPENER_REACH, last)):
        if sentence.tags[behind] in FINITE_TAGS:
            return True
        if sentence.words[behind] == ",":
            return False
    return False


OPENER_REACH = 7
"""How many words behind a preposition that opens a clause its verb may stand."""


def _is_second_verb(sentence: NarratedSentence, first: int, at: int) -> bool:
    """Whether a verb is joined to the one before the words: announced a plan [and left]."""
    before = at - 1
    while before > first and sentence.tags[before] == "RB":
        before -= 1
    return before > first and sentence.tags[before] == "CC"


def _is_bare_past(sentence: NarratedSentence, first: int, at: int) -> bool:
    """Whether a participle may be a past tense, with its subject before: a nurse and he held it."""
    if sentence.tags[at] != "VBN":
        return False
    before = at - 1
    while before > first and sentence.tags[before] == "RB":
        before -= 1
    return before >= first and sentence.tags[before] in NOMINAL_TAGS


def _is_gap_clause(sentence: NarratedSentence, first: int, at: int) -> bool:
    """Whether a verb is of a clause about the noun before its pronoun: the pier [he built]."""
    before = at - 1
    while before > first and sentence.tags[before] == "RB":
        before -= 1
    return (
        before > first
        and sentence.tags[before] == "PRP"
        and sentence.tags[before - 1] in COMMON_NOUN_TAGS
    )
