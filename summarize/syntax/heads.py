"""Find what heads a noun phrase: its noun, its role noun, what modifies it, where it ends.

Phrases are items ``[first, last)`` of a sentence; ``stop`` is where the phrase's own words end.
"""

from __future__ import annotations

from summarize.english.function_words import ARTICLES
from summarize.english.lexicon import given_names
from summarize.english.non_person_names import (
    DEMONYMS,
    PARTISAN_DEMONYMS,
    PLACE_NAMES,
    PLACES,
    SINGULAR_DEMONYM_ENDINGS,
    SINGULAR_DEMONYMS,
)
from summarize.english.roles import (
    BODY_NOUNS,
    CROWDS,
    DOCUMENTS,
    GROUP_NOUNS,
    ROLE_NOUNS,
    SINGULAR_VOICES,
    UNNAMED_VOICES,
)
from summarize.english.titles import ROLE_PREFIXES
from summarize.model import PersonKind
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.tags import NOUN_TAGS

__all__ = [
    "head_of",
    "head_zone",
    "is_given_name",
    "is_native",
    "kind_of_voice",
    "modifiers",
    "role_noun",
    "without_article",
]

HEAD_TAGS = NOUN_TAGS | {"DT", "CD", "PRN"}
"""Tags of words that can head a phrase: mayor, many, 500, them."""
DOUBTFUL_HEAD_TAGS = frozenset({"VBG", "VBN", "VB", "JJ"})
"""Tags of words that head a phrase only if they are known speakers: the wounded, the accused."""


def head_zone(sentence: NarratedSentence, first: int, last: int) -> int:
    """Return where the phrase's own words end and its prepositions begin."""
    tags = sentence.tags
    for item in range(first + 1, last):
        if tags[item] in ("IN", "TO", "WH") and sentence.runs[item] == NO_MARK:
            return item
        if sentence.words[item] in (",", "(") and sentence.runs[item] == NO_MARK:
            return item
        if tags[item] == "VBG" and tags[item - 1] in NOUN_TAGS:
            return item
    return last


def role_noun(sentence: NarratedSentence, first: int, stop: int) -> str | None:
    """Return the singular role noun that heads the phrase, or None."""
    for item in range(stop - 1, first - 1, -1):
        tag = sentence.tags[item]
        lower = sentence.lowers[item]
        is_body = tag == "NAME" and lower in BODY_NOUNS  # the Centre
        if lower in ROLE_NOUNS and not is_body:
            return lower
        prefix, _, noun = lower.partition("-")
        if noun in ROLE_NOUNS and prefix in ROLE_PREFIXES:
            return noun  # the ex-chairman
        if noun.startswith("of-") and prefix in ROLE_NOUNS:
            return prefix  # the mother-of-three
        if tag in NOUN_TAGS and sentence.words[item][0].isalpha():
            return None
    return None


def head_of(sentence: NarratedSentence, first: int, stop: int) -> int | None:
    """Return the item of the noun that heads ``[first, stop)``, or None."""
    for item in range(stop - 1, first - 1, -1):
        tag, lower = sentence.tags[item], sentence.lowers[item]
        if tag in HEAD_TAGS:
            return item
        if tag in DOUBTFUL_HEAD_TAGS and (lower in GROUP_NOUNS or lower in SINGULAR_VOICES):
            return item
    return None


def modifiers(sentence: NarratedSentence, first: int, stop: int) -> set[str]:
    """Return the words that tell which holder of a role: the Indiana governor."""
    return {
        sentence.lowers[item]
        for item in range(first, stop - 1)
        if sentence.tags[item] in ("NAME", "NN") and sentence.words[item][0].isalpha()
    }


def kind_of_voice(noun: str) -> PersonKind:
    """Return the kind of speaker that a singular noun names which is no person's."""
    if noun in DOCUMENTS or noun in UNNAMED_VOICES:
        return PersonKind.UNNAMED
    return PersonKind.GROUP if noun in CROWDS else PersonKind.ORGANIZATION


def is_given_name(name: str) -> bool:
    """Whether a single word is a given name and no place: Jacqueline, not Charlotte."""
    lower = name.lower()
    return name in given_names() and lower not in PLACES and lower not in PLACE_NAMES


def is_native(lower: str) -> bool:
    """Whether a lower-case word tells where one person comes from: the Australian."""
    known = lower in DEMONYMS - PARTISAN_DEMONYMS and lower.endswith(SINGULAR_DEMONYM_ENDINGS)
    return known or lower in SINGULAR_DEMONYMS


def without_article(name: str) -> str:
    """Return a name without the article before it: the Harbor Union -> Harbor Union."""
    first, *rest = name.split(maxsplit=1)  # the space may be one that breaks no line
    return rest[0] if rest and first.lower() in ARTICLES else name
