"""Which sentences cannot stand alone: they lean on the one before, or hold half a quotation.

The rules are English; in another language only quotation marks are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.english.dangling_openings import (
    CONNECTIVES,
    DANGLING_PHRASES,
    DANGLING_PRONOUNS,
    DEMONSTRATIVES,
    TAG_VERBS,
)
from summarize.english.dates import TIME_NOUNS

__all__ = ["is_dangling", "join_quotes"]

_OPENING = re.compile(r"[\s\"'“‘«(\[—–-]*")


_DANGLING = re.compile(
    rf"(?:(?:{'|'.join(DANGLING_PRONOUNS)})(?:['’](?:s|d|ll|re|ve))?\b"
    rf"|(?:{'|'.join(DEMONSTRATIVES)})\b(?!\s+(?:past\s+)?(?:{'|'.join(TIME_NOUNS)}|who)\b)"
    rf"|(?:{'|'.join(CONNECTIVES)})\b"
    rf"|(?:{'|'.join(DANGLING_PHRASES)})\b)",
    re.IGNORECASE,
)
_SAID = "|".join(TAG_VERBS)
_UNNAMED_SPEAKER = re.compile(
    rf"[\"”’'],?\s+(?:(?:he|she|they|it)\s+(?:also\s+|later\s+)?(?:{_SAID})\b|(?:{_SAID})\s+(?:he|she|they)\b)",
    re.IGNORECASE,
)
_QUOTE_OPENING = re.compile(r"\s*[\"“«]")
_QUOTE_CLOSING = re.compile(r"[\"”»]\s*$")
_MARKS = re.compile(r"(?P<open>“|(?<![^\s(\[—–-])\"(?=\S))|(?P<close>[\"”])")

_LONGEST_QUOTATION = 8
"""Sentences. A mark that is not closed by then is taken to be a stray one."""


def is_dangling(sentence: str) -> bool:
    """Return whether an English sentence hangs on the one before.

    It opens with a pronoun or a connective, its quotation is credited to a bare pronoun, or it is
    nothing but a quotation, with nobody to say it.
    """
    opening = _OPENING.match(sentence)
    start = opening.end() if opening else 0
    if not _QUOTE_OPENING.match(sentence):
        return bool(_DANGLING.match(sentence, start))
    if _UNNAMED_SPEAKER.search(sentence):
        return True
    return bool(_QUOTE_CLOSING.search(sentence)) and len(_MARKS.findall(sentence)) <= 2


def join_quotes(sentences: Sequence[str], paragraphs: Sequence[int]) -> list[tuple[int, int]]:
    """Return for each sentence the run ``[first, last]`` that holds its quotation whole.

    ``paragraphs`` says in which paragraph each sentence stands. A sentence with no part of a
    longer quotation is a run of its own. A mark that opens at the start of a sentence inside a
    quotation goes on with it, as the paragraphs of a long one do; any other is a new one.
    """
    runs = [(i, i) for i in range(len(sentences))]
    opened: int | None = None
    for i, sentence in enumerate(sentences):
        if opened is not None and (
            i - opened >= _LONGEST_QUOTATION
            or (paragraphs[i] != paragraphs[i - 1] and not _QUOTE_OPENING.match(sentence))
        ):
            opened = None
        for mark in _MARKS.finditer(sentence):
            if mark["close"]:
                if opened is not None and opened < i:
                    for k in range(opened, i + 1):
                        runs[k] = (min(opened, runs[k][0]), i)
                opened = None
            elif opened is None or not _QUOTE_OPENING.match(sentence):
                opened = i
    return runs
