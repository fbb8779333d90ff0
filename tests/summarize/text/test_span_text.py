"""The words of a span as they are shown."""

from __future__ import annotations

from summarize.article.read import read_article
from summarize.model import Span
from summarize.text.span_text import display_text


def test_blanks_and_line_breaks_are_one_blank_each() -> None:
    article = read_article("The city   voted\nfor the bridge.")
    assert display_text(article, Span(0, len(article.text))) == "The city voted for the bridge."


def test_a_dateline_is_not_shown() -> None:
    article = read_article(
        "Bridge wins\n\nMIAMI — The city voted on Monday to build a bridge over the river at last."
    )
    start = article.text.index("MIAMI")
    span = Span(start, len(article.text))
    assert display_text(article, span).startswith("The city voted")
    assert display_text(article, Span(start, start + 5)) == "MIAMI"
