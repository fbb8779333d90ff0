"""What speaks for a run of capitalised words being a person's name, and what against.

Evidence in the article comes first (a title before, a role after, an age, a reporting verb), lists
second; nothing is a person for its capitals alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from summarize.english.lexicon import given_names
from summarize.english.names import (
    DEMONYMS,
    ORGANIZATION_WORDS,
    PLACE_NAMES,
    PLACE_OPENERS,
    PLACES,
    SUFFIXES,
)
from summarize.english.reporting_verbs import REPORTING_FORMS
from summarize.english.roles import GROUP_NOUNS, ROLE_NOUNS, TITLES, singular
from summarize.text.tokens import Tokens

__all__ = ["has_organization_word", "is_role", "person_score"]

WORDS_REMEMBERED = 4096
ROLE_PREFIXES = frozenset("vice co ex then sub under deputy".split())
"""What stands before a role and a hyphen: co-producer, ex-mayor."""


@lru_cache(WORDS_REMEMBERED)
def is_role(lower: str) -> bool:
    """Whether a lower-case word is a role noun, singular or plural, or a title."""
    if lower in ROLE_NOUNS or lower in TITLES or singular(lower) in ROLE_NOUNS:
        return True
    if "-" not in lower:
        return False
    start, _, noun = lower.partition("-")
    if noun.startswith("of-"):
        return start in ROLE_NOUNS  # father-of-three
    if noun == "grader":
        return True  # fourth-grader
    if noun not in ROLE_NOUNS:
        return False
    # director-general, comedian-actor; a father-son day is none
    double = start in ROLE_NOUNS and not (ROLE_NOUNS[start] and ROLE_NOUNS[noun])
    return double or start in ROLE_PREFIXES


def has_organization_word(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a word of an organization is in the name; a given name in front (Bill) is none."""
    if last - first > 1 and tokens.words[first] in given_names():
        first += 1
    return any(tokens.lowers[index] in ORGANIZATION_WORDS for index in range(first, last))


def person_score(tokens: Tokens, lead: int, first: int, last: int) -> int:
    """Add up what speaks for a person at this place, and what against."""
    lowers, words = tokens.lowers, tokens.words
    size = last - first
    name = lowers[first:last]
    score = 0
    titled = lead < first
    if titled:
        score += 4
    elif first and _role_before(tokens, first):
        score += 3
    elif (first > 2 and words[first - 1] == "," and lowers[first - 2] in KIN) or (
        size > 1 and _between_role_and_verb(tokens, first, last)
    ):
        score += 4
    if last < len(words) and lowers[last] in ROLE_NOUNS and words[last][0].islower() and size > 1:
        score -= 4  # Raymond James analyst: the name is an employer's
    if not titled and has_organization_word(tokens, first, last):
        score -= 6 if size > 1 else 4
    if " ".join(name) in PLACE_NAMES or (size > 1 and name[0] in PLACE_OPENERS and not titled):
        score -= 5
    if size == 1 and name[0] in PLACES:
        score -= 5
    elif size > 1 and name[-1] in PLACES and words[first] not in given_names():
        score -= 3
    if size > 1 and words[first] in given_names():
        score += 3
    if 2 <= size <= 4 and all(_initial(words[index]) for index in range(first + 1, last - 1)):
        score += 1 if size == 2 else 2
    if size == 1 and words[first].isupper() and len(words[first]) > 1:
        score -= 4
    if name[0] in DEMONYMS or (size == 1 and name[0] in GROUP_NOUNS):
        score -= 4
    if any(CAMEL.match(words[index]) for index in range(first, last)):
        score -= 4
    if size > 1 and all(words[index].isupper() for index in range(first, last)):
        score += 3 if words[first].title() in given_names() else 0
    elif size > 1 and any(_acronym(words[index]) for index in range(first, last)):
        score -= 4
    if size > 2 and any(words[index] in given_names() for index in range(first + 1, last - 1)):
        score += 2
    if "&" in words[first:last]:
        score -= 4
    before = lowers[first - 1] if first else ""
    behind = _evidence_after(tokens, last)
    if before in ("the", "a", "an") and not titled:
        score -= 4
    elif before in ("in", "at", "from", "near", "across") and not titled and behind < 3:
        score -= 2
    return score + behind + _evidence_verb_before(lowers, lead)


