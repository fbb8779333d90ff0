"""How far two stretches of a text are the same."""

from __future__ import annotations

import pytest

from summarize.model import Span
from summarize.text.overlap import overlap


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        (Span(2, 8), Span(2, 8), 1.0),
        (Span(0, 4), Span(2, 6), 2 / 6),
        (Span(0, 10), Span(4, 6), 2 / 10),
        (Span(0, 4), Span(4, 8), 0.0),
        (Span(0, 4), Span(90, 95), 0.0),
        (Span(3, 3), Span(3, 3), 0.0),
    ],
)
def test_the_share_of_what_both_take(one: Span, other: Span, share: float) -> None:
    assert overlap(one, other) == overlap(other, one) == share
