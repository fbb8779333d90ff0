"""Markdown comes out as it is read."""

from __future__ import annotations

from summarize.pipeline import analyse
from tests.summarize.formats.samples import MARKDOWN, article, blocks


def test_markdown_comes_out_as_it_is_read() -> None:
    read = article(MARKDOWN, "a.md")
    assert blocks(read) == [
        ("headline", "The vote, explained"),
        ("paragraph", "MIAMI — “We will fight,” said Ann Lee, the mayor. She left the room."),
        ("subhead", "What next"),
        ("item", "• One thing, she said, that matters"),
        ("item", "• Another code thing with more"),
        ("item", "3. third"),
        ("item", "4. fourth"),
        ("paragraph", "A quoted paragraph, Bob Ray said."),
        ("caption", "The pool on Monday"),
        ("boilerplate", "a | b"),
        ("boilerplate", "1 | 2"),
        ("boilerplate", "code here\n  more"),
        ("paragraph", "See the report & read *it*."),
        ("paragraph", "Raw html <here>"),
    ]


def test_a_list_begins_with_its_own_number() -> None:
    read = article("0. none\n1. one\n\nAnd\n\n7) seven\n", "a.md")
    assert [words for _, words in blocks(read)] == ["0. none", "1. one", "And", "7. seven"]


def test_a_quotation_is_found_across_the_marks_of_markdown() -> None:
    read = article(MARKDOWN, "a.md")
    quotes = [quote.slice(read.text) for quote in analyse(read).quotes]
    assert "“We will fight,”" in quotes
