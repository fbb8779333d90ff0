"""How many quotes there are: each sort counted apart, in the same words wherever people read it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from summarize.model import Quote, QuoteKind
from summarize.output import markdown, text_article
from summarize.output.export import Person, export_quotes
from summarize.output.quote_counts import QuoteCounts, count_quotes
from summarize.output.serialize import Format
from summarize.output.wrapped_text import Look
from tests.summarize.output.samples import article, quote

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


PAGES: dict[str, Callable[[Sequence[Quote]], str]] = {
    "text": lambda quotes: text_article.quotes_page(article(), quotes, Look(80)),
    "Markdown": lambda quotes: markdown.quotes_page(article(), quotes),
    "a person": lambda quotes: export_quotes([(article(), quotes)], Format.MD, Person("Ann Lee")),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_reported_statements_are_no_quotes_in_any_heading(
    page: Callable[[Sequence[Quote]], str],
) -> None:
    quotes = [quote("“[T]his is *wrong*,”", QuoteKind.DIRECT, "Ann Lee")]
    quotes += [quote("unjust", QuoteKind.INDIRECT, "Ann Lee")] * 5
    heading = page(quotes).split("wrong")[0]
    assert "1 quote and 5 reported statements" in heading
    assert "6 quotes" not in heading
