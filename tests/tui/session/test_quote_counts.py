"""How many quotes there are: the same words and the same numbers on every screen."""

from __future__ import annotations

import re

import pytest

from summarize.model import QuoteKind
from tests.tui.factory import harbour, reader, screen_text
from tui.session.cards import face_of
from tui.session.quote_counts import QuoteCounts, count_quotes
from tui.session.quote_spans import find_spans
from tui.session.quote_steps import VisitMode

D, M, R, H, S, T = (
    QuoteKind.DIRECT,
    QuoteKind.MIXED,
    QuoteKind.INDIRECT,
    QuoteKind.HEADLINE,
    QuoteKind.SCARE,
    QuoteKind.TERM,
)


@pytest.mark.parametrize(
    ("kinds", "brief", "words"),
    [
        ([], "0 quotes", "0 quotes"),
        ([D], "1 quote", "1 quote"),
        ([D, M, R], "2 quotes, 1 reported", "2 quotes and 1 reported statement"),
        ([R, R], "2 reported", "2 reported statements"),
        (
            [D, R, H, S],
            "1 quote, 1 reported, 1 headline quote, 1 scare quote or term",
            "1 quote, 1 reported statement, 1 headline quote and 1 scare quote or term",
        ),
        ([S, T], "2 scare quotes and terms", "2 scare quotes and terms"),
        ([D] * 1200, "1,200 quotes", "1,200 quotes"),
    ],
)
def test_each_sort_is_counted_apart(kinds: list[QuoteKind], brief: str, words: str) -> None:
    counts = count_quotes(kinds)
    assert ", ".join(counts.brief) == brief
    assert counts.words == words


def test_every_kind_is_counted() -> None:
    assert count_quotes(QuoteKind) == QuoteCounts(2, 1, 1, len(QuoteKind) - 4)


def test_a_card_says_when_it_counts_more_than_quotes() -> None:
    found = harbour()
    spans = find_spans(found)

    def position(mode: VisitMode) -> str:
        return face_of(found.article, spans, mode, 0).position

    assert position(VisitMode.SPOKEN) == "1 of 6"
    assert position(VisitMode.REPORTED) == "1 of 7, reported included"
    assert position(VisitMode.EVERYTHING) == "1 of 8, scare quotes and terms included"


async def test_one_article_has_as_many_quotes_on_every_screen() -> None:
    app = reader(harbour())
    async with app.run_test(size=(160, 40)) as pilot:

        async def shown(*keys: str) -> str:
            await pilot.press(*keys)
            await app.workers.wait_for_complete()
            await pilot.pause()
            return screen_text(app)

        assert "6 quotes · " in await shown("n")
        assert "Quote 1 of 6 " in screen_text(app)
        assert "6 quotes and 1 reported statement in this article" in await shown("e")
        library = await shown("escape", "Q")
        assert "All quotes · 6 quotes, 1 reported · " in library
        assert re.search("─ 6 quotes, 1 reported ", library), "the heading of the article"
        assert "1 of 7 listed" in library
