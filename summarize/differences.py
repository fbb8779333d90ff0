"""Where several articles say different things of one fact. Few and right."""

from __future__ import annotations

from summarize.model import Difference
from summarize.pool import Pool

__all__ = ["find_differences"]


def find_differences(pool: Pool) -> tuple[Difference, ...]:
    """Return the facts of which the articles disagree."""
    return ()
