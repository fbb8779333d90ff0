"""What the first bytes of a file say of its format."""

from __future__ import annotations

import pytest

from summarize.formats.sniff import certain, likely
from tests.summarize.formats.samples import MAIL, MARKDOWN, PAGE, SENTENCES, book


def test_pages_and_books_are_certain() -> None:
    assert certain(PAGE.encode()) == "HTML"
    assert certain(b"\xef\xbb\xbf\n<!-- x --><HTML>") == "HTML"
    assert certain(book({"a.xhtml": "<p>Words."})) == "EPUB"


@pytest.mark.parametrize("text", [MAIL, MARKDOWN, SENTENCES, "<p>Words."])
def test_nothing_else_is(text: str) -> None:
    assert certain(text.encode()) is None


@pytest.mark.parametrize(
    ("text", "format_"),
    [
        (MAIL, "mail"),
        (MARKDOWN, "Markdown"),
        ("# A heading\n\nWords.", "Markdown"),
        ("<p>Words.", "HTML"),
        (SENTENCES, None),
        ("Note: this is no mail.\n\nWords.", None),
        ("#!/bin/sh\n# a comment\n# another", None),
    ],
)
def test_what_a_text_looks_like(text: str, format_: str | None) -> None:
    assert likely(text.encode()) == format_
