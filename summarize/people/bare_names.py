"""Find single words that are somebody's name though no list knows them: Quorrel smiled.

Each place where such a word stands says something for a person or against one; the article as a
whole decides. Who is found here is a candidate for pronouns; a row of the people only becomes who
is meant by one, or speaks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from summarize.english.dates import MONTHS
from summarize.english.function_words import PLURAL_VERBS, SELDOM_BEFORE_NAMES
from summarize.english.human_words import (
    DONE_TO_PEOPLE,
    HUMAN_POSSESSIONS,
    HUMAN_VERBS,
    THING_POSSESSIONS,
)
from summarize.english.lexicon import given_names, part_of_speech, surnames
from summarize.english.non_person_names import PLACES
from summarize.people.name_runs import NameRun
from summarize.people.person_drafts import CastDraft, Parts
from summarize.people.person_score import has_organization_word
from summarize.text.tokens import Tokens

__all__ = ["BareName", "find_bare_names"]

BARE_SCORE = 3
"""Score from which a bare name is likely somebody's."""
WEAK_SCORE = 0
"""Score from which it may be somebody's."""
HOPELESS = -3
"""A word with a place of a lower score than this (an organization, a place, the …) is no person."""
CLEAR_PLACE = 3
"""From which score on one place shows a person though no list knows the name: Quorrel, who left."""
MOST_OF_ONE = 4
"""So much at most one place says for a person."""
LONGEST_INITIALS = 3
"""How many characters a name that begins with two capitals has at most: not QVCs."""
LONGEST_BARE = 3
"""So many words at most a name has that no list knows: de la Cruz."""
PRONOUN_REACH = 24
"""How many tokens behind a name a pronoun may mean it: a sentence of usual length."""


class BareName(NamedTuple):
    """A name that may be somebody's; ``is_weak`` where little speaks for it."""

    name: str
    is_weak: bool


def find_bare_names(cast: CastDraft, pronouns: Sequence[int]) -> dict[Parts, int]:
    """Return the names without an owner that may be somebody's, each with its score.

    ``pronouns`` are the tokens that are he, she and their forms: without any, nobody asks.
    """
    tokens = cast.tokens
    if not pronouns:
        return {}
    scores: dict[Parts, int] = {}
    clear: set[Parts] = set()
    for run, parts, owner in zip(cast.runs, cast.names, cast.owners, strict=True):
        if owner is not None or not parts or len(parts) > LONGEST_BARE:
            continue
        if run.score < HOPELESS:
            scores[parts] = scores.get(parts, 0) - MOST_OF_ONE
            continue
        if parts not in scores:
            scores[parts] = _by_words(tokens, run, parts)
        place = _by_place(tokens, run, pronouns)
        scores[parts] += min(MOST_OF_ONE, place)
        if place >= CLEAR_PLACE:
            clear.add(parts)
    found = {}
    for parts, score in scores.items():
        if parts not in clear and not _is_listed(parts):
            score = min(score, BARE_SCORE - 1)
        if score >= WEAK_SCORE:
            found[parts] = score
    return found


def _is_listed(parts: Parts) -> bool:
    """Whether a list of names knows the last word of a name, or its only one."""
    return parts[-1] in surnames() or (len(parts) == 1 and parts[0].capitalize() in given_names())


def _by_words(tokens: Tokens, run: NameRun, parts: Parts) -> int:
    """Return what the words of a name say for a person's (positive), or against one."""
    after = tokens.tags[run.last : run.last + 1]
    if parts[-1].rstrip(".") in MONTHS and after == ["CD"]:
        return -MOST_OF_ONE  # May 4th
    if _is_listed(parts):
        return 2
    if has_organization_word(tokens, run.first, run.last):
        return -MOST_OF_ONE
    if _is_abbreviated(tokens.words[run.last - 1]):
        return -MOST_OF_ONE
    return -1 if len(parts) > 1 or part_of_speech(parts[-1]) is not None else 0


def _is_abbreviated(word: str) -> bool:
    """Whether a word has two capitals together, as no name has: QVCs."""
    return word[:2].isupper() and len(word) > LONGEST_INITIALS and not word.isupper()


def _by_place(tokens: Tokens, run: NameRun, pronouns: Sequence[int]) -> int:
    """Return what one place says for a person's name (positive), or against one."""
    words, lowers, tags = tokens.words, tokens.lowers, tokens.tags
    last, count = run.last, len(tokens)
    score = run.score
    before = lowers[run.lead - 1] if run.lead and run.lead not in tokens.opens else ""
    if before in DONE_TO_PEOPLE:
        score += 2
    elif before in SELDOM_BEFORE_NAMES:
        score -= 3
    elif before == "of":
        score -= 1
    if last < count and last not in tokens.opens:
        score += _behind(tokens, last)
    near = bisect_left(pronouns, last)
    if near < len(pronouns) and pronouns[near] < last + PRONOUN_REACH:
        at = pronouns[near]
        score += 1 if tags[at] == "DT" or words[last] in ",.;" else 2
        if lowers[at + 1 : at + 2] and lowers[at + 1] in HUMAN_POSSESSIONS:
            score += 2  # Quorrel shook his head
    return score


def _behind(tokens: Tokens, at: int) -> int:
    """Return what the words right behind a name say."""
    lowers, tags, words = tokens.lowers, tokens.tags, tokens.words
    lower, tag = lowers[at], tags[at]
    if lower in HUMAN_VERBS:
        return 3
    if tag == "POS":
        for noun in range(at + 1, min(at + 4, len(tokens))):
            if lowers[noun] in THING_POSSESSIONS:
                return -3
            if lowers[noun] in HUMAN_POSSESSIONS:
                return 3
        return 0
    if lower in PLURAL_VERBS:
        return -2  # the Quorrels were
    if tag in ("NN", "NNS", "CD"):
        return -2
    if at + 1 < len(tokens) and lower in (",", "."):
        glued = tokens.ends[at - 1] == tokens.starts[at] == tokens.starts[at + 1] - 1
        if lower == "," and lowers[at + 1] in PLACES:
            return -4  # Springfield, Ohio
        return -4 if glued and words[at] == "." else 0  # Brandville.com
    return 1 if tag in ("VBD", "VBZ") else 0
