"""What lists and cards show."""

from __future__ import annotations

import pytest

from summarize.model import Span, Summary, SummarySentence
from tests.tui.typesetting.samples import read
from tui.session.cards import Card, points_of


def shown(words: str, start: str) -> str:
    article = read(words)
    at = article.text.index(start)
    line = Span(at, article.text.find("\n", at) if "\n" in article.text[at:] else len(article.text))
    sentence = SummarySentence(line.start, line.end, 1.0, ())
    (point,) = points_of(article, Summary("news", "en", (sentence,)))
    return point.words


@pytest.mark.parametrize(
    ("words", "start", "expected"),
    [
        ("# A\n\n1. The boats stay.\n2. They go.\n", "1. The", "The boats stay."),
        ("# A\n\n- The boats stay.\n- They go.\n", "• The", "The boats stay."),
        ("# A\n\nText.\n\n1. One. The boats stay.\n", "The boats", "The boats stay."),
        ("# A\n\n12\\. March was cold.\n", "12. March", "12. March was cold."),
    ],
    ids=["number", "bullet", "second sentence", "no list"],
)
def test_a_sentence_of_a_list_has_the_number_of_the_summary_alone(
    words: str, start: str, expected: str
) -> None:
    assert shown(words, start) == expected


def test_a_card_says_first_what_is_bookmarked_and_read_in_every_order() -> None:
    card = Card("A", ("no quotes", "2 min"), is_read=True, is_undated=True, is_starred=True)
    assert card.note(60) == "★ ✓ read · no quotes · 2 min"
    assert card.note(60, dated=True) == "★ ✓ read · date unknown · no quotes · 2 min"
    assert card.note(20, dated=True) == "★ ✓ date unknown"
