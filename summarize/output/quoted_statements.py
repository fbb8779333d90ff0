"""Quotes as people are shown them: the parts of one statement together, kinds in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from summarize.corrections.corrected_quotes import is_taken_for_no_quote
from summarize.frozen import frozen
from summarize.model import Quote, QuoteKind

__all__ = ["VERBATIM_KINDS", "Statement", "kind_words", "statements"]

VERBATIM_KINDS: Final = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.HEADLINE})
"""The kinds whose words are the speaker’s own, word for word: in marks, or in a turn.

Of the others, a reported statement is in the words of who reports it, and the rest nobody spoke.
"""

_KIND_WORDS: Final = {
    QuoteKind.DIRECT: "direct quote",
    QuoteKind.MIXED: "partial quote",
    QuoteKind.INDIRECT: "reported statement",
    QuoteKind.HEADLINE: "headline quote",
    QuoteKind.SCARE: "scare quote",
    QuoteKind.TERM: "term",
    QuoteKind.NICKNAME: "nickname",
    QuoteKind.TITLE: "title of a work",
}
"""What each kind of quote is called in a text for people."""
_NO_QUOTE: Final = "not a quote"
"""What marked words are called that a person took for no quote."""


@frozen
class Statement:
    """One quote, or the marked parts of one reported statement, and the ``line`` it begins in."""

    quotes: tuple[Quote, ...]
    line: int

    @property
    def first(self) -> Quote:
        """The first of the quotes: speaker, evidence and confidence are those of all."""
        return self.quotes[0]


def kind_words(quote: Quote, other: str = "") -> str:
    """Return what kind of quote it is in words, ``other`` words where those are not wanted.

    What a person took for no quote is called that in any case.
    """
    return _NO_QUOTE if is_taken_for_no_quote(quote) else other or _KIND_WORDS[quote.kind]


def statements(quotes: Sequence[Quote], lines: Sequence[int]) -> Iterator[Statement]:
    """Yield ``quotes`` in order, those that are parts of one reported statement together.

    ``lines`` are the numbers of the lines they begin in.
    """
    numbered = zip(quotes, lines, strict=True)
    for _, group in groupby(numbered, key=lambda pair: _statement(pair[0])):
        members = list(group)
        yield Statement(tuple(quote for quote, _ in members), members[0][1])


def _statement(quote: Quote) -> tuple[object, ...]:
    """Return what the parts of one reported statement have in common, and only they."""
    if quote.kind is QuoteKind.MIXED:
        return (quote.statement_start, quote.statement_end, quote.speaker, quote.confidence)
    return (quote,)
