"""Recognise what is not a sentence: list items, rows, labels, lines without a verb.

No summary should open with them, so the ``news`` ranking takes them when nothing else is left.
"""

from __future__ import annotations

import re
from typing import Final

from summarize.english.function_words import FINITE_AUXILIARIES, OBJECT_DETERMINERS
from summarize.english.lexicon import part_of_speech

__all__ = ["is_fragment"]

_ITEM: Final = re.compile(r"\s*(?:[•·▪▫■□‣◦●○*]|\(?\d{1,2}[.)](?=\s)|\(?[a-z]\)|[-–—](?=\s))\s*")
"""How the items of a list open: • Adults, 1. The first step, (b) the second."""
_SHORT_ITEM: Final = 12
"""Words up to which what opens like an item is one; a longer one is a sentence."""
_ROW: Final = re.compile(r"\t|\s\|\s|\S {3,}\S")
"""What parts the cells of a table."""
_LABEL: Final = re.compile(r"[^\W\d_][\w’'&/-]*(?: [\w’'&/-]+){0,2}:\s+(?![“\"‘'«])\S")
"""A word or three, a colon and what it is: Tickets: 12 euros."""
_SHORT_LABEL: Final = 6
"""Words up to which a line with a label is a line of facts."""
_REFERENCES: Final = re.compile(r"(?:\[\d{1,3}\]\s*){2,}|^\s*(?:\[\d{1,3}\]\s*)+$")
"""Marks of notes, several in a row: [26][30]"""
_FEW: Final = 9
"""Words up to which a verb is looked for; a longer sentence has one."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD", "VB", "VBN"})
_CONTRACTED: Final = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)


def is_fragment(sentence: str, *, english: bool = True) -> bool:
    """Return whether ``sentence`` is a piece of a list or table, a label, or has no verb.

    Verbs are looked for in English alone, and in short lines alone.
    """
    text = sentence.strip()
    words = _WORD.findall(text)
    if _REFERENCES.search(text) and len(words) <= _SHORT_ITEM:
        return True
    item = _ITEM.match(text)
    if item is not None and len(words) <= _SHORT_ITEM:
        return True
    if _ROW.search(text):
        return True
    if len(words) <= _SHORT_LABEL and _LABEL.match(text):
        return True
    return english and len(words) <= _FEW and not _has_verb(words)


def _has_verb(words: list[str]) -> bool:
    """Whether one of the words is, or can be, a finite verb; a doubtful one counts."""
    for number, word in enumerate(words):
        lower = word.lower()
        if lower in FINITE_AUXILIARIES or _CONTRACTED.search(word):
            return True
        tag = part_of_speech(lower)
        if tag in _FINITE and (number == 0 or not word[0].isupper()):
            return True
        if not number or not word[0].islower():
            continue
        following = words[number + 1].lower() if number + 1 < len(words) else ""
        if _may_be_verb(lower, tag) or (tag == "NN" and following in OBJECT_DETERMINERS):
            return True
    return False


def _may_be_verb(lower: str, tag: str | None) -> bool:
    """Whether a word known as a noun, or not at all, can be a verb: premieres, zings, googled."""
    if tag is None:
        return lower.endswith(("ed", "s"))
    if tag != "NNS" or not lower.endswith("s"):
        return False
    return part_of_speech(lower[:-1]) in _FINITE or part_of_speech(lower[:-2]) in _FINITE
