"""The subject of a verb: the phrase before it, behind whatever is set between the two.

In news the subject is the phrase before the verb once appositions, relative clauses and fronted
phrases are stepped over: ``Mike Davey, a former Key Biscayne mayor and candidate, urged …``.
"""

from __future__ import annotations

from summarize.english.function_words import LONE_SUBJECTS
from summarize.english.roles import ROLE_NOUNS
from summarize.syntax.narration import NO_MARK, NarratedSentence, Narration
from summarize.syntax.noun_phrases import (
    FINITE,
    NOUN_TAGS,
    VERBS,
    antecedent_of,
    phrase_back,
    step_back,
)
from summarize.text.tokens import REFLEXIVES

__all__ = ["subject_before"]

PARENTHESIS = frozenset({",", "—", "–", "--", "-", ")"})


def subject_before(
    narration: Narration, sentence: NarratedSentence, index: int
) -> tuple[int, int] | None:
    """Return the noun phrase before the verb at ``index`` that is its subject, or None."""
    tags, words = narration.tokens.tags, narration.tokens.words
    at = step_back(narration, sentence, index)
    if at < sentence.first:
        return None
    if words[at] in PARENTHESIS or (
        tags[at] == "QUOTE" and _ends_participle(narration, sentence, at)
    ):
        over = _step_over(narration, sentence, at)
        if over is None or over < sentence.first:
            return None
        at = over
    if tags[at] not in NOUN_TAGS and words[at] not in (")",):
        if tags[at] == "DT" and narration.tokens.lowers[at] in LONE_SUBJECTS | {"this", "that"}:
            return (at, at + 1)
        if tags[at] not in ("VBN", "VBG", "JJ", "VB"):
            return None
        if narration.tokens.lowers[max(0, at - 2) : at] == ["to", "be"]:
            return _asked_for_terms(narration, sentence, at)
    phrase = phrase_back(narration, sentence, at + 1)
    if phrase is None:
        return None
    return _with_head(narration, sentence, _whose_clause(narration, sentence, phrase) or phrase)


def _asked_for_terms(
    narration: Narration, sentence: NarratedSentence, at: int
) -> tuple[int, int] | None:
    """Return who asked for what ends at ``at``: a man who asked not to be named said."""
    for opener in range(at - 3, max(sentence.first, at - 7), -1):
        if narration.tokens.tags[opener] == "WH":
            return antecedent_of(narration, sentence, opener)
    return None


def _whose_clause(
    narration: Narration, sentence: NarratedSentence, phrase: tuple[int, int]
) -> tuple[int, int] | None:
    """Return the noun whose own clause ends with the phrase, None where it ends no such clause.

    An employee who answered the telephone said; the nominee to run the agency said.
    """
    tags, lowers = narration.tokens.tags, narration.tokens.lowers
    verb = phrase[0] - 1
    if verb <= sentence.first or tags[verb] not in VERBS:
        return None
    opener = step_back(narration, sentence, verb)
    if opener <= sentence.first or tags[opener - 1] not in ("NN", "NNS", "NAME"):
        return None
    if tags[opener] == "WH" or lowers[opener] == "that":
        return phrase_back(narration, sentence, opener)
    if tags[opener] != "TO" or tags[verb] != "VB":
        return None
    owner = phrase_back(narration, sentence, opener)
    return owner if owner is not None and owner[0] == sentence.first else None


def _with_head(
    narration: Narration, sentence: NarratedSentence, phrase: tuple[int, int]
) -> tuple[int, int]:
    """Return the phrase with the noun that a participle ties it to: a letter seen by the paper."""
    tags, lowers = narration.tokens.tags, narration.tokens.lowers
    by = phrase[0] - 1
    noun = by - 2
    if tags[by] == "DT":
        by, noun = by - 1, noun - 1
    if noun < sentence.first or lowers[by] != "by" or tags[by - 1] not in ("VBN", "VBD"):
        return phrase
    if tags[noun] not in ("NN", "NNS", "NAME"):
        return phrase
    outer = phrase_back(narration, sentence, noun + 1)
    return phrase if outer is None else (outer[0], phrase[1])


def _ends_participle(narration: Narration, sentence: NarratedSentence, close: int) -> bool:
    """Whether a mark holds the comma behind an inserted phrase: Lowe, speaking on “The Hour,”"""
    words, tags = narration.tokens.words, narration.tokens.tags
    for at in range(close - 1, sentence.first, -1):
        if words[at] == "," or tags[at] in FINITE:
            return words[at] == "," and tags[at + 1] in ("VBG", "VBN")
    return False


def _step_over(narration: Narration, sentence: NarratedSentence, close: int) -> int | None:
    """Step back over what stands between commas, dashes or brackets before the verb."""
    tags, words = narration.tokens.tags, narration.tokens.words
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
    fronted = _fronted_until(narration, sentence)
    at = close - 1
    while at > sentence.first:
        if words[at] == mark or (mark == "," and tags[at] == "QUOTE"):
            if tags[at] == "QUOTE":
                if at == close - 1:
                    at -= 1
                    continue  # , whose crop was “ruined”, reckons …
                break
            before = at - 1
            if tags[before] == "RB" and narration.tokens.lowers[before] in REFLEXIVES:
                before -= 1  # the president herself, speaking at the gate, …
            person = narration.runs[before] != NO_MARK or tags[before] in ("NAME",)
            # A rival and the other are tagged as no nouns.
            lower = narration.tokens.lowers[before]
            bare = lower in ROLE_NOUNS or lower in LONE_SUBJECTS
            if tags[before] in NOUN_TAGS or words[before] == ")" or bare:
                if person:
                    if best is not None and at <= fronted:
                        break  # In Tokyo, the secretary, John Miller, said
                    best = before
                    if not _is_list_or_place(narration, sentence, at):
                        break
                elif best is None:
                    best = before
        at -= 1
    return best


def _fronted_until(narration: Narration, sentence: NarratedSentence) -> int:
    """Return up to which item it is told where or when something happened: In Tokyo, Lee said."""
    tags = narration.tokens.tags
    if tags[sentence.first] != "IN":
        return sentence.first - 1
    items = range(sentence.first, sentence.last)
    return next((at for at in items if tags[at] in FINITE), sentence.last)


def _is_list_or_place(narration: Narration, sentence: NarratedSentence, comma: int) -> bool:
    """Whether the name before a comma is itself part of an apposition: , mayor of Miami, Fla.,"""
    tags, lowers = narration.tokens.tags, narration.tokens.lowers
    at = comma - 1
    while at > sentence.first and tags[at] == "NAME":
        at -= 1
    return lowers[at] in ("of", "in", "at", "for", "from", "the", "with", "near", "and") and any(
        narration.tokens.words[i] == "," for i in range(sentence.first, at)
    )
