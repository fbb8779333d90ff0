"""Step over what is set between a subject and its verb: Ortiz, the mayor of Bergen, said …"""

from __future__ import annotations

from summarize.english.function_words import (
    ARTICLES,
    LOCATING_WORDS,
    LONE_SUBJECTS,
    PLACING_WORDS,
)
from summarize.english.non_person_names import PLACE_NAMES, PLACES
from summarize.english.roles import BODY_NOUNS, ROLE_NOUNS
from summarize.english.tagging import REFLEXIVES
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.noun_phrases import Phrase
from summarize.syntax.tags import FINITE_TAGS, NOMINAL_TAGS

__all__ = ["before_inserted", "ends_inserted", "name_inserted", "named_before"]

PARENTHESIS_ENDS = frozenset({",", "—", "–", "--", "-", ")"})
"""Marks that end what is set between a subject and its verb: Ortiz, the mayor, said …"""

DESCRIPTION_REACH = 30
"""How many words between a name and its verb are read for what they say of the name."""
APPOSED_HEADS = ROLE_NOUNS.keys() | BODY_NOUNS
"""Nouns that tell who or what a name is: Ortiz, the mayor; portnews.com, a website."""


def ends_inserted(sentence: NarratedSentence, at: int) -> bool:
    """Whether a mark ends what is set between a subject and its verb: Ortiz, the mayor[,] said."""
    is_mark = sentence.tags[at] == "QUOTE"
    return sentence.words[at] in PARENTHESIS_ENDS or (is_mark and _ends_participle(sentence, at))


def named_before(sentence: NarratedSentence, index: int) -> Phrase | None:
    """Return the name that opens a clause, where what it is runs up to the verb without a comma.

    Ortiz, the mayor of Bergen said …; Ann Lowe, professor at the University of Oregon, Eugene
    said …. None where the words between are no description, or have a verb of their own.
    """
    tags, words = sentence.tags, sentence.words
    if _ends_in_name(sentence, index):
        return None
    described = 0
    for at in range(index - 1, max(sentence.first, index - DESCRIPTION_REACH), -1):
        if tags[at] in FINITE_TAGS and at < index - 1 and not _is_helper(sentence, at, index):
            return None
        if tags[at] in ("QUOTE", "SUB", "WH", "PRP", "."):
            return None
        if words[at] != ",":
            continue
        described += _opens_description(sentence, at + 1, index)
        if sentence.runs[at - 1] != NO_MARK and described:
            return _opening_name(sentence, at)
    return None


def _ends_in_name(sentence: NarratedSentence, last: int) -> bool:
    """Whether a title and a whole name stand before the verb: the head of the port Ann Lowe said"""
    first, runs = last - 1, sentence.runs
    if runs[first] == NO_MARK:
        return False
    while first > sentence.first and runs[first - 1] == runs[last - 1]:
        first -= 1
    return last - first > 1 and sentence.tags[first - 1] in ("NN", "NAME")


def name_inserted(sentence: NarratedSentence, comma: int, close: int) -> Phrase | None:
    """Return the name between two commas, None where other words stand there too.

    The group that had asked the court to order it, [the Harbor Law Centre], said …
    """
    first = comma + 1
    if sentence.words[comma] != "," or first >= close or sentence.words[close] != ",":
        return None
    named = first + (sentence.lowers[first] in ARTICLES)
    if sentence.runs[named] == NO_MARK or sentence.run_end(named) != close:
        return None
    return (first, close)


def _is_helper(sentence: NarratedSentence, at: int, index: int) -> bool:
    """Whether an auxiliary belongs to the verb at ``index``: the head of the council has said."""
    return all(sentence.tags[i] in ("AUX", "MD", "RB") for i in range(at, index))


def _opens_description(sentence: NarratedSentence, first: int, last: int) -> bool:
    """Whether a noun of who somebody is heads the phrase at ``first``, which lists nobody."""
    tags, lowers = sentence.tags, sentence.lowers
    has_article = lowers[first] in ARTICLES
    for at in range(first + has_article, last):
        if tags[at] in ("NN", "NNS", "JJ", "NAME", "POS", "CD", "VBN") and lowers[at] != "and":
            is_head = tags[at + 1] not in ("NN", "NNS", "NAME", "POS", "JJ")
            if is_head:
                is_role = any(part in APPOSED_HEADS for part in lowers[at].split("-"))
                return is_role and tags[at + 1] != "CC"
            continue
        return False
    return False


