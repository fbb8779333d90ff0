"""Which quotes are wanted."""

from __future__ import annotations

import pytest

from summarize.cli.quote_filter import Selection, name_tokens
from summarize.model import (
    Confidence,
    QuoteKind,
)
from tests.summarize.output.samples import QUOTES


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ("lee", 1),
        ("ANN LEE", 1),
        ("lee ann", 1),
        ("le", 0),
        ("jose diaz", 2),
        ("Díaz", 2),
        ("Ann Díaz", 0),
        ("mayor", 0),
    ],
)
def test_a_speaker_is_found_by_whole_words_of_the_name(wanted: str, count: int) -> None:
    selection = Selection(frozenset(QuoteKind), (name_tokens(wanted),))
    assert len(selection.of(QUOTES)) == count


def test_unattributed_alone_and_with_others() -> None:
    everything = frozenset(QuoteKind)
    assert Selection(everything, unattributed=True).of(QUOTES) == QUOTES[1:2]
    both = Selection(everything, (name_tokens("lee"),), unattributed=True)
    assert both.of(QUOTES) == QUOTES[:2]
    high = Selection(everything, confidences=frozenset({Confidence.HIGH}))
    assert high.of(QUOTES) == (QUOTES[0], *QUOTES[2:])
