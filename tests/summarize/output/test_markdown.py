"""Markdown, which an article cannot add to."""

from __future__ import annotations

import pytest

from summarize.output import markdown
from tests.summarize.output.samples import QUOTES, article


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("[sic]", r"\[sic\]"),
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("<script>&amp;", r"\<script\>\&amp;"),
        ("1. First", r"1\. First"),
        ("- item\n+ item", "\\- item\n\\+ item"),
        ("# head", r"\# head"),
        ("a | b \\ c", r"a \| b \\ c"),
        ("“Plain words,” she said – 3-2.", "“Plain words,” she said – 3-2."),
    ],
)
def test_markdown_takes_no_markup_from_an_article(text: str, escaped: str) -> None:
    assert markdown.escape(text) == escaped


def test_quotes_as_markdown() -> None:
    page = markdown.quotes_page(article(), QUOTES[:1])
    assert page == (
        "## Head\n\na.txt · 1 quote\n\n> “\\[T\\]his is \\*wrong\\*,”\n\n"
        "— **Ann Lee**, Mayor (direct quote, line 3, high confidence: “said” before the quote)\n"
    )