def _opening_name(sentence: NarratedSentence, comma: int) -> Phrase | None:
    """Return the name before a comma if a clause opens with it, and it is no place."""
    tags, first = sentence.tags, comma - 1
    run = sentence.runs[first]
    while first > sentence.first and sentence.runs[first - 1] == run:
        first -= 1
    name = " ".join(sentence.lowers[first:comma])
    if name in PLACE_NAMES or sentence.lowers[comma - 1] in PLACES:
        return None
    while first > sentence.first and tags[first - 1] in ("NAME", "JJ", "NN"):
        first -= 1  # Harbor Police Sgt. Ann Lee, a neighbor of hers said
    opens = first == sentence.first or tags[first - 1] in ("QUOTE", "SUB", "RB", "WH")
    return (first, comma) if opens else None


def _ends_participle(sentence: NarratedSentence, close: int) -> bool:
    """Whether a mark holds the comma behind an inserted phrase: Lowe, speaking on “The Hour,”"""
    words, tags = sentence.words, sentence.tags
    for at in range(close - 1, sentence.first, -1):
        if words[at] == "," or tags[at] in FINITE_TAGS:
            return words[at] == "," and tags[at + 1] in ("VBG", "VBN")
    return False


def before_inserted(sentence: NarratedSentence, close: int) -> int | None:
    """Step back over what stands between commas, dashes or brackets before the verb."""
    tags, words = sentence.tags, sentence.words
    mark = "," if tags[close] == "QUOTE" else words[close]
    if mark == ")":
        depth = 0
        for at in range(close, sentence.first - 1, -1):
            depth += words[at] == ")"
            depth -= words[at] == "("
            if depth == 0:
                return at - 1
        return None
    best: int | None = None
    fronted = _fronted_until(sentence)
    at = close - 1
    while at > sentence.first:
        if words[at] == mark or (mark == "," and tags[at] == "QUOTE"):
            if tags[at] == "QUOTE":
                if at == close - 1:
                    at -= 1
                    continue  # , whose crop was “ruined”, reckons …
                break
            if best is not None and sentence.lowers[at + 1] in ("but", "yet"):
                break  # it went to Bergen, but a clerk, Ann Lowe, said
            before = at - 1
            if tags[before] == "RB" and sentence.lowers[before] in REFLEXIVES:
                before -= 1  # the president herself, speaking at the gate, …
            person = sentence.runs[before] != NO_MARK or tags[before] in ("NAME",)
            # A rival and the other are tagged as no nouns.
            lower = sentence.lowers[before]
            bare = lower in ROLE_NOUNS or lower in LONE_SUBJECTS
            if tags[before] in NOMINAL_TAGS or words[before] == ")" or bare:
                if person:
                    if best is not None and at <= fronted:
                        break  # In Tokyo, the secretary, John Miller, said
                    best = before
                    if not _is_list_or_place(sentence, at):
                        break
                elif best is None or _opens_with_place(sentence, at, best):
                    best = before
        at -= 1
    return best


def _fronted_until(sentence: NarratedSentence) -> int:
    """Return up to which item a place or time is given in front: In Tokyo, Lee said."""
    tags = sentence.tags
    if tags[sentence.first] != "IN":
        return sentence.first - 1
    items = range(sentence.first, sentence.last)
    return next((at for at in items if tags[at] in FINITE_TAGS), sentence.last)


def _opens_with_place(sentence: NarratedSentence, comma: int, name: int) -> bool:
    """Whether a name behind a comma only tells where: the listing[,] in Houston, Texas, says."""
    tags = sentence.tags
    if sentence.lowers[comma + 1] not in LOCATING_WORDS:
        return False
    return all(tags[at] in ("NAME", "DT", "NN", "JJ") for at in range(comma + 2, name + 1))


def _is_list_or_place(sentence: NarratedSentence, comma: int) -> bool:
    """Whether the name before a comma is itself part of an apposition: , mayor of Miami, Fla.,"""
    tags, lowers = sentence.tags, sentence.lowers
    at = comma - 1
    while at > sentence.first and tags[at] == "NAME":
        at -= 1
    return lowers[at] in PLACING_WORDS and any(
        sentence.words[i] == "," for i in range(sentence.first, at)
    )
