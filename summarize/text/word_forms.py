"""What a word is by itself: in lower case, and its tag inside a sentence and at its start."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from summarize.english.dates import DATES_OR_WORDS, MONTHS, WEEKDAYS
from summarize.english.function_words import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    OTHER_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from summarize.english.lexicon import parts_of_speech
from summarize.english.name_parts import ARABIC_PREFIXES, ELIDED_PARTICLES
from summarize.english.tagging import (
    INTERJECTIONS,
    PRONOUNS_OR_NAMES,
    TAG_BY_ENDING,
    WORDS_OR_NAMES,
)

__all__ = ["DATE_WORDS", "FIXED_TAGS", "Form", "form_of"]

LONGEST_WORD = 100
"""Characters of a word. What is longer is none (code, an address), nor part of a name or phrase."""
FORMS_KEPT = 16_384
"""So many words are remembered with their tags: hardly an article has others."""
Form: TypeAlias = tuple[str, str, str]
"""A word in lower case, its tag inside a sentence, and its tag where one begins."""
FIXED_TAGS: dict[str, str] = {}
for _words, _fixed_tag in (
    (PREPOSITIONS, "IN"),
    (ADVERBS, "RB"),
    (OTHER_PRONOUNS, "PRN"),
    (SUBORDINATORS, "SUB"),
    (DETERMINERS, "DT"),
    (RELATIVES, "WH"),
    (COORDINATORS, "CC"),
    (AUXILIARIES, "AUX"),
    (SUBJECT_PRONOUNS, "PRP"),
    (POSSESSIVES, "DT"),
):
    FIXED_TAGS.update(dict.fromkeys(_words, _fixed_tag))
FIXED_TAGS.update({"that": "SUB", "to": "TO", "'s": "POS", "’s": "POS"})
FIXED_TAGS["her"] = "DT"
FIXED_TAGS.update(dict.fromkeys(".!?", "."))
FIXED_TAGS["…"] = FIXED_TAGS["..."] = ","
DATE_WORDS = WEEKDAYS | MONTHS - DATES_OR_WORDS


@lru_cache(maxsize=FORMS_KEPT)
def form_of(word: str) -> Form:
    """Return a word in lower case, its tag inside a sentence, and its tag where one begins."""
    lower = _lower_case(word)
    if len(word) > LONGEST_WORD:
        return lower, ",", ","
    tag = FIXED_TAGS.get(lower)
    if tag is not None and (tag in (".", ",") or not word[0].isupper()):
        return lower, tag, tag
    return lower, _open_class(word, lower, tag, False), _open_class(word, lower, tag, True)


def _lower_case(word: str) -> str:
    """Return a word in lower case, the same string where it is so already."""
    lower = word.lower().replace("’", "'")
    return word if lower == word else lower


def _open_class(word: str, lower: str, tag: str | None, first: bool) -> str:
    """Tag a word that is in no closed class, or is capitalised."""
    lexicon = parts_of_speech()
    head = word[0]
    if head.isalpha():
        if head.isupper():
            if tag is not None and (first or lower not in WORDS_OR_NAMES):
                return (
                    tag
                    if not (len(word) > 1 and word.isupper() and lower in PRONOUNS_OR_NAMES)
                    else "NAME"
                )
            if lower in DATE_WORDS:
                return "DATE"
            if first and len(word) > 1 and not word.isupper():
                if lower in INTERJECTIONS:
                    return "RB"
                known = lexicon.get(lower)
                if known is not None:
                    return known
            return "NAME"
        if tag is not None:
            return tag
        if not word.isalpha() and PARTICLE_NAME.match(word):
            return "NAME"
        known = lexicon.get(lower)
        if known is not None:
            return known
        return _guess_tag(lower)
    if head == "@" and len(word) > 1 and not word[1].isdigit():
        return "NN"
    if head.isdigit() or (head in "$#@" and len(word) > 1):
        return "CD"
    return ","


PARTICLE_NAME = re.compile(
    rf"(?:(?:{'|'.join(ARABIC_PREFIXES)})[-‑]|(?:{'|'.join(ELIDED_PARTICLES)})[’'])[A-Z]"
)
"""An article or particle that is one word with a surname: Bashar al-Hamdi, Luc d’Orly."""


def _guess_tag(lower: str) -> str:
    if "-" in lower:
        return "JJ"
    for ending, tag in TAG_BY_ENDING:
        if lower.endswith(ending):
            return tag
    return "NN"
