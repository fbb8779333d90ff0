"""Tell how a mark stands in its sentence: alone, as its main clause, as a name of its subject."""

from __future__ import annotations

from summarize.english.function_words import EXAMPLE_OPENERS, FRONTING
from summarize.english.non_reporting_verbs import BE_FORMS
from summarize.english.reporting_verbs import CUE_FORMS
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.noun_phrases import step_back
from summarize.syntax.tags import FINITE_TAGS

__all__ = ["is_main_clause", "is_pause", "is_said_of_subject", "stands_alone"]


def stands_alone(sentence: NarratedSentence) -> bool:
    """Whether a sentence has hardly a word outside its marks."""
    words = 0
    for item in range(sentence.first, sentence.last):
        words += sentence.marks[item] == NO_MARK and sentence.words[item][0].isalnum()
        if words > 1:
            return False
    return True


def is_main_clause(sentence: NarratedSentence, mark: int, words: str) -> bool:
    """Whether a mark is what a sentence says, and the rest only when, where or for example.

    If bodies were moved, “they did not tell me.” “It can be used for other things,” such as milk.
    """
    item = sentence.marks.index(mark, sentence.first, sentence.last)
    tags, lowers, first, last = sentence.tags, sentence.lowers, sentence.first, sentence.last
    while tags[last - 1] == ".":
        last -= 1
    if words.count(" ") < LEAST_MAIN_CLAUSE:
        return False
    if item == last - 1 and item > first:
        is_fronted = tags[first] in FRONTED_CLAUSE_TAGS or lowers[first] in FRONTING
        return is_fronted and sentence.words[item - 1] == "," and sentence.mark_items[0] == item
    behind = range(item + 1, last)
    examples = lowers[item + 1 : item + 3] == ["such", "as"] or lowers[item + 1] in EXAMPLE_OPENERS
    return item == first and examples and not any(tags[at] in FINITE_TAGS for at in behind)


LEAST_MAIN_CLAUSE = 3
"""How many blanks words have that are a whole clause."""
FRONTED_CLAUSE_TAGS = frozenset({"SUB", "IN", "VBG", "VBN"})
"""Tags of what opens a clause in front: If bodies were moved, …; Building there, …"""


def is_pause(sentence: NarratedSentence, mark: int) -> bool:
    """Whether only a few words of time or manner lead to a mark: Then, more gently: “…”"""
    item = sentence.marks.index(mark, sentence.first, sentence.last)
    if not 1 < item - sentence.first <= LONGEST_PAUSE or sentence.words[item - 1] != ":":
        return False
    return all(tag in PAUSE_TAGS for tag in sentence.tags[sentence.first : item])


LONGEST_PAUSE = 7
"""How many words may stand between two quotations of one speaker."""
PAUSE_TAGS = frozenset({"RB", "RBR", "RBS", "IN", "DT", "NN", "JJ", "CC", ",", "CD"})
"""Tags of words of time or manner: after a pause, and finally."""


def is_said_of_subject(sentence: NarratedSentence, mark: int) -> bool:
    """Whether words are said to or of the subject: was told to “go”, known as “Ned”."""
    tags, lowers = sentence.tags, sentence.lowers
    for at in range(sentence.first, sentence.last):
        if sentence.marks[at] == mark:
            if lowers[at - 1] in ("for", "with") and tags[at - 2] == "VBN":
                return lowers[step_back(sentence, at - 2) + 1] in BE_FORMS  # was arrested for “…”
            return lowers[at - 1] in ("as", "to", "of") and tags[at - 2] in ("VBN", "VBD")
        is_past = lowers[at] in CUE_FORMS and tags[at] in ("VBN", "VBD") and at > sentence.first
        if is_past and lowers[step_back(sentence, at) + 1] in BE_FORMS:
            return True
    return False
