"""The subject of a whole sentence, behind whatever stands before its main clause."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from summarize.english.function_words import FRONTING
from summarize.syntax.narration import NarratedSentence, Narration
from summarize.syntax.noun_phrases import FINITE
from summarize.syntax.subjects import subject_before

__all__ = ["main_subject"]

VERBS_TRIED = 6
"""How many finite verbs are tried for a sentence's subject."""


def main_subject(narration: Narration, sentence: NarratedSentence) -> tuple[int, int] | None:
    """Return the subject of the sentence: what stands before its first finite verb."""
    tags, lowers = narration.tokens.tags, narration.tokens.lowers
    first = sentence.first
    if first < sentence.last and (
        lowers[first] in FRONTING or tags[first] in ("IN", "VBG", "VBN", "SUB")
    ):
        for at in range(first, sentence.last):
            if narration.tokens.words[at] == "," or _fronted_mark(narration, sentence, first, at):
                first = at + 1
                break
    for at in islice(_finite(narration, first, sentence.last), VERBS_TRIED):
        subject = subject_before(
            narration, NarratedSentence(first, sentence.last, sentence.block), at
        )
        if subject is not None and lowers[subject[0]] != "whose":
            return subject
    return None


def _fronted_mark(narration: Narration, sentence: NarratedSentence, first: int, at: int) -> bool:
    """Whether a mark ends a fronted phrase, its comma inside it: In a note titled “…,” Ortiz …"""
    tags = narration.tokens.tags
    if tags[at] != "QUOTE" or at + 1 >= sentence.last:
        return False
    if tags[at + 1] not in ("NAME", "DT", "PRP", "NNS"):
        return False
    return not any(tags[i] in FINITE for i in range(first, at))


def _finite(narration: Narration, first: int, last: int) -> Iterator[int]:
    tags = narration.tokens.tags
    for at in range(first, last):
        if tags[at] in FINITE or (
            tags[at] == "VBN"
            and at > first
            and tags[at - 1] in ("NAME", "NN", "NNS", "PRP", "RB", ",")
        ):
            yield at
