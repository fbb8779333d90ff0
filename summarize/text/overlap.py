"""How far two stretches of a text are the same."""

from __future__ import annotations

from typing import Protocol

__all__ = ["overlap"]


class Stretch(Protocol):
    """A part of a text, from ``start`` to ``end`` in characters."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


def overlap(one: Stretch, other: Stretch) -> float:
    """Return how much two stretches share of what they take together, from 0 to 1.

    >>> from summarize.model import Span
    >>> overlap(Span(0, 4), Span(2, 6)) == 2 / 6
    True
    """
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start) or 1)
