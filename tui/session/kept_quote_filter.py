"""The filter of all quotes as it is kept with a session, and what of it is worth keeping."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import Final

from tui.session.quote_rows import (
    ALL_LEVELS,
    ALL_MARKS,
    Grouping,
    QuoteFilter,
    QuoteRow,
    filter_quotes,
)

__all__ = ["describe_filter", "keep_filter", "loosen_filter", "recall_filter"]

_USUAL: Final = QuoteFilter()


def recall_filter(kept: Mapping[str, str]) -> tuple[QuoteFilter, Grouping]:
    """Return what was kept, each part by itself; the usual where it was not, or is nothing."""
    quote_filter = QuoteFilter(
        kept.get("words", ""),
        _numbers(kept.get("marks"), ALL_MARKS, _USUAL.marks),
        _numbers(kept.get("levels"), ALL_LEVELS, _USUAL.levels),
    )
    group = kept.get("group")
    return quote_filter, next((one for one in Grouping if one.value == group), Grouping.ARTICLE)


def _numbers(kept: str | None, known: frozenset[int], usual: frozenset[int]) -> frozenset[int]:
    if kept is None:
        return usual
    try:
        return frozenset(map(int, kept.split())) & known
    except ValueError:
        return usual


def keep_filter(quote_filter: QuoteFilter, grouping: Grouping) -> dict[str, str]:
    """Return what is kept of a filter: all but whether bookmarks alone are listed."""
    return {
        "words": quote_filter.words,
        "marks": " ".join(map(str, sorted(quote_filter.marks))),
        "levels": " ".join(map(str, sorted(quote_filter.levels))),
        "group": grouping.value,
    }


def loosen_filter(
    quote_filter: QuoteFilter,
    quote_rows: Sequence[QuoteRow],
    starred: Container[tuple[int, int]] = (),
) -> QuoteFilter:
    """Return a filter that matches something, if one does: without words, then with usual switches.

    The same filter where it matches something, or where there is nothing to match.
    """
    offers = (
        quote_filter,
        replace(quote_filter, words=""),
        replace(_USUAL, words=quote_filter.words),
        _USUAL,
    )
    matching = (offer for offer in offers if filter_quotes(quote_rows, offer, starred))
    return next(matching, quote_filter)


def describe_filter(quote_filter: QuoteFilter, looser: QuoteFilter) -> str:
    """Say what a filter asked for that a looser one does not."""
    if quote_filter.words != looser.words:
        return f"Filter “{' '.join(quote_filter.words.split())}”"
    return "The filter"
