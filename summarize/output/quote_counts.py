"""How many quotes there are, in words: reported statements and headlines are never among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from summarize.frozen import frozen
from summarize.model import QuoteKind
from summarize.output.wrapped_text import counted

__all__ = ["QuoteCounts", "count_quotes"]

_QUOTES: Final = ("quote", "quotes")
_REPORTED: Final = ("reported statement", "reported statements")
_HEADLINE: Final = ("headline quote", "headline quotes")
_MARKED: Final = ("scare quote or term", "scare quotes and terms")


@frozen
class QuoteCounts:
    """How many direct and partial quotes, reported statements, headline quotes, and other marks."""

    quotes: int = 0
    reported: int = 0
    headline: int = 0
    marked: int = 0

    @property
    def brief(self) -> tuple[str, ...]:
        """A few words for each kind there is: ``("6 quotes", "1 reported")``."""
        return self._parts(f"{self.reported:,} reported" if self.reported else "")

    @property
    def words(self) -> str:
        """All of them in a phrase: ``6 quotes and 1 reported statement``."""
        *before, last = self._parts(_some(self.reported, _REPORTED))
        return f"{', '.join(before)} and {last}" if before else last

    def _parts(self, reported: str) -> tuple[str, ...]:
        """Return each kind there is in words, the reported as given; no quotes where none is."""
        parts = (
            _some(self.quotes, _QUOTES),
            reported,
            _some(self.headline, _HEADLINE),
            _some(self.marked, _MARKED),
        )
        return tuple(part for part in parts if part) or (counted(0, *_QUOTES),)


def count_quotes(kinds: Iterable[QuoteKind]) -> QuoteCounts:
    """Return how many quotes of each sort there are among some, given the kind of each."""
    found = Counter(kinds)
    quotes = found.pop(QuoteKind.DIRECT, 0) + found.pop(QuoteKind.MIXED, 0)
    reported, headline = found.pop(QuoteKind.INDIRECT, 0), found.pop(QuoteKind.HEADLINE, 0)
    return QuoteCounts(quotes, reported, headline, found.total())


def _some(number: int, words: tuple[str, str]) -> str:
    return counted(number, *words) if number else ""
