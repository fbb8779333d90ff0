"""The next and the previous quote of an article, in each mode of stepping."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from summarize.model import Quote, QuoteKind
from tui.session.quote_spans import NOBODY, QuoteSpans

__all__ = ["VisitMode", "first_or_last", "position", "same_speaker", "step"]


class VisitMode(Enum):
    """Which quotes the keys visit. A click selects any quote, whatever is visited."""

    SPOKEN = "quotes"
    REPORTED = "quotes and reported statements"
    EVERYTHING = "quotes, reported statements, scare quotes and terms"

    @property
    def following(self) -> VisitMode:
        """The next in turn, round and round."""
        order = list(VisitMode)
        return order[(order.index(self) + 1) % len(order)]

    def visits(self, quote: Quote) -> bool:
        """Whether the keys stop at ``quote``."""
        return self is VisitMode.EVERYTHING or quote.kind in _VISITED[self]


_SPOKEN = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.HEADLINE})
_VISITED = {VisitMode.SPOKEN: _SPOKEN, VisitMode.REPORTED: _SPOKEN | {QuoteKind.INDIRECT}}


def step(
    quotes: Sequence[Quote], walk: VisitMode, current: int | None, place: int, direction: int
) -> int | None:
    """Return the quote after (``direction`` 1) or before (-1) the current one, or None.

    With no ``current`` quote the walk starts from ``place``, an offset into the text.
    """
    if current is not None:
        numbers = range(current + direction, len(quotes) if direction > 0 else -1, direction)
        return next((n for n in numbers if walk.visits(quotes[n])), None)
    visited = [n for n, quote in enumerate(quotes) if walk.visits(quote)]
    if direction > 0:
        return next((n for n in visited if quotes[n].end > place), None)
    return next((n for n in reversed(visited) if quotes[n].start < place), None)


def first_or_last(quotes: Sequence[Quote], walk: VisitMode, direction: int) -> int | None:
    """Return where a walk in ``direction`` enters an article, or None if it has no quotes."""
    visited = [n for n, quote in enumerate(quotes) if walk.visits(quote)]
    if not visited:
        return None
    return visited[0] if direction > 0 else visited[-1]


def same_speaker(spans: QuoteSpans, walk: VisitMode, current: int, direction: int) -> int | None:
    """Return the next or previous visited quote by whoever says the current one, or None."""
    speaker_number = spans.speaker_numbers[current]
    if speaker_number == NOBODY:
        return None
    said = [n for n in spans.speakers[speaker_number].quotes if walk.visits(spans.quotes[n])]
    if direction > 0:
        return next((n for n in said if n > current), None)
    return next((n for n in reversed(said) if n < current), None)


def position(quotes: Sequence[Quote], walk: VisitMode, current: int) -> tuple[int, int] | None:
    """Return which of the visited quotes the current one is and of how many, counted from 1.

    Those of a headline are visited and not counted, as nowhere else, unless all marks are.
    """
    visited = [n for n, quote in enumerate(quotes) if walk.visits(quote) and _counts(quote, walk)]
    return (visited.index(current) + 1, len(visited)) if current in visited else None


def _counts(quote: Quote, walk: VisitMode) -> bool:
    return walk is VisitMode.EVERYTHING or quote.kind is not QuoteKind.HEADLINE
