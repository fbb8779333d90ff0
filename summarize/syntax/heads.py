"""What heads a noun phrase: where its own words end, its noun, its role noun, what modifies it.

Phrases are items ``[first, last)`` of a narration; ``stop`` is where the phrase's own words end.
"""

from __future__ import annotations

from summarize.english.lexicon import given_names
from summarize.english.names import DEMONYMS, PLACE_NAMES, PLACES
from summarize.english.roles import (
    CROWDS,
    DOCUMENTS,
    GROUP_NOUNS,
    ROLE_NOUNS,
    SINGULAR_VOICES,
    UNNAMED_VOICES,
)
from summarize.model import PersonKind
from summarize.syntax.narration import NO_MARK, Narration

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

HEAD_TAGS = frozenset({"NN", "NNS", "NAME", "DT", "CD", "PRN"})
DOUBTFUL_HEAD_TAGS = frozenset({"VBG", "VBN", "VB", "JJ"})
"""Tags of words that head a phrase only if they are known speakers: the wounded, the accused."""


def head_zone(narration: Narration, first: int, last: int) -> int:
    """Return where the phrase's own words end and its prepositions begin."""
    tags = narration.tokens.tags
    for item in range(first + 1, last):
        if tags[item] in ("IN", "TO", "WH") and narration.runs[item] == NO_MARK:
            return item
        if narration.tokens.words[item] in (",", "(") and narration.runs[item] == NO_MARK:
            return item
        if tags[item] == "VBG" and tags[item - 1] in ("NN", "NNS", "NAME"):
            return item
    return last


def role_noun(narration: Narration, first: int, stop: int) -> str | None:
    """Return the singular role noun that heads the phrase, or None."""
    for item in range(stop - 1, first - 1, -1):
        tag = narration.tokens.tags[item]
        lower = narration.tokens.lowers[item]
        if lower in ROLE_NOUNS:
            return lower
        if tag in ("NN", "NNS", "NAME") and narration.tokens.words[item][0].isalpha():
            return None
    return None


def head_of(narration: Narration, first: int, stop: int) -> int | None:
    """Return the item of the noun that heads ``[first, stop)``, or None."""
    tokens = narration.tokens
    for item in range(stop - 1, first - 1, -1):
        tag, lower = tokens.tags[item], tokens.lowers[item]
        if tag in HEAD_TAGS:
            return item
        if tag in DOUBTFUL_HEAD_TAGS and (lower in GROUP_NOUNS or lower in SINGULAR_VOICES):
            return item
    return None


def modifiers(narration: Narration, first: int, stop: int) -> set[str]:
    """Return the words that tell which holder of a role: the Indiana governor."""
    tokens = narration.tokens
    return {
        tokens.lowers[item]
        for item in range(first, stop - 1)
        if tokens.tags[item] in ("NAME", "NN") and tokens.words[item][0].isalpha()
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


ONE_OF_THEM = ("an", "man", "woman")
"""Endings of demonyms that mean one person: the Australian, not the Chinese."""
ONE_ALONE = frozenset("dane swede finn turk pole scot spaniard serb croat czech".split())
"""Demonyms of one person that have an ending of their own."""
PARTISANS = frozenset({"republican"})
"""Words like demonyms that tell a party."""


def is_native(lower: str) -> bool:
    """Whether a lower-case word tells where one person comes from: the Australian."""
    known = lower in DEMONYMS - PARTISANS and lower.endswith(ONE_OF_THEM)
    return known or lower in ONE_ALONE


def without_article(name: str) -> str:
    """Return a name without the article before it: the Harbor Union -> Harbor Union."""
    first, _, rest = name.partition(" ")
    return rest if first.lower() in ("a", "an", "the") and rest else name