CAMEL = re.compile(r"(?!Mc|Mac|De|Du|Di|La|Le|Lo|Van|Fitz|St)[A-Z][a-z]+[A-Z]")
"""A capital inside a word that is no surname's: PotashCorp, YouTube."""
KIN = frozenset(
    """wife husband mother father son daughter brother sister partner girlfriend boyfriend fiance
    fiancé fiancée uncle aunt cousin grandmother grandfather mom dad widow niece nephew""".split()
)
"""Kin whose given name follows behind a comma: His wife, Doreen, …"""


def _acronym(word: str) -> bool:
    return word.isupper() and len(word) > 2 and "." not in word and word.lower() not in SUFFIXES


def _initial(word: str) -> bool:
    return len(word) <= 2 and word[0].isupper()


def _role_before(tokens: Tokens, first: int) -> bool:
    """Whether a lower-case role noun stands right before: resident Abel Delgado."""
    lower = tokens.lowers[first - 1]
    return not tokens.words[first - 1][0].isupper() and (lower in ROLE_NOUNS or is_role(lower))


def _between_role_and_verb(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a role and a verb stand around it: The member for Holm East, Nasreen Malik, said."""
    words, tags, lowers = tokens.words, tokens.tags, tokens.lowers
    if first < 3 or last + 1 >= len(words) or not words[first - 1] == words[last] == ",":
        return False
    if lowers[last + 1] not in REPORTING_FORMS and tags[last + 1] not in ("VBD", "VBZ", "AUX"):
        return False
    role = False
    for index in range(first - 2, max(-1, first - 2 - ROLE_REACH), -1):
        if tags[index] in (",", ".", "QUOTE", "VBD", "VBZ", "AUX", "CC"):
            return False
        role = role or lowers[index] in ROLE_NOUNS or lowers[index] in TITLES
        if role and tags[index] in ("DT", "PRN", "POS"):
            return True
    return False


ROLE_REACH = 10
"""How many words a role with its places takes."""


def _evidence_after(tokens: Tokens, last: int) -> int:
    """Look behind the name: a reporting verb, an age, an apposition with a role, ``who``."""
    lowers, tags = tokens.lowers, tokens.tags
    count = len(lowers)
    if last >= count:
        return 0
    lower = lowers[last]
    if lower in REPORTING_FORMS:
        return 2
    if lower in ("who", "himself", "herself"):
        return 3
    if tokens.words[last] != "," or last + 2 >= count:
        return 0
    following = lowers[last + 1]
    if tags[last + 1] == "CD" and tokens.words[last + 2] == "," and following.isdigit():
        return 4
    if following == "who":
        return 4
    return 3 if _apposition_role(tokens, last + 1) else 0


def _apposition_role(tokens: Tokens, start: int) -> bool:
    """Whether a role noun heads the words after a comma: , a former Key Biscayne mayor and …"""
    for index in range(start, min(start + 8, len(tokens))):
        lower = tokens.lowers[index]
        if lower in ROLE_NOUNS:
            return tokens.lowers[start] not in ("said", "says")
        if tokens.tags[index] in (",", ".", "IN", "VBD", "VBZ", "AUX", "PRP", "SUB", "WH"):
            return False
    return False


ADDRESSING = frozenset({"told", "tells", "tell", "telling"})
"""Forms before whoever is spoken to, a paper as often as a person."""


def _evidence_verb_before(lowers: Sequence[str], lead: int) -> int:
    """A reporting verb right before speaks for a person: said Alan Cole."""
    if lead and lowers[lead - 1] in REPORTING_FORMS and lowers[lead - 1] not in ADDRESSING:
        return 2
    return 0
