"""Markdown that nests or splits without end keeps its words; its pieces are the parser's."""

from __future__ import annotations

import pytest

from summarize.formats.markdown import extract
from summarize.formats.markdown_blocks import Piece, parse_blocks


def pieces_of(text: str) -> list[Piece]:
    parsed = parse_blocks(text)
    assert parsed is not None
    return parsed[1]


def test_the_pieces_of_a_text() -> None:
    assert [(piece.type, piece.content) for piece in pieces_of("# A *b*\n\n> c\n")] == [
        ("heading_open", ""),
        ("inline", "A *b*"),
        ("heading_close", ""),
        ("blockquote_open", ""),
        ("paragraph_open", ""),
        ("inline", "c"),
        ("paragraph_close", ""),
        ("blockquote_close", ""),
    ]


def test_a_list_begins_with_its_number() -> None:
    text = "0. a\n\nb\n\n1. c\n\nd\n\n7. e\n\nf\n\n- g\n"
    starts = [piece.start for piece in pieces_of(text) if piece.type.endswith("list_open")]
    assert starts == [0, 1, 7, 1]


@pytest.mark.parametrize(
    "text",
    [
        "> " * 90 + "word\n" + "word\n" * 5_000,
        "".join(f"{'  ' * depth}- word\n" for depth in range(45)) + "word\n" * 5_000,
        "".join("\t" * depth + "- word\n" for depth in range(45)) + "word\n" * 5_000,
        "- a\n" * 25_000 + "word\n" * 5_000,
    ],
    ids=["quotes", "lists", "lists by tabs", "tiny items"],
)
def test_what_nobody_would_write_is_plain(text: str) -> None:
    assert parse_blocks(text) is None
    assert extract(text.encode(), len(text)).text.count("word") >= 5_000


@pytest.mark.parametrize(
    "text",
    [
        "> > > a\nb\n\n" * 2_000,
        "- a\n  - b\n    - c\n      - d\n\n" * 1_000,
        "```\n" + " " * 20 + "code of a program\n" * 10_000 + "```\n",
        "- a name of somebody\n" * 10_000,
        "word word word\n" * 10_000,
    ],
    ids=["threads", "outlines", "listings", "long lists", "long paragraphs"],
)
def test_what_people_write_is_parsed(text: str) -> None:
    assert parse_blocks(text) is not None
