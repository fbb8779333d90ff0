"""How many sentences a summary takes: by sentences, by words, by a share of the body."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.model import Length, LengthUnit

__all__ = ["Budget", "count_words"]

_WHOLE = 100
"""All of an article, in percent."""


def count_words(text: str) -> int:
    """Return the number of words of ``text``, as ``wc -w`` counts them."""
    return len(text.split())


class Budget:
    """What is left of the length of a summary while its sentences are being chosen."""

    def __init__(self, length: Length, words: Sequence[int]) -> None:
        """Take a length and the words of every sentence that may be chosen."""
        self._words = words
        self._chosen = 0
        self._left = length.amount
        self._by_words = length.unit is not LengthUnit.SENTENCES
        if length.unit is LengthUnit.PERCENT:
            self._left = sum(words) * min(length.amount, _WHOLE) // _WHOLE
        self._any = length.amount > 0

    @property
    def is_open(self) -> bool:
        """Whether another sentence, if short enough, may be chosen."""
        return self._any and (self._left > 0 or not self._chosen)

    def fits(self, *sentences: int) -> bool:
        """Return whether these sentences (by index) all have room."""
        if not self.is_open:
            return False
        cost = sum(self._words[s] for s in sentences) if self._by_words else len(sentences)
        return cost <= self._left

    def take(self, *sentences: int) -> None:
        """Count these sentences as chosen; the first may be longer than all there is."""
        self._left -= sum(self._words[s] for s in sentences) if self._by_words else len(sentences)
        self._chosen += len(sentences)
